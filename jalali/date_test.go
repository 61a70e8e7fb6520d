package jalali

import (
	"errors"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// day is New for dates that exist.
func day(y int, m Month, d int) Date {
	date, err := New(y, m, d)
	if err != nil {
		panic(err)
	}
	return date
}

var sameError = cmp.Options{cmpopts.EquateErrors(), cmpopts.IgnoreUnexported(Error{})}

func TestNewErrors(t *testing.T) {
	for _, test := range []struct {
		year  int
		month Month
		day   int
		want  Error
		text  string
	}{
		{1404, Mehr, 31, Error{0, "day", 31, 1, 30, ErrRange, 0, "", "", ""}, "out of range: day 31 of Mehr 1404, which has 30"},
		{1404, Mehr, 0, Error{Field: "day", Value: 0, Min: 1, Max: 30, Err: ErrRange}, "out of range: day 0 of Mehr 1404, which has 30"},
		{1404, Mehr, -1, Error{Field: "day", Value: -1, Min: 1, Max: 30, Err: ErrRange}, "out of range: day -1 of Mehr 1404, which has 30"},
		{1404, Tir, 32, Error{Field: "day", Value: 32, Min: 1, Max: 31, Err: ErrRange}, "out of range: day 32 of Tir 1404, which has 31"},
		{1404, Esfand, 30, Error{Field: "day", Value: 30, Min: 1, Max: 29, Err: ErrRange}, "out of range: day 30 of Esfand 1404, which has 29"},
		{1403, Esfand, 31, Error{Field: "day", Value: 31, Min: 1, Max: 30, Err: ErrRange}, "out of range: day 31 of Esfand 1403, which has 30"},
		{1404, 0, 1, Error{Field: "month", Value: 0, Min: 1, Max: 12, Err: ErrRange}, "out of range: month 0, not 1 to 12"},
		{1404, 13, 1, Error{Field: "month", Value: 13, Min: 1, Max: 12, Err: ErrRange}, "out of range: month 13, not 1 to 12"},
		{0, Mehr, 1, Error{Field: "year", Value: 0, Min: 1, Max: 3000, Err: ErrRange}, "out of range: year 0, not 1 to 3000"},
		{3001, Mehr, 1, Error{Field: "year", Value: 3001, Min: 1, Max: 3000, Err: ErrRange}, "out of range: year 3001, not 1 to 3000"},
		{-1, 13, 99, Error{Field: "year", Value: -1, Min: 1, Max: 3000, Err: ErrRange}, "out of range: year -1, not 1 to 3000"},
		{65536 + 1404, Mehr, 1, Error{Field: "year", Value: 66940, Min: 1, Max: 3000, Err: ErrRange}, "out of range: year 66940, not 1 to 3000"},
		{1404, Mehr, 256 + 1, Error{Field: "day", Value: 257, Min: 1, Max: 30, Err: ErrRange}, "out of range: day 257 of Mehr 1404, which has 30"},
		{math.MinInt, Mehr, 1, Error{Field: "year", Value: math.MinInt, Min: 1, Max: 3000, Err: ErrRange}, ""},
		{1404, Mehr, math.MaxInt, Error{Field: "day", Value: math.MaxInt, Min: 1, Max: 30, Err: ErrRange}, ""},
	} {
		d, err := New(test.year, test.month, test.day)
		checkError(t, err, test.want, test.text)
		if !d.IsZero() {
			t.Errorf("New(%d, %d, %d) = %v with an error", test.year, test.month, test.day, d)
		}
	}
}

// checkError compares err with want, unexported fields apart, and with its text if one is given.
func checkError(t *testing.T, err error, want Error, text string) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Errorf("error %v, want %+v", err, want)
		return
	}
	if diff := cmp.Diff(want, *e, sameError); diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if !errors.Is(err, want.Err) {
		t.Errorf("%v does not wrap %v", err, want.Err)
	}
	if text != "" && err.Error() != text {
		t.Errorf("error text %q, want %q", err, text)
	}
}

