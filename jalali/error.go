package jalali

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// The reasons an [Error] wraps.
var (
	ErrSyntax  = errors.New("syntax")       // not a date
	ErrRange   = errors.New("out of range") // no such year, month or day
	ErrWeekday = errors.New("conflict")     // the weekday given is not that day's
)

// An Error says why a date could not be made or read. It holds no reference to the input.
type Error struct {
	Offset          int    // byte offset in the input; 0 from New and FromGregorian
	Field           string // "year", "month", "day", "weekday", of a clock "hour", "minute", "second"; "" for ErrSyntax
	Value, Min, Max int    // for ErrRange: what was given and what there is
	Err             error  // ErrSyntax, ErrRange or ErrWeekday

	year  int16  // of a day that is out of range
	month string // its month, by name
	want  string // for ErrSyntax: what should have stood at Offset; for ErrWeekday: the day
	have  string // what stands there, copied and short
}

// Error says what is wrong, as in "out of range: day 31 of Mehr 1404, which has 30".
func (e *Error) Error() string {
	if e.Err == nil {
		return "jalali: no error"
	}
	reason := e.Err.Error() + ": "
	switch e.Err {
	case ErrRange:
		s := reason + e.Field + " " + strconv.Itoa(e.Value)
		if e.month == "" {
			return s + ", not " + strconv.Itoa(e.Min) + " to " + strconv.Itoa(e.Max)
		}
		s += " of " + e.month + " " + strconv.Itoa(int(e.year))
		if e.Min > 1 {
			return s + ", not " + strconv.Itoa(e.Min) + " to " + strconv.Itoa(e.Max)
		}
		return s + ", which has " + strconv.Itoa(e.Max)
	case ErrWeekday:
		return reason + e.have + ", but " + e.want
	}
	s := reason + "want " + e.want + " at byte " + strconv.Itoa(e.Offset)
	if e.have == "" {
		return s
	}
	return s + ", have " + strconv.Quote(e.have)
}

// Unwrap returns the reason, for [errors.Is].
func (e *Error) Unwrap() error { return e.Err }

func rangeError(field string, value, min, max int) *Error {
	return &Error{Field: field, Value: value, Min: min, Max: max, Err: ErrRange}
}

// place sets the offset to that of the field.
func (e *Error) place(year, month, day int) {
	switch e.Field {
	case "year":
		e.Offset = year
	case "month":
		e.Offset = month
	case "day":
		e.Offset = day
	}
}

// weekdayError says that the weekday given at byte offset is not that of d.
func weekdayError(d Date, given time.Weekday, offset int) *Error {
	return &Error{
		Offset: offset, Field: "weekday", Err: ErrWeekday, have: given.String(),
		want: strconv.Itoa(d.Day()) + " " + d.Month().String() + " " + strconv.Itoa(d.Year()) + " is a " + d.Weekday().String(),
	}
}

// maxQuote bounds what an Error repeats of the input, in bytes.
const maxQuote = 40

// syntaxError says that want does not stand at byte offset of s.
func syntaxError(s string, offset int, want string) *Error {
	// A copy: the error must not keep a page in memory.
	return &Error{Offset: offset, Err: ErrSyntax, want: want, have: strings.Clone(short(s[offset:]))}
}

// short returns the beginning of s, at most maxQuote bytes, cut where a character ends.
func short(s string) string {
	if len(s) <= maxQuote {
		return s
	}
	n := maxQuote
	for !utf8.RuneStart(s[n]) && n > maxQuote-utf8.UTFMax {
		n--
	}
	return s[:n]
}
