package dateline

import "github.com/khabar-go/khabar/internal/scan"

// clockTime reads a time of day: ساعت ۱۷:۲۵, ۸ صبح, ساعت هشت و نیم صبح, یک ربع به پنج, ۰۷:۰۵:۰۹ ق.ظ, and a bare ۱۷:۲۵.
func (r *reader) clockTime(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	at, cued := r.clockCue(c)
	h, next, ok := r.minutesTo(at, cued)
	if !ok {
		if h, next, ok = r.hour(at, cued && !manyHours(at.Back(1))); !ok || h.unit == Hour && r.minuteWord(next) != next {
			return c, false // «ساعت ۵ دقیقه …»
		}
	}
	p, next := r.partAfter(next)
	if h.part != 0 {
		p = h.part
		w.notes |= Shared
	}
	if p == 0 && h.colon {
		p, next = r.meridiem(next)
	}
	said := cued || p != 0 && (h.colon || !r.countsParts(h, p, next)) || h.colon && r.clockLabelled(at)
	if !said && !h.colon || h.unit == Hour && (h.h > 24 || p == 0 && r.amountFollows(next)) {
		return c, false // a number; «ساعت ۵۰ هزار تومانی»
	}
	if h.unit == Hour && p == 0 && !h.spelled && continues(next, '/') {
		return c, false // «ساعت ۱۰/۱۷», written by some with the minutes first and by others with the hour
	}
	if !said {
		w.has |= bareClock
	}
	w.setClock(h, p)
	return next, true
}

// clockLabelled reports whether a label says that what stands at c is a time of day: «زمان پخش: ۲۱:۱۵». «زمان» alone may be that of
// a run.
func (r *reader) clockLabelled(c scan.Cursor) bool {
	if !c.Back(1).Is(':') || !c.Back(2).IsText() || c.Back(2).Hash == hashTimeOf {
		return false
	}
	e, _ := r.wordBefore(c.Skip(-1))
	return e.is(clockLabel)
}

var hashTimeOf = scan.Hash("زمان")

// clockCue returns the place after the words that may stand before a clock, and whether «ساعت» is among them: رأس ساعت,
// ساعت حدود, در ساعت, at, ساعت:, زمان انتشار:.
func (r *reader) clockCue(c scan.Cursor) (next scan.Cursor, cued bool) {
	for range 3 {
		e, n, ok := r.wordOf(c, unit|about|clockLabel)
		if !ok || e.is(unit) && (e.value != unitHour || cued) {
			break
		}
		colon := n.At(0).Is(':')
		if e.is(clockLabel) && !colon {
			break
		}
		if c = n; e.is(unit) {
			cued = true
		}
		if colon && e.is(unit|clockLabel) {
			c = c.Skip(1)
		}
	}
	return c, cued
}

var hashHours, hashHoursOf, hashPlural = scan.Hash("ساعات"), scan.Hash("ساعتهای"), scan.Hash("های")

// manyHours reports whether t ends a word for hours, of which «و» joins several: «ساعت‌های ۸ و ۱۲».
func manyHours(t *scan.Token) bool {
	return t.Kind == scan.Word && (t.Hash == hashHours || t.Hash == hashHoursOf || t.Hash == hashPlural)
}

// amountFollows reports whether a word such as «هزار» makes the number before c the amount of something.
func (r *reader) amountFollows(c scan.Cursor) bool {
	_, _, ok := r.wordOf(c, amountWord|thousand)
	return ok
}

// setClock sets the clock to h in the part of the day p, or says that there is no such time. A clock that is one with
// its minutes first is read so, if a day stands beside it (resolver.clock).
func (w *written) setClock(h hour, p dayPart) {
	w.has |= hasClock
	w.faultAt = h.at
	switch {
	case h.possible():
		if p != 0 {
			h.h = p.hour(h.h)
			w.clockPart = p
		}
	case h.colon && h.unit == Minute && h.m < 24 && h.h < 60:
		h.h, h.m = h.m, h.h
		w.notes |= MinuteFirst
	default:
		w.fault = fault{reason: outOfRange, field: fieldTime}
		return
	}
	w.clock, w.unit = clockOf(h.h, h.m, h.s, h.unit == Second), h.unit
}

