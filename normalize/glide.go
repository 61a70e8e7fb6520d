package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// glide goes over what stays from byte i on and over letters that become others of the same length, where nothing is
// pending, and returns where it has come to.
func (e *engine) glide(i int) int {
	s := e.src
	for i < e.limit {
		if s[i] == ' ' && i == e.leftFrom && e.form&Collapse != 0 && (e.left.kind == edge || e.left.kind == newline || e.left.kind == space) {
			return i
		}
		if !e.acts(i) {
			i = e.skip(i + 1)
			if s[i-1] == ' ' && e.form&Collapse != 0 && !(i < len(s) && e.standsOut(i)) {
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
				e.passSpan(i, end)
				n = end - i
			}
		case isLetterLead(b):
			n = e.patch(i)
		case b == '\r' && e.form&Spaces != 0:
			n = e.patchReturn(i)
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

// patch writes what becomes of a letter or digit at byte i, and returns its length, or 0 if it stays.
func (e *engine) patch(i int) int {
	s := e.src
	if i+1 >= len(s) || s[i+1]&0xC0 != 0x80 {
		return 0
	}
	r := rune(s[i]&0x1F)<<6 | rune(s[i+1]&0x3F)
	to := e.letter(r)
	if to == r {
		if e.form&ASCIIDigits != 0 {
			if c, digit := fold.Of(r); c == fold.ArabicDigit {
				e.replaceRune(i, i+2, digit)
				return 2
			}
		}
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

// patchReturn writes a \n for the \r, or \r\n, at byte i, and returns its length, or 0 if it is not soon seen that
// Collapse deletes nothing after it.
func (e *engine) patchReturn(i int) int {
	n := 1
	if i+n < len(e.src) && e.src[i+n] == '\n' {
		n++
	}
	if !e.lineFollows(i + n) {
		return 0
	}
	e.replaceRune(i, i+n, '\n')
	return n
}

// lineFollows reports whether what follows a line break at byte i is soon seen to be nothing that Collapse deletes, nor
// to have what Collapse deletes after it.
func (e *engine) lineFollows(i int) bool {
	if i >= len(e.src) {
		return false
	}
	b := e.src[i]
	return b == '\n' || b == '\r' || b > ' ' && b < 0x7F || isLetterLead(b)
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
			if e.lineFollows(i + 1) {
				return 1
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
	case b == 0xE2 && e.stays(i):
		return 3
	case b >= 0xE2:
		switch r, n := firstRune(s[i:]); {
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

// standsOut reports whether what begins at byte i is soon seen to have a width and to be no space, whatever follows.
func (e *engine) standsOut(i int) bool {
	b := e.src[i]
	if !isLetterLead(b) || i+1 >= len(e.src) {
		return b > ' ' && b < 0x7F
	}
	c := fold.ClassOf(rune(b&0x1F)<<6 | rune(e.src[i+1]&0x3F))
	return c == fold.Arabic || c == fold.ArabicDigit
}
