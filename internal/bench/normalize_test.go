package bench

import (
	"strings"
	"testing"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/normalize"
)

// chained returns what the chain makes of s.
func chained(chain transform.Transformer, s string) string {
	out, _, err := transform.String(chain, s)
	if err != nil {
		panic(err) // no transformer of the chain fails
	}
	return out
}

// sameLines returns the share of the lines of s that the chain makes the same of as normalize.Clean.
func sameLines(chain transform.Transformer, s string) float64 {
	lines, same := 0, 0
	for line := range strings.Lines(s) {
		lines++
		if chained(chain, line) == normalize.Clean.String(line) {
			same++
		}
	}
	return float64(same) / float64(max(lines, 1))
}

func TestSameSpelling(t *testing.T) {
	clean := prose(MB).Text
	if got := normalize.Clean.String(clean); got != clean {
		t.Error("the generated text is not clean")
	}
	if got := normalize.Clean.String(Dirty(clean)); got != clean {
		t.Error("the dirty text does not come out clean")
	}
	if got := sameLines(newChain(), head(Dirty(clean), MB/10)); got != 1 {
		t.Errorf("the chain makes the same of %.3f of the lines", got)
	}
}

// BenchmarkClean normalises text that is clean and text that is not. What readers bring is both: as it is, and
// normalised before.
func BenchmarkClean(b *testing.B) {
	chain := newChain()
	for _, c := range texts() {
		text := strings.Join(c.docs, "\n")
		dirty := text
		if c.name == "generated" {
			dirty = Dirty(text)
		}
		for _, state := range []struct{ name, text string }{{"clean", normalize.Clean.String(text)}, {"dirty", dirty}} {
			name, part := "state="+state.name+"/text="+c.name+"/", head(state.text, MB/4)
			through(b, name+"impl=khabar", len(state.text), 1, func() { normalize.Clean.String(state.text) })
			through(b, name+"impl=map", len(state.text), 1, func() { normalize.Clean.Map(state.text) })
			through(b, name+"impl=chain", len(part), sameLines(chain, part), func() { chained(chain, part) })
			memcpy(b, name, corpus{docs: []string{state.text}})
		}
	}
}
