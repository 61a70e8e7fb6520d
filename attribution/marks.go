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

// markOf returns what t may do: nothing of the kind, if it is not among these.
func markOf(t *scan.Token) mark {
	if t.Kind != scan.Punct {
		return 0
	}
	switch t.Value {
	case '،', ',', '…', '%', '٪', ')':
		return midLine
	case '(':
		return starting | midLine
	case '/':
		return starting
	case '«', '„':
		return opening | counted | starting
	case '»':
		return closing | counted | midLine
	case '"', '“':
		return opening | closing | counted | starting
	case '”':
		return closing | counted | midLine
	case '‟', '‹', '‘', '❝':
		return opening | starting
	case '›', '’', '❞':
		return closing
	case '\'':
		return opening | closing | starting | midLine
	case '`', '″':
		return opening | closing | starting
	}
	return 0
}

// opens reports whether t may open a quotation.
func opens(t *scan.Token) bool { return markOf(t)&opening != 0 }

// closes reports whether t may close a quotation.
func closes(t *scan.Token) bool { return markOf(t)&closing != 0 }
