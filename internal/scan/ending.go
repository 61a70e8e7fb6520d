package scan

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// EndsIn reports whether the letters and digits of s end in ending, which is folded, as the scanner reads them.
func EndsIn(s, ending string) bool {
	rest, ok := cutEnding(s, ending)
	return ok && rest == ""
}

// cutEnding returns what of ending is not in s, and whether all that is read of s is at the end of ending.
func cutEnding(s, ending string) (rest string, ok bool) {
	for s != "" && ending != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		switch c, to := fold.Of(r); c {
		case fold.Arabic, fold.Latin, fold.ArabicDigit, fold.LatinDigit:
			last, n := utf8.DecodeLastRuneInString(ending)
			if to != last {
				return ending, false
			}
			ending = ending[:len(ending)-n]
		case fold.Form:
			letters, _ := fold.Presentation(r)
			if ending, ok = cutEnding(letters, ending); !ok {
				return ending, false
			}
		}
	}
	return ending, true
}
