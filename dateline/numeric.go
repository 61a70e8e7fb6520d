package dateline

import (
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/words"
)

// numericDate reads a date of three numbers: 1403/08/15, 05.11.2024, 2024-11-05T15:20:00+03:30, ۹۹/۱۲/۳۰; or a year
// and a month, ۱۴۰۳/۰۸. Three numbers that cannot be a date, though they have its shape, are an impossible one.
func (r *reader) numericDate(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if c.At(1).Kind == scan.Number {
		return r.spacedDate(c, w)
	}
	sep, ok := numericMark(c.At(1), c.At(2))
	if !ok || r.longer(c, sep) {
		return c, false
	}
	a, b := c.At(0), c.At(2)
	if b.Kind != scan.Number {
		return c, false
	}
	if s, ok := numericMark(c.At(3), c.At(4)); !ok || s != sep {
		return r.yearMonth(c, sep, w)
	}
	d := c.At(4)
	next = c.Skip(5)
	if d.Kind != scan.Number || continues(next, sep) || b.Len > 2 {
		return c, false
	}
	var year, month, day *scan.Token
	switch {
	case stopped(c, sep) && (a.Len != 4 && d.Len != 4 || b.Len != 2 || b.Value > 12 || min(a.Value, d.Value) > 31):
		return c, false
	case (sep == '،' || sep == ',') && (a.Len != 4 || b.Len != 2 || d.Len != 2):
		return c, false // a list
	case a.Len == 4 && d.Len <= 2:
		year, month, day = a, b, d
	case d.Len == 4 && a.Len <= 2:
		year, month, day = d, b, a
	case a.Len == 2 && d.Len == 2 && d.Value > 31:
		year, month, day = d, b, a
	case a.Len == 2 && d.Len <= 2:
		year, month, day = a, b, d
	case a.Len == 1 && d.Len == 2:
		year, month, day = d, b, a
	default:
		return c, false
	}
	if next, ok = r.threeNumbers(c, next, year, month, day, w); !ok {
		return c, false
	}
	return r.isoTime(next, w), true
}

// spacedDate reads a date of three numbers that only spaces part, which must be a possible one: 1403 08 15.
func (r *reader) spacedDate(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	a, b, d := c.At(0), c.At(1), c.At(2)
	if d.Kind != scan.Number || !b.Space || !d.Space || b.Len != 2 || c.Back(1).Kind == scan.Number || c.At(3).Kind == scan.Number {
		return c, false
	}
	year, day := a, d
	if a.Len == 2 {
		year, day = d, a
	}
	if year.Len != 4 || day.Len != 2 || b.Value > 12 || day.Value > 31 || !r.countsNothing(c.Skip(3)) {
		return c, false
	}
	return r.threeNumbers(c, c.Skip(3), year, b, day, w)
}

// threeNumbers reads the date that three numbers up to next are.
func (r *reader) threeNumbers(c, next scan.Cursor, year, month, day *scan.Token, w *written) (_ scan.Cursor, ok bool) {
	calendar, y := inJalali, int(writtenYear(year))
	if year.Len == 4 {
		if calendar, ok = yearCalendar(y); !ok {
			return c, false
		}
	}
	notes := CalendarAssumed
	if e, end, ok := r.eraAfter(next); ok {
		next, notes = end, 0
		if e != imperialEra {
			calendar = calendarOf(words.Calendar(e))
		}
	}
	if isImperial(y) && calendar == inJalali {
		y -= imperialEpoch
		notes |= ImperialYear
	}
	m, d := int(month.Value), int(day.Value)
	if year.Start > month.Start { // the year comes last
		switch {
		case m != d && m <= 12 && d <= 12 && calendar == inGregorian:
			notes |= OrderAssumed
			if r.monthFirst {
				m, d = d, m
			}
		case m > 12 && d <= 12:
			m, d = d, m // 05/13/2025: there is no other order
		}
	}
	monthOK, dayOK := m >= 1 && m <= 12, d >= 1 && d <= 31
	if year.Len == 2 {
		slashed := c.At(1).Is('/')
		if r.idStands(c) || !slashed && (!monthOK || !dayOK || month.Len != 2 || day.Len != 2) {
			return c, false // a score, a formation, a version
		}
	}
	w.date(calendar, Parts{int16(y), clampDay(m), clampDay(d)}, c.At(0).Start)
	w.short[calendar] = year.Len == 2
	w.notes |= notes
	switch {
	case !monthOK:
		w.fault, w.faultAt = fault{reason: outOfRange, field: fieldMonth}, month.Start
	case !dayOK:
		w.fault, w.faultAt = fault{reason: outOfRange, field: fieldDay}, day.Start
	}
	return next, true
}