// bareHour reads an hour that nothing before it says to be one, as the end of a range of clocks may be: the «۱۰» of
// «ساعت ۸ تا ۱۰».
func (r *reader) bareHour(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	h := hour{unit: Hour, at: c.At(0).Start}
	if e, n, ok := r.wordOf(c, hourHalf); ok && e.number <= 24 { // «هشت و نیم تا ده و نیم»
		h.h, h.m, h.unit, next = int(e.number), int(e.value), Minute, n
	} else if h, next, ok = r.numberedHour(c); !ok {
		return c, false
	} else if m, n, ok := r.andNumber(next); ok && h.unit == Hour && r.minuteWord(n) != n { // «ساعت ۹ و ۳۰ دقیقه تا ۱۲ و ۳۰ دقیقه»
		h.m, h.unit, next = m.n, Minute, r.minuteWord(n)
	}
	p, end := r.partAfter(next) // which nobody counts there: «۹ صبح تا ۷ شب»
	if h.unit == Hour && p == 0 && !r.free(next) && !r.dayFollows(next) {
		e, _ := r.word(next)
		if next.At(0).Kind != scan.Word || e.is(month|suffix|amountWord|thousand) || e.is(counted) && !e.is(mayFollow) {
			return c, false
		}
	}
	w.setClock(h, p)
	return end, true
}

// numberedHour reads an hour that is a number, with its half or quarter: the «۸ و نیم» of «۸ و نیم تا ۹ و نیم صبح».
func (r *reader) numberedHour(c scan.Cursor) (h hour, next scan.Cursor, ok bool) {
	m, next, ok := r.smallNumber(c)
	h = hour{h: m.n, unit: Hour, at: c.At(0).Start}
	if e, n, ok := r.wordOf(next, andHalf); ok {
		h.m, h.unit, next = int(e.value), Minute, n
	}
	return h, next, ok && m.n <= 24 && m.digits <= 2
}

// dayFollows reports whether a day stands at c that the word «روز» introduces.
func (r *reader) dayFollows(c scan.Cursor) bool {
	e, at, ok := r.wordOf(c, unit)
	var w written
	if ok && e.value == unitDay {
		_, ok = r.afterDayWord(at, &w)
	}
	return ok
}

// openHour reads an hour whose part of the day comes with the end of the range: the «۸» of «۸ تا ۱۰ صبح».
func (r *reader) openHour(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	h, next, ok := r.numberedHour(c)
	if !ok {
		return c, false
	}
	to, ok := r.rangeMark(next, true)
	if !ok {
		return c, false
	}
	var v written
	if _, ok := r.clockTime(to, &v); !ok || v.clockPart == 0 {
		return c, false
	}
	w.setClock(h, 0)
	return next, true
}

// shareDayPart gives the hour that begins a range the part of the day said at its end, where it is not later then:
// «ساعت ۸ تا ۱۰ شب», but not «ساعت ۱۰ تا ۲ بعدازظهر».
func (w *written) shareDayPart(v *written) {
	const day = hasDate | hasShift | hasWeekday
	if w.holds(day) && v.holds(day) && (w.parts != v.parts || w.shift != v.shift || w.weekday != v.weekday) {
		return // «از ساعت ۱۲ پنجشنبه تا ساعت ۶ صبح شنبه»
	}
	if p := max(w.clockPart, w.part); p != 0 && w.holds(hasClock) && v.has&^(hasZone|bareClock|day) == hasClock && v.clockPart == 0 {
		start, _, _ := w.clock.Clock()
		h, m, s := v.clock.Clock()
		if c := clockOf(p.hour(h), m, s, v.unit == Second); p.hour(h) > p.hour(start) || p == night && h == 12 && p.hour(start) > 12 {
			v.clock = c // «امشب از ساعت ۸ تا ۱۰», «ساعت ۴ عصر تا ۶», «ساعت ۹ شب تا ۱۲»
		}
		return
	}
	h, m, s := w.clock.Clock()
	if v.clockPart == morning && v.holds(hasClock) && w.holds(hasClock) && h > 0 && h < 12 && v.clock == clockOf(0, 0, 0, false) {
		v.clock = clockOf(12, 0, 0, false) // «ساعت ۱۰ تا ۱۲ صبح» ends at noon
		return
	}
	if v.clockPart == 0 || w.clockPart != 0 || !w.holds(hasClock) || h == 0 || h > 12 {
		return
	}
	end := v.clock.seconds()
	if v.clockPart == night && end < 60*60 { // «ساعت ۹ تا ۱۲ شب»
		end += 24 * 60 * 60
	}
	begin := v.clockPart.hour(h)
	switch noon := 12 * 60 * 60; {
	case h == 12 && v.clockPart == night && (end >= noon || end == 0):
		begin = 12 // «ساعت ۱۲ تا ۱۰ شب»
	case begin < 5 && v.clockPart == night && end > noon && end < 2*noon:
		begin += 12 // «۴ تا ۸ شب»
	}
	if c := clockOf(begin, m, s, w.unit == Second); c.seconds() < end {
		w.clock = c
	}
}
