package jalali

import (
	"strconv"
	"strings"
	"time"

	"github.com/khabar-go/khabar/internal/words"
)

// ParseLayout reads s as [Date.Format] writes it with the same layout, all of it and nothing else:
//
//   - A number of fixed width (1406, 06, 01) has as many digits as in the layout, the others one or two.
//     Digits are those of any script, whichever the layout has.
//   - A name is any usual spelling in any of the languages of Format, of whatever length, and in Latin letters of
//     whatever case, with ZWNJ or without, with Arabic or Persian yeh and kaf.
//   - Literal text must be as in the layout, but for ZWNJ and harakat, the script of digits, and spellings of one letter.
//   - The layout must name a year, a month and a day; else whatever s is it is an error (ErrSyntax): no part is assumed.
//     A year of two digits without one of four means 1310 to 1409.
//   - A weekday must be that of the day (ErrWeekday), and a part of the date that is given twice must be the same twice (ErrSyntax).
//   - A clock must be one (ErrRange, with Field "hour", "minute" or "second"), and is otherwise passed over.
//
// Unlike [Parse] it reads the years 1900 to 2100. The error is an [*Error] with the byte offset in s of what is wrong.
// ParseLayout allocates only for an error.
func ParseLayout(layout, s string) (Date, error) {
	var st stated
	err := st.readLayout(layout, s)
	if err == nil {
		var d Date
		if d, err = st.date(s); err == nil {
			return d, nil
		}
	}
	return Date{}, err
}

// A field is a part of a date that a text may state, once or more.
type field uint8

const (
	yearField field = iota
	shortYearField
	monthField
	dayField
	weekdayField
	fields
	clockField // checked by itself and forgotten
)

// numbers says of each element that is a number how it is read.
var numbers = [...]struct {
	field    field
	least    int8 // digits
	most     int8
	want     string
	min, max int    // of a clock
	clock    string // its field in an Error
}{
	longYear:     {yearField, 4, 4, "a year of four digits", 0, 0, ""},
	shortYear:    {shortYearField, 2, 2, "a year of two digits", 0, 0, ""},
	bareMonth:    {monthField, 1, 2, "a month", 0, 0, ""},
	paddedMonth:  {monthField, 2, 2, "a month of two digits", 0, 0, ""},
	bareDay:      {dayField, 1, 2, "a day", 0, 0, ""},
	paddedDay:    {dayField, 2, 2, "a day of two digits", 0, 0, ""},
	hour24:       {clockField, 2, 2, "an hour of two digits", 0, 23, "hour"},
	hour12:       {clockField, 1, 2, "an hour", 1, 12, "hour"},
	paddedHour12: {clockField, 2, 2, "an hour of two digits", 1, 12, "hour"},
	bareMinute:   {clockField, 1, 2, "a minute", 0, 59, "minute"},
	paddedMinute: {clockField, 2, 2, "a minute of two digits", 0, 59, "minute"},
	bareSecond:   {clockField, 1, 2, "a second", 0, 59, "second"},
	paddedSecond: {clockField, 2, 2, "a second of two digits", 0, 59, "second"},
}

// stated holds what a text says of a date, field by field, and where.
type stated struct {
	value [fields]int
	at    [fields]int
	given uint8 // the bit 1<<f is set if f is stated
}

func (st *stated) has(f field) bool { return st.given>>f&1 != 0 }

// state notes that f is value by what stands at byte i of s, and reports whether it was never said otherwise.
func (st *stated) state(f field, value, i int) bool {
	if st.has(f) && st.value[f] != value {
		return false
	}
	st.value[f], st.at[f] = value, i
	st.given |= 1 << f
	return true
}

