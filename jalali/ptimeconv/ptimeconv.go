// Package ptimeconv converts between [jalali.Date] and the Time of github.com/yaa110/go-persian-calendar,
// going by the year, month and day each shows. It is apart from jalali so that who does not need it does not link it.
//
// Both calendars agree in the years 1178 to 1502 (1799 to 2124 of our era). Outside them go-persian-calendar follows
// the 33-year rule, by which some years begin a day early or late, and before 1582 it takes Julian days for Gregorian
// ones; there a day that it shows is not the instant that it holds.
package ptimeconv

import (
	"fmt"
	"time"

	ptime "github.com/yaa110/go-persian-calendar"

	"github.com/khabar-go/khabar/jalali"
)

// The years in which go-persian-calendar v1.3.0 converts exactly.
const firstYear, lastYear = 1178, 1502

// FromTime returns the day that t shows. It is an error, a [*jalali.Error], if the calendar has no such day: the zero
// Time shows month 0, and 30 Esfand 1502 is a day that only the 33-year rule has. In other years than 1178 to 1502
// the day shown may be a few days from the instant t.Time(); for that see [jalali.Of].
func FromTime(t ptime.Time) (jalali.Date, error) {
	// A jalali.Month is too small for every ptime.Month.
	month := min(max(t.Month(), 0), 13)
	return jalali.New(t.Year(), jalali.Month(month), t.Day())
}

// Time returns the first instant of d in loc, which shows the year, month and day of d: midnight, unless clocks skipped
// it. It is an error, a [*jalali.Error], outside the years 1178 to 1502 and for the zero Date, and an error that wraps
// [jalali.ErrRange] if loc skipped the whole day. Time panics if loc is nil, as d.In does.
func Time(d jalali.Date, loc *time.Location) (ptime.Time, error) {
	if y := d.Year(); y < firstYear || y > lastYear {
		return ptime.Time{}, &jalali.Error{Field: "year", Value: y, Min: firstYear, Max: lastYear, Err: jalali.ErrRange}
	}
	at := d.In(loc)
	if jalali.Of(at) != d {
		return ptime.Time{}, fmt.Errorf("%w: %v had no %v", jalali.ErrRange, loc, d)
	}
	return ptime.New(at), nil
}
