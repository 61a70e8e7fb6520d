package attribution

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// seeds adds the texts of all cases.
func seeds(f *testing.F) {
	for _, c := range readCases(f) {
		f.Add(c.text)
	}
	for _, s := range []string{
		"", "به گزارش", "به گزارش \xff", "ایسنا:\xd9", "«««", "به نقل از ایسنا و به نقل از مهر و", "«به گزارش «ایسنا»، »",
		strings.Repeat("و یک سایت ", 80), strings.Repeat("ایسنا و ", 80) + "گفت",
	} {
		f.Add(s)
	}
}

// boundary reports whether range over s stops at i, or i is its end.
func boundary(s string, i int) bool {
	for j := range s {
		if j >= i {
			return j == i
		}
	}
	return i == len(s)
}

// checkSpans reports what is wrong with the spans and the chain of a, found in s after byte end.
func checkSpans(s string, end int, a Attribution) string {
	slice := func(start int, text string) bool {
		return start >= 0 && start+len(text) <= len(s) && s[start:start+len(text)] == text &&
			boundary(s, start) && boundary(s, start+len(text))
	}
	switch {
	case a.Start < end || a.Text == "":
		return "overlaps"
	case !slice(a.Start, a.Text):
		return "text"
	case len(a.Chain) == 0 || len(a.Chain) > maxLinks:
		return "chain"
	case !strings.Contains(a.Text, a.Place):
		return "place"
	}
	depth, name := 0, -1
	for i, src := range a.Chain {
		switch {
		case !slice(src.Start, src.Name) || src.Start < a.Start || src.End() > a.End() || src.Name == "":
			return "name"
		case !slice(src.CueStart, src.Cue) || src.CueStart < a.Start || src.CueEnd() > a.End() || src.Cue == "":
			return "cue"
		case src.Role.String() == "" || src.Kind.String() == "":
			return "role or kind"
		case src.Depth != depth && src.Depth != depth+1 || i == 0 && src.Depth != 0:
			return "depth"
		case src.Start <= name:
			return "order"
		}
		if _, ok := DefaultCatalog().ByID(src.Outlet); src.Outlet != "" && !ok {
			return "outlet"
		}
		depth, name = src.Depth, src.Start
	}
	return ""
}

// FuzzAll holds the spans to what the package promises, and each attribution to meaning the same when it is cut out.
func FuzzAll(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for a := range All(s) {
			if wrong := checkSpans(s, end, a); wrong != "" {
				t.Fatalf("All(%q): %s: %+v", s, wrong, a)
			}
			end = a.End()
			alone, err := Parse(a.Text)
			if err != nil {
				t.Fatalf("All(%q) finds %v in %q, Parse: %v", s, a, a.Text, err)
			}
			if diff := cmp.Diff(moved(a), alone); diff != "" {
				t.Fatalf("All(%q), Parse(%q): -in the text +alone\n%s", s, a.Text, diff)
			}
		}
	})
}

// An identity is what spelling must not change.
type identity struct {
	Outlet string
	Kind   Kind
	Role   Role
	Depth  int
}

func identities(s string) (ids [][]identity) {
	for a := range All(s) {
		var chain []identity
		for _, src := range a.Chain {
			chain = append(chain, identity{src.Outlet, src.Kind, src.Role, src.Depth})
		}
		ids = append(ids, chain)
	}
	return ids
}

// FuzzSpelling holds that neither Arabic letters for Persian ones nor what stands unseen between two letters changes
// who is a source and of what.
func FuzzSpelling(f *testing.F) {
	seeds(f)
	swap := strings.NewReplacer("ی", "ي", "ک", "ك", "ي", "ی", "ك", "ک")
	f.Fuzz(func(t *testing.T, s string) {
		want := identities(s)
		for name, respell := range map[string]func(string) string{
			"letters": swap.Replace,
			"no ZWNJ": func(s string) string { return between(s, func(int) string { return "" }) },
			"ZWNJ":    func(s string) string { return between(s, every("\u200c", 3)) },
			"tatweel": func(s string) string { return between(s, every("\u0640", 2)) },
			"bidi":    func(s string) string { return between(s, every("\u200f", 2)) },
		} {
			if diff := cmp.Diff(want, identities(respell(s))); diff != "" {
				t.Fatalf("%s: %q and %q: -as it is +respelled\n%s", name, s, respell(s), diff)
			}
		}
	})
}

// every returns a function that returns what for each n-th place.
func every(what string, n int) func(int) string {
	return func(i int) string {
		if i%n == 0 {
			return what
		}
		return ""
	}
}

// between puts fill of a place between each two letters of the Arabic script, and takes away the ZWNJs that are there.
func between(s string, fill func(int) string) string {
	var b strings.Builder
	rest, places := s, 0
	for rest != "" {
		r := []rune(rest[:min(len(rest), 8)])
		size := len(string(r[0]))
		if r[0] == unicode.ReplacementChar {
			size = 1
		}
		b.WriteString(rest[:size])
		rest = rest[size:]
		if !arabic(r[0]) {
			continue
		}
		next := strings.TrimLeft(rest, "\u200c")
		if after := []rune(next[:min(len(next), 8)]); len(after) > 0 && arabic(after[0]) {
			rest = next
			places++
			b.WriteString(fill(places))
		}
	}
	return b.String()
}

func arabic(r rune) bool { return r >= 'آ' && r <= 'ی' && unicode.IsLetter(r) }
