package normalize_test

import (
	"testing"

	"github.com/khabar-go/khabar/normalize"
)

// Control characters, but for tabs and line breaks, are deleted by Controls and by no other flag of Clean.
func TestControls(t *testing.T) {
	for r := range rune(0xA0) {
		if r >= ' ' && r < 0x7F || r >= '\t' && r <= '\r' || r == 0x85 || r == 0x9D { // 0x9D stands for a ZWNJ
			continue
		}
		in := "ب" + string(r) + "پ"
		if got := normalize.Clean.String(in); got != "بپ" {
			t.Errorf("Clean.String(%q) = %q, want %q", in, got, "بپ")
		}
		for _, f := range []normalize.Form{normalize.Clean &^ normalize.Controls, normalize.Spaces, normalize.Bidi} {
			if got := f.String(in); got != in {
				t.Errorf("Form(%b).String(%q) = %q, want it as it is", f, in, got)
			}
		}
	}
}
