package jalali

import (
	"testing"
	"time"
)

func TestTehran(t *testing.T) {
	for _, zone := range []func() *time.Location{Tehran, Kabul} {
		if a, b := zone(), zone(); a != b {
			t.Errorf("two calls return two Locations %v", a)
		}
	}
	if Tehran().String() != "Asia/Tehran" || Kabul().String() != "Asia/Kabul" {
		t.Errorf("zones are called %v and %v", Tehran(), Kabul())
	}
	if len(tehranFile) != 812 || len(kabulFile) != 159 {
		t.Errorf("zone files of %d and %d bytes", len(tehranFile), len(kabulFile))
	}
	// The years of Iran's summer time, and the noon offset in minutes of 1 Farvardin+9 days and 1 Dey.
	for _, test := range []struct{ year, spring, winter int }{
		{1300, 205, 205},
		{1320, 210, 210},
		{1356, 270, 240},
		{1357, 300, 210},
		{1360, 210, 210},
		{1370, 210, 210},
		{1384, 270, 210},
		{1385, 210, 210},
		{1387, 270, 210},
		{1401, 270, 210},
		{1402, 210, 210},
		{1450, 210, 210},
	} {
		for _, s := range []struct {
			d    Date
			want int
		}{{day(test.year, Farvardin, 10), test.spring}, {day(test.year, Dey, 1), test.winter}} {
			_, offset := s.d.In(Tehran()).Add(12 * time.Hour).Zone()
			if offset/60 != s.want {
				t.Errorf("%v: Tehran is %d minutes from UTC, want %d", s.d, offset/60, s.want)
			}
		}
	}
	if _, offset := day(1404, Mordad, 29).In(Kabul()).Zone(); offset != 4*3600+1800 {
		t.Errorf("Kabul is %d seconds from UTC", offset)
	}
}
