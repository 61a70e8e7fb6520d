package bench

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/normalize"
)

// TestPromises holds on each document of the texts what normalize promises of any, for the Forms that are used most and
// for all flags at once. With -v it says how many there were.
func TestPromises(t *testing.T) {
	forms := map[string]normalize.Form{
		"Clean": normalize.Clean,
		"Key":   normalize.Key,
		"all":   ^normalize.Form(0) &^ normalize.ASCIIDigits,
		"show": normalize.Clean | normalize.PersianDigits | normalize.NumberSeparators | normalize.Punctuation |
			normalize.Quotes | normalize.Collapse | normalize.RestoreZWNJ,
	}
	for _, c := range texts() {
		for name, f := range forms {
			docs, changed, spans := 0, 0, 0
			for i, doc := range c.docs {
				for _, doc := range pieces(doc, 1<<16) {
					docs++
					got := f.String(doc)
					if got != doc {
						changed++
					}
					if again := f.String(got); again != got {
						t.Errorf("%s, document %d: %s is not idempotent", c.name, i, name)
					}
					if f.IsNormal(doc) != (got == doc) {
						t.Errorf("%s, document %d: %s.IsNormal is wrong", c.name, i, name)
					}
					for _, size := range []int{1, 4096} {
						if streamed(t, f, doc, size) != got {
							t.Errorf("%s, document %d: the Transformer of %s in pieces of %d differs", c.name, i, name, size)
						}
					}
					m := f.Map(doc)
					if m.String() != got {
						t.Errorf("%s, document %d: %s.Map differs", c.name, i, name)
					}
					n, ok := covered(got, doc, m.Original)
					k, okBack := covered(doc, got, m.Normalized)
					if spans += n + k; !ok || !okBack {
						t.Errorf("%s, document %d: the spans of %s do not cover it", c.name, i, name)
					}
				}
			}
			t.Logf("%s: %s of %d documents, of which it changes %d; %d spans", c.name, name, docs, changed, spans)
		}
	}
}

// pieces cuts s at line breaks into pieces of about size bytes.
func pieces(s string, size int) (all []string) {
	for len(s) > size {
		p := head(s, size)
		if p == "" {
			break
		}
		all, s = append(all, p), s[len(p):]
	}
	return append(all, s)
}

func streamed(t *testing.T, f normalize.Form, s string, size int) string {
	t.Helper()
	var b strings.Builder
	w := transform.NewWriter(&b, f.Transformer())
	for ; s != ""; s = s[min(size, len(s)):] {
		if _, err := io.WriteString(w, s[:min(size, len(s))]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// covered reports whether the spans that of gives for the code points of from, of which there are n, are in order, in
// bounds and on boundaries of to, and whether all of them together are that of the whole, which reaches both ends.
func covered(from, to string, of func(start, end int) (int, int)) (n int, ok bool) {
	if a, b := of(0, len(from)); from != "" && to != "" && (a != 0 || b != len(to)) {
		if strings.TrimFunc(to[:a], hidden) != "" || strings.TrimFunc(to[b:], hidden) != "" {
			return 0, false
		}
	}
	at := 0
	for i := range from {
		_, size := utf8.DecodeRuneInString(from[i:])
		a, b := of(i, i+size)
		if a < 0 || b < a || b > len(to) || b < at || !boundary(to, a) || !boundary(to, b) {
			return n, false
		}
		n, at = n+1, b
	}
	return n, true
}

// hidden reports whether r may be deleted at the end of a text, where no span holds it.
func hidden(r rune) bool {
	return r <= ' ' || r >= 0x7F && r <= 0xAD || r >= 0x2000 && r <= 0x206F || r == 0xFEFF
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// TestRestored strips the ZWNJs of each word and says with -v how many RestoreZWNJ puts back, and holds that what it
// puts in is right in 99.5 % of cases: as it was, or as one of the texts writes the word elsewhere.
func TestRestored(t *testing.T) {
	count := map[string]map[string]int{} // by text, by word
	written := map[string]bool{}
	for _, c := range texts() {
		count[c.name] = map[string]int{}
		for _, doc := range c.docs {
			for _, w := range strings.FieldsFunc(normalize.Clean.String(doc), func(r rune) bool { return !(r == '\u200c' || r >= 'ء' && r <= 'ی' && r != 'ـ') }) {
				count[c.name][w]++
				if strings.Contains(w, "\u200c") {
					written[w] = true
				}
			}
		}
	}
	for name, words := range count {
		var lost, restored, inserted, right int
		for w, n := range words {
			solid := strings.ReplaceAll(w, "\u200c", "")
			got := normalize.RestoreZWNJ.String(solid)
			if w != solid {
				lost += n
				if got == w {
					restored += n
				}
			}
			if got != solid {
				inserted += n
				if got == w || written[got] {
					right += n
				}
			}
		}
		t.Logf("%s: %d of %d words restored (%.1f %%), %d of %d insertions right (%.2f %%)", name,
			restored, lost, 100*float64(restored)/float64(max(lost, 1)), right, inserted, 100*float64(right)/float64(max(inserted, 1)))
		if float64(right) < .995*float64(inserted) {
			t.Errorf("%s: %d of %d insertions are right", name, right, inserted)
		}
	}
}
