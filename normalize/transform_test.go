package normalize_test

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/normalize"
)

// TestTransformer compares streams with String where a piece may end within what must be seen at once.
func TestTransformer(t *testing.T) {
	long := func(head string, n int) string { return head + strings.Repeat("ي", (n-len(head))/2) }
	for name, s := range map[string]string{
		"ten thousand ZWNJs":          "مي" + strings.Repeat("\u200c", 10_000) + "روم",
		"ten thousand marks of order": "مي" + strings.Repeat("\u200e", 10_000) + "روم.",
		"ten thousand tatweels":       "سلا" + strings.Repeat("ـ", 10_000) + "م",
		"ten thousand spaces":         "سلام" + strings.Repeat(" ", 10_000) + "ي",
		"a URL of MaxSpan":            long("www.", normalize.MaxSpan) + " ي",
		"a URL beyond MaxSpan":        long("www.", normalize.MaxSpan+8) + " ي",
		"a tag of MaxSpan":            long("#a", normalize.MaxSpan) + " ي",
		"a tag beyond MaxSpan":        long("#a", normalize.MaxSpan+2) + " ي",
		"code of MaxSpan":             long("`a", normalize.MaxSpan-2) + "a` ي",
		"code beyond MaxSpan":         long("`a", normalize.MaxSpan+2) + "` ي",
	} {
		for _, f := range []normalize.Form{normalize.Clean, normalize.Key, normalize.Clean | normalize.Collapse | normalize.Dashes | normalize.PersianDigits} {
			want := f.String(s)
			for _, size := range []int{1, 2, 7, 511, 4096} {
				if got := stream(t, f, s, size); got != want {
					t.Errorf("%s, Form(%#x), in pieces of %d: %d bytes, String has %d", name, f, size, len(got), len(want))
				}
			}
		}
	}
}

// TestMaxSpan says up to which length a span is left alone.
func TestMaxSpan(t *testing.T) {
	for _, c := range []struct {
		n    int // bytes
		kept bool
	}{{normalize.MaxSpan, true}, {normalize.MaxSpan + 2, false}} {
		s := "#a" + strings.Repeat("ي", (c.n-2)/2)
		if kept := normalize.Clean.IsNormal(s); kept != c.kept {
			t.Errorf("a tag of %d bytes: left alone is %v, want %v", len(s), kept, c.kept)
		}
	}
}
