package hostile_test

import (
	"io"
	"runtime"
	"slices"
	"testing"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/internal/hostile"
)

// A heap samples what a program holds while it reads a text.
type heap struct{ base, most uint64 }

func (h *heap) sample() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	h.most = max(h.most, m.HeapAlloc)
	return m.HeapAlloc
}

// held returns how many bytes more than before it read is told to hold at most while it reads text; read calls sample
// with the place it has come to.
func held(text string, read func(sample func(at int))) uint64 {
	var h heap
	h.base = h.sample()
	next := 0
	read(func(at int) {
		if at >= next {
			h.sample()
			next = at + len(text)/8 + 1
		}
	})
	h.sample()
	runtime.KeepAlive(text)
	return h.most - min(h.base, h.most)
}

// What is held while 16 MB are read does not grow with the text: the text itself is not counted.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 16 MB many times")
	}
	const size, most = 16 << 20, 256 << 10
	kinds := []string{"mixed dates", "mixed sources", "mixed code points", "chains of reports", "and outlets", "dates", "days", "open quotes"}
	for _, kind := range hostile.Texts() {
		if !slices.Contains(kinds, kind.Name) {
			continue
		}
		kinds = slices.DeleteFunc(kinds, func(s string) bool { return s == kind.Name })
		text := kind.Of(size)
		for name, read := range map[string]func(sample func(at int)){
			"dateline.All": func(sample func(int)) {
				for d := range dateline.All(text) {
					sample(d.Start)
				}
			},
			"attribution.All": func(sample func(int)) {
				for a := range attribution.All(text) {
					sample(a.Start)
				}
			},
			"a Transformer": func(sample func(int)) {
				w := transform.NewWriter(io.Discard, everyForm.Transformer())
				const piece = 4 << 10
				for at := 0; at < len(text); at += piece {
					if _, err := io.WriteString(w, text[at:min(at+piece, len(text))]); err != nil {
						t.Fatal(err)
					}
					sample(at)
				}
				if err := w.Close(); err != nil {
					t.Fatal(err)
				}
			},
		} {
			for range dateline.All("۱۵ آبان ۱۴۰۳") { // which makes the tables, as the other two do
			}
			attribution.Parse("به گزارش ایسنا")
			everyForm.IsNormal("میگوید &eacute;")
			if n := held(text, read); n > most {
				t.Errorf("%s holds %d KB while it reads 16 MB of %s", name, n>>10, kind.Name)
			}
		}
	}
	if len(kinds) > 0 {
		t.Errorf("there are no hostile texts of the names %q", kinds)
	}
}
