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

// fuzz makes f try hold on texts as they come and on what they say in the alphabet. Its seeds are the tables of cases.
func fuzz(f *testing.F, hold func(t *testing.T, form normalize.Form, s string)) {
	for _, c := range tableCases(f) {
		f.Add(uint32(c.form), c.in)
	}
	for _, s := range []string{"ـ\u200cـ &zwnj; \xff", "\u0663%x@y.ir", " &zwnj; ا", "ﻼ\u00ad\u0653", "“ا ‹ب „ج “د”"} {
		f.Add(^uint32(0), s)
		f.Add(^uint32(normalize.ASCIIDigits), s)
	}
	f.Fuzz(func(t *testing.T, form uint32, s string) {
		hold(t, normalize.Form(form), s)
		hold(t, normalize.Form(form), text(s))
	})
}

// FuzzIdempotence: what a Form has made stays as it is in that Form.
func FuzzIdempotence(f *testing.F) { fuzz(f, checkIdempotence) }

// FuzzAgreement: String, Append, IsNormal, Map and the Transformer, however the text is cut, agree.
func FuzzAgreement(f *testing.F) { fuzz(f, checkAgreement) }

// FuzzSpans: the spans of a Map are in order, in bounds, on boundaries, and cover the text, both ways.
func FuzzSpans(f *testing.F) { fuzz(f, checkSpans) }

// FuzzValid: valid UTF-8 stays valid.
func FuzzValid(f *testing.F) { fuzz(f, checkValid) }

// check holds all that is promised of any form and text.
func check(t *testing.T, f normalize.Form, s string) {
	t.Helper()
	checkIdempotence(t, f, s)
	checkAgreement(t, f, s)
	checkSpans(t, f, s)
	checkValid(t, f, s)
}

func checkIdempotence(t *testing.T, f normalize.Form, s string) {
	t.Helper()
	got := f.String(s)
	if again := f.String(got); again != got {
		t.Fatalf("Form(%#x).String(%q)\n   = %q\nand that\n   = %q", uint32(f), s, got, again)
	}
	if !f.IsNormal(got) {
		t.Fatalf("Form(%#x).String(%q) = %q, of which IsNormal is false", uint32(f), s, got)
	}
}

func checkAgreement(t *testing.T, f normalize.Form, s string) {
	t.Helper()
	got := f.String(s)
	if normal := f.IsNormal(s); normal != (got == s) {
		t.Fatalf("Form(%#x).IsNormal(%q) = %v, String = %q", uint32(f), s, normal, got)
	}
	if out := string(f.Append([]byte("كا"), s)); out != "كا"+got {
		t.Fatalf("Form(%#x).Append(%q) = %q, String = %q", uint32(f), s, out, got)
	}
	if out := f.Map(s).String(); out != got {
		t.Fatalf("Form(%#x).Map(%q) = %q, String = %q", uint32(f), s, out, got)
	}
	for _, size := range []int{1, 3, 1000} {
		if out := stream(t, f, s, size); out != got {
			t.Fatalf("Form(%#x).Transformer of %q in pieces of %d = %q, String = %q", uint32(f), s, size, out, got)
		}
	}
}

func checkValid(t *testing.T, f normalize.Form, s string) {
	t.Helper()
	if got := f.String(s); utf8.ValidString(s) && !utf8.ValidString(got) {
		t.Fatalf("Form(%#x).String(%q) = %q, which is invalid", uint32(f), s, got)
	}
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
func checkSpans(t *testing.T, f normalize.Form, s string) {
	t.Helper()
	m := f.Map(s)
	norm := m.String()
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
