package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// clean is the first pass: what each code point becomes by itself, and what is invisible, a tatweel or a space by
// what stands around it.
func (e *engine) clean(i int) int {
	if e.space.open && !e.gap.open && e.src[i] != '&' && e.src[i] != ';' && e.standsOut(i) {
		e.endBlank(i, true)
	}
	if !e.gap.open && !e.space.open && !e.left.shape {
		if i = e.glide(i); i >= e.limit || e.space.open || e.check && e.changed {
			return i
		}
	}
	e.settle(i)
	switch b := e.src[i]; {
	case opensSpan[b]:
		if end := e.protect(i); end > i {
			e.verbatim(i, end)
			return end
		}
	case b == ' ' || b == '\t':
		if e.form&Collapse != 0 {
			return e.blanks(i)
		}
	case b == '\n' && !e.gap.open:
		e.endBlank(i, false)
		e.left, e.leftFrom = left{kind: newline, last: '\n'}, i+1
		return i + 1
	case b == '&' && e.form&Entities != 0:
		if end := e.reference(i); end > i {
			return end
		}
	case b == ';' && e.form&Entities != 0 && e.entity(i):
		return i + 1
	}
	r, n := firstRune(e.src[i:])
	if r == utf8.RuneError && n <= 1 {
		e.visible(i, i+n, other, left{kind: other, invalid: true}, append(e.tmp[:0], e.src[i]))
		return i + n
	}
	end := i + n
	if r == '\r' && e.form&Spaces != 0 && end < len(e.src) && e.src[end] == '\n' {
		end++
	}
	e.put(r, i, end, end == i+n)
	e.leftFrom = end
	return end
}

// verbatim lets the protected span src[from:to] stand as it is.
func (e *engine) verbatim(from, to int) {
	r, _ := firstRune(e.src[from:to])
	e.resolve(kindOf(r), from)
	e.endBlank(from, true)
	e.passSpan(from, to)
}

// passSpan is verbatim where nothing is pending.
func (e *engine) passSpan(from, to int) {
	if e.form&Entities != 0 {
		e.guard.saw(e.src, from, to)
	}
	e.left = e.leftOf(e.src[from:to], left{})
	e.left.last = 0
	e.leftFrom = to
}

// put reads r, which stands for src[from:to]; itself says that this is how r is written.
func (e *engine) put(r rune, from, to int, itself bool) {
	if r >= firstSymbol && r <= lastSymbol && e.form&Symbols != 0 {
		text := symbol(r)
		last, _ := utf8.DecodeLastRuneInString(text) // all are letters that no form folds
		var room [64]byte
		e.visible(from, to, letter, left{kind: letter, last: last, base: last}, append(room[:0], text...))
		return
	}
	c := fold.ClassOf(r)
	if e.left.invalid && !e.gap.open && c >= fold.Mark && c <= fold.NotSign {
		// were it deleted, the invalid bytes on both sides of it could become a code point
		e.visible(from, to, other, left{kind: other}, utf8.AppendRune(e.tmp[:0], r))
		return
	}
	l, was := left{kind: kindOfClass[c]}, r
	switch c {
	case fold.Joiner, fold.Invisible, fold.NotSign, fold.Tatweel:
		if e.hidden(r, c, from, to) {
			return
		}
	case fold.Mark:
		if e.form&key != 0 || e.form&Harakat != 0 && isHarakat(r) {
			e.open(from)
			return
		}
		if e.form&Compose != 0 && composes(r) && e.compose(r, from, to) {
			return
		}
		l.base, l.shape = e.left.base, e.left.shape
	case fold.Form:
		if e.form&Presentation != 0 {
			letters, final := fold.Presentation(r)
			e.spell(letters, final, from, to)
			return
		}
		l.base = r
	case fold.Space:
		if r != '\t' && e.form&Spaces != 0 {
			r = ' '
		}
		if e.form&Collapse != 0 && (r == ' ' || r == '\t') {
			e.resolve(space, from)
			e.blank(from, to)
			return
		}
	case fold.Newline:
		if e.form&Spaces != 0 {
			r = '\n'
		}
	case fold.Arabic:
		if e.splits(r) {
			e.spell(string(r), false, from, to)
			return
		}
		r = e.letter(r)
		l.base = r
	default:
		r = e.single(r, c)
	}
	l.last = r
	if e.gap.open || e.space.open || e.left.shape {
		e.decide(l.kind, from)
	}
	if r != was || !itself || e.spared > 0 {
		e.replaceRune(from, to, r)
	}
	e.left, e.leftFrom = l, to
}

// splits reports whether r is a heh with a hamza that is written as the two of them.
func (e *engine) splits(r rune) bool {
	return (r == hehHamza || r == hehGoalHamza) && e.form&(Letters|key) == Letters
}

