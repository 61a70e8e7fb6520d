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
