package jalali

import (
	"database/sql"
	"database/sql/driver"
	"testing"
	"time"
)

var (
	_ driver.Valuer = Date{}
	_ sql.Scanner   = (*Date)(nil)
)

func TestValue(t *testing.T) {
	for _, test := range []struct {
		d    Date
		want driver.Value
	}{
		{day(1404, Mordad, 29), "2025-08-20"},
		{day(1404, Ordibehesht, 31), "2025-05-21"},
		{day(1, Farvardin, 1), "0622-03-22"},
		{day(3000, Esfand, 30), "3622-03-20"},
		{Date{}, nil},
	} {
		got, err := test.d.Value()
		if got != test.want || err != nil {
			t.Errorf("%v.Value() = %v, %v, want %v", test.d, got, err, test.want)
		}
	}
}

func TestScan(t *testing.T) {
	d := day(1404, Mordad, 29)
	for _, test := range []struct {
		src  any
		want Date
	}{
		{nil, Date{}},
		{"2025-08-20", d},
		{[]byte("2025-08-20"), d},
		{"2025-08-20T00:00:00Z", d},
		{"2025-08-20 23:59:59.999999+03:30", d},
		{[]byte("2025-08-20 00:00:00 +0000 UTC"), d},
		{"2025-08-20 00:00", d},
		{[]byte("2025-08-20T23:59"), d},
		{"2025-08-20 10:55zzz", d},
		{time.Date(2025, 8, 20, 23, 59, 59, 0, time.UTC), d},
		{time.Date(2025, 8, 19, 20, 30, 0, 0, time.UTC).In(Tehran()), d},
		{"1583-01-01", day(961, Dey, 11)},
		{"3622-03-20", day(3000, Esfand, 30)},
	} {
		got := day(1, Farvardin, 1)
		if err := got.Scan(test.src); got != test.want || err != nil {
			t.Errorf("Scan(%v) = %v, %v, want %v", test.src, got, err, test.want)
		}
	}
}

func TestScanErrors(t *testing.T) {
	syntax := func(offset int) Error { return Error{Offset: offset, Err: ErrSyntax} }
	year := func(y int) Error { return Error{Field: "year", Value: y, Min: 1583, Max: 3622, Err: ErrRange} }
	for _, test := range []struct {
		src  any
		want Error
		text string
	}{
		{"1404-05-29", year(1404), "out of range: year 1404, not 1583 to 3622"},
		{[]byte("1404-02-31"), year(1404), ""},
		{time.Date(1404, 5, 29, 0, 0, 0, 0, time.UTC), year(1404), ""},
		{time.Time{}, year(1), ""},
		{time.Date(3623, 5, 29, 0, 0, 0, 0, time.UTC), year(3623), ""},
		{time.Date(3622, 3, 21, 0, 0, 0, 0, time.UTC), Error{Field: "day", Value: 21, Min: 1, Max: 20, Err: ErrRange}, ""},
		{"1582-12-31", year(1582), ""},
		{"2025-08-20 00:00:00 BC", year(-2025), ""},
		{"2025-08-20 BC", year(-2025), ""},
		{"1404-05-29 25:99", year(1404), ""},
		{"2025-02-29", Error{Offset: 8, Field: "day", Value: 29, Min: 1, Max: 28, Err: ErrRange}, "out of range: day 29 of February 2025, which has 28"},
		{"2025-13-01", Error{Offset: 5, Field: "month", Value: 13, Min: 1, Max: 12, Err: ErrRange}, ""},
		{"", syntax(0), "syntax: want a digit at byte 0"},
		{"2025", syntax(4), `syntax: want "-" at byte 4`},
		{"20-08-2025", syntax(2), ""},
		{"2025-08-201", syntax(10), `syntax: want the end or a time of day at byte 10, have "1"`},
		{"2025-08-20zzz", syntax(10), ""},
		{"2025-08-20 ", syntax(11), `syntax: want a digit of a time of day at byte 11`},
		{"2025-08-20T", syntax(11), ""},
		{"2025-08-20 AD", syntax(11), `syntax: want a digit of a time of day at byte 11, have "AD"`},
		{[]byte("2025-08-20 9zzz"), syntax(12), `syntax: want a digit of a time of day at byte 12, have "zzz"`},
		{"2025-08-20 9:30", syntax(12), ""},
		{"2025-08-20 10", syntax(13), `syntax: want ":" at byte 13`},
		{"2025-08-20 1055", syntax(13), ""},
		{"2025-08-20 10:5", syntax(15), ""},
		{"2025-08-20 10:5z", syntax(15), ""},
		{"2025-08-20 ۱۰:۵۵", syntax(11), ""},
		{"2025-08-20 25:99", Error{Offset: 11, Field: "hour", Value: 25, Min: 0, Max: 23, Err: ErrRange}, "out of range: hour 25, not 0 to 23"},
		{"2025-08-20 24:00:00", Error{Offset: 11, Field: "hour", Value: 24, Min: 0, Max: 23, Err: ErrRange}, ""},
		{[]byte("2025-08-20T23:60"), Error{Offset: 14, Field: "minute", Value: 60, Min: 0, Max: 59, Err: ErrRange}, ""},
		{"۲۰۲۵-۰۸-۲۰", syntax(0), ""},
		{int64(20250820), syntax(0), `syntax: want a time, a text or NULL at byte 0, have "int64"`},
		{3.5, syntax(0), ""},
		{true, syntax(0), ""},
	} {
		before := day(1357, Bahman, 22)
		d := before
		checkError(t, d.Scan(test.src), test.want, test.text)
		if d != before {
			t.Errorf("Scan(%v) made %v of %v", test.src, d, before)
		}
	}
}

// TestScanValue stores and reads back all days that Scan takes.
func TestScanValue(t *testing.T) {
	for d := day(961, Dey, 11); !d.IsZero(); d = d.AddDays(1) {
		v, _ := d.Value()
		var got Date
		if err := got.Scan(v); got != d || err != nil {
			t.Fatalf("Scan(%v) = %v, %v, want %v", v, got, err, d)
		}
	}
}
