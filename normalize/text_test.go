package normalize

import "testing"

// A mark that joins the second letter of a ligature changes a part of what the ligature has become.
func TestMapLigatureAndMark(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"ﻼ\u0654", "لأ"},
		{"اﻻ\u0653ب", "الآب"},
		{"ﻼ\u00ad\u0653", "لآ"},
	} {
		m := Clean.Map(c.in)
		if m.String() != c.want {
			t.Errorf("Clean.Map(%q) = %q, want %q", c.in, m.String(), c.want)
			continue
		}
		if start, end := m.Normalized(0, len(c.in)); start != 0 || end != len(c.want) {
			t.Errorf("Clean.Map(%q).Normalized(0, %d) = %d, %d, want 0, %d", c.in, len(c.in), start, end, len(c.want))
		}
		if start, end := m.Original(0, len(c.want)); start != 0 || end != len(c.in) {
			t.Errorf("Clean.Map(%q).Original(0, %d) = %d, %d, want 0, %d", c.in, len(c.want), start, end, len(c.in))
		}
	}
}

// What the second pass changes within what the first has written maps to where that came from.
func TestMapTwoPasses(t *testing.T) {
	const form = Clean | Entities | PersianDigits | RestoreZWNJ | NumberSeparators
	for _, c := range []struct {
		in, want   string
		start, end int    // in what is wanted
		from       string // of the original
	}{
		{"x &#65297; y", "x ۱ y", 2, 4, "&#65297;"},
		{"x &#49; y", "x &#49; y", 2, 7, "&#49;"},
		{"&rlm;1", "۱", 0, 2, "1"},
		{"ﻣﯿﮕﻮﯾﺪ.", "می\u200cگوید.", 0, 2, "ﻣ"},
		{"ﻣﯿﮕﻮﯾﺪ.", "می\u200cگوید.", 4, 7, ""},
		{"ﻣﯿﮕﻮﯾﺪ.", "می\u200cگوید.", 2, 9, "ﯿﮕ"},
		{"مـیگوید 1,234", "می\u200cگوید ۱٬۲۳۴", 16, 26, "1,234"},
		{"م\u200eیگوید", "م\u200cیگوید", 2, 5, "\u200e"},
		{"1\u200e2", "۱۲", 0, 4, "1\u200e2"},
		{"1\u200e2", "۱۲", 0, 2, "1"},
		{"1\u200e2", "۱۲", 2, 4, "2"},
		{"1\u200e2", "۱۲", 2, 2, ""},
	} {
		m := form.Map(c.in)
		if m.String() != c.want {
			t.Errorf("Map(%q) = %q, want %q", c.in, m.String(), c.want)
			continue
		}
		a, b := m.Original(c.start, c.end)
		if c.in[a:b] != c.from {
			t.Errorf("Map(%q).Original(%d, %d) is %q, want %q", c.in, c.start, c.end, c.in[a:b], c.from)
		}
		if c.from == "" || c.from == "\u200e" {
			continue
		}
		if a, b := m.Normalized(a, b); c.want[a:b] != c.want[c.start:c.end] {
			t.Errorf("Map(%q).Normalized of %q is %q, want %q", c.in, c.from, c.want[a:b], c.want[c.start:c.end])
		}
	}
}

// Offsets out of range are taken for the nearest in range.
func TestMapRange(t *testing.T) {
	m := Clean.Map("\u200eي\u200e")
	for _, c := range [][4]int{{-5, 99, 3, 5}, {2, 99, 8, 8}, {9, -9, 8, 8}, {1, 0, 4, 4}} {
		if a, b := m.Original(c[0], c[1]); a != c[2] || b != c[3] {
			t.Errorf("Original(%d, %d) = %d, %d, want %d, %d", c[0], c[1], a, b, c[2], c[3])
		}
	}
}
