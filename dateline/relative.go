package dateline

import (
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/words"
)

// A relation is a day, week, month or year counted from now, and the part of the day that its words name.
type relation struct {
	shift shift
	part  dayPart
}

// relate writes rel into w.
func (w *written) relate(rel relation) {
	w.has |= hasShift
	w.shift = rel.shift
	if rel.part != 0 {
		w.has |= hasPart
		w.part = rel.part
	}
}

// relative reads what is counted from now without a number: دیروز, روز گذشته, شب گذشته, هفته آینده, سال جاری, پارسال,
// این ماه. The word at c means e and ends at next.
func (r *reader) relative(c scan.Cursor, e *entry, at scan.Cursor) (rel relation, next scan.Cursor, ok bool) {
	switch {
	case e.is(relday):
		return relation{shift{kind: byDays, n: int32(e.value)}, e.part}, at, true
	case e.is(relyear):
		rel.shift = shift{kind: yearOf, n: int32(e.value)}
		v, n, era := r.eraAfter(at)
		if !era {
			return rel, at, true
		}
		rel.shift.gregorian = v == int16(words.Gregorian) // «امسال میلادی»
		return rel, n, v != int16(words.Lunar)
	case e.is(this):
		u, next, ok := r.wordOf(at, unit)
		kind := spanOf(u)
		// «این سال» is the year that is being told of.
		return relation{shift: shift{kind: kind}}, next, ok && kind != 0 && kind != yearOf && !r.plural(next)
	}
	v, named, era := r.eraAfter(at)
	if era && e.is(unit) && e.value >= unitMonth {
		at = named // «سال میلادی جاری»
	} else {
		era = false
	}
	a, next, ok := r.wordOf(at, adjacent)
	if !ok || a.is(toward) && r.elsewhere(next) {
		return rel, c, false
	}
	rel.shift = shift{kind: spanOf(e), n: int32(a.value)}
	switch {
	case e.is(part):
		rel.shift.kind, rel.part = byDays, e.part
		return rel, next, !a.is(toward) && a.value != 0 // «عصر حاضر» is no afternoon
	case e.value == unitDay:
		rel.shift.kind = byDays
		return rel, next, !a.is(toward) // «روز بعد» is the day after some other
	case a.is(toward) && a.value > 0 && e.value != unitWeek:
		return rel, c, false // «سال بعد»
	case e.value == unitMonth && r.endsMonth(c):
		return rel, c, false // «مهر ماه گذشته» is Mehr, and not last month
	}
	if y, n, ok := r.eraAfter(next); ok && rel.shift.kind >= monthOf && !era {
		v, next, era = y, n, true // «سال جاری میلادی»
	}
	if era && v == int16(words.Lunar) {
		return rel, c, false // which year that is only a table of the moon knows
	}
	rel.shift.gregorian = era && v == int16(words.Gregorian)
	return rel, next, rel.shift.kind != 0
}

// endsMonth reports whether the «ماه» at c belongs to the name of the month before it.
func (r *reader) endsMonth(c scan.Cursor) bool {
	if c.Back(1).Kind != scan.Word {
		return false
	}
	e, n := r.word(c.Skip(-1))
	return e.is(month) && n > 1
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
	if r.tellsClock(c) {
		return false // «شبکه ۳ ساعت ۲۰:۳۰»
	}
	if c.Back(1).Kind == scan.Number {
		return true
	}
	e, n := r.wordBack(c)
	if n == 1 && e.is(each) && c.Back(1).Hash == hashEach {
		return r.hourWord(c) != c // «هر ساعت ۱۲ دلار»
	}
	return n == 1 && e.is(cardinal|hundreds|thousand|few|half|many) && !e.is(unit|about)
}

var hashEach = scan.Hash("هر")

// tellsClock reports whether the word «ساعت» at c stands before an hour and its minutes, ساعت ۲۰:۳۰, ساعت ۲۰ و ۱۴ دقیقه, or after the
// number of something, «شبکه ۳ ساعت ۲۱».
func (r *reader) tellsClock(c scan.Cursor) bool {
	at := r.hourWord(c)
	if at == c || at.At(0).Kind != scan.Number {
		return false
	}
	h, next, ok := r.hour(at, true)
	if !ok || !h.possible() {
		return false
	}
	return h.unit != Hour || c.Back(1).Kind == scan.Number && r.idStands(c.Skip(-1)) && r.minuteWord(next) == next && r.countsNothing(next)
}

