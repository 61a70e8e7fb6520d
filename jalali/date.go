package jalali

import (
	"cmp"
	"time"
)

// A Date is a day of the calendar. It is comparable, and == is equality.
// The zero Date is no day: see [Date.IsZero] for what its methods return.
type Date struct {
	y    int16
	m, d uint8
}

// New returns the day year-month-day. It never normalises: 31 Mehr is an error, not 1 Aban.
// The error is an [*Error] for the first of year, month and day that is out of range.
func New(year int, month Month, day int) (Date, error) {
	// Small enough to be inlined: 28 days every month has.
	if uint(year-minYear) < maxYear && month-1 < 12 && uint(day-1) < 28 {
		return Date{int16(year), uint8(month), uint8(day)}, nil
	}
	return newDate(year, month, day)
}

// newDate is New for all days.
func newDate(year int, month Month, day int) (Date, error) {
	if d, ok := valid(year, int(month), day); ok {
		return d, nil
	}
	return Date{}, outside(year, int(month), day)
}

// valid returns the date year-month-day, if there is one.
func valid(year, month, day int) (d Date, ok bool) {
	if uint(year-minYear) < maxYear && uint(month-1) < 12 && day >= 1 &&
		(day <= 29 || day <= monthLength(int32(year), uint8(month))) {
		return Date{int16(year), uint8(month), uint8(day)}, true
	}
	return Date{}, false
}

// outside says which of year, month and day is out of range, of which one is.
func outside(year, month, day int) *Error {
	if year < minYear || year > maxYear {
		return rangeError("year", year, minYear, maxYear)
	}
	if month < 1 || month > 12 {
		return rangeError("month", month, 1, 12)
	}
	err := rangeError("day", day, 1, monthLength(int32(year), uint8(month)))
	err.year, err.month = int16(year), Month(month).String()
	return err
}

// Of returns the day on which t falls in t's own location, the zero Date outside the years 1 to 3000.
func Of(t time.Time) Date {
	sec := t.Unix()
	if t.Location() != time.UTC {
		_, offset := t.Zone()
		sec += int64(offset)
	}
	const first, end = minDay * secondsPerDay, (maxDay + 1) * secondsPerDay
	since := uint64(sec - first)
	if since >= end-first {
		return Date{}
	}
	return fromDay(int32(since/secondsPerDay) + minDay)
}

// FromGregorian returns the day that is year-month-day in the (proleptic) Gregorian calendar, from 22 March 622 to
// 20 March 3622. It never normalises; the error is an [*Error] for the first of year, month and day that is out of range.
func FromGregorian(year int, month time.Month, day int) (Date, error) {
	d, err := fromGregorian(year, int(month), day)
	if err != nil {
		return Date{}, err
	}
	return d, nil
}

const firstGregorian, lastGregorian = 622, 3622 // years of the Gregorian calendar that this one shares

func fromGregorian(year, month, day int) (Date, *Error) {
	if year < firstGregorian || year > lastGregorian {
		return Date{}, rangeError("year", year, firstGregorian, lastGregorian)
	}
	first, last := 1, 12
	switch year {
	case firstGregorian:
		first = 3
	case lastGregorian:
		last = 3
	}
	if month < first || month > last {
		return Date{}, rangeError("month", month, first, last)
	}
	first, last = 1, gregorianMonthLength(year, month)
	switch {
	case year == firstGregorian && month == 3:
		first = 22
	case year == lastGregorian && month == 3:
		last = 20
	}
	if day < first || day > last {
		err := rangeError("day", day, first, last)
		err.year, err.month = int16(year), time.Month(month).String()
		return Date{}, err
	}
	return fromDay(gregorianDay(int32(year), int32(month), int32(day))), nil
}

func gregorianMonthLength(year, month int) int {
	switch time.Month(month) {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// Date returns the year, 1 to 3000, the month, and the day of the month, 1 to 31.
func (d Date) Date() (year int, month Month, day int) { return int(d.y), Month(d.m), int(d.d) }

// Year returns the year, 1 to 3000.
func (d Date) Year() int { return int(d.y) }

// Month returns the month.
func (d Date) Month() Month { return Month(d.m) }

// Day returns the day of the month, 1 to 31.
func (d Date) Day() int { return int(d.d) }

// number returns the day of d, which is not zero.
func (d Date) number() int32 { return dayNumber(int32(d.y), d.m, d.d) }

// Gregorian returns the same day in the (proleptic) Gregorian calendar.
func (d Date) Gregorian() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return time.Unix(int64(d.number())*secondsPerDay, 0).UTC().Date()
}

// Compare returns -1 if d is before e, +1 if it is after, and 0 if they are equal. The zero Date comes first.
func (d Date) Compare(e Date) int { return cmp.Compare(d.order(), e.order()) }

// order returns a number that grows with the date.
func (d Date) order() int32 { return int32(d.y)<<16 | int32(d.m)<<8 | int32(d.d) }

// Equal reports d == e; it lets go-cmp compare structs that hold a Date.
func (d Date) Equal(e Date) bool { return d == e }

// IsZero reports whether d is no day. Then Date and Gregorian return zeros, Year to Week return 0 (Weekday: Sunday),
// Add… and In return zero, String, Format and MarshalText "", and Value nil.
func (d Date) IsZero() bool { return d.m == 0 } // and so are y and d