// Package time counts the days of the Gregorian calendar otherwise.
func TestFromGregorianEveryDay(t *testing.T) {
	for n := int32(minDay); n <= maxDay; n++ {
		year, month, d := time.Unix(int64(n)*secondsPerDay, 0).UTC().Date()
		if got, err := FromGregorian(year, month, d); got != fromDay(n) || err != nil {
			t.Fatalf("FromGregorian(%d, %d, %d) = %v, %v, want %v", year, month, d, got, err, fromDay(n))
		}
	}
}

func TestFromGregorian(t *testing.T) {
	for _, test := range []struct {
		year  int
		month time.Month
		day   int
		want  Date
	}{
		{2025, 8, 20, day(1404, Mordad, 29)},
		{2027, 3, 22, day(1406, Farvardin, 2)},
		{2025, 3, 20, day(1403, Esfand, 30)},
		{2024, 2, 29, day(1402, Esfand, 10)},
		{622, 3, 22, day(1, Farvardin, 1)},
		{3622, 3, 20, day(3000, Esfand, 30)},
	} {
		if got, err := FromGregorian(test.year, test.month, test.day); got != test.want || err != nil {
			t.Errorf("FromGregorian(%d, %d, %d) = %v, %v, want %v", test.year, test.month, test.day, got, err, test.want)
		}
	}
	for _, test := range []struct {
		year  int
		month time.Month
		day   int
		want  Error
		text  string
	}{
		{2025, 2, 29, Error{Field: "day", Value: 29, Min: 1, Max: 28, Err: ErrRange}, "out of range: day 29 of February 2025, which has 28"},
		{2100, 2, 29, Error{Field: "day", Value: 29, Min: 1, Max: 28, Err: ErrRange}, "out of range: day 29 of February 2100, which has 28"},
		{2000, 2, 30, Error{Field: "day", Value: 30, Min: 1, Max: 29, Err: ErrRange}, "out of range: day 30 of February 2000, which has 29"},
		{2025, 4, 31, Error{Field: "day", Value: 31, Min: 1, Max: 30, Err: ErrRange}, "out of range: day 31 of April 2025, which has 30"},
		{2025, 12, 0, Error{Field: "day", Value: 0, Min: 1, Max: 31, Err: ErrRange}, "out of range: day 0 of December 2025, which has 31"},
		{2025, 0, 1, Error{Field: "month", Value: 0, Min: 1, Max: 12, Err: ErrRange}, "out of range: month 0, not 1 to 12"},
		{2025, 13, 1, Error{Field: "month", Value: 13, Min: 1, Max: 12, Err: ErrRange}, "out of range: month 13, not 1 to 12"},
		{621, 12, 1, Error{Field: "year", Value: 621, Min: 622, Max: 3622, Err: ErrRange}, "out of range: year 621, not 622 to 3622"},
		{622, 2, 1, Error{Field: "month", Value: 2, Min: 3, Max: 12, Err: ErrRange}, "out of range: month 2, not 3 to 12"},
		{622, 3, 21, Error{Field: "day", Value: 21, Min: 22, Max: 31, Err: ErrRange}, "out of range: day 21 of March 622, not 22 to 31"},
		{3622, 3, 21, Error{Field: "day", Value: 21, Min: 1, Max: 20, Err: ErrRange}, "out of range: day 21 of March 3622, which has 20"},
		{3622, 4, 1, Error{Field: "month", Value: 4, Min: 1, Max: 3, Err: ErrRange}, "out of range: month 4, not 1 to 3"},
		{3623, 1, 1, Error{Field: "year", Value: 3623, Min: 622, Max: 3622, Err: ErrRange}, "out of range: year 3623, not 622 to 3622"},
	} {
		d, err := FromGregorian(test.year, test.month, test.day)
		checkError(t, err, test.want, test.text)
		if !d.IsZero() {
			t.Errorf("FromGregorian(%d, %d, %d) = %v with an error", test.year, test.month, test.day, d)
		}
	}
}

