package scan

import (
	"strings"
	"unicode/utf8"
)

// EndsIn reports whether the letters and digits of s end in ending, which is folded, as the scanner reads them.
func EndsIn(s, ending string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		read := foldRune(r)
		if len(read) >= len(ending) {
			return strings.HasSuffix(read, ending)
		}
		var ok bool
		if ending, ok = strings.CutSuffix(ending, read); !ok {
			return false
		}
	}
	return ending == ""
}
