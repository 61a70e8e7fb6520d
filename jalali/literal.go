package jalali

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// matchLiteral reads literal text at s[i:], and returns the byte after it, or where it differs.
func matchLiteral(text, s string, i int) (end int, ok bool) {
	if strings.HasPrefix(s[i:], text) {
		switch last, _ := utf8.DecodeLastRuneInString(text); {
		case ignored(last):
			return skipIgnored(s, i+len(text)), true
		case last != utf8.RuneError: // half a character must not match half of another
			return i + len(text), true
		}
	}
	for len(text) > 0 {
		i = skipIgnored(s, i)
		want, n := utf8.DecodeRuneInString(text)
		if !ignored(want) {
			have, size := utf8.DecodeRuneInString(s[i:])
			if size == 0 || have == utf8.RuneError && s[i:i+size] != text[:n] || !sameLetter(have, want) {
				return i, false
			}
			i += size
		}
		text = text[n:]
	}
	return i, true
}

// ignored reports whether r makes no difference in literal text.
func ignored(r rune) bool {
	if r < utf8.RuneSelf {
		return false
	}
	c, _ := fold.Of(r)
	return c == fold.Joiner || c == fold.Mark
}

func skipIgnored(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !ignored(r) {
			break
		}
		i += size
	}
	return i
}

// sameLetter reports whether a and b are the same character, the same letter as Persian spells it, or the same digit.
func sameLetter(a, b rune) bool {
	if a == b {
		return true
	}
	if a < utf8.RuneSelf && b < utf8.RuneSelf {
		return false
	}
	if d := digitOf(a); d >= 0 {
		return d == digitOf(b)
	}
	classA, toA := fold.Of(a)
	classB, toB := fold.Of(b)
	return classA == fold.Arabic && classB == fold.Arabic && toA == toB
}
