package jalali

import (
	"unicode"
	"unicode/utf8"
)

// A script is the one that digits are written in.
type script uint8

const (
	latinDigits   script = iota // 0123456789
	persianDigits               // ۰۱۲۳۴۵۶۷۸۹
	arabicDigits                // ٠١٢٣٤٥٦٧٨٩
	otherDigits                 // read, but never written
)

// The first byte of the Persian and of the Arabic digits in UTF-8, and the second byte of their zeros.
const (
	persianLead, persianZero = 0xDB, 0xB0
	arabicLead, arabicZero   = 0xD9, 0xA0
)

// digitAt returns the decimal digit of any script that stands at s[i:], its script, and its length in bytes;
// the digit is -1 if there is none.
func digitAt(s string, i int) (digit int, in script, size int) {
	if i >= len(s) {
		return -1, 0, 0
	}
	b := s[i]
	if b-'0' <= 9 {
		return int(b - '0'), latinDigits, 1
	}
	if i+1 < len(s) {
		switch b2 := s[i+1]; {
		case b == persianLead && b2-persianZero <= 9:
			return int(b2 - persianZero), persianDigits, 2
		case b == arabicLead && b2-arabicZero <= 9:
			return int(b2 - arabicZero), arabicDigits, 2
		}
	}
	if b < 0xDF { // U+07C0, of the script N'Ko, is the first of the other digits
		return -1, 0, 0
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return digitOf(r), otherDigits, size
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

// number reads from least to most digits at s[i:], and returns the byte after them; ok is false if there are fewer.
func number(s string, i, least, most int) (value, end int, ok bool) {
	if most == 4 && i+4 <= len(s) { // a year in ASCII
		a, b, c, d := s[i]-'0', s[i+1]-'0', s[i+2]-'0', s[i+3]-'0'
		if a <= 9 && b <= 9 && c <= 9 && d <= 9 {
			return 1000*int(a) + 100*int(b) + 10*int(c) + int(d), i + 4, true
		}
	}
	for most > 0 && i < len(s) && s[i]-'0' <= 9 {
		value = 10*value + int(s[i]-'0')
		i++
		most--
		least--
	}
	if most > 0 && i < len(s) && s[i] >= utf8.RuneSelf {
		return moreDigits(value, s, i, least, most)
	}
	return value, i, least <= 0
}

// moreDigits is number where the digits are not, or no longer, in ASCII.
func moreDigits(value int, s string, i, least, most int) (sum, end int, ok bool) {
	for ; most > 0; most-- {
		d, _, size := digitAt(s, i)
		if d < 0 {
			break
		}
		value = 10*value + d
		i += size
		least--
	}
	return value, i, least <= 0
}

// appendTwo appends v, 0 to 99, as two digits.
func appendTwo(b []byte, v uint8, in script) []byte {
	switch in {
	case latinDigits:
		return append(b, '0'+v/10, '0'+v%10)
	case persianDigits:
		return append(b, persianLead, persianZero+v/10, persianLead, persianZero+v%10)
	}
	return append(b, arabicLead, arabicZero+v/10, arabicLead, arabicZero+v%10)
}

// appendFour appends v, 0 to 9999, as four digits.
func appendFour(b []byte, v uint16, in script) []byte {
	high, low := uint8(v/100), uint8(v%100)
	if in == latinDigits {
		return append(b, '0'+high/10, '0'+high%10, '0'+low/10, '0'+low%10)
	}
	return appendTwo(appendTwo(b, high, in), low, in)
}

// appendBare appends v, 0 to 99, as one digit or two.
func appendBare(b []byte, v uint8, in script) []byte {
	switch {
	case v >= 10:
		return appendTwo(b, v, in)
	case in == latinDigits:
		return append(b, '0'+v)
	case in == persianDigits:
		return append(b, persianLead, persianZero+v)
	}
	return append(b, arabicLead, arabicZero+v)
}
