package normalize

import (
	"testing"
	"unicode/utf8"
)

// firstRune and lastRune are those of package utf8 on all that three bytes can be.
func TestRunes(t *testing.T) {
	edges := []byte{0x00, 'a', 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xD8, 0xDF, 0xE0, 0xE1, 0xE2, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF}
	check := func(s string) {
		r, n := firstRune(s)
		if wantR, wantN := utf8.DecodeRuneInString(s); r != wantR || n != wantN {
			t.Errorf("firstRune(%q) = %U, %d, want %U, %d", s, r, n, wantR, wantN)
		}
		r, n = lastRune(s)
		if wantR, wantN := utf8.DecodeLastRuneInString(s); r != wantR || n != wantN {
			t.Errorf("lastRune(%q) = %U, %d, want %U, %d", s, r, n, wantR, wantN)
		}
	}
	check("")
	for _, a := range edges {
		check(string([]byte{a}))
		for _, b := range edges {
			check(string([]byte{a, b}))
			for _, c := range edges {
				check(string([]byte{a, b, c}))
				for _, d := range edges {
					check(string([]byte{a, b, c, d}))
				}
			}
		}
	}
}
