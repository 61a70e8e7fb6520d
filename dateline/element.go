package dateline

import "github.com/khabar-go/khabar/internal/scan"

// An ahead is the element that was looked at last before it was its turn.
type ahead struct {
	at, n int // tokens before it, plus one, and its own
	ok    bool
	w     written
}

// element reads into w, which must be zero, one element of a dateline.
func (r *reader) element(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if r.ahead.at == c.Index()+1 {
		v, next, ok := r.elementAhead(c)
		*w = *v
		return next, ok
	}
	return r.readElement(c, w)
}

// elementAhead is element where it is not yet to be read. What it points to changes with the next.
func (r *reader) elementAhead(c scan.Cursor) (w *written, next scan.Cursor, ok bool) {
	a := &r.ahead
	if a.at != c.Index()+1 {
		*a = ahead{at: c.Index() + 1}
		next, a.ok = r.readElement(c, &a.w)
		a.n = next.Index() - c.Index()
	}
	return &a.w, c.Skip(a.n), a.ok
}

// readElement reads a date in one calendar, a weekday, a day counted from now, a time of day, a part of the day, or a
// zone. Of the readings that begin alike the one that takes in more is tried first.
func (r *reader) readElement(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	switch t := c.At(0); t.Kind {
	case scan.Number:
		return r.numberElement(c, w)
	case scan.Punct:
		return r.offset(c, w)
	case scan.Word, scan.Latin:
	default:
		return c, false
	}
	e, at, ok := r.wordOf(c, elements)
	if !ok {
		return c, false
	}
	if e.is(spelled) {
		if next, ok = r.spelledElement(c, w); ok {
			return next, true
		}
	}
	if e.is(unit) && e.value == unitDay {
		if next, ok = r.afterDayWord(at, w); ok {
			return next, true
		}
	}
	if e.is(month) || e.is(unit) && e.value == unitMonth {
		if next, ok = r.monthDay(c, w); ok {
			return next, true
		}
	}
	if e.is(years) || e.is(unit) && e.value == unitYear {
		if next, ok = r.yearAlone(c, w); ok {
			return next, true
		}
	}
	if e.is(weekday) {
		return r.weekdayDay(c, w)
	}
	if e.is(relday | relyear | this | unit | part) {
		if rel, next, ok := r.relative(c, e, at); ok {
			w.relate(rel)
			return next, true
		}
	}
	if e.is(about|clockLabel) || e.is(unit) && e.value == unitHour {
		return r.clockTime(c, w)
	}
	if e.is(part) {
		w.has |= hasPart
		w.part = e.part
		return at, true
	}
	if e.is(zone | zoneCue) {
		if next, ok = r.placeClock(c, false, w); ok {
			return next, true
		}
		return r.zoneName(c, w)
	}
	return c, false
}

// beginners are the classes of the words that a dateline begins with; a place is among them only where it stands for
// a zone alone (entry.begins).
const beginners = spelled | month | weekday | relday | part | unit | relyear | years | this

// spelled are the classes of the numbers and amounts in words.
const spelled = cardinal | ordinal | nth | hourHalf | countedUnit | moments | few | half | quarter

// elements are the classes of the words that an element begins with.
const elements = beginners | zone | zoneCue | about | clockLabel

// numberElement reads an element that begins with a number in digits.
func (r *reader) numberElement(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	switch t := c.At(1); t.Kind {
	case scan.Punct:
		switch {
		case t.Value == ':':
			return r.clockTime(c, w)
		case isNumericMark(t.Value) || isComma(t):
			if next, ok = r.numericDate(c, w); ok {
				return next, true
			}
			if next, ok = r.dayMonth(c, w); ok {
				return next, true
			}
			if next, ok = r.yearMonthDay(c, w); ok || t.Value != '-' {
				return next, ok
			}
			return r.yearWeekday(c, w)
		}
	case scan.Number:
		return r.numericDate(c, w)
	case scan.Word, scan.Latin:
		e, _, ok := r.wordOf(c.Skip(1), month|unit|suffix|part|and|andHalf|weekday|this|era|monthPrefix|yearWord)
		if !ok {
			break
		}
		if e.is(month | suffix | unit | monthPrefix) {
			if next, ok = r.dayMonth(c, w); ok {
				return next, true
			}
		}
		if e.is(month | yearWord | monthPrefix) {
			return r.yearMonthDay(c, w)
		}
		if e.is(suffix) {
			if next, ok = r.nthDay(c, w); ok {
				return next, true
			}
		}
		if e.is(unit | andHalf | part) {
			if next, ok = r.counted(c, w); ok {
				return next, true
			}
		}
		if e.is(unit | this | suffix) {
			if next, ok = r.dayOfSpan(c, w); ok {
				return next, true
			}
		}
		if e.is(weekday) {
			if next, ok = r.yearWeekday(c, w); ok {
				return next, true
			}
			return r.weekdayDay(c, w)
		}
		if e.is(part | and | andHalf) {
			if next, ok = r.clockTime(c, w); ok {
				return next, true
			}
		}
		if e.is(era) {
			if next, ok = r.yearMonthDay(c, w); ok {
				return next, true
			}
			return r.yearAlone(c, w)
		}
	}
	return c, false
}

// spelledElement reads an element that begins with a number in words.
func (r *reader) spelledElement(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if next, ok = r.dayMonth(c, w); ok {
		return next, true
	}
	if next, ok = r.nthDay(c, w); ok {
		return next, true
	}
	if next, ok = r.dayOfSpan(c, w); ok {
		return next, true
	}
	if next, ok = r.counted(c, w); ok {
		return next, true
	}
	return r.clockTime(c, w)
}

// afterDayWord reads the element that the word «روز» before c introduces: روز شنبه, روز ۲۹ مرداد, روز پنجم مهر.
func (r *reader) afterDayWord(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	c = r.skipDated(c)
	if c.At(0).Kind == scan.Number {
		if next, ok = r.numericDate(c, w); ok {
			return next, true
		}
		return r.dayMonthSaid(c, w)
	}
	e, at, ok := r.wordOf(c, weekday|relday|cardinal|ordinal)
	switch {
	case !ok:
	case e.is(weekday):
		return r.weekdayDay(c, w)
	case e.is(cardinal | ordinal):
		return r.dayMonthSaid(c, w)
	default:
		rel, next, ok := r.relative(c, e, at)
		w.relate(rel)
		return next, ok
	}
	return c, false
}

// dayMonthSaid is dayMonth after the word «روز», which leaves no doubt that it is one.
func (r *reader) dayMonthSaid(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if next, ok = r.dayMonth(c, w); ok {
		w.has &^= weakDate
	}
	return next, ok
}
