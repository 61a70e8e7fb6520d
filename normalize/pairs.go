package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// The bits of a pair say which flags have something to do at its first byte. A Form has a mask of them: where no
// pair has a bit of the mask, the text stays as it is.
const (
	letterBit      = 1 << iota // a letter that Letters folds, a mark that Compose may join with the letter before
	foreignBit                 // a letter that Foreign or Key folds
	markBit                    // a mark, or a code point of three bytes or more that may be one
	arabicDigitBit             // ۰ or ٠, a mark of numbers
	asciiDigitBit              // 0, a mark of numbers
	punctBit                   // , ; ? " « »
	spaceBit                   // a space that Collapse may have to delete, a line break
	rareBit                    // all else that any flag changes, and where a protected span may begin
)

// pairs holds the bits of each two bytes that may follow one another, first·256 + second. With it the text is
// searched at each byte position, eight at a time and with one branch, rather than by the code point, where the
// length of each would be a branch that the processor cannot foresee. The rows that Persian text needs are few.
var pairs = func() (t [1 << 16]uint8) {
	for a := range utf8.RuneSelf {
		for b := range 256 {
			t[a<<8|b] = asciiBits(byte(a), byte(b))
		}
	}
	for a := 0xC2; a <= 0xF4; a++ {
		for b := 0x80; b <= 0xBF; b++ {
			t[a<<8|b] = longBits(byte(a), byte(b))
		}
	}
	return t // all others are within a code point, or invalid
}()

// longBits is for the first two bytes of code points that have two or more.
func longBits(a, b byte) uint8 {
	switch {
	case !beginsRune(a, b):
		return 0
	case a < 0xE0:
		return shortBits(rune(a&0x1F)<<6 | rune(b&0x3F))
	case a == 0xE1 && b == 0x9A, a == 0xE2 && (b == 0x80 || b == 0x81 || b == 0x88), a == 0xE3 && b == 0x80,
		a == 0xEF && b >= 0xAC && b <= 0xBF && b != 0xB8, a == 0xF0 && b == 0x9D:
		return rareBit
	}
	return markBit
}

// beginsRune reports whether a and b may be the first bytes of a code point of two bytes or more.
func beginsRune(a, b byte) bool {
	switch a {
	case 0xE0:
		return b >= 0xA0 && b <= 0xBF
	case 0xED: // no surrogates
		return b >= 0x80 && b <= 0x9F
	case 0xF0:
		return b >= 0x90 && b <= 0xBF
	case 0xF4:
		return b >= 0x80 && b <= 0x8F
	}
	return a >= 0xC2 && a <= 0xF4 && b&0xC0 == 0x80
}

func asciiBits(a, b byte) uint8 {
	switch c, _ := fold.Of(rune(a)); {
	case a == ' ' && (b == ' ' || b == '\t' || b == '\n'), a == '\t', a == '\n':
		return spaceBit
	case c == fold.Invisible, c == fold.Newline && a != '\n', a == '`':
		return rareBit
	case a == '@' || a == '#': // a tag has a name
		if b >= utf8.RuneSelf || inTag(rune(b), 1) {
			return rareBit
		}
	case a == ':' && (b == '/' || b >= '0' && b <= '9'), a == '/', a|0x20 == 'w' && b == '.':
		return rareBit
	case a == '?', a == ';': // a ; may end a character reference
		return rareBit | punctBit
	case c == fold.LatinDigit:
		return asciiDigitBit
	case a == ',', a == '"':
		return punctBit
	}
	return 0
}

// shortBits is for the code points of two bytes.
func shortBits(r rune) uint8 {
	switch c, _ := fold.Of(r); c {
	case fold.Mark:
		if composes(r) {
			return letterBit | markBit
		}
		return markBit
	case fold.ArabicDigit:
		return arabicDigitBit
	case fold.Invisible, fold.NotSign, fold.Tatweel, fold.Space, fold.Newline:
		return rareBit
	case fold.Arabic:
		switch fold.GroupOf(r) {
		case fold.Letters:
			return letterBit
		case fold.Foreign:
			return foreignBit
		case fold.Hamza:
			if r == hehHamza || r == hehGoalHamza {
				return letterBit | foreignBit
			}
			return foreignBit
		}
	case fold.Punct:
		switch r {
		case arabicDecimal, arabicThousands, arabicPercent:
			return arabicDigitBit | asciiDigitBit
		case '«', '»':
			return punctBit
		}
	}
	return 0
}

