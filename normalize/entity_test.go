package normalize_test

import (
	"fmt"
	"html"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/normalize"
)

// TestReferences holds that a character reference is read like what it stands for, by what comes before it too.
func TestReferences(t *testing.T) {
	f := normalize.Entities
	for _, c := range []struct {
		form     normalize.Form
		in, want string
	}{
		{f, "می&zwnj;روم", "می\u200cروم"},
		{f, "&amp; &lt;b&gt; &#38; &copy", "&amp; &lt;b&gt; &#38; &copy"},
		{f | normalize.Dashes, "گویدـ&#8204;“»", "گوید–“»"},
		{f | normalize.Joiners, "ا\u200d&zwnj;ۀ", "ا\u200cۀ"},
		{f | normalize.Collapse | normalize.Spaces, "الف&nbsp;\t&quot;ب&quot;", "الف \"ب\""},
		{f, "www.x.ir/?a&quot;b", "www.x.ir/?a&quot;b"},
		{f | normalize.Bidi, "&zw\u200enj;", "\u200c"}, // one that shows once the mark is gone
	} {
		got := c.form.String(c.in)
		if got != c.want {
			t.Errorf("Form(%#x).String(%q) = %q, want %q", c.form, c.in, got, c.want)
		}
		if again := c.form.String(got); again != got {
			t.Errorf("Form(%#x).String(%q) = %q, and that %q", c.form, c.in, got, again)
		}
	}
}

// TestReferencesByHTML holds that all references by number, and those by name that are looked up first, mean what HTML says.
func TestReferencesByHTML(t *testing.T) {
	refs := []string{
		"&nbsp;", "&zwnj;", "&zwj;", "&lrm;", "&rlm;", "&shy;", "&laquo;", "&raquo;", "&ldquo;", "&rdquo;", "&lsquo;", "&rsquo;",
		"&quot;", "&apos;", "&ndash;", "&mdash;", "&hellip;", "&middot;", "&bull;", "&times;", "&deg;", "&copy;", "&eacute;", "&NotEqualTilde;",
	}
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if r < 0x3000 || r%97 == 0 || !utf8.ValidRune(r) {
			refs = append(refs, fmt.Sprintf("&#%d;", r), fmt.Sprintf("&#x%x;", r), fmt.Sprintf("&#X%08X;", r))
		}
	}
	for _, ref := range refs {
		want := html.UnescapeString(ref)
		if want == "\uFFFD" {
			want = ref // no character
		}
		if got := normalize.Entities.String(ref); got != want {
			t.Errorf("Entities.String(%q) = %q, want %q", ref, got, want)
		}
	}
}
