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