func TestOf(t *testing.T) {
	newYork := time.FixedZone("", -5*60*60)
	for _, test := range []struct {
		t    time.Time
		want Date
	}{
		{time.Date(2025, 8, 20, 0, 0, 0, 0, time.UTC), day(1404, Mordad, 29)},
		{time.Date(2025, 8, 20, 23, 59, 59, 999999999, time.UTC), day(1404, Mordad, 29)},
		{time.Date(2025, 8, 20, 20, 30, 0, 0, time.UTC).In(Tehran()), day(1404, Mordad, 30)},
		{time.Date(2025, 8, 20, 20, 29, 59, 0, time.UTC).In(Tehran()), day(1404, Mordad, 29)},
		{time.Date(2025, 8, 20, 4, 0, 0, 0, time.UTC).In(newYork), day(1404, Mordad, 28)},
		{time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC), day(1348, Dey, 10)},
		{time.Date(622, 3, 22, 0, 0, 0, 0, time.UTC), day(1, Farvardin, 1)},
		{time.Date(622, 3, 21, 23, 59, 59, 999999999, time.UTC), Date{}},
		{time.Date(3622, 3, 20, 23, 59, 59, 999999999, time.UTC), day(3000, Esfand, 30)},
		{time.Date(3622, 3, 21, 0, 0, 0, 0, time.UTC), Date{}},
		{time.Time{}, Date{}},
		{time.Unix(math.MaxInt64, 0), Date{}},
		{time.Unix(math.MinInt64, 0).In(Tehran()), Date{}},
	} {
		if got := Of(test.t); got != test.want {
			t.Errorf("Of(%v) = %v, want %v", test.t, got, test.want)
		}
	}
}

func TestZero(t *testing.T) {
	var zero Date
	y, m, d := zero.Date()
	gy, gm, gd := zero.Gregorian()
	text, err := zero.MarshalText()
	type methods struct {
		IsZero                      bool
		Y, M, D, GY, GM, GD         int
		Year, Month, Day            int
		Weekday, YearDay            int
		Quarter, Week               int
		AddDays, AddMonths, AddYear Date
		In                          time.Time
		String, Text                string
		Err                         error
	}
	got := methods{
		zero.IsZero(), y, int(m), d, gy, int(gm), gd, zero.Year(), int(zero.Month()), zero.Day(),
		int(zero.Weekday()), zero.YearDay(), zero.Quarter(), zero.Week(), zero.AddDays(1), zero.AddMonths(1), zero.AddYears(1),
		zero.In(Tehran()), zero.String(), string(text), err,
	}
	if diff := cmp.Diff(methods{IsZero: true}, got); diff != "" {
		t.Errorf("methods of the zero Date (-want +got):\n%s", diff)
	}
	first := day(1, Farvardin, 1)
	if first.Sub(zero) != 1 || zero.Sub(first) != -1 || zero.Sub(zero) != 0 {
		t.Errorf("the zero Date is not the day before %v", first)
	}
	if zero.Compare(first) != -1 || zero.Compare(zero) != 0 || !zero.Equal(Date{}) || zero.Equal(first) {
		t.Errorf("the zero Date does not come before %v", first)
	}
}

func TestMonthString(t *testing.T) {
	want := []string{
		"%!Month(0)", "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
		"Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand", "%!Month(13)",
	}
	for m, want := range want {
		if got := Month(m).String(); got != want {
			t.Errorf("Month(%d) = %q, want %q", m, got, want)
		}
	}
	for _, m := range []Month{0, 13, 255} {
		if got := m.Days(1404); got != 0 {
			t.Errorf("%v.Days(1404) = %d", m, got)
		}
	}
	for _, y := range []int{-1, 0, 3001, math.MaxInt, math.MinInt} {
		if got := Mehr.Days(y); got != 0 || IsLeap(y) {
			t.Errorf("Mehr.Days(%d) = %d, IsLeap %v", y, got, IsLeap(y))
		}
	}
}

// An Error that a caller makes without a reason has none.
func TestZeroError(t *testing.T) {
	e := new(Error)
	if got, want := e.Error(), "jalali: no error"; got != want || e.Unwrap() != nil {
		t.Errorf("Error() = %q, %v, want %q and no reason", got, e.Unwrap(), want)
	}
}
