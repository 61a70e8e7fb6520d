package dateline

import "github.com/khabar-go/khabar/internal/scan"

// yearMonthDay reads a year, a month and a day: ۱۴۰۲ آذر ۱۷, 2025-Aug-20, ۱۴۰۰ کال د زمري ۲۴مه.
func (r *reader) yearMonthDay(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	t, at := c.At(0), c.Skip(1)
	if t.Len != 4 {
		return c, false
	}
	marked := at.At(0).Is('-') || at.At(0).Is('/')
	if marked {
		at = at.Skip(1)
	}
	if _, n, ok := r.eraAfter(at); ok { // د ۱۴۰۰ لمریز کال د زمري ۲۴مه
		if _, _, ok := r.wordOf(n, yearWord); ok {
			at = n
		}
	}
	if _, n, ok := r.wordOf(at, yearWord); ok {
		at = n
	}
	if _, n, ok := r.wordOf(at, monthPrefix); ok {
		at = n
	}
	m, at, ok := r.month(at)
	if !ok || !plausibleYear(m.calendar, int(t.Value)) {
		return c, false
	}
	if marked && !at.At(0).Is('-') && !at.At(0).Is('/') {
		return c, false
	} else if marked {
		at = at.Skip(1)
	}
	d, next, ok := r.day(r.skipPa(at))
	if !ok || d.spelled || next.At(0).Is(':') || d.n > 31 {
		if marked || m.doubtful() || m.entry.is(nounMonth) && !r.free(at) || m.calendar == inLunar {
			return c, false
		}
		next, d.n = at, 0
	}
	next = r.pashtoOrdinal(next)
	w.date(m.calendar, Parts{int16(t.Value), m.number, uint8(d.n)}, t.Start)
	return next, true
}

// yearWeekday reads a year, a weekday, a day and a month: ۱۴۰۴ چهارشنبه ۲۹ مرداد, ۱۴۰۴ - چهارشنبه ۲۹ مرداد.
func (r *reader) yearWeekday(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	t := c.At(0)
	calendar, plausible := yearCalendar(int(t.Value))
	at := c.Skip(1)
	if at.At(0).Is('-') {
		at = at.Skip(1)
	}
	wd, at, ok := r.weekdayName(at)
	if !ok || !plausible || t.Len != 4 {
		return c, false
	}
	if next, ok = r.dayMonth(at, w); !ok || w.has != dateSlot(calendar) || !w.yearless() {
		*w = written{}
		return c, false
	}
	w.parts[calendar].Year = int16(t.Value)
	w.has |= hasWeekday
	w.weekday = wd
	return next, true
}