// numericMark returns the separator of a numeric date that t is, before the token next.
func numericMark(t, next *scan.Token) (sep uint32, ok bool) {
	if t.Kind != scan.Punct {
		return 0, false
	}
	switch {
	case isNumericMark(t.Value):
		return t.Value, true
	case isComma(t):
		return t.Value, !t.Space && !next.Space
	}
	return 0, false
}

// isNumericMark reports whether the punctuation may part the numbers of a date, with or without spaces.
func isNumericMark(mark uint32) bool {
	switch mark {
	case '/', '-', '\\', '؍', '⁄', '∕', '／', '.', '٫':
		return true
	}
	return false
}

// isComma reports whether t is a comma, Persian or Latin.
func isComma(t *scan.Token) bool { return t.Is('،') || t.Is(',') }

// stopped reports whether sep is a full stop with a space beside it, which is the end of a sentence as often as not, so
// that the numbers must be a date by themselves: 1404 . 05 . 29.
func stopped(c scan.Cursor, sep uint32) bool {
	return (sep == '.' || sep == '٫') && (c.At(1).Space || c.At(2).Space || c.At(3).Space || c.At(4).Space)
}

// longer reports whether the number at c is the end of more numbers with the same separator, and so no date begins
// with it: 192.168.1.12, ۴-۲-۳-۱.
func (r *reader) longer(c scan.Cursor, sep uint32) bool {
	p := c.Back(1)
	return p.Kind == scan.Punct && p.Value == sep && c.Back(2).Kind == scan.Number && !p.Space && !c.At(0).Space
}

// continues reports whether the numbers before c go on after it.
func continues(c scan.Cursor, sep uint32) bool {
	t, n := c.At(0), c.At(1)
	if t.Kind != scan.Punct || t.Space || n.Kind != scan.Number || n.Space {
		return false
	}
	return t.Value == sep || t.Value == '.' || t.Value == '٫' || t.Value == '/'
}

// yearMonth reads ۱۴۰۳/۰۸ of a month.
func (r *reader) yearMonth(c scan.Cursor, sep uint32, w *written) (next scan.Cursor, ok bool) {
	a, b := c.At(0), c.At(2)
	next = c.Skip(3)
	switch dash := next.At(0); {
	case sep != '/', a.Len != 4, b.Len != 2, b.Value < 1, b.Value > 12:
		return c, false
	case c.Back(1).Is('/'), continues(next, sep), dash.Is('-') && !dash.Space && next.At(1).Kind == scan.Number:
		return c, false // there are more numbers
	case !r.countsNothing(next), r.idStands(c), b.Value == (a.Value+1)%100 && r.inSeason(c):
		return c, false
	}
	calendar, ok := yearCalendar(int(a.Value))
	if !ok {
		return c, false
	}
	w.notes |= CalendarAssumed
	w.date(calendar, Parts{int16(a.Value), uint8(b.Value), 0}, a.Start)
	return next, true
}

// inSeason reports whether the word before c is of what runs from one year into the next: «فصل ۱۴۰۳/۰۴», «سال تحصیلی ۱۴۰۳/۰۴».
func (r *reader) inSeason(c scan.Cursor) bool {
	e, n := r.wordBack(c)
	return n == 1 && e.has(season)
}

// idStands reports whether one of the two words before c says that what stands at c is a number of something, and no
// date: «شماره:», «شماره ثبت».
func (r *reader) idStands(c scan.Cursor) bool {
	words := 0
	for k := 1; k <= 3 && words < 2; k++ {
		if t := c.Back(k); t.IsText() {
			if e, _ := r.word(c.Skip(-k)); e.is(idBefore) {
				return true
			}
			words++
		} else if words > 0 || !t.Is(':') && !t.Is('(') {
			return false
		}
	}
	return false
}
