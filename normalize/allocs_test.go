package normalize_test

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/normalize"
)

// TestAllocs holds that clean text costs no allocation, and text that becomes no longer one, or two where there are
// two passes over it.
func TestAllocs(t *testing.T) {
	clean := strings.Repeat("وزیر راه در نشست خبری گفت: می\u200cرویم، https://example.ir/ي.\n", 20)
	dirty := strings.ReplaceAll(clean, "ی", "ي")
	// changes that make the text longer, among more that make it shorter
	dirtier := strings.Repeat("\u200fدولت\u00adها ﻣﻲﺷﻮﺩ کتـاب، خط\r\n می\u200c\u200cرود ا\u0653ب ـ بیست\u00a0و \u202aA\u202c آن\u200eها¬\x01", 20)
	dirtiest := dirtier + "12 میگوید" // for which there is room
	const shown = normalize.Clean | normalize.PersianDigits | normalize.Quotes | normalize.RestoreZWNJ
	shown.IsNormal("میگوید") // which reads the table
	entities := strings.Repeat("سلام&nbsp;&zwnj;&#8204;خوبی &laquo;&#x6CC;&raquo; ", 20)
	const references = normalize.Clean | normalize.Entities
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
		{"Clean.String of text with every change", 1, func() { normalize.Clean.String(dirtier) }},
		{"Key.String of text with every change", 1, func() { normalize.Key.String(dirtier) }},
		{"all of them on clean text", 0, func() { shown.String(clean) }},
		{"character references", 1, func() { references.String(entities) }},
		{"two passes over dirty text", 2, func() { shown.String(dirtiest) }},
	} {
		if got := testing.AllocsPerRun(100, c.do); got != c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
}
