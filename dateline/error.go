package dateline

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/khabar-go/khabar/jalali"
)

// The reasons an [Error] wraps. Each is also the prefix of its message.
var (
	ErrSyntax     = errors.New("syntax")       // Parse: not one dateline
	ErrRange      = errors.New("out of range") // ۳۱ مهر, ۲۵:۶۱
	ErrConflict   = errors.New("conflict")     // two calendars, or a weekday, disagree
	ErrIncomplete = errors.New("incomplete")   // the year or the day is open
)

// An Error says what is wrong with a dateline. It quotes at most 40 bytes of the input, copied.
type Error struct {
	Offset int    // byte offset in the input
	Field  string // "year", "month", "day", "time", "weekday", "gregorian", "lunar", or ""
	Quote  string // the words it is about
	Err    error  // ErrSyntax, ErrRange, ErrConflict or ErrIncomplete

	why string
}

// Error returns the reason, what is wrong, the words it is about and where they stand:
// out of range: day 31 of Mehr 1404, which has 30 in "۳۱ مهر ۱۴۰۴", at byte 0.
func (e *Error) Error() string {
	why := e.why
	if why == "" {
		why = e.Field
	}
	if e.Quote != "" {
		why += " in " + strconv.QuoteToGraphic(e.Quote)
	}
	return fmt.Sprintf("%v: %s, at byte %d", e.Err, why, e.Offset)
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// maxQuote is how many bytes of the input an error quotes at most.
const maxQuote = 40

// quote returns a copy of the beginning of s, cut where range over s stops.
func quote(s string) string {
	if len(s) <= maxQuote {
		return string([]byte(s))
	}
	end := 0
	for i := range s {
		if i > maxQuote {
			break
		}
		end = i
	}
	return string([]byte(s[:end]))
}

// A fault is what is wrong with a Dateline; the zero fault is nothing.
type fault struct {
	reason reason
	field  field
	at     uint32      // bytes from the start of Text to what it is about
	until  bool        // it is about Until
	day    jalali.Date // of a conflict: the day that the rest of what is stated gives
}

type reason uint8

const (
	sound reason = iota
	outOfRange
	conflict
	incomplete
)

type field uint8

const (
	noField field = iota
	fieldYear
	fieldMonth
	fieldDay
	fieldTime
	fieldWeekday
	fieldGregorian
	fieldLunar
)

var fields = [...]string{"", "year", "month", "day", "time", "weekday", "gregorian", "lunar"}

var reasons = [...]error{nil, ErrRange, ErrConflict, ErrIncomplete}

// in returns f as it bears on one end of a range: only there is its day one.
func (f fault) in(until bool) fault {
	if f.until != until {
		f.day = jalali.Date{}
	}
	return f
}

// Err returns nil, or an *[Error] that wraps ErrRange, ErrConflict or ErrIncomplete. Then d.Date is zero and
// d.Stated tells what was written, so that a caller who does not ask gets no date rather than a wrong one. Without an
// error d.Date is zero too where no single day is stated: a month, a year, a time alone, a lunar date.
func (d Dateline) Err() error {
	if d.fault.reason == sound {
		return nil
	}
	at := int(d.fault.at)
	if at > len(d.Text) {
		at = 0
	}
	m := d.Moment
	if d.fault.until {
		m = d.Until
	}
	return &Error{
		Offset: d.Start + at,
		Field:  fields[d.fault.field],
		Quote:  quote(d.Text[at:]),
		Err:    reasons[d.fault.reason],
		why:    m.why(d.fault),
	}
}

// why says in words what f finds wrong with m.
func (m Moment) why(f fault) string {
	switch f.reason {
	case outOfRange:
		return m.whyRange(f.field)
	case conflict:
		return m.whyConflict(f)
	}
	if f.field == fieldYear {
		return "the year is open"
	}
	return "the day is open"
}

func (m Moment) whyRange(f field) string {
	switch j, g := m.Stated.Jalali, m.Stated.Gregorian; {
	case f == fieldDay && j.Month >= 1 && j.Month <= 12 && j.Day > 0 && !validParts(inJalali, j):
		name := jalali.Month(j.Month).String()
		if j.Year == 0 {
			return fmt.Sprintf("day %d of %s", j.Day, name)
		}
		return fmt.Sprintf("day %d of %s %d, which has %d", j.Day, name, j.Year, jalali.Month(j.Month).Days(int(j.Year)))
	case f == fieldDay && g.Month >= 1 && g.Month <= 12 && g.Day > 0 && !validParts(inGregorian, g):
		return fmt.Sprintf("day %d of %s", g.Day, time.Month(g.Month))
	}
	return fields[f]
}

func (m Moment) whyConflict(f fault) string {
	switch f.field {
	case fieldWeekday:
		if day := f.day; !day.IsZero() {
			w, _ := m.Stated.Weekday()
			return fmt.Sprintf("%s, but %s is a %s", w, day, day.Weekday())
		}
	case fieldGregorian:
		switch j, g := m.Stated.Jalali, m.Stated.Gregorian; {
		case !j.IsZero():
			return fmt.Sprintf("%s is not %s", j, g)
		case !f.day.IsZero():
			return fmt.Sprintf("%s is not %s", partsOf(inGregorian, f.day), g)
		}
	case fieldLunar:
		return fmt.Sprintf("%s is more than two days off", m.Stated.Lunar)
	}
	return "what is stated disagrees"
}
