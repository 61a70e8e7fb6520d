package jalali

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"time"
)

// Value returns the same day in the Gregorian calendar as text, 2025-08-20, or nil for the zero Date; the error is
// always nil. SQL knows one calendar: the text 1404-05-29 would be stored in a DATE column as a day of the year 1404 of
// our era, without an error. [Date.Scan] refuses to read back days before 11 Dey 961.
//
// Keep days in columns DATE or TEXT. A TIMESTAMPTZ keeps the instant of midnight in the zone of the session, which is
// another day where that zone is not the reader's.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.In(time.UTC).Format(time.DateOnly), nil
}

// firstScanned is the first full year of the Gregorian calendar.
const firstScanned = 1583

// Scan reads what a driver makes of a column: a time.Time (the day it falls on in its own location), a string or bytes that
// begin with a Gregorian 2025-08-20, alone or followed by a space or a T and a time of day, or nil, which is the zero Date.
// Of the time of day the hour and the minute are read, as in 15:04; what follows them may be anything.
// A Gregorian year before 1583 is an error (ErrRange): it is a Jalali date stored as if it were Gregorian.
// The error is an [*Error], and leaves d as it was.
func (d *Date) Scan(src any) error {
	var date Date
	var err *Error
	switch src := src.(type) {
	case nil:
	case time.Time:
		year, month, day := src.Date()
		date, err = scanned(year, int(month), day)
	case string:
		date, err = scanText(src)
	case []byte:
		date, err = scanText(src)
	default:
		err = &Error{Err: ErrSyntax, want: "a time, a text or NULL", have: fmt.Sprintf("%T", src)}
	}
	if err != nil {
		return err
	}
	*d = date
	return nil
}

func scanText[T string | []byte](s T) (Date, *Error) {
	year, month, day, n := numbersISO(s)
	if n < isoLength {
		return Date{}, syntaxErrorISO(string(s), n)
	}
	if n := len(s); n > isoLength && s[n-3] == ' ' && s[n-2] == 'B' && s[n-1] == 'C' { // as PostgreSQL writes them
		return Date{}, rangeError("year", -year, firstScanned, lastGregorian)
	}
	date, err := scanned(year, month, day)
	if err != nil {
		err.place(isoYear, isoMonth, isoDay)
		return Date{}, err
	}
	if len(s) > isoLength {
		if err := checkClock(s); err != nil {
			return Date{}, err
		}
	}
	return date, nil
}

// Where the parts of 2025-08-20 15:04 stand.
const (
	scanHour, scanColon, scanMinute = 11, 13, 14

	scanLength = 16
)

// checkClock returns what is wrong with the time of day that stands after the date that s begins with.
func checkClock[T string | []byte](s T) *Error {
	if s[isoLength] != ' ' && s[isoLength] != 'T' {
		return syntaxError(string(s), isoLength, "the end or a time of day")
	}
	for n := scanHour; n < scanLength; n++ {
		switch {
		case n == scanColon:
			if n == len(s) || s[n] != ':' {
				return syntaxError(string(s), n, strconv.Quote(":"))
			}
		case n == len(s) || s[n]-'0' > 9:
			return syntaxError(string(s), n, "a digit of a time of day")
		}
	}
	number := func(i int) int { return 10*int(s[i]-'0') + int(s[i+1]-'0') }
	hour, minute := number(scanHour), number(scanMinute)
	switch {
	case hour > 23:
		err := rangeError("hour", hour, 0, 23)
		err.Offset = scanHour
		return err
	case minute > 59:
		err := rangeError("minute", minute, 0, 59)
		err.Offset = scanMinute
		return err
	}
	return nil
}

func scanned(year, month, day int) (Date, *Error) {
	if year < firstScanned || year > lastGregorian {
		return Date{}, rangeError("year", year, firstScanned, lastGregorian)
	}
	return fromGregorian(year, month, day)
}
