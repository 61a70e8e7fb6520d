package scan_test

import (
	"testing"

	"github.com/khabar-go/khabar/internal/scan"
)

func TestEndsIn(t *testing.T) {
	for _, tt := range []struct {
		s, ending string
		want      bool
	}{
		{"گیلکی", "ی", true},
		{"گيلكي", "کی", true},
		{"گیلک\u200cی\u200c", "کی", true},
		{"گیلکیـ\u064b", "ی", true},
		{"گیلکﯽ", "ی", true},
		{"سلا\ufefb", "لا", true},
		{"سلا\ufefb", "للا", false},
		{"سل\ufefb", "للا", true},
		{"گیلک", "ی", false},
		{"ی", "کی", false},
		{"", "ی", false},
		{"ISNA", "na", true},
	} {
		if got := scan.EndsIn(tt.s, tt.ending); got != tt.want {
			t.Errorf("EndsIn(%q, %q) = %v, want %v", tt.s, tt.ending, got, tt.want)
		}
	}
}
