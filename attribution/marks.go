package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A mark says what punctuation may do.
type mark uint8

const (
	opening  mark = 1 << iota // it opens a quotation
	closing                   // it closes one
	counted                   // it is read to tell whether a quotation is open
	starting                  // a formula begins with it
	midLine                   // no line begins after it
)

// marks holds the marks by code point. All that is not among them may do nothing of the kind.
var marks = [...]mark{
	'«': opening | counted | starting, '»': closing | counted | midLine,
	'“': opening | closing | counted | starting, '”': closing | counted | midLine,
	'„': opening | counted | starting, '‟': opening | starting,
	'‹': opening | starting, '›': closing,
	'‘': opening | starting, '’': closing,
	'❝': opening | starting, '❞': closing,
	'"':  opening | closing | counted | starting,
	'\'': opening | closing | starting | midLine,
	'`':  opening | closing | starting, '″': opening | closing | starting,
	'(': starting | midLine, ')': midLine, '/': starting,
	'،': midLine, ',': midLine, '…': midLine, '%': midLine, '٪': midLine,
}

// markOf returns what t may do: nothing if it is no punctuation.
func markOf(t *scan.Token) mark {
	if t.Kind != scan.Punct || t.Value >= uint32(len(marks)) {
		return 0
	}
	return marks[t.Value]
}

// opens reports whether t may open a quotation.
func opens(t *scan.Token) bool { return markOf(t)&opening != 0 }

// closes reports whether t may close a quotation.
func closes(t *scan.Token) bool { return markOf(t)&closing != 0 }
