package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// A gap is what has no width, and the tatweels, between two code points that have one: what becomes of it is decided
// when the second is met. However long it is it takes no more room than this.
type gap struct {
	open    bool
	start   int
	cut     bool // it begins before src
	zwnj    int  // how many
	tatweel int  // how many that follow a letter
	standIn bool // it holds what stands in for a ZWNJ between letters
	not     bool // it holds a ¬
	kept    int  // how many bytes of keep are used
	keep    [maxKept]byte
}

const (
	maxKept = 96
	gapRoom = maxKept + 16 // what nearly all gaps become fits in so much
)

func (e *engine) open(from int) {
	if !e.gap.open {
		e.gap.open, e.gap.start, e.gap.cut = true, from, false
	}
}

// hidden adds r, which has the class c, to the gap, or reports that it stays as if it had a width.
func (e *engine) hidden(r rune, c fold.Class, from, to int) bool {
	f, g := e.form, &e.gap
	joiners := f&Joiners != 0
	switch {
	case c == fold.Tatweel:
		if f&(Tatweel|Dashes|key) == 0 {
			return false
		}
		switch {
		case e.left.kind == dash && g.zwnj == 0 && g.kept == 0:
			e.open(from)
		case g.zwnj == 0 && g.kept == 0 && e.left.base != 0:
			e.open(from)
			g.tatweel++
		default:
			e.dash(from, to)
		}
	case f&key != 0 && r != 0xAC:
		e.open(from)
		if r != zwj && (isStandIn(r) || r == zwnj) {
			g.standIn = true
		}
	case r == zwnj:
		if f&(Joiners|Tatweel|Dashes) == 0 {
			return false
		}
		switch {
		case e.left.kind == dash && g.kept == 0:
			e.open(from)
			return true
		case g.tatweel > 0:
			e.dash(from, from)
			if e.left.kind == dash {
				e.open(from)
				return true
			}
		}
		e.open(from)
		g.zwnj++
	case r == zwj || r == 0xAC:
		return joiners && e.hold(r, from, r == 0xAC)
	case isStandIn(r):
		deleted := joiners
		switch {
		case isBidi(r):
			deleted = f&Bidi != 0
		case r == 0x9D:
			deleted = f&Controls != 0
		}
		if !deleted {
			return joiners && e.hold(r, from, true)
		}
		e.open(from)
		g.standIn = g.standIn || joiners
	case isBidi(r):
		if f&Bidi == 0 {
			return false
		}
		e.open(from)
	default:
		if f&Controls == 0 {
			return false
		}
		e.open(from)
	}
	return true
}

// hold adds r, which stays but between letters. It reports false if r cannot stand there, or the gap is full.
func (e *engine) hold(r rune, from int, standIn bool) bool {
	g := &e.gap
	if e.left.base == 0 || g.kept+utf8.UTFMax > len(g.keep) {
		return false
	}
	if g.tatweel > 0 && e.form&Tatweel == 0 {
		e.resolve(other, from)
		e.left = left{kind: tatweel}
		return false
	}
	e.open(from)
	g.tatweel = 0
	g.kept = len(utf8.AppendRune(g.keep[:g.kept], r))
	g.standIn = g.standIn || standIn
	g.not = g.not || r == 0xAC
	return true
}

// dash makes what is in the gap and the tatweel src[from:to] a dash.
func (e *engine) dash(from, to int) {
	g := &e.gap
	if e.form&Dashes == 0 {
		if to > from {
			e.visible(from, to, tatweel, left{kind: tatweel}, e.keepRune(tatweelRune))
			return
		}
		n := g.tatweel // those before from stay
		var room [gapRoom]byte
		b := room[:0]
		for range n {
			b = utf8.AppendRune(b, tatweelRune)
		}
		e.close(from, b)
		e.left, e.leftFrom = left{kind: tatweel}, from
		return
	}
	var room [gapRoom]byte
	b := append(room[:0], g.keep[:g.kept]...)
	r := rune('–')
	if e.form&key != 0 {
		r = '-'
	}
	e.open(from)
	e.close(to, utf8.AppendRune(b, r))
	e.left, e.leftFrom = left{kind: dash}, to
}

func (e *engine) keepRune(r rune) []byte { return utf8.AppendRune(e.tmp[:0], r) }

// resolve writes what the gap becomes before byte at, where what comes next is of kind next.
func (e *engine) resolve(next kind, at int) {
	g, l := &e.gap, e.left
	letters := l.base != 0 && next == letter
	implied := letters && l.shape && e.form&key == 0
	if !g.open {
		if implied {
			e.endBlank(at, true)
			e.replace(at, at, []byte(zwnjText))
		}
		return
	}
	var room [gapRoom]byte
	b := room[:0]
	if g.tatweel > 0 && e.form&Tatweel == 0 {
		for range g.tatweel {
			b = utf8.AppendRune(b, tatweelRune)
		}
		letters, implied = false, false
	}
	switch {
	case e.form&key != 0:
		if !letters {
			b = append(b, g.keep[:g.kept]...)
		}
	case e.form&Joiners == 0:
		for range g.zwnj {
			b = append(b, zwnjText...)
		}
		if implied && g.zwnj == 0 {
			b = append(b, zwnjText...)
		}
	case letters:
		if g.zwnj > 0 || implied || g.standIn && fold.DualJoining(l.base) {
			b = append(b, zwnjText...)
		}
	default:
		word := l.inWord() && next >= digit && next <= letter
		if g.zwnj > 0 && !g.not && (word || l.kind == tatweel || next == tatweel) {
			b = append(b, zwnjText...)
		}
		b = append(b, g.keep[:g.kept]...)
	}
	e.close(at, b)
}

// close writes text for the gap, which ends at byte at.
func (e *engine) close(at int, text []byte) {
	g := &e.gap
	start, cut := g.start, g.cut
	g.open, g.cut, g.zwnj, g.tatweel, g.standIn, g.not, g.kept = false, false, 0, 0, false, false, 0
	if len(text) == 0 && e.space.open {
		return // it is deleted together with the space, or after it
	}
	if len(text) > 0 {
		e.endBlank(start, true)
		e.left.last = 0
		switch e.left.kind {
		case edge, space, newline:
			e.left.kind = other // no line begins after it
		}
	}
	if cut {
		e.changed = true
		e.out = append(e.out, text...)
		e.copied = at
		return
	}
	e.replace(start, at, text)
}
