package normalize_test

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/normalize"
)

// TestFound holds what hostile texts have found to all that is promised of any form and text.
func TestFound(t *testing.T) {
	const all = ^normalize.Form(0) &^ normalize.ASCIIDigits
	for name, c := range map[string]struct {
		form normalize.Form
		text string
	}{
		"a number runs into a URL":               {all, "۳www.\u200bا۳ﻲ;٫ﷺ"},
		"a number runs into a path":              {all, "3a.ir/xب;ﷺ"},
		"a tatweel after an invalid byte":        {normalize.Joiners | normalize.Entities, "\xffـ&zwnj;"},
		"a form of a mark after an invalid byte": {normalize.Joiners | normalize.Presentation, "\xe2\x80ﱠ\u200cب"},
		"a percent sign before a letter":         {normalize.PersianDigits | normalize.NumberSeparators, "٤%R"},
		"a joiner decoded after a mark":          {normalize.Joiners | normalize.Entities, "ه\u200dٓ&zwj;ۀ"},
		"a stand-in before a mark":               {normalize.Joiners | normalize.Entities, "ك¬\u0301&zwj;ا"},
		"a ¬ before a decoded joiner":            {0xb71b9c26, "\u200d\u200b://ﻣا¬&#8204\u00ad;ﻲ"},
		"a ZWNJ that begins a line":              {normalize.Tatweel | normalize.Collapse, "\t\u200c\t?"},
		"a decoded ZWNJ that begins a line":      {normalize.Dashes | normalize.Collapse | normalize.Entities, " &zwnj; `"},
	} {
		t.Run(name, func(t *testing.T) { check(t, c.form, c.text) })
	}
}

// A quotation mark is looked for far ahead, and what was looked at may be gone when the next one comes.
func TestQuotesInStream(t *testing.T) {
	unit := "«ب» “ا ب ‹ج " + strings.Repeat("د", 300) + " „ه"
	text := strings.Repeat(unit, 200)
	want := normalize.Quotes.String(text)
	for _, size := range []int{1, 700, 4096, 20_000} {
		if got := stream(t, normalize.Quotes, text, size); got != want {
			t.Errorf("in pieces of %d: %d bytes, String has %d", size, len(got), len(want))
		}
	}
}
