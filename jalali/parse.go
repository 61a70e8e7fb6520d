package jalali

import "github.com/khabar-go/khabar/internal/words"

// Years that Parse refuses: a Jalali year 1900 is 2521 of our era.
const firstRefused, lastRefused = 1900, 2100

// Parse reads one Jalali date and nothing else, in one of three shapes:
//
//	1404-05-29      year, month, day; also parted by two slashes or two full stops
//	۱۴۰۴/۵/۲۹       month and day of one digit or two, the year of four
//	۲۹ مرداد ۱۴۰۴   day, month by name, year, parted by one space each
//
// Digits are those of any script. A month may be named in any language that [Date.Format] writes, in its usual
// spellings, with Arabic or Persian yeh and kaf, and with ZWNJ or without. White space around the date, other text,
// and years of two digits are errors (ErrSyntax).
//
// The calendar is taken for granted, and the Jalali year 2025 is 2646 of our era.
// Years 1900 to 2100 are therefore refused (ErrRange, with Max 1899): six centuries ahead, they are Gregorian in all
// but name. [ParseLayout] and [Date.UnmarshalText] read them. For text whose calendar is not known use package dateline.
//
// The error is an [*Error] with the byte offset of what is wrong. Parse allocates only for an error.
func Parse(s string) (Date, error) {
	d, err := parse(s)
	if err != nil {
		return Date{}, err
	}
	return d, nil
}

func parse(s string) (Date, *Error) {
	first, end, ok := number(s, 0, 1, 4)
	if !ok {
		return Date{}, syntaxError(s, 0, "a day or a year")
	}
	if end < len(s) && s[end] == ' ' {
		return parseNamed(s, first, end)
	}
	year, yearEnd, ok := number(s, 0, 4, 4)
	if !ok {
		return Date{}, syntaxError(s, yearEnd, "a year of four digits")
	}
	if yearEnd == len(s) || s[yearEnd] != '-' && s[yearEnd] != '/' && s[yearEnd] != '.' {
		return Date{}, syntaxError(s, yearEnd, "-, / or .")
	}
	separator := s[yearEnd : yearEnd+1]
	month, monthEnd, ok := number(s, yearEnd+1, 1, 2)
	if !ok {
		return Date{}, syntaxError(s, monthEnd, "a month")
	}
	if monthEnd == len(s) || s[monthEnd] != separator[0] {
		return Date{}, syntaxError(s, monthEnd, separator)
	}
	day, dayEnd, ok := number(s, monthEnd+1, 1, 2)
	if !ok {
		return Date{}, syntaxError(s, dayEnd, "a day")
	}
	if dayEnd < len(s) {
		return Date{}, syntaxError(s, dayEnd, "the end")
	}
	return checked(year, month, day, 0, yearEnd+1, monthEnd+1)
}

// parseNamed reads the rest of s after a day, which is one or two digits up to end, where a space stands.
func parseNamed(s string, day, end int) (Date, *Error) {
	if _, dayEnd, _ := number(s, 0, 1, 2); dayEnd != end {
		return Date{}, syntaxError(s, dayEnd, "a space")
	}
	monthAt := end + 1
	month, monthEnd := names().find(s, monthAt, words.Jalali, " ")
	if month == nil {
		return Date{}, syntaxError(s, monthAt, "the name of a month")
	}
	if monthEnd == len(s) || s[monthEnd] != ' ' {
		return Date{}, syntaxError(s, monthEnd, "a space")
	}
	yearAt := monthEnd + 1
	year, yearEnd, ok := number(s, yearAt, 4, 4)
	if !ok {
		return Date{}, syntaxError(s, yearEnd, "a year of four digits")
	}
	if yearEnd < len(s) {
		return Date{}, syntaxError(s, yearEnd, "the end")
	}
	return checked(year, month.Number, day, yearAt, monthEnd, 0)
}

// checked returns the date of numbers that stand at the offsets given, unless Parse refuses it.
func checked(year, month, day, yearAt, monthAt, dayAt int) (Date, *Error) {
	if year >= firstRefused && year <= lastRefused {
		err := rangeError("year", year, minYear, firstRefused-1)
		err.Offset = yearAt
		return Date{}, err
	}
	return dateAt(year, month, day, yearAt, monthAt, dayAt)
}

// dateAt returns the date of numbers that stand at the offsets given.
func dateAt(year, month, day, yearAt, monthAt, dayAt int) (Date, *Error) {
	if d, ok := valid(year, month, day); ok {
		return d, nil
	}
	err := outside(year, month, day)
	err.place(yearAt, monthAt, dayAt)
	return Date{}, err
}
