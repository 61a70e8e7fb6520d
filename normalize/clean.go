package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// clean is the first pass: what each code point becomes by itself, and what is invisible, a tatweel or a space by
// what stands around it.
func (e *engine) clean(i int) int {
	if !e.gap.open && !e.space.open && !e.left.shape {
		if i = e.glide(i); i >= e.limit || e.space.open || e.check && e.changed {
			return i
		}
	}
	e.settle(i)
	b := e.src[i]
	if opensSpan[b] {
		if end := e.protect(i); end > i {
			e.verbatim(i, end)
			return end
		}
	}
	if b == '&' && e.form&Entities != 0 {
		if end := e.reference(i); end > i {
			return end
		}
	}
	r, n := firstRune(e.src[i:])
	end := i + n
	switch {
	case r == '\r' && e.form&Spaces != 0 && end < len(e.src) && e.src[end] == '\n':
		end++
	case r == utf8.RuneError && n <= 1:
		e.visible(i, end, other, left{kind: other, invalid: true}, append(e.tmp[:0], b))
		return end
	case r == ';' && e.form&Entities != 0 && e.entity(i):
		return end
	}
	e.put(r, i, end)
	e.leftFrom = end
	return end
}

// glide goes over what stays from byte i on and over letters that become others of the same length, where nothing is
// pending, and returns where it has come to.
func (e *engine) glide(i int) int {
	s := e.src
	for i < e.limit {
		if s[i] == ' ' && i == e.leftFrom && e.form&Collapse != 0 && (e.left.kind == edge || e.left.kind == newline || e.left.kind == space) {
			return i
		}
		if k := e.skip(i); k > i {
			if i = k; s[i-1] == ' ' && e.form&Collapse != 0 && !(i < len(s) && s[i] > ' ' && s[i] < 0x7F) {
				e.blankBefore(i)
				return i
			}
			if i >= e.limit {
				return i
			}
		}
		n := 0
		switch b := s[i]; {
		case opensSpan[b]:
			n = 1
			if end := e.protect(i); end > i {
				e.settle(i)
				e.verbatim(i, end)
				n = end - i
			}
		case isLetterLead(b):
			n = e.patch(i)
		}
		if n == 0 {
			if n = e.stands(i); n == 0 {
				return i
			}
		}
		if i += n; e.check && e.changed {
			return i
		}
	}
	return i
}

// patch writes a letter at byte i that becomes another of the same length, and returns the length, or 0.
func (e *engine) patch(i int) int {
	s := e.src
	if i+1 >= len(s) || s[i+1]&0xC0 != 0x80 {
		return 0
	}
	r := rune(s[i]&0x1F)<<6 | rune(s[i+1]&0x3F)
	to := e.letter(r)
	if to == r {
		return 0
	}
	if e.changed = true; e.check {
		return 2
	}
	e.flush(i)
	e.out = append(e.out, byte(0xC0|to>>6), byte(0x80|to&0x3F))
	e.copied = i + 2
	return 2
}

// stands returns the length of the code point at byte i if it is soon seen to stay as it is, where nothing before it is
// pending, and else 0. It is for what there may be much of: ASCII, line breaks, quotation marks, pictures, bytes that are
// no UTF-8, and hamzas that their letters are not joined with.
func (e *engine) stands(i int) int {
	s := e.src
	switch b := s[i]; {
	case b < utf8.RuneSelf:
		switch {
		case b == '\n':
			if i+1 < len(s) && (s[i+1] == '\n' || s[i+1] > ' ' && s[i+1] < 0x7F || isLetterLead(s[i+1])) {
				return 1 // nothing that Collapse deletes follows
			}
		case b <= ' ' || b == 0x7F, b == ';' && e.form&Entities != 0 && e.mayEndReference(i):
		default:
			return 1
		}
	case b == 0xC2:
		if i+1 < len(s) && (s[i+1] == 0xAB || s[i+1] == 0xBB) { // « »
			return 2
		}
	case b == 0xD9:
		if i+1 < len(s) && i-2 >= e.leftFrom && e.form&(key|Harakat) == 0 {
			r := rune(b&0x1F)<<6 | rune(s[i+1]&0x3F)
			if composes(r) && isLetter(s[i-2], s[i-1]) && composite(e.letter(rune(s[i-2]&0x1F)<<6|rune(s[i-1]&0x3F)), r) == 0 {
				return 2
			}
		}
	case b >= 0xE2:
		switch r, n := utf8.DecodeRuneInString(s[i:]); {
		case r == utf8.RuneError && n <= 1:
			return 1
		case fold.IsPictograph(r):
			return n
		}
	}
	return 0
}

// mayEndReference reports whether the byte before the semicolon at byte i may be part of a character reference.
func (e *engine) mayEndReference(i int) bool {
	c := e.back(i, 1)
	return isASCIIAlnum(c)
}

// isLetterLead reports whether b is the first byte of letters that Persian is written with, and of little else.
func isLetterLead(b byte) bool { return b >= 0xD8 && b <= 0xDB }

// verbatim lets the protected span src[from:to] stand as it is.
func (e *engine) verbatim(from, to int) {
	e.guard.saw(e.src, from, to)
	r, n := firstRune(e.src[from:to])
	e.resolve(kindOf(r, n), from)
	e.endBlank(from, true)
	e.left = e.leftOf(e.src[from:to], left{})
	e.left.last = 0
	e.leftFrom = to
}

// put reads r, which stands for src[from:to].
func (e *engine) put(r rune, from, to int) {
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
	k := kindOfClass[c]
	l := left{kind: k}
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
			// the word of a ligature goes on as it stands; only a single letter's final form shows a ZWNJ
			letters, final := fold.Presentation(r)
			e.spell(letters, final && utf8.RuneCountInString(letters) == 1, from, to)
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
	e.visible(from, to, k, l, utf8.AppendRune(e.tmp[:0], r))
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
		case r == 0x2010, r == 0x2011, r == 0x2212:
			if e.form&Dashes != 0 {
				return '-'
			}
		case e.form&key != 0 && fold.IsDash(r):
			return '-'
		}
	}
	return r
}

// spell writes s, which is letters and marks, for src[from:to], with the letters folded.
func (e *engine) spell(s string, final bool, from, to int) {
	if r, n := firstRune(s); n == len(s) && kindOf(r, n) == letter && !e.splits(r) {
		r = e.letter(r)
		e.visible(from, to, letter, left{kind: letter, last: r, base: r, shape: final && e.form&key == 0 && fold.DualJoining(r)},
			utf8.AppendRune(e.tmp[:0], r))
		return
	}
	var room [64]byte
	b := room[:0]
	l := left{kind: e.left.kind, base: e.left.base}
	var first kind
	for i := 0; i < len(s); {
		r, n := firstRune(s[i:])
		i += n
		k := kindOf(r, n)
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
	if e.gap.open || e.left.shape {
		e.resolve(first, from)
	}
	if e.space.open {
		e.endBlank(from, first != newline)
	}
	e.replace(from, to, text)
	e.left, e.leftFrom = l, to
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
