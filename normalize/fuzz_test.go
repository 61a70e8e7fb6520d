package normalize_test

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/normalize"
)

// alphabet holds what the fuzzer makes texts of, so that it meets what interacts.
var alphabet = []string{
	"ا", "ب", "ي", "ك", "ه", "و", "ۀ", "ە", "ی", "\u0654", "\u0653", "\u064b", "ـ", "\u200c", "\u200d", "\u200e", "\u202a", "\u00ad",
	"\u200b", "¬", "\u009d", "\x00", " ", " ", "\t", "\n", "\r", "\u00a0", "1", "2", "۳", "٤", "٫", "٬", "٪", ".", ",", ";", "?", "%", "a", "R",
	"w", "www.", "://", "/", "?", "@", "#", "`", "\"", "“", "”", "„", "‹", "›", "«", "»", "&zwnj;", "&shy;", "&#8204", "&quot;", "&", "ﻲ", "ﻼ",
	"ﻣ", "ﱠ", "ﷺ", "﷼", "–", "\u2010", "-", "\xd9", "\xff", "_", "(", ")", "x.ir", "میگوید", "123456", "\u0301", "👨\u200d👩",
}

// text makes a text of the bytes of data: each below the size of the alphabet is a piece of it.
func text(data string) string {
	var b strings.Builder
	for i := range len(data) {
		b.WriteString(alphabet[int(data[i])%len(alphabet)])
	}
	return b.String()
}

func FuzzForm(f *testing.F) {
	f.Add(uint32(normalize.Clean), "آن¬ها می\u200cگوید: ﻓﺎﺭﺳﯽ `كد` www.x.ir/ي #يك \"ایران\" 1,234.5")
	f.Add(uint32(normalize.Key), "علي بهٔ 12٫5 COVID-19")
	f.Add(^uint32(0), "ـ\u200cـ &zwnj; \xff")
	f.Fuzz(func(t *testing.T, form uint32, s string) {
		check(t, normalize.Form(form), s)
		check(t, normalize.Form(form), text(s))
	})
}

// check holds all that is promised of any form and text.
func check(t *testing.T, f normalize.Form, s string) {
	t.Helper()
	got := f.String(s)
	if again := f.String(got); again != got {
		t.Fatalf("Form(%#x).String(%q)\n   = %q\nand that\n   = %q", f, s, got, again)
	}
	if normal := f.IsNormal(s); normal != (got == s) {
		t.Fatalf("Form(%#x).IsNormal(%q) = %v, String = %q", f, s, normal, got)
	}
	if out := string(f.Append([]byte("كا"), s)); out != "كا"+got {
		t.Fatalf("Form(%#x).Append(%q) = %q, String = %q", f, s, out, got)
	}
	if utf8.ValidString(s) && !utf8.ValidString(got) {
		t.Fatalf("Form(%#x).String(%q) = %q, which is invalid", f, s, got)
	}
	for _, size := range []int{1, 3, 1000} {
		if out := stream(t, f, s, size); out != got {
			t.Fatalf("Form(%#x).Transformer of %q in pieces of %d = %q, want %q", f, s, size, out, got)
		}
	}
	checkSpans(t, f, s, got)
}

func stream(t *testing.T, f normalize.Form, s string, size int) string {
	t.Helper()
	var b strings.Builder
	w := transform.NewWriter(&b, f.Transformer())
	for len(s) > 0 {
		n := min(size, len(s))
		if _, err := io.WriteString(w, s[:n]); err != nil {
			t.Fatal(err)
		}
		s = s[n:]
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// checkSpans says that spans are in order, in bounds, on boundaries, and cover the text.
func checkSpans(t *testing.T, f normalize.Form, s, norm string) {
	t.Helper()
	m := f.Map(s)
	if m.String() != norm {
		t.Fatalf("Form(%#x).Map(%q) = %q, want %q", f, s, m.String(), norm)
	}
	if a, b := m.Normalized(0, len(s)); a != 0 || b != len(norm) {
		t.Fatalf("Form(%#x).Map(%q).Normalized(0, %d) = %d, %d; want 0, %d", f, s, len(s), a, b, len(norm))
	}
	spans := func(name, from, to string, of func(start, end int) (int, int)) {
		stops := map[int]bool{len(to): true}
		for i := range to {
			stops[i] = true
		}
		end := 0
		for i := range from {
			_, n := utf8.DecodeRuneInString(from[i:])
			a, b := of(i, i+n)
			if a < 0 || b < a || b > len(to) || !stops[a] || !stops[b] || b < end {
				t.Fatalf("Form(%#x).Map(%q).%s(%d, %d) = %d, %d after %d", f, s, name, i, i+n, a, b, end)
			}
			end = b
			if c, d := of(0, i+n); c > a || d != b {
				t.Fatalf("Form(%#x).Map(%q).%s(0, %d) = %d, %d; of the last code point %d, %d", f, s, name, i+n, c, d, a, b)
			}
		}
	}
	spans("Original", norm, s, m.Original)
	spans("Normalized", s, norm, m.Normalized)
}
