package bench

import (
	"math/rand/v2"
	"strings"
)

// Dirty returns s as an Arabic keyboard and a careless web page would have it: about 4 characters in a hundred must
// be changed to make it clean again, as in the archive of a news agency of the 2000s.
func Dirty(s string) string {
	r := rand.New(rand.NewPCG(1385, 0))
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	for _, c := range s {
		x := r.IntN(1000)
		switch {
		case c == 'ی' && x < 500:
			c = 'ي'
		case c == 'ک' && x < 800:
			c = 'ك'
		case c == ' ' && x < 8:
			c = '\u00a0' // no-break space
		case c == 'م' && x < 10:
			b.WriteString("م\u0640") // tatweel
			continue
		case c == '.' && x < 100:
			b.WriteString("\u200f") // right-to-left mark
		case c == 'س' && x < 10:
			c = '\ufeb3' // the presentation form of a seen at the beginning of a word
		}
		b.WriteRune(c)
	}
	return b.String()
}