// mask returns the bits at which the first pass has something to do in the form f.
func (f Form) mask() uint8 {
	m := uint8(rareBit)
	for _, b := range [...]struct {
		form Form
		bits uint8
	}{
		{Letters | Compose, letterBit},
		{Foreign, foreignBit},
		{Harakat, markBit},
		{ASCIIDigits, arabicDigitBit},
		{Collapse, spaceBit},
		{key, foreignBit | markBit},
	} {
		if f&b.form != 0 {
			m |= b.bits
		}
	}
	return m
}

// shapeMask is mask for the second pass.
func (f Form) shapeMask() uint8 {
	m := uint8(rareBit)
	if f&(PersianDigits|NumberSeparators) != 0 {
		m |= arabicDigitBit | asciiDigitBit
	}
	if f&key != 0 {
		m |= arabicDigitBit
	}
	if f&(Punctuation|Quotes) != 0 {
		m |= punctBit
	}
	if f&Quotes != 0 {
		m |= spaceBit
	}
	return m
}

// acts reports whether something may happen at byte i, as far as the pairs know. Where much changes the next to change is
// often the first: this finds it sooner than skip.
func (e *engine) acts(i int) bool {
	var b byte
	if i+1 < len(e.src) {
		b = e.src[i+1]
	}
	return pairs[uint(e.src[i])<<8|uint(b)]&e.mask != 0
}

// skip returns the first byte from i on at which something may happen, or limit.
func (e *engine) skip(i int) int {
	end := e.find(i)
	if steps.Counting {
		steps.Add(end - i + 1)
	}
	return min(end, e.limit)
}

func (e *engine) find(i int) int {
	s, mask, t := e.src, e.mask, &pairs
	if i < len(s) && e.acts(i) && (s[i] != 0xE2 || !e.stays(i)) {
		return i
	}
	for {
		for i+9 <= len(s) {
			x := s[i : i+9]
			d := t[uint(x[0])<<8|uint(x[1])] | t[uint(x[1])<<8|uint(x[2])] | t[uint(x[2])<<8|uint(x[3])] |
				t[uint(x[3])<<8|uint(x[4])] | t[uint(x[4])<<8|uint(x[5])] | t[uint(x[5])<<8|uint(x[6])] |
				t[uint(x[6])<<8|uint(x[7])] | t[uint(x[7])<<8|uint(x[8])]
			if d&mask != 0 {
				break
			}
			i += 8
		}
		for ; i < len(s); i++ {
			var b byte
			if i+1 < len(s) {
				b = s[i+1]
			}
			if t[uint(s[i])<<8|uint(b)]&mask != 0 {
				break
			}
		}
		for {
			if i >= len(s) || s[i] != 0xE2 || !e.stays(i) {
				return i
			}
			if i += 3; i < len(s) && !e.acts(i) {
				break
			}
		}
	}
}

// stays reports whether the code point at s[i:], which begins with 0xE2, stays as it is: what is common among those that
// the pairs cannot tell from others.
func (e *engine) stays(i int) bool {
	s := e.src
	if i+2 >= len(s) || s[i+1] != 0x80 {
		return false
	}
	switch s[i+2] {
	case 0x8C: // ZWNJ
		return e.form&key == 0 && i-2 >= e.leftFrom && i+4 < len(s) && isLetter(s[i-2], s[i-1]) && isLetter(s[i+3], s[i+4])
	case 0x93, 0x94: // – —
		return e.form&key == 0
	case 0x9C, 0x9D, 0xB9, 0xBA: // “ ” ‹ ›
		return !e.second || e.form&Quotes == 0
	case 0x98, 0x99, 0xA2, 0xA6: // ‘ ’ • …
		return true
	}
	return false
}

// isLetter reports whether the bytes a and b are an Arabic letter.
func isLetter(a, b byte) bool {
	return a >= 0xD8 && a <= 0xDF && b&0xC0 == 0x80 && fold.Table[uint(a&0x1F)<<6|uint(b&0x3F)].Class() == fold.Arabic
}
