package normalize_test

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/normalize"
)

// TestAllocs holds that clean text costs no allocation, and text that becomes no longer one.
func TestAllocs(t *testing.T) {
	clean := strings.Repeat("وزیر راه در نشست خبری گفت: می\u200cرویم، https://example.ir/ي.\n", 20)
	clean = strings.ReplaceAll(clean, "می\u200cرویم", "می\u200cرویم")
	dirty := strings.ReplaceAll(clean, "ی", "ي")
	for _, c := range []struct {
		name string
		want float64
		do   func()
	}{
		{"Clean.String of clean text", 0, func() { normalize.Clean.String(clean) }},
		{"Clean.IsNormal of clean text", 0, func() { normalize.Clean.IsNormal(clean) }},
		{"Clean.Map of clean text", 0, func() { normalize.Clean.Map(clean) }},
		{"Clean.IsNormal of dirty text", 0, func() { normalize.Clean.IsNormal(dirty) }},
		{"Clean.String of dirty text", 1, func() { normalize.Clean.String(dirty) }},
	} {
		if got := testing.AllocsPerRun(100, c.do); got > c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
}
