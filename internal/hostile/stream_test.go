package hostile_test

import (
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/internal/hostile"
	"github.com/khabar-go/khabar/normalize"
)

// A Transformer and String agree on long texts too, of which a Transformer never sees the whole, and a text in a form
// is in that form.
func TestStreams(t *testing.T) {
	forms := []normalize.Form{
		normalize.Clean, normalize.Key, everyForm, everyForm &^ (normalize.Tatweel | normalize.Spaces),
		normalize.Quotes, normalize.Quotes | normalize.Entities | normalize.Joiners, normalize.Collapse | normalize.ASCIIDigits | normalize.Punctuation,
	}
	for _, h := range hostile.Texts() {
		text := h.Of(48 << 10)
		for _, f := range forms {
			want := f.String(text)
			if !f.IsNormal(want) {
				t.Errorf("Form(%#x): what String makes of %s is in another form", f, h.Name)
			}
			for _, size := range []int{512, 4096, 20_000} {
				if got := streamed(t, f, text, size); got != want {
					t.Errorf("Form(%#x).Transformer of %s in pieces of %d: differs from String at byte %d of %d", f, h.Name, size, differs(got, want), len(want))
				}
			}
		}
	}
}

func differs(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return i
}

// streamed returns what the Transformer of f makes of text, written in pieces of about size bytes.
func streamed(t *testing.T, f normalize.Form, text string, size int) string {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 1404))
	var b strings.Builder
	w := transform.NewWriter(&b, f.Transformer())
	for text != "" {
		n := min(len(text), 1+random.IntN(2*size))
		if _, err := io.WriteString(w, text[:n]); err != nil {
			t.Fatal(err)
		}
		text = text[n:]
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
