package hostile_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/hostile"
)

// BenchmarkHostile reads 1 and 16 MB of each kind of text: how many bytes a second is the same for both.
func BenchmarkHostile(b *testing.B) {
	for _, r := range readers {
		for _, h := range hostile.Texts() {
			for _, mb := range []int{1, 16} {
				b.Run(fmt.Sprintf("reader=%s/text=%s/mb=%d", dashed(r.name), dashed(h.Name), mb), func(b *testing.B) {
					text := h.Of(mb << 20)
					b.SetBytes(int64(len(text)))
					for b.Loop() {
						r.read(text)
					}
				})
			}
		}
	}
}

func dashed(name string) string { return strings.ReplaceAll(name, " ", "-") }
