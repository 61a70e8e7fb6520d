package dateline

import "github.com/khabar-go/khabar/internal/scan"

// relative reads what is counted from now without a number: دیروز, روز گذشته, شب گذشته, هفته آینده, سال جاری, پارسال,
// این ماه. The word at c means e and ends at next.
func (r *reader) relative(c scan.Cursor, e *entry, at scan.Cursor) (w written, next scan.Cursor, ok bool) {
	w.has, next = hasShift, at
	switch {
	case e.is(relday):
		w.shift = shift{kind: byDays, n: int32(e.value)}
		if e.part != 0 {
			w.has |= hasPart
			w.part = e.part
		}
		return w, next, true
	case e.is(relyear):
		w.shift = shift{kind: yearOf, n: int32(e.value)}
		return w, next, true
	case e.is(this):
		u, next, ok := r.wordOf(at, unit)
		w.shift = shift{kind: spanOf(u)}
		return w, next, ok && w.shift.kind != 0 && !r.plural(next)
	}
	if r.quantified(c) {
		return w, c, false // «۳ روز گذشته» are three days
	}
	a, next, ok := r.wordOf(at, adjacent)
	if !ok || a.is(toward) && r.elsewhere(next) {
		return w, c, false
	}
	w.shift = shift{kind: spanOf(e), n: int32(a.value)}
	if e.is(part) || e.value == unitDay {
		w.shift.kind = byDays
		if a.is(toward) {
			return w, c, false // «روز بعد» is the day after some other
		}
	} else if a.is(toward) && a.value > 0 && e.value != unitWeek {
		return w, c, false // «سال بعد»
	}
	if e.is(part) {
		w.has |= hasPart
		w.part = e.part
	}
	return w, next, w.shift.kind != 0
}

// spanOf returns the shift to a week, month or year.
func spanOf(e *entry) shiftKind {
	if e.is(unit) {
		switch e.value {
		case unitWeek:
			return weekOf
		case unitMonth:
			return monthOf
		case unitYear:
			return yearOf
		}
	}
	return 0
}

// quantified reports whether what stands at c is counted by a number before it.
func (r *reader) quantified(c scan.Cursor) bool {
	if c.Back(1).Kind == scan.Number {
		return true
	}
	if !c.Back(1).IsText() {
		return false
	}
	e, n := r.word(c.Skip(-1))
	return n == 1 && e.is(cardinal|hundreds|thousand|few|half|counted) && !e.is(unit)
}

// plural reports whether the ending of a plural stands at c, parted from its word: «این ماه های».
func (r *reader) plural(c scan.Cursor) bool {
	_, _, ok := r.wordOf(c, plural)
	return ok
}

// relativeYear reads a year counted from this: امسال, سال گذشته.
func (r *reader) relativeYear(c scan.Cursor) (s shift, next scan.Cursor, ok bool) {
	e, at, ok := r.wordOf(c, relyear|unit)
	if !ok || e.is(unit) && e.value != unitYear {
		return s, c, false
	}
	w, next, ok := r.relative(c, e, at)
	return w.shift, next, ok
}

// dayOfSpan reads a day of a month counted from this: دوم ماه جاری, ۱۵ همین ماه, پانزدهم ماه گذشته.
func (r *reader) dayOfSpan(c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	d, at, ok := r.day(c)
	if !ok || d.n > 31 {
		return w, c, false
	}
	e, n, ok := r.wordOf(at, this|unit)
	if !ok || e.is(unit) && e.value != unitMonth {
		return w, c, false
	}
	if e.is(this) {
		u, n, ok := r.wordOf(n, unit)
		if !ok || u.value != unitMonth {
			return w, c, false
		}
		w.shift = shift{kind: monthOf}
		next = n
	} else {
		a, n, ok := r.wordOf(n, adjacent)
		if !ok || a.is(toward) || a.value != 0 && !d.ordinal {
			return w, c, false // «شش ماه گذشته» are six months
		}
		w.shift = shift{kind: monthOf, n: int32(a.value)}
		next = n
	}
	w.has = hasShift
	w.date(inJalali, Parts{Day: uint8(d.n)}, c.At(0).Start)
	return w, next, true
}
