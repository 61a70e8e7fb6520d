package scan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFilter(t *testing.T) {
	var f Filter
	f.Add("سه\u200cشنبه")
	f.Add("هزار و صد")
	f.Add("بی\u200cبی\u200cسی")
	f.Add("به")
	f.AddAlike("سه تار")
	f.AddAlike("سه")
	f.AddAlike("دو تار")
	f.AddAlike("،")
	f.Add("،") // holds no letter
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"سه", false},
		{"سه شنبه", true},
		{"سهشنبه", true},
		{"سه\u200cشنبه", true},
		{"سه تار", true},
		{"سه سیب", false},
		{"سه.شنبه", true},
		{"سه. شنبه", true},
		{"سه .شنبه", false},
		{"هزار", false},
		{"هزار و", true},
		{"هزار و صد", true},
		{"هزاروصد", true},
		{"بی. بی. سی", true},
		{"به", true},
		{"به سیب", true},
		{"شنبه", false},
		{"صد", false},
		{"دو تار", false},
	} {
		var s Scanner
		c := s.Start(tt.in)
		if got := f.HasAt(c, c.At(0)); got != tt.want {
			t.Errorf("HasAt(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

// Pass stops at what a phrase may begin with, at numbers and at the end, and at nothing before.
func TestFilterPass(t *testing.T) {
	var f Filter
	f.Add("به گفته")
	f.Add("دیروز")
	for _, tt := range []struct {
		in   string
		want []int // the tokens it stops at
	}{
		{"", []int{0}},
		{"سیب، انار.\nbook #دیروز https://a.ir/1", []int{8}},
		{"سیب به انار ۱۲ دیروز", []int{1, 3, 4, 5}},
		{"۱۲/۳", []int{0, 2, 3}},
		{strings.Repeat("سیب ", 3*ring) + "دیروز", []int{3 * ring, 3*ring + 1}},
	} {
		var s Scanner
		var got []int
		for c, end := s.Start(tt.in), false; !end; {
			held := c.Held()
			n := f.Pass(held)
			c = c.Skip(n)
			if n < len(held) {
				got = append(got, c.Index())
				end = held[n].Kind == EOF
				c = c.Skip(1)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Pass stops in %.40q (-want +got):\n%s", tt.in, diff)
		}
	}
}
