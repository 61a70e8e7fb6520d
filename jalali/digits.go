package jalali

import (
	"unicode"
	"unicode/utf8"
)

// digitAt returns the decimal digit of any script that stands at s[i:] and its length in bytes, or -1.
func digitAt(s string, i int) (digit, size int) {
	if i >= len(s) {
		return -1, 0
	}
	switch b := s[i]; {
	case b-'0' <= 9:
		return int(b - '0'), 1
	case b < utf8.RuneSelf:
		return -1, 0
	case i+1 < len(s) && b == 0xDB && s[i+1]-0xB0 <= 9: // ۰ is DB B0
		return int(s[i+1] - 0xB0), 2
	case i+1 < len(s) && b == 0xD9 && s[i+1]-0xA0 <= 9: // ٠ is D9 A0
		return int(s[i+1] - 0xA0), 2
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return digitOf(r), size
}

// digitOf returns the value of the decimal digit r, or -1. In Unicode the ten digits of a script follow each other,
// from 0 to 9, and no other character of the category Nd stands between them (The Unicode Standard, section 4.6).
func digitOf(r rune) int {
	for _, t := range unicode.Nd.R16 {
		if r <= rune(t.Hi) {
			if r < rune(t.Lo) {
				return -1
			}
			return int(r-rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r <= rune(t.Hi) {
			if r < rune(t.Lo) {
				return -1
			}
			return int(r-rune(t.Lo)) % 10
		}
	}
	return -1
}

// number reads from min to max digits at s[i:], and returns the byte after them; ok is false if there are fewer.
func number(s string, i, min, max int) (value, end int, ok bool) {
	n := 0
	for ; n < max; n++ {
		d, size := digitAt(s, i)
		if d < 0 {
			break
		}
		value = 10*value + d
		i += size
	}
	return value, i, n >= min
}
