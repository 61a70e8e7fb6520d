package scan

// How each kind of token is read on, once its first code points have shown the kind.

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// word reads on in the Arabic word t, of which n letters have been read, and over what does not part it.
func (s *Scanner) word(t *Token, n int) {
	text, i, h := s.text, s.pos, t.Hash
loop:
	for i < len(text) {
		c, to, size := decode(text, i)
		switch c {
		case fold.Arabic:
			h = h*multiplier + uint32(to)
			n++
			t.End = i + size
		case fold.Form:
			r, _ := utf8.DecodeRuneInString(text[i:])
			letters, _ := fold.Presentation(r)
			for _, l := range letters {
				if c, to := fold.Of(l); c == fold.Arabic {
					h = h*multiplier + uint32(to)
					n++
				}
			}
			t.End = i + size
		case fold.Mark, fold.Tatweel:
			t.End = i + size
		case fold.Joiner, fold.Invisible:
		case fold.NotSign:
			letter := s.letterAfter(i + size)
			if letter < 0 {
				break loop
			}
			i, size = letter, 0
		default:
			break loop
		}
		i += size
	}
	s.pos = i
	t.Hash, t.Len = h, uint8(min(n, 255))
}

// latin reads letters of other scripts.
func (s *Scanner) latin(t *Token) {
	t.Kind, t.Start = Latin, s.pos
	n := 0
loop:
	for s.pos < len(s.text) {
		c, to, size := decode(s.text, s.pos)
		switch c {
		case fold.Latin:
			t.Hash = t.Hash*multiplier + uint32(to)
			n++
			t.End = s.pos + size
		case fold.Mark:
			t.End = s.pos + size
		case fold.Joiner, fold.Invisible:
		default:
			break loop
		}
		s.pos += size
	}
	t.Len = uint8(min(n, 255))
}

// letterAfter returns where the Arabic letter begins that marks and what is invisible are followed by from byte i on, or -1.
func (s *Scanner) letterAfter(i int) int {
	for i < len(s.text) {
		c, _, size := decode(s.text, i)
		switch c {
		case fold.Arabic, fold.Form:
			return i
		case fold.Mark, fold.Joiner, fold.Invisible, fold.NotSign:
		default:
			return -1
		}
		i += size
	}
	return -1
}

// The first bytes of ۰–۹ and of ٠–٩.
const digitsLead, arabicDigitsLead = 0xDB, 0xD9

// maxDigits is how many digits are sure to fit the value of a token.
const maxDigits = 9

// digits returns where the run of digits of one family from byte i of s on ends, 0–9 or ۰–۹ and ٠–٩, with how many they
// are, their hash and, of up to maxDigits, their value.
func digits(s string, i int) (end, n int, hash, value uint32) {
	if i < 0 {
		return i, 0, 0, 0 // so that the compiler sees all bounds kept below
	}
	start := i
	for ; i < len(s) && s[i]-'0' <= 9; i++ {
		hash = hash*multiplier + uint32(s[i])
		value = value*10 + uint32(s[i]-'0')
	}
	n = i - start
	if n == 0 {
		for ; i < len(s)-1; i += 2 {
			b := uint32(s[i])<<8 | uint32(s[i+1])
			d := b - (digitsLead<<8 | 0xB0) // ۰
			if d > 9 {
				if d = b - (arabicDigitsLead<<8 | 0xA0); d > 9 { // ٠
					break
				}
			}
			hash = hash*multiplier + '0' + d
			value = value*10 + d
		}
		n = (i - start) / 2
	}
	return i, n, hash, value
}

// number reads the digits of one family.
func (s *Scanner) number(t *Token, family fold.Class) {
	t.Kind, t.Start, t.Hash = Number, s.pos, 0
	var v uint64
	n := 0
loop:
	for s.pos < len(s.text) {
		c, to, size := decode(s.text, s.pos)
		switch c {
		case family:
			v = min(v*10+uint64(to-'0'), 1<<32-1)
			t.Hash = t.Hash*multiplier + uint32(to)
			n++
			t.End = s.pos + size
		case fold.Joiner, fold.Invisible, fold.Mark:
		default:
			break loop
		}
		s.pos += size
	}
	t.Value, t.Len = uint32(v), uint8(min(n, 255))
}

// tatweel reads the rest of a run of them: standing alone they are one dash.
func (s *Scanner) tatweel(t *Token) {
	for s.pos < len(s.text) {
		c, _, size := decode(s.text, s.pos)
		switch c {
		case fold.Tatweel:
			t.End = s.pos + size
		case fold.Joiner, fold.Invisible, fold.Mark:
		default:
			return
		}
		s.pos += size
	}
}

// lines reads line breaks and the white space among them.
func (s *Scanner) lines(t *Token) {
	t.Kind, t.Start = Break, s.pos
	n := uint32(0)
	for s.pos < len(s.text) {
		c, _, size := decode(s.text, s.pos)
		switch c {
		case fold.Newline:
			if n++; size == 1 && s.text[s.pos] == '\r' && s.pos+1 < len(s.text) && s.text[s.pos+1] == '\n' {
				size = 2
			}
			t.End = s.pos + size
		case fold.Space, fold.Joiner, fold.Invisible, fold.Mark, invalid:
		default:
			t.Value = n
			return
		}
		s.pos += size
	}
	t.Value = n
}
