package dateline

import "github.com/khabar-go/khabar/internal/scan"

// An hour is a time of day as written, before its part of the day is taken into account.
type hour struct {
	h, m, s int
	unit    Precision
	colon   bool // it is written with «:»
	spelled bool // it is written in words
	at      int
}

// clockTime reads a time of day: ساعت ۱۷:۲۵, ۸ صبح, ساعت هشت و نیم صبح, یک ربع به پنج, ۰۷:۰۵:۰۹ ق.ظ, and a bare ۱۷:۲۵.
func (r *reader) clockTime(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	at, cued := c, false
	for range 3 { // رأس ساعت, ساعت حدود, در ساعت, at
		e, n, ok := r.wordOf(at, unit|about)
		if !ok || e.is(unit) && (e.value != unitHour || cued) {
			break
		}
		cued = cued || e.is(unit)
		at = n
	}
	h, next, ok := r.minutesTo(at, cued)
	if !ok {
		if h, next, ok = r.hour(at, cued); !ok || h.unit == Hour && r.minuteWord(next) != next {
			return c, false // «ساعت ۵ دقیقه …»
		}
	}
	p, next := r.partAfter(next)
	said := cued || p != 0 && (h.colon || !r.countsParts(h, p, next))
	if !said && !h.colon || h.unit == Hour && h.h > 24 {
		return c, false // a number; «ساعت ۵۰ هزار تومانی»
	}
	if !said {
		w.has |= bareClock
	}
	w.setClock(h, p)
	return next, true
}

// countsParts reports whether a number before the part of the day p counts such parts, or may: «یک شب», «۲ شب گذشته».
func (r *reader) countsParts(h hour, p dayPart, next scan.Cursor) bool {
	if _, _, ok := r.wordOf(next, adjacent); ok {
		return true
	}
	return h.unit == Hour && (p == night && h.h < 5 || h.h == 1 && h.spelled)
}

// bareHour reads an hour that is a number and nothing else, as the end of a range of clocks may be: the «۱۰» of
// «ساعت ۸ تا ۱۰».
func (r *reader) bareHour(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	m, next, ok := r.smallNumber(c)
	if !ok || m.n > 24 || m.digits > 2 || !r.free(next) {
		return c, false
	}
	w.setClock(hour{h: m.n, unit: Hour, at: c.At(0).Start}, 0)
	return next, true
}

