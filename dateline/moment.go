package dateline

import (
	"time"

	"github.com/khabar-go/khabar/jalali"
)

// A Dateline is a moment or a period stated in a text. Dateline is comparable.
type Dateline struct {
	Text  string // the words, a part of the input (it keeps the input in memory: strings.Clone)
	Start int    // byte offset of Text in the input
	Moment
	Until Moment // the end of a range, zero if there is none
	Notes Notes  // what was assumed
	fault fault
}

// A Moment is a time, as far as a text gives it.
type Moment struct {
	Date      jalali.Date // zero unless the day is known and nothing contradicts it
	Clock     Clock       // zero unless a time of day is stated, or reckoned from Now («۳ ساعت پیش»)
	Zone      Zone        // zero unless stated, or taken from Now with the time of day
	Precision Precision   // the smallest unit given
	Stated    Stated      // calendar by calendar, as written
}

// End returns the byte offset of the end of Text in the input.
func (d Dateline) End() int { return d.Start + len(d.Text) }

// Time returns the moment in loc. A time of day is read in the zone stated, or else in loc; without one Time returns
// the first instant of the day. 24:00 is the first instant of the next day; a time that the clocks skipped with
// midnight is the first instant of its own. The error is an *[Error] wrapping [ErrIncomplete] if no day is known, or if the
// clock is that of a place whose zone is not known («به وقت محلی», local time). Where a day is known Time panics if loc is nil, as [time.Date] does.
func (m Moment) Time(loc *time.Location) (time.Time, error) {
	if m.Date.IsZero() {
		return time.Time{}, &Error{Field: "day", Err: ErrIncomplete, why: "no day is known"}
	}
	if m.Clock.IsZero() {
		return m.Date.In(loc), nil
	}
	at := loc
	if !m.Zone.IsZero() {
		if at = m.Zone.Location(); at == nil {
			return time.Time{}, &Error{Field: "time", Err: ErrIncomplete, why: "the zone is not known"}
		}
	}
	y, mo, d := m.Date.Gregorian()
	h, mi, s := m.Clock.Clock()
	if h == 24 {
		return m.Date.AddDays(1).In(at).In(loc), nil
	}
	t := time.Date(y, mo, d, h, mi, s, 0, at)
	if first := m.Date.In(at); t.Before(first) {
		t = first // the clocks skipped midnight, and this time with it
	}
	return t.In(loc), nil
}

// Days returns the days m covers: one, or those of the month or year of the calendar stated. It reports false if
// they are not known: no day, month or year of the Jalali or the Gregorian calendar is, or not one of those years.
func (m Moment) Days() (first, last jalali.Date, ok bool) {
	if !m.Date.IsZero() {
		return m.Date, m.Date, true
	}
	if p := m.Stated.Jalali; p.Year != 0 && p.Day == 0 {
		month, lastMonth := jalali.Month(p.Month), jalali.Month(p.Month)
		if p.Month == 0 {
			month, lastMonth = jalali.Farvardin, jalali.Esfand
		}
		first, err1 := jalali.New(int(p.Year), month, 1)
		last, err2 := jalali.New(int(p.Year), lastMonth, lastMonth.Days(int(p.Year)))
		return first, last, err1 == nil && err2 == nil
	}
	if p := m.Stated.Gregorian; p.Year != 0 && p.Day == 0 {
		month, next := time.Month(p.Month), time.Month(p.Month)+1
		if p.Month == 0 {
			month, next = time.January, time.January+12
		}
		first, err1 := jalali.FromGregorian(int(p.Year), month, 1)
		after, err2 := jalali.FromGregorian(int(p.Year)+int(next-1)/12, (next-1)%12+1, 1)
		last := after.AddDays(-1)
		return first, last, err1 == nil && err2 == nil && !last.IsZero()
	}
	return jalali.Date{}, jalali.Date{}, false
}

// Time is as [Moment.Time], and returns d.Err() first. Of a range it is the beginning.
func (d Dateline) Time(loc *time.Location) (time.Time, error) {
	if err := d.Err(); err != nil {
		return time.Time{}, err
	}
	t, err := d.Moment.Time(loc)
	if e, ok := err.(*Error); ok {
		e.Offset, e.Quote = d.Start, quote(d.Text)
	}
	return t, err
}

// Days returns the first day of d, and the last of d.Until or, if there is none, of d itself. It reports false where
// d.Err() is not nil, and where [Moment.Days] does.
func (d Dateline) Days() (first, last jalali.Date, ok bool) {
	if d.fault.reason != sound {
		return jalali.Date{}, jalali.Date{}, false
	}
	if first, last, ok = d.Moment.Days(); ok && d.Until != (Moment{}) {
		_, last, ok = d.Until.Days()
	}
	if !ok {
		return jalali.Date{}, jalali.Date{}, false
	}
	return first, last, true
}
