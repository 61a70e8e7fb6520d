package jalali

import (
	"math"
	"testing"
	"time"
)

func TestAdd(t *testing.T) {
	for _, test := range []struct {
		d                   Date
		years, months, days int
		want                Date
	}{
		{day(1402, Shahrivar, 31), 0, 1, 0, day(1402, Mehr, 30)},
		{day(1402, Shahrivar, 31), 0, -1, 0, day(1402, Mordad, 31)},
		{day(1404, Bahman, 30), 0, 1, 0, day(1404, Esfand, 29)},
		{day(1403, Bahman, 30), 0, 1, 0, day(1403, Esfand, 30)},
		{day(1404, Esfand, 29), 0, 1, 0, day(1405, Farvardin, 29)},
		{day(1404, Farvardin, 31), 0, -1, 0, day(1403, Esfand, 30)},
		{day(1404, Mordad, 29), 0, 12, 0, day(1405, Mordad, 29)},
		{day(1404, Mordad, 29), 0, -12*1403 - 4, 0, day(1, Farvardin, 29)},
		{day(1404, Mordad, 29), 0, -12*1403 - 5, 0, Date{}},
		{day(3000, Bahman, 1), 0, 1, 0, day(3000, Esfand, 1)},
		{day(3000, Bahman, 1), 0, 2, 0, Date{}},
		{day(1404, Mordad, 29), 0, math.MaxInt, 0, Date{}},
		{day(1404, Mordad, 29), 0, math.MinInt, 0, Date{}},
		{day(1403, Esfand, 30), 1, 0, 0, day(1404, Esfand, 29)},
		{day(1403, Esfand, 30), 5, 0, 0, day(1408, Esfand, 30)},
		{day(1403, Esfand, 30), -4, 0, 0, day(1399, Esfand, 30)},
		{day(1403, Esfand, 30), -1402, 0, 0, day(1, Esfand, 29)},
		{day(1403, Esfand, 30), -1403, 0, 0, Date{}},
		{day(1403, Esfand, 30), 1597, 0, 0, day(3000, Esfand, 30)},
		{day(1403, Esfand, 30), 1598, 0, 0, Date{}},
		{day(1403, Esfand, 30), math.MaxInt, 0, 0, Date{}},
		{day(1403, Esfand, 30), math.MinInt, 0, 0, Date{}},
		{day(1402, Farvardin, 1), 0, 0, 61, day(1402, Ordibehesht, 31)},
		{day(1402, Farvardin, 1), 0, 0, -2, day(1401, Esfand, 28)},
		{day(1404, Mehr, 1), 0, 0, -1, day(1404, Shahrivar, 31)},
		{day(1, Farvardin, 1), 0, 0, 1_095_726, day(3000, Esfand, 30)},
		{day(3000, Esfand, 30), 0, 0, -1_095_726, day(1, Farvardin, 1)},
		{day(1, Farvardin, 1), 0, 0, 1_095_727, Date{}},
		{day(1, Farvardin, 1), 0, 0, -1, Date{}},
		{day(1404, Mordad, 29), 0, 0, math.MaxInt, Date{}},
		{day(1404, Mordad, 29), 0, 0, math.MinInt, Date{}},
		{day(1404, Mordad, 29), 0, 0, math.MaxInt32, Date{}},
	} {
		if got := test.d.AddYears(test.years).AddMonths(test.months).AddDays(test.days); got != test.want {
			t.Errorf("%v plus %d years, %d months, %d days = %v, want %v",
				test.d, test.years, test.months, test.days, got, test.want)
		}
	}
}

// TestMonthSteps checks AddMonths against counting on by single months.
func TestMonthSteps(t *testing.T) {
	for _, from := range []Date{day(1399, Esfand, 30), day(1, Farvardin, 31), day(1500, Mehr, 1)} {
		y, m, wantDay := from.Date()
		for n := 0; y <= maxYear && n < 20_000; n++ {
			want, err := New(y, m, wantDay)
			for k := wantDay - 1; err != nil; k-- {
				want, err = New(y, m, k)
			}
			if got := from.AddMonths(n); got != want {
				t.Fatalf("%v plus %d months = %v, want %v", from, n, got, want)
			}
			if m++; m > Esfand {
				y, m = y+1, Farvardin
			}
		}
	}
}

func TestSub(t *testing.T) {
	a, b := day(1404, Mordad, 29), day(1406, Farvardin, 2)
	if got := b.Sub(a); got != 579 || a.Sub(b) != -579 || a.AddDays(got) != b {
		t.Errorf("%v - %v = %d, want 579", b, a, got)
	}
}

// TestWeek counts the weeks of every year one Saturday after the other.
func TestWeek(t *testing.T) {
	most := 0
	for d := day(1, Farvardin, 1); !d.IsZero(); {
		year, week := d.Year(), 1
		for ; d.Year() == year; d = d.AddDays(1) {
			if d.Weekday() == time.Saturday && d.YearDay() > 1 {
				week++
			}
			if got := d.Week(); got != week {
				t.Fatalf("%v is in week %d, want %d", d, got, week)
			}
		}
		most = max(most, week)
	}
	if most != 54 {
		t.Errorf("the longest year has %d weeks, want 54", most)
	}
}

func TestQuarter(t *testing.T) {
	want := []int{1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4}
	for i, want := range want {
		if d := day(1404, Month(i+1), 1); d.Quarter() != want {
			t.Errorf("%v is in quarter %d, want %d", d, d.Quarter(), want)
		}
	}
}
