package normalize_test

import (
	"strings"
	"testing"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/normalize"
)

// TestTransformer compares streams with String where a piece may end within what must be seen at once.
func TestTransformer(t *testing.T) {
	long := func(head string, n int) string { return head + strings.Repeat("ي", (n-len(head))/2) }
	for name, s := range map[string]string{
		"ten thousand ZWNJs":          "مي" + strings.Repeat("\u200c", 10_000) + "روم",
		"ten thousand marks of order": "مي" + strings.Repeat("\u200e", 10_000) + "روم.",
		"ten thousand tatweels":       "سلا" + strings.Repeat("ـ", 10_000) + "م",
		"forty thousand spaces":       "سلام" + strings.Repeat(" ", 40_000) + "ي",
		"spaces and marks of order":   "سلام" + strings.Repeat(" \u200e", 20_000) + "ي",
		"one backtick and much else":  "`" + strings.Repeat("ي ", 20_000) + "` ي\n`ي`",
		"many lines after a backtick": "`" + strings.Repeat("ي ` ي\n", 10_000),
		"a quotation beyond MaxSpan":  "«" + strings.Repeat("ي", 30_000) + "» “ي”",
		"a number beyond MaxSpan":     strings.Repeat("12", 20_000) + " a" + strings.Repeat("12", 20_000),
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

// A number is read as one up to MaxSpan. What is longer is read piece by piece: the marks in it stay, and so do its digits
// where a Latin letter begins it.
func TestMaxSpanOfNumbers(t *testing.T) {
	const form = normalize.PersianDigits | normalize.NumberSeparators
	ones := func(n int) string { return strings.Repeat("1", n) }
	persian := func(n int) string { return strings.Repeat("۱", n) }
	for _, c := range []struct{ in, want string }{
		{ones(normalize.MaxSpan-2) + ".1", persian(normalize.MaxSpan-2) + "٫۱"},
		{ones(normalize.MaxSpan-1) + ".1", persian(normalize.MaxSpan-1) + ".۱"},
		{ones(normalize.MaxSpan+2) + ".1", persian(normalize.MaxSpan+2) + ".۱"},
		{"A" + ones(2*normalize.MaxSpan), "A" + ones(2*normalize.MaxSpan)},
	} {
		if got := form.String(c.in); got != c.want {
			t.Errorf("String of a number of %d bytes, %.3q to %q, ends in %q, want %q", len(c.in), c.in, c.in[len(c.in)-5:], got[len(got)-5:], c.want[len(c.want)-5:])
		}
	}
}

// A number that is too long to be read as one is as long as before once its digits are Persian.
func TestLongNumbersIdempotence(t *testing.T) {
	for _, f := range []normalize.Form{
		normalize.PersianDigits | normalize.NumberSeparators, normalize.PersianDigits | normalize.Clean, normalize.Key,
	} {
		for _, n := range []int{512, 513, 600, 1024, 2048, 2049, 3000} {
			for _, s := range []string{
				strings.Repeat("123,", n) + "456%",
				strings.Repeat("\U0001d7cf", n) + "%",
				"12@" + strings.Repeat("1\u0643", n) + "a",
			} {
				once := f.String(s)
				if twice := f.String(once); twice != once {
					t.Errorf("Form(%#x).String of %.16q…, %d bytes, changes when it is done again", uint32(f), s, len(s))
				}
			}
		}
	}
}

// TestTransformerSpan: all of a text is found unchanged or nothing, and only before the first Transform.
func TestTransformerSpan(t *testing.T) {
	tr := normalize.Clean.Transformer()
	for _, c := range []struct {
		in    string
		atEOF bool
		n     int
		err   error
	}{
		{"علی", true, len("علی"), nil},
		{"علی", false, 0, transform.ErrShortSrc},
		{"علي", true, 0, transform.ErrEndOfSpan},
		{"", true, 0, nil},
	} {
		if n, err := tr.Span([]byte(c.in), c.atEOF); n != c.n || err != c.err {
			t.Errorf("Span(%q, %v) = %d, %v, want %d, %v", c.in, c.atEOF, n, err, c.n, c.err)
		}
	}
	if got, _, err := transform.String(tr, "علي"); got != "علی" || err != nil {
		t.Errorf("transform.String(%q) = %q, %v", "علي", got, err)
	}
	if _, _, err := tr.Transform(make([]byte, 64), []byte("ا"), false); err != nil {
		t.Fatal(err)
	}
	if _, err := tr.Span([]byte("ا"), true); err != transform.ErrEndOfSpan {
		t.Errorf("Span after Transform = %v, want %v", err, transform.ErrEndOfSpan)
	}
}

// TestTransformerDst: where there is no room for what is put out, it waits.
func TestTransformerDst(t *testing.T) {
	in := []byte(strings.Repeat("مي\u200c\u200cرود ۱۲ ", 2000))
	for _, f := range []normalize.Form{normalize.Clean, normalize.Clean | normalize.PersianDigits} {
		tr, dst, src := f.Transformer(), make([]byte, 100), in
		var got []byte
		for {
			n, m, err := tr.Transform(dst, src, true)
			got, src = append(got, dst[:n]...), src[m:]
			if err == nil {
				break
			}
			if err != transform.ErrShortDst {
				t.Fatal(err)
			}
		}
		if want := f.String(string(in)); string(got) != want {
			t.Errorf("Form(%#x).Transform with little room: %d bytes, String has %d", uint32(f), len(got), len(want))
		}
	}
}
