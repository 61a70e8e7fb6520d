package jalali

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// wordElement is elementAt where no digit stands.
func wordElement(layout string, i int) (end int, e element) {
	if end, e = names().element(layout, i); e.kind != literal {
		return end, e
	}
	for k := range halfDays {
		pm := halfDays[k][1]
		if strings.HasPrefix(layout[i:], pm) && isWord(layout, i, i+len(pm)) {
			return i + len(pm), element{halfDay, uint8(k)}
		}
	}
	_, size := utf8.DecodeRuneInString(layout[i:])
	return i + size, element{}
}

// wholeWord is the number of letters below which a name counts only as a word by itself: «ضروری» and «Farm» hold names
// that mean nothing there; «فروردینماه» can only mean one thing.
const wholeWord = 6

// element returns the longest name of the reference moment at layout[i:].
func (t *nameTable) element(layout string, i int) (end int, e element) {
	first := t.read.start(layout, i)
	// Nearly always it is spelled as it is in the table.
	list := t.spelled[first.node]
	maybe := false
	for k := range list {
		n := &list[k]
		if !n.isReference() {
			continue
		}
		if stop := i + len(n.spelling); strings.HasPrefix(layout[i:], n.spelling) && n.counts(layout, i, stop) {
			return stop, n.element
		}
		maybe = maybe || language(n.how) < english // Latin names are told by their case
	}
	if !maybe {
		return i, element{}
	}
	for w := first; w.node != 0; w = t.read.step(layout, w) {
		if n, stop := t.read.name(layout, w); n != nil && n.isReference() && n.counts(layout, i, stop) {
			end, e = stop, n.element
		}
	}
	return end, e
}

// isReference reports whether n names the month or the weekday of the reference moment, Farvardin or Monday.
func (n *name) isReference() bool {
	return n.Number == 1 // of either
}

// counts reports whether n, standing at layout[start:end], is an element.
func (n *name) counts(layout string, start, end int) bool {
	return n.letters >= wholeWord || isWord(layout, start, end)
}

// isWord reports whether neither a letter nor a ZWNJ, which joins the parts of one word, adjoins s[start:end].
func isWord(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool {
	switch c, _ := fold.Of(r); c {
	case fold.Arabic, fold.Latin, fold.Form, fold.Mark, fold.Tatweel, fold.Joiner:
		return true
	}
	return false
}

// isPashto reports whether the layout has a Pashto month. A weekday alone does not say so: دوشنبه is Persian, too.
func isPashto(layout string) bool {
	for i := 0; i < len(layout); {
		var e element
		if i, e = elementAt(layout, i); e.kind == monthName && language(e.how) == pashto {
			return true
		}
	}
	return false
}