// openHour reads an hour whose part of the day comes with the end of the range: the «۸» of «۸ تا ۱۰ صبح».
func (r *reader) openHour(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	m, next, ok := r.smallNumber(c)
	if !ok || m.n > 24 || m.digits > 2 {
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
	w.setClock(hour{h: m.n, unit: Hour, at: c.At(0).Start}, 0)
	return next, true
}

// shareDayPart gives the hour that begins a range the part of the day said at its end, where it is not later then:
// «ساعت ۸ تا ۱۰ شب», but not «ساعت ۱۰ تا ۲ بعدازظهر».
func (w *written) shareDayPart(v *written) {
	h, m, s := w.clock.Clock()
	if v.clockPart == 0 || w.clockPart != 0 || !w.holds(hasClock) || h == 0 || h > 12 {
		return
	}
	if c := clockOf(v.clockPart.hour(h), m, s, w.unit == Second); c.seconds() <= v.clock.seconds() {
		w.clock = c
	}
}

// setClock sets the clock to h in the part of the day p, or says that there is no such time.
func (w *written) setClock(h hour, p dayPart) {
	w.has |= hasClock
	if !h.possible() {
		if h.s == 0 && h.m < 24 && h.h < 60 {
			h.h, h.m = h.m, h.h
			if w.holds(bareClock) {
				w.notes |= MinuteFirst
				w.clock, w.unit = clockOf(h.h, h.m, 0, false), Minute
				return
			}
		}
		w.fault, w.faultAt = fault{reason: outOfRange, field: fieldTime}, h.at
		return
	}
	if p != 0 {
		h.h = p.hour(h.h)
		w.clockPart = p
	}
	w.clock, w.unit = clockOf(h.h, h.m, h.s, h.unit == Second), h.unit
}

// possible reports whether there is such a time of day.
func (h hour) possible() bool {
	return h.h <= 23 && h.m <= 59 && h.s <= 59 || h.h == 24 && h.m == 0 && h.s == 0
}

// hour returns the hour of 0 to 24 that n o'clock is in p.
func (p dayPart) hour(n int) int {
	switch {
	case n > 12:
	case p == morning && n == 12, p == night && n == 12:
		return 0
	case p == noon && n >= 1 && n <= 3,
		p == afternoon && n >= 1 && n <= 11,
		p == night && n >= 5 && n <= 11:
		return n + 12
	}
	return n
}

// hour reads an hour with its minutes and seconds, if they follow. After the word «ساعت», which is the cue, minutes
// may follow a full stop or «و».
func (r *reader) hour(c scan.Cursor, cued bool) (h hour, next scan.Cursor, ok bool) {
	h.at, h.unit = c.At(0).Start, Hour
	t := c.At(0)
	next = c.Skip(1)
	if t.Kind != scan.Number {
		e, n, ok := r.wordOf(c, cardinal)
		if !ok || e.number > 24 {
			return h, c, false
		}
		h.h, h.spelled, next = int(e.number), true, n
	} else {
		if t.Len > 2 {
			return h, c, false
		}
		h.h = int(t.Value)
		if m, n, ok := minutesAfter(next, ':'); ok {
			h.m, h.unit, h.colon = int(m.Value), Minute, true
			next = n
			if s, n, ok := minutesAfter(next, ':'); ok {
				h.s, h.unit = int(s.Value), Second
				next = n
				if f := next.At(0); f.Is('.') && !f.Space && next.At(1).Kind == scan.Number && !next.At(1).Space && next.At(1).Len > 2 {
					next = next.Skip(2) // a fraction of a second is dropped
				}
			}
			if continues(next, ':') {
				return h, c, false // 1:45.32, 10:20:30:40
			}
			return h, r.minuteWord(next), true
		}
		if m, n, ok := minutesAfter(next, '.'); ok && cued {
			h.m, h.unit = int(m.Value), Minute
			return h, r.minuteWord(n), !continues(n, '.')
		}
	}
	if _, n, ok := r.wordOf(next, and); ok {
		if e, n, ok := r.wordOf(n, half|quarter); ok {
			h.m, h.unit = 30, Minute
			if e.is(quarter) {
				h.m = 15
			}
			return h, n, true
		}
		if m, n, ok := r.smallNumber(n); ok && m.n < 60 {
			if end := r.minuteWord(n); end != n || cued && m.digits == 2 {
				h.m, h.unit = m.n, Minute
				return h, end, true
			}
		}
	}
	return h, next, true
}

// minutesAfter returns the number of two digits that follows the mark at c without a space.
func minutesAfter(c scan.Cursor, mark rune) (m *scan.Token, next scan.Cursor, ok bool) {
	m = c.At(1)
	if !c.At(0).Is(mark) || c.At(0).Space || m.Kind != scan.Number || m.Space || m.Len != 2 {
		return nil, c, false
	}
	return m, c.Skip(2), true
}

// minuteWord returns the place after the word «دقیقه».
func (r *reader) minuteWord(c scan.Cursor) scan.Cursor {
	if e, n, ok := r.wordOf(c, unit); ok && e.value == unitMinute {
		return n
	}
	return c
}

// partAfter reads the part of the day after an hour.
func (r *reader) partAfter(c scan.Cursor) (p dayPart, next scan.Cursor) {
	if e, n, ok := r.wordOf(c, part); ok {
		return e.part, n
	}
	return 0, c
}

var hashBeh, hashMandeh = scan.Hash("به"), scan.Hash("مانده")

// minutesTo reads an hour less some minutes: «یک ربع به پنج», «ربع مانده به ۵», and after the word «ساعت»
// «پنج دقیقه به هشت».
func (r *reader) minutesTo(c scan.Cursor, cued bool) (h hour, next scan.Cursor, ok bool) {
	less, at := 15, c
	m, n, counted := r.smallNumber(c)
	if counted {
		at = n
	}
	e, at, ok := r.wordOf(at, quarter|unit)
	switch {
	case !ok:
		return h, c, false
	case e.is(unit):
		if !counted || !cued || e.value != unitMinute || m.n > 59 {
			return h, c, false
		}
		less = m.n
	case counted && m.n != 1:
		return h, c, false
	}
	if at.At(0).Hash == hashMandeh {
		at = at.Skip(1)
	}
	if t := at.At(0); t.Kind != scan.Word || t.Hash != hashBeh {
		return h, c, false
	}
	m, next, ok = r.smallNumber(at.Skip(1))
	if !ok || m.n < 1 || m.n > 24 {
		return h, c, false
	}
	minutes := m.n*60 - less
	return hour{h: minutes / 60, m: minutes % 60, unit: Minute, colon: true, at: c.At(0).Start}, next, true
}

// A small number is one of at most three digits, or spelled.
type smallNumber struct{ n, digits int }

func (r *reader) smallNumber(c scan.Cursor) (m smallNumber, next scan.Cursor, ok bool) {
	if t := c.At(0); t.Kind == scan.Number {
		return smallNumber{int(t.Value), int(t.Len)}, c.Skip(1), t.Len <= 3
	}
	e, next, ok := r.wordOf(c, cardinal)
	return smallNumber{n: int(e.number)}, next, ok
}
