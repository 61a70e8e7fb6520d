package ptimeconv

import (
	"errors"
	"testing"
	"time"

	ptime "github.com/yaa110/go-persian-calendar"

	"github.com/khabar-go/khabar/jalali"
)

func date(y int, m jalali.Month, d int) jalali.Date {
	date, err := jalali.New(y, m, d)
	if err != nil {
		panic(err)
	}
	return date
}

// TestEveryDay converts all days of 1178 to 1502 there and back, in a zone that skipped midnights.
func TestEveryDay(t *testing.T) {
	tehran := jalali.Tehran()
	for d := date(firstYear, jalali.Farvardin, 1); d.Year() <= lastYear; d = d.AddDays(1) {
		p, err := Time(d, tehran)
		if err != nil {
			t.Fatal(err)
		}
		if y, m, day := d.Date(); p.Year() != y || int(p.Month()) != int(m) || p.Day() != day {
			t.Fatalf("Time(%v) shows %v", d, p)
		}
		// A ptime.Time holds the clock, not the instant: the midnight of 14 Mordad 1357 came twice.
		if at := p.Time(); !at.Equal(d.In(tehran)) && (d != date(1357, jalali.Mordad, 14) || jalali.Of(at) != d) {
			t.Fatalf("Time(%v) is %v, want %v", d, at, d.In(tehran))
		}
		if got, err := FromTime(p); got != d || err != nil {
			t.Fatalf("FromTime(%v) = %v, %v, want %v", p, got, err, d)
		}
	}
}

func TestFromTime(t *testing.T) {
	show := func(y, m, d int) ptime.Time {
		var p ptime.Time
		p.Set(y, ptime.Month(m), d, 12, 0, 0, 0, time.UTC)
		return p
	}
	for _, test := range []struct {
		t    ptime.Time
		want jalali.Date
	}{
		{show(1404, 5, 29), date(1404, jalali.Mordad, 29)},
		{show(1503, 1, 1), date(1503, jalali.Farvardin, 1)}, // shown, if a day from the instant
		{show(900, 1, 1), date(900, jalali.Farvardin, 1)},
	} {
		if got, err := FromTime(test.t); got != test.want || err != nil {
			t.Errorf("FromTime(%v) = %v, %v, want %v", test.t, got, err, test.want)
		}
	}
	var noMonth ptime.Time
	noMonth.SetYear(1404) // leaves the month 0 of the zero Time
	for _, test := range []struct {
		t     ptime.Time
		field string
	}{
		{ptime.Time{}, "year"},
		{ptime.New(time.Time{}), "year"},
		{noMonth, "month"},
		{ptime.New(time.Date(2124, 3, 20, 12, 0, 0, 0, time.UTC)), "day"}, // 30 Esfand 1502
		{show(3001, 1, 1), "year"},
	} {
		got, err := FromTime(test.t)
		var e *jalali.Error
		if !errors.As(err, &e) || !errors.Is(err, jalali.ErrRange) || e.Field != test.field || !got.IsZero() {
			t.Errorf("FromTime(%v) = %v, %v, want an error of the %s", test.t, got, err, test.field)
		}
	}
}

func TestTimeErrors(t *testing.T) {
	apia, err := time.LoadLocation("Pacific/Apia")
	if err != nil {
		t.Skip(err)
	}
	skipped, _ := jalali.FromGregorian(2011, time.December, 30)
	for _, test := range []struct {
		d    jalali.Date
		loc  *time.Location
		want string
	}{
		{jalali.Date{}, time.UTC, "out of range: year 0, not 1178 to 1502"},
		{date(1177, jalali.Esfand, 29), time.UTC, "out of range: year 1177, not 1178 to 1502"},
		{date(1503, jalali.Farvardin, 1), time.UTC, "out of range: year 1503, not 1178 to 1502"},
		{skipped, apia, "out of range: Pacific/Apia had no 1390-10-09"},
	} {
		p, err := Time(test.d, test.loc)
		if err == nil || err.Error() != test.want || !errors.Is(err, jalali.ErrRange) || p != (ptime.Time{}) {
			t.Errorf("Time(%v) = %v, %v, want %s", test.d, p, err, test.want)
		}
	}
}
