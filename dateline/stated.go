package dateline

import (
	"strconv"
	"time"
)

// Stated is what the text says, before anything is converted, assumed or checked. Only the year or month that is counted from
// now («سال گذشته», last year) is filled in.
type Stated struct {
	Jalali, Gregorian, Lunar Parts
	Relative                 bool  // «دیروز» (yesterday), «۳ ساعت پیش» (3 hours ago), «سال گذشته» (last year)
	weekday                  uint8 // 1 for Sunday; 0 if none is stated
}

// Weekday returns the weekday stated, if one is.
func (s Stated) Weekday() (time.Weekday, bool) {
	return time.Weekday(max(s.weekday, 1) - 1), s.weekday != 0
}

// Parts is a date as written in one calendar; what is not written is 0. A year of two digits, or of the imperial
// era, is given in full.
type Parts struct {
	Year       int16
	Month, Day uint8
}

// IsZero reports whether nothing is stated in this calendar.
func (p Parts) IsZero() bool { return p == Parts{} }

// String returns 1404-05-29, 1404-05, 1404 or --05-29: what is written, and no more. It is "" for the zero Parts.
func (p Parts) String() string { return string(p.append(nil)) }

func (p Parts) append(b []byte) []byte {
	switch {
	case p.IsZero():
		return b
	case p.Year != 0:
		b = appendPadded(b, int(p.Year), 4)
	default:
		b = append(b, '-')
	}
	if p.Month == 0 && p.Day == 0 {
		return b
	}
	b = append(b, '-')
	if p.Month != 0 {
		b = appendPadded(b, int(p.Month), 2)
	} else {
		b = append(b, '-')
	}
	if p.Day != 0 {
		b = append(b, '-')
		b = appendPadded(b, int(p.Day), 2)
	}
	return b
}

func appendPadded(b []byte, n, width int) []byte {
	for w, p := 1, 10; w < width; w, p = w+1, p*10 {
		if n < p {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// Precision is the smallest unit given; the units are ordered, Year the least. It does not say that the day is known: a
// time alone has Minute. Whether it is, d.Date.IsZero tells.
type Precision uint8

// What a moment is known to. 0 is a dateline without a day or a clock.
const (
	Year Precision = 1 + iota
	Month
	Day
	Hour
	Minute
	Second
)

var precisions = [...]string{"", "year", "month", "day", "hour", "minute", "second"}

// String returns the name of the unit in lower case, "minute", or "" for the zero Precision.
func (p Precision) String() string {
	if int(p) >= len(precisions) {
		return ""
	}
	return precisions[p]
}

// Notes is the set of what was assumed.
type Notes uint16

const (
	YearAssumed     Notes = 1 << iota // the year nearest to the reference: Parser.Now, or the text's own date
	CenturyAssumed                    // a year of two digits
	CalendarAssumed                   // numbers alone: by the year
	OrderAssumed                      // 05/06/2025: day first, or month first by Parser.MonthFirst, and nothing beside it decides
	DatedByNow                        // by Parser.Now
	DatedByText                       // by what Published finds in the text
	MinuteFirst                       // 46:10 is 10:46
	ImperialYear                      // 2535–2537
	LunarNear                         // the lunar date is one or two days off the solar one
	Shared                            // month or year from a later date of the list, «۱۲ و ۱۵ آبان ۱۴۰۳», or «سال‌های» from the year before
)

var notes = [...]string{
	"year assumed", "century assumed", "calendar assumed", "order assumed", "dated by now", "dated by text",
	"minute first", "imperial year", "lunar near", "shared",
}

// Has reports whether all of m are among n.
func (n Notes) Has(m Notes) bool { return n&m == m }

// String returns the notes as a list, "year assumed, dated by text".
func (n Notes) String() string {
	var b []byte
	for _, s := range n.list() {
		if len(b) > 0 {
			b = append(b, ", "...)
		}
		b = append(b, s...)
	}
	return string(b)
}

func (n Notes) list() (list []string) {
	for i, s := range notes {
		if n&(1<<i) != 0 {
			list = append(list, s)
		}
	}
	return list
}