// single returns what r, which has the class c and is no letter of Arabic, becomes by itself.
func (e *engine) single(r rune, c fold.Class) rune {
	switch c {
	case fold.ArabicDigit, fold.LatinDigit:
		if e.form&ASCIIDigits != 0 {
			_, r = fold.Of(r)
		}
	case fold.Punct:
		switch {
		case isHyphen(r):
			if e.form&Dashes != 0 {
				return '-'
			}
		case e.form&key != 0 && fold.IsDash(r):
			return '-'
		}
	}
	return r
}

// spell writes s, which is letters and marks, for src[from:to], with the letters folded; final says that it is a final
// form. The word of a ligature goes on as it stands: only a single letter's final form shows a ZWNJ.
func (e *engine) spell(s string, final bool, from, to int) {
	r, n := firstRune(s)
	final = final && n == len(s)
	if n == len(s) && kindOf(r) == letter && !e.splits(r) {
		r = e.letter(r)
		l := left{kind: letter, last: r, base: r, shape: final && e.form&key == 0 && fold.DualJoining(r)}
		e.visible(from, to, letter, l, utf8.AppendRune(e.tmp[:0], r))
		return
	}
	var room [64]byte
	b := room[:0]
	l := left{kind: e.left.kind, base: e.left.base}
	var first kind
	for i := 0; i < len(s); {
		r, n := firstRune(s[i:])
		i += n
		k := kindOf(r)
		if k == mark && !(e.left.invalid && len(b) == 0) && (e.form&key != 0 || e.form&Harakat != 0 && isHarakat(r)) {
			continue
		}
		if len(b) == 0 {
			first = k
		}
		switch {
		case k == mark && e.left.invalid && len(b) == 0:
			l = left{kind: other} // as put has a mark after invalid bytes
		case k == mark:
			l.kind, l.last = mark, r
		case e.splits(r):
			l = left{kind: mark, last: hamzaAbove, base: heh}
			b = append(b, "\u0647\u0654"...)
			continue
		case k == letter:
			r = e.letter(r)
			l = left{kind: letter, last: r, base: r}
		default:
			l = left{kind: k, last: r}
		}
		b = utf8.AppendRune(b, r)
	}
	if len(b) == 0 {
		e.open(from)
		return
	}
	l.shape = final && e.form&key == 0 && fold.DualJoining(l.base)
	e.visible(from, to, first, l, b)
}

// visible writes text, which has a width and begins with a code point of the kind first, for src[from:to], once what is
// pending before it is decided.
func (e *engine) visible(from, to int, first kind, l left, text []byte) {
	if e.gap.open || e.space.open || e.left.shape {
		e.decide(first, from)
	}
	e.replace(from, to, text)
	e.left, e.leftFrom = l, to
}

// decide writes what is pending before byte i, where something of kind next follows that has a width.
func (e *engine) decide(next kind, i int) {
	e.resolve(next, i)
	e.endBlank(i, next != newline)
}

// finish decides what is pending at the end of the text.
func (e *engine) finish() {
	n := len(e.src)
	e.blankBefore(n)
	e.settle(n)
	e.resolve(edge, n)
	e.endBlank(n, false)
}

// A blank is a run of spaces and tabs under Collapse.
type blank struct {
	open       bool
	start, end int
	cut        bool // it begins before src
	first      bool // it begins a line
}

// blankBefore makes a space before byte i that has not been looked at pending: it stays only if no other follows.
func (e *engine) blankBefore(i int) {
	if e.form&Collapse != 0 && i > e.leftFrom && e.src[i-1] == ' ' {
		e.settle(i - 1)
		e.blank(i-1, i)
	}
}

// blanks reads the spaces and tabs from byte i on, and returns where they end.
func (e *engine) blanks(i int) int {
	s, end := e.src, i+1
	for end < e.limit && (s[end] == ' ' || s[end] == '\t') {
		end++
	}
	if steps.Counting {
		steps.Add(end - i)
	}
	e.resolve(space, i)
	e.blank(i, end)
	return end
}

func (e *engine) blank(from, to int) {
	if !e.space.open {
		e.space = blank{open: true, start: from, first: e.left.kind == edge || e.left.kind == newline}
		if e.left.last == ' ' || e.left.last == '\t' { // one is written already
			e.space.first = true
		}
	}
	e.space.end = to
	e.left, e.leftFrom = left{kind: space}, to
}

// endBlank writes the pending space, if it stays: inner says that it does not end its line.
func (e *engine) endBlank(at int, inner bool) {
	b := e.space
	if !b.open {
		return
	}
	e.space = blank{}
	text := " "
	if b.first || !inner {
		text = ""
	}
	if b.cut {
		e.changed = true
		e.out = append(e.out, text...)
		e.copied = at
		return
	}
	e.replace(b.start, b.end, []byte(text))
	if at > b.end {
		e.replace(b.end, at, nil)
	}
}