// readLayout reads what s says by the layout.
func (st *stated) readLayout(layout, s string) *Error {
	i := 0
	for l := 0; l < len(layout); {
		if c := layout[l]; isPunct(c) && i < len(s) && s[i] == c {
			l++
			i++
			continue
		}
		end, e := elementAt(layout, l)
		f, value, next := clockField, 0, 0
		switch e.kind {
		case literal:
			at, ok := matchLiteral(layout[l:end], s, i)
			if !ok {
				return syntaxError(s, at, strconv.Quote(short(layout[l:end])))
			}
			next = at
		case monthName, shortMonthName:
			n, nameEnd := names().find(s, i, words.Jalali, literalAt(layout, end))
			if n == nil {
				return syntaxError(s, i, "the name of a month")
			}
			f, value, next = monthField, n.Number, nameEnd
		case weekdayName, shortWeekdayName:
			n, nameEnd := names().find(s, i, words.Weekday, literalAt(layout, end))
			if n == nil {
				return syntaxError(s, i, "the name of a weekday")
			}
			f, value, next = weekdayField, n.Number, nameEnd
		case halfDay:
			if next = matchHalfDay(s, i); next < 0 {
				return syntaxError(s, i, "ق.ظ, ب.ظ, AM or PM")
			}
		default:
			n := &numbers[e.kind]
			// Nearly all numbers but the year are two ASCII digits.
			if n.most == 2 && i+2 <= len(s) && s[i]-'0' <= 9 && s[i+1]-'0' <= 9 {
				value, next = 10*int(s[i]-'0')+int(s[i+1]-'0'), i+2
			} else {
				var ok bool
				if value, next, ok = number(s, i, int(n.least), int(n.most)); !ok {
					return syntaxError(s, next, n.want)
				}
			}
			if f = n.field; f == clockField && (value < n.min || value > n.max) {
				err := rangeError(n.clock, value, n.min, n.max)
				err.Offset = i
				return err
			}
		}
		if f < fields && !st.state(f, value, i) {
			return syntaxError(s, i, "what was said before")
		}
		l, i = end, next
	}
	if i < len(s) {
		return syntaxError(s, i, "the end")
	}
	return nil
}

// literalAt returns the literal text that begins at layout[l:].
func literalAt(layout string, l int) string {
	end := l
	for end < len(layout) {
		next, e := elementAt(layout, end)
		if e.kind != literal {
			break
		}
		end = next
	}
	return layout[l:end]
}

// matchHalfDay returns the byte after the word for a half of the day at s[i:], or -1.
func matchHalfDay(s string, i int) int {
	for _, words := range halfDays {
		for _, w := range words {
			if strings.HasPrefix(s[i:], w) {
				return i + len(w)
			}
		}
	}
	return -1
}

// date returns the date that is stated.
func (st *stated) date(s string) (Date, *Error) {
	const full = 1<<yearField | 1<<monthField | 1<<dayField
	if st.has(shortYearField) {
		if err := st.resolveShortYear(s); err != nil {
			return Date{}, err
		}
	}
	if st.given&full != full {
		return Date{}, &Error{Err: ErrSyntax, want: "a layout with year, month and day (1406-01-02)"}
	}
	d, ok := valid(st.value[yearField], st.value[monthField], st.value[dayField])
	if !ok {
		return dateAt(st.value[yearField], st.value[monthField], st.value[dayField],
			st.at[yearField], st.at[monthField], st.at[dayField])
	}
	if w := time.Weekday(st.value[weekdayField]); st.has(weekdayField) && w != d.Weekday() {
		return Date{}, weekdayError(d, w, st.at[weekdayField])
	}
	return d, nil
}

// resolveShortYear makes a year of the two digits that are stated, or checks that they agree with the year.
func (st *stated) resolveShortYear(s string) *Error {
	two, at := st.value[shortYearField], st.at[shortYearField]
	if !st.has(yearField) {
		// The last century, and the ten years of this one that it leaves free.
		year := 1300 + two
		if year < 1310 {
			year += 100
		}
		st.state(yearField, year, at)
	}
	if st.value[yearField]%100 != two {
		return syntaxError(s, at, "what was said before")
	}
	return nil
}
