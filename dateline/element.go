package dateline

import "github.com/khabar-go/khabar/internal/scan"

// element reads one element of a dateline: a date in one calendar, a weekday, a day counted from now, a time of day,
// a part of the day, or a zone. Of the readings that begin alike the one that takes in more is tried first.
func (r *reader) element(c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	if c.At(0).Kind == scan.Number {
		return r.numberElement(c)
	}
	if t := c.At(0); t.Is('+') || t.Is('-') {
		return r.offset(c)
	}
	e, at, ok := r.wordOf(c, beginners|about)
	if !ok {
		return w, c, false
	}
	if e.is(cardinal | ordinal | nth | moments | few | half | quarter) {
		if w, next, ok = r.spelledElement(c); ok {
			return w, next, true
		}
	}
	if e.is(unit) && e.value == unitDay {
		if w, next, ok = r.afterDayWord(at); ok {
			return w, next, true
		}
	}
	if e.is(month) || e.is(unit) && e.value == unitMonth {
		if w, next, ok = r.monthDay(c); ok {
			return w, next, true
		}
	}
	if e.is(years) || e.is(unit) && e.value == unitYear {
		if w, next, ok = r.yearAlone(c); ok {
			return w, next, true
		}
	}
	if e.is(weekday) {
		return r.weekdayDay(c)
	}
	if e.is(relday | relyear | this | unit | part) {
		if w, next, ok = r.relative(c, e, at); ok {
			return w, next, true
		}
	}
	if e.is(unit|about) && (e.is(about) || e.value == unitHour) {
		return r.clockTime(c)
	}
	if e.is(part) {
		w.has, w.part = hasPart, e.part
		return w, at, true
	}
	if e.is(zone | zoneCue) {
		if w, next, ok = r.placeClock(c, false); ok {
			return w, next, true
		}
		return r.zoneName(c)
	}
	return w, c, false
}

// beginners are the classes of the words that an element can begin with, apart from «رأس ساعت» and its like.
const beginners = month | weekday | cardinal | ordinal | nth | relday | part | unit | moments | few | half | quarter |
	relyear | years | this | zone | zoneCue

// numberElement reads an element that begins with a number in digits.
func (r *reader) numberElement(c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	switch t := c.At(1); t.Kind {
	case scan.Punct:
		switch t.Value {
		case ':':
			return r.clockTime(c)
		case '/', '-', '.', '٫', '\\':
			if w, next, ok = r.numericDate(c); ok {
				return w, next, true
			}
			return r.dayMonth(c)
		}
	case scan.Number:
		return r.numericDate(c)
	case scan.Word, scan.Latin:
		e, _, ok := r.wordOf(c.Skip(1), month|unit|suffix|part|and|weekday|this|era)
		if !ok {
			break
		}
		if e.is(month | suffix | unit) {
			if w, next, ok = r.dayMonth(c); ok {
				return w, next, true
			}
		}
		if e.is(month) {
			return r.yearMonthDay(c)
		}
		if e.is(unit) {
			if w, next, ok = r.counted(c); ok {
				return w, next, true
			}
		}
		if e.is(unit | this | suffix) {
			if w, next, ok = r.dayOfSpan(c); ok {
				return w, next, true
			}
		}
		if e.is(weekday) {
			return r.weekdayDay(c)
		}
		if e.is(part | and) {
			if w, next, ok = r.clockTime(c); ok {
				return w, next, true
			}
		}
		if e.is(era) {
			return r.yearAlone(c)
		}
	}
	return w, c, false
}

// spelledElement reads an element that begins with a number in words.
func (r *reader) spelledElement(c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	if w, next, ok = r.dayMonth(c); ok {
		return w, next, true
	}
	if w, next, ok = r.nthDay(c); ok {
		return w, next, true
	}
	if w, next, ok = r.dayOfSpan(c); ok {
		return w, next, true
	}
	if w, next, ok = r.counted(c); ok {
		return w, next, true
	}
	return r.clockTime(c)
}

// afterDayWord reads the element that the word «روز» before c introduces: روز شنبه, روز ۲۹ مرداد, روز پنجم مهر.
func (r *reader) afterDayWord(c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	if _, at, ok := r.wordOf(c, dated); ok {
		c = at
	}
	if c.At(0).Kind == scan.Number {
		if w, next, ok = r.numericDate(c); ok {
			return w, next, true
		}
		return r.dayMonthSaid(c)
	}
	e, at, ok := r.wordOf(c, weekday|relday|cardinal|ordinal)
	switch {
	case !ok:
	case e.is(weekday):
		return r.weekdayDay(c)
	case e.is(cardinal | ordinal):
		return r.dayMonthSaid(c)
	default:
		return r.relative(c, e, at)
	}
	return w, c, false
}

// dayMonthSaid is dayMonth after the word «روز», which leaves no doubt that it is one.
func (r *reader) dayMonthSaid(c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	if w, next, ok = r.dayMonth(c); ok {
		w.has &^= weakDate
	}
	return w, next, ok
}
