package main

import (
	"slices"
	"testing"
)

func TestRuns(t *testing.T) {
	for _, tt := range []struct {
		text, dir string
		want      []Run
	}{
		{"", "rtl", nil},
		{"۲۹ مرداد ۱۴۰۴", "rtl", []Run{{"۲۹ مرداد ۱۴۰۴", false}}},
		{"۲۹ مرداد ۱۴۰۴ - 10:55", "rtl", []Run{{"۲۹ مرداد ۱۴۰۴ - 10:55", false}}},
		{"۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025", "rtl", []Run{{"۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ ", false}, {"20 August 2025", true}}},
		{"۲۹ مرداد (Aug. 20, 2025) ۱۰:۵۵", "rtl", []Run{{"۲۹ مرداد (", false}, {"Aug. 20, 2025", true}, {") ۱۰:۵۵", false}}},
		{"20 August 2025", "ltr", []Run{{"20 August 2025", false}}},
	} {
		if got := runs(tt.text, tt.dir); !slices.Equal(got, tt.want) {
			t.Errorf("runs(%q, %q) = %v, want %v", tt.text, tt.dir, got, tt.want)
		}
	}
}
