package golden

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	got := parse("# heading\n> a\\nb\n\tone\n\ttwo\n@ now\n> c\n@\n> d\n\tthree\n")
	want := []Case{
		{Line: 2, In: "a\nb", Want: []string{"one", "two"}},
		{Line: 6, At: "now", In: "c"},
		{Line: 8, In: "d", Want: []string{"three"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("parse (-want +got):\n%s", diff)
	}
}
