package normalize_test

import (
	"testing"

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
