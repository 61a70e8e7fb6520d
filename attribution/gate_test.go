package attribution

import (
	"math/rand/v2"
	"testing"

	"github.com/khabar-go/khabar/internal/scan"
)

// No formula begins with a token that is skimmed over, but for one that is read from the reporter in it: «به علی احمدی، خبرنگار
// ایسنا، گفت».
func TestSkim(t *testing.T) {
	var texts []string
	for _, c := range readCases(t) {
		texts = append(texts, c.text)
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		texts = append(texts, randomText(rnd, 3+rnd.IntN(40)))
	}
	skimmed, read := 0, 0
	for _, s := range texts {
		r := reader{cat: DefaultCatalog(), words: vocabulary(), text: s}
		for c := r.Start(s); c.At(0).Kind != scan.EOF; {
			next := r.skim(c)
			missed := span{}
			for ; c != next; c = c.Skip(1) {
				skimmed++
				r.base, r.n = c.Index(), 0
				if f, ok := r.formula(c, false); ok {
					missed = f.span
				}
			}
			read++
			r.base, r.n = c.Index(), 0
			f, ok := r.formula(c, false)
			if missed != (span{}) && f.span != missed {
				t.Fatalf("%q: the formula %q is skimmed over", s, r.slice(missed))
			}
			c = f.next
			if ok {
				_, c = r.chain(f)
				r.done = c.Index()
			}
		}
	}
	if skimmed < read {
		t.Errorf("%d tokens are skimmed over, %d read", skimmed, read)
	}
}