// stretches reports whether the ordinal at c is that of several days, and so no day: «دهه اول محرم», «نیمه دوم تیر»,
// «ده روز اول مرداد».
func (r *reader) stretches(c scan.Cursor) bool {
	e, n := r.wordBack(c)
	return n == 1 && (e.is(stretch) || e.is(unit) && (e.value == unitWeek || e.value == unitDay && r.quantified(c.Skip(-1))))
}

// plural reports whether the ending of a plural stands at c, parted from its word: «این ماه های».
func (r *reader) plural(c scan.Cursor) bool {
	_, _, ok := r.wordOf(c, plural)
	return ok
}

// relativeYear reads a year counted from this, after its month: امسال, سال گذشته, سال بعد, and the «جاری» of «آبان‌ماه
// جاری», which is in this one.
func (r *reader) relativeYear(c scan.Cursor) (s shift, next scan.Cursor, ok bool) {
	if s, next, ok = r.yearsAgo(c); ok {
		return s, next, true
	}
	if told := r.toldYear(c); told != c {
		return shift{kind: yearTold}, told, true
	}
	e, at, ok := r.wordOf(c, relyear|unit|adjacent)
	if ok && e.is(adjacent) {
		if e.value == 0 {
			return shift{kind: yearOf}, at, true
		}
		verb := at.At(0).Hash
		passed := verb == hashIs || verb == hashWas // «۱۲ آبان گذشته است»
		return shift{kind: lastOrNext, n: int32(e.value)}, at, !e.is(toward) && !passed && !r.elsewhere(at)
	}
	if !ok || e.is(unit) && e.value != unitYear {
		return s, c, false
	}
	rel, next, ok := r.relative(c, e, at)
	if a, n, said := r.wordOf(at, toward); !ok && said && a.is(adjacent) && !r.elsewhere(n) {
		return shift{kind: yearOf, n: int32(a.value)}, n, true
	}
	return rel.shift, next, ok
}

// toldYear returns the place after «همان سال», «آن سال», «سال بعد از آن» at c, the year that is being told of, or c.
func (r *reader) toldYear(c scan.Cursor) scan.Cursor {
	if h := c.At(0).Hash; h == hashThat || h == hashSame {
		if e, n, ok := r.wordOf(c.Skip(1), unit); ok && e.value == unitYear {
			return n
		}
	}
	if e, n, ok := r.wordOf(c, unit); ok && e.value == unitYear {
		if _, n, ok := r.wordOf(n, toward); ok && n.At(0).Hash == hashAz && n.At(1).Hash == hashThat {
			return n.Skip(2)
		}
	}
	return c
}

var hashThat, hashSame = scan.Hash("آن"), scan.Hash("همان")

var hashIs, hashWas = scan.Hash("است"), scan.Hash("بود")

// yearsAgo reads a year counted back from this, after its month: the «دو سال پیش» of «۱۵ مهر دو سال پیش».
func (r *reader) yearsAgo(c scan.Cursor) (s shift, next scan.Cursor, ok bool) {
	m, at, ok := r.smallNumber(c)
	if !ok || m.n < 1 || m.n > maxYears {
		return s, c, false
	}
	u, at, ok := r.wordOf(at, unit)
	if !ok || u.value != unitYear {
		return s, c, false
	}
	way, next, ok := r.wordOf(at, toward)
	return shift{kind: yearOf, n: -int32(m.n)}, next, ok && way.value < 0 && !r.elsewhere(next)
}

// dayOfSpan reads a day of a month counted from this: دوم ماه جاری, ۱۵ همین ماه, پانزدهم ماه گذشته.
func (r *reader) dayOfSpan(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	d, at, ok := r.day(c)
	if !ok || d.n > 31 {
		return c, false
	}
	e, n, ok := r.wordOf(at, this|unit)
	if !ok || e.is(unit) && e.value != unitMonth {
		return c, false
	}
	of := shift{kind: monthOf}
	if e.is(this) {
		u, n, ok := r.wordOf(n, unit)
		if !ok || u.value != unitMonth {
			return c, false
		}
		next = n
	} else {
		a, n, ok := r.wordOf(n, adjacent)
		if !ok || a.is(toward) || a.value != 0 && !d.ordinal {
			return c, false // «شش ماه گذشته» are six months
		}
		of.n = int32(a.value)
		next = n
	}
	w.relate(relation{shift: of})
	w.date(inJalali, Parts{Day: uint8(d.n)}, c.At(0).Start)
	return next, true
}
