package attribution

import "testing"

// A mark is closed by its other half, or by itself if it has none.
func TestClosesWhat(t *testing.T) {
	for _, tt := range []struct {
		opening  rune
		closings string
	}{
		{'«', "»"},
		{'“', "”“"},
		{'„', "”“"},
		{'‟', "”“"},
		{'‘', "’"},
		{'‹', "›"},
		{'❝', "❞"},
		{'"', "\""},
		{'\'', "'"},
		{'”', "”"},
		{'`', "`"},
	} {
		want := map[rune]bool{}
		for _, r := range tt.closings {
			want[r] = true
		}
		for _, r := range "«»“”„‟‘’‹›❝❞\"'`″" {
			if got := closesWhat(uint32(r), uint32(tt.opening)); got != want[r] {
				t.Errorf("closesWhat(%q, %q) = %v, want %v", r, tt.opening, got, want[r])
			}
		}
	}
}

// A name may stand in quotation marks of any kind.
func TestQuotedName(t *testing.T) {
	for _, marks := range []string{"«»", "“”", "„“", "„”", "‟”", "‹›", "‘’", "❝❞", "``", "″″", "\"\"", "''"} {
		m := []rune(marks)
		want := "به گزارش " + string(m[0]) + "ورزش سه" + string(m[1])
		text := want + " قطار رسید."
		var got []string
		for a := range All(text) {
			got = append(got, a.Text)
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("All(%q) = %q, want %q", text, got, want)
		}
	}
}
