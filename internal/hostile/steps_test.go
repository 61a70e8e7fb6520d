//go:build steps

package hostile_test

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/hostile"
	"github.com/khabar-go/khabar/internal/steps"
)

// A text that is eight times as long takes eight times as many steps or, where what is looked for once is found early,
// fewer; and no more of them for each byte than is said of its reader.
func TestSteps(t *testing.T) {
	const small, large = 64 << 10, 512 << 10
	for _, r := range readers {
		r.read("۱۵ آبان ۱۴۰۳، به گزارش ایسنا") // which fills the tables
		most, of := 0.0, ""
		for _, h := range hostile.Texts() {
			few, many := perByte(r.read, h.Of(small)), perByte(r.read, h.Of(large))
			if many > 1.1*few {
				t.Errorf("%s of %s: %.3f steps a byte of %d, %.3f of %d", r.name, h.Name, few, small, many, large)
			}
			if many > most {
				most, of = many, h.Name
			}
		}
		if most > r.most {
			t.Errorf("%s of %s: %.1f steps a byte, want at most %.1f", r.name, of, most, r.most)
		}
		t.Logf("%s: at most %.1f steps a byte, of %s", r.name, most, of)
	}
}

// perByte returns how many steps it takes to read text, for each byte.
func perByte(read func(string), text string) float64 {
	return float64(steps.Of(func() { read(text) })) / float64(len(text))
}

// No two words of the grammars, and no three marks, make a text, repeated, that takes more steps a byte than is said of
// its reader.
func TestWords(t *testing.T) {
	words := words(t)
	for _, r := range readers {
		if !r.grammar {
			continue
		}
		r.read("۱۵ آبان ۱۴۰۳، به گزارش ایسنا")
		most, of := 0.0, ""
		try := func(unit string) {
			if n := perByte(r.read, strings.Repeat(unit, 1+1500/len(unit))); n > most {
				most, of = n, unit
			}
		}
		for _, a := range words {
			for _, b := range words {
				try(a + " " + b + " ")
			}
		}
		for _, a := range marks {
			for _, b := range marks {
				for _, c := range marks {
					try(a + b + " " + c)
				}
			}
		}
		if most > r.most {
			t.Errorf("%s of %q: %.1f steps a byte, want at most %.1f", r.name, of, most, r.most)
		}
		t.Logf("%s: at most %.1f steps a byte, of %q", r.name, most, of)
	}
}
