package dateline

import "github.com/khabar-go/khabar/internal/scan"

// An hour is a time of day as written, before its part of the day is taken into account.
type hour struct {
	h, m, s int
	unit    Precision
	colon   bool    // it is written with «:»
	spelled bool    // it is written in words
	part    dayPart // said only after the hour that is listed next
	at      int
}

// possible reports whether there is such a time of day.
func (h hour) possible() bool {
	return h.h <= 23 && h.m <= 59 && h.s <= 59 || h.h == 24 && h.m == 0 && h.s == 0
}

// hour reads an hour with its minutes and seconds, if they follow. After the word «ساعت», which is the cue, minutes
// may follow a full stop or «و».
func (r *reader) hour(c scan.Cursor, cued bool) (h hour, next scan.Cursor, ok bool) {
	h.at, h.unit = c.At(0).Start, Hour
	if t := c.At(0); t.Kind == scan.Number {
		if t.Len > 2 {
			return h, c, false
		}
		h.h, next = int(t.Value), c.Skip(1)
		if next.At(0).Is(':') && !(cued && next.At(1).Kind != scan.Number) { // «ساعت ۱۶: استقلال - سپاهان»
			if m := next.At(1); cued && m.Space && !next.At(0).Space {
				return r.colonSpace(h, next)
			}
			h, next, ok = h.withColons(next)
			return h, r.minuteWord(next), ok
		}
		if m, n, ok := minutesAfter(next, '.'); ok && cued {
			h.m, h.unit = int(m.Value), Minute
			return h, r.minuteWord(n), !continues(n, '.')
		}
	} else {
		e, n, ok := r.wordOf(c, cardinal|hourHalf)
		if !ok || e.number > 24 {
			return h, c, false
		}
		h.h, h.spelled, next = int(e.number), true, n
		if e.is(hourHalf) {
			h.m, h.unit = int(e.value), Minute
			return h, next, true
		}
	}
	if e, n, ok := r.wordOf(next, andHalf); ok { // و نیم, و ربع
		h.m, h.unit = int(e.value), Minute
		return h, n, true
	}
	m, n, ok := r.andNumber(next)
	if !ok && m.n >= 60 && m.digits == 2 && r.minuteWord(n) != n {
		h.m, h.unit = m.n, Minute // «ساعت ۱۲ و ۷۵ دقیقه», which is none
		return h, r.minuteWord(n), true
	}
	if e, _ := r.word(n); !ok || e.is(month) || n.At(0).Is(':') && n.At(1).Kind == scan.Number { // «ساعت ۱۸ و ۲۱:۳۰» are two
		return h, next, true // «۵ مهر ساعت ۱۸ و ۱۲ مهر ساعت ۲۰»
	}
	if p, ok := r.nextHour(h, next); ok && (cued || manyHours(c.Back(1))) {
		h.part = p
		return h, next, true
	}
	end := r.minuteWord(n)
	if end == n && !(cued && (m.digits == 2 || m.digits == 0 && m.n > 12) && r.countsNothing(n)) { // «ساعت یازده و سی»
		return h, next, true
	}
	h.m, h.unit = m.n, Minute
	if s, n, ok := r.andNumber(end); ok {
		if e, n, ok := r.wordOf(n, unit); ok && e.value == unitSecond {
			h.s, h.unit = s.n, Second
			return h, n, true
		}
	}
	return h, end, true
}

// nextHour reports whether «و» and the next hour stand at c, with the part of the day of both: the «و ۹ شب» of «ساعت ۸
// و ۹ شب».
func (r *reader) nextHour(h hour, c scan.Cursor) (p dayPart, ok bool) {
	m, n, ok := r.andNumber(c)
	if !ok || m.n != h.h+1 || m.n > 12 {
		return 0, false
	}
	p, _ = r.partAfter(n)
	return p, p != 0
}

// colonSpace reads the minutes of h behind the colon and space at c, if they are that and no text: «ساعت ۱۵: ۳۰», but not «ساعت
// ۱۸: ۱۰ نفر …».
func (r *reader) colonSpace(h hour, c scan.Cursor) (_ hour, next scan.Cursor, ok bool) {
	m, end := c.At(1), c.Skip(2)
	if e, _ := r.word(end); m.Len == 2 && m.Value < 60 && !e.is(month) && r.countsNothing(end) {
		h.m, h.unit, h.colon = int(m.Value), Minute, true
		return h, r.minuteWord(end), true
	}
	return h, c, true
}

// withColons reads the minutes and seconds of h, which stands before c: 10:55, ۰۷:۰۵:۰۹, 10:55:00.123.
func (h hour) withColons(c scan.Cursor) (_ hour, next scan.Cursor, ok bool) {
	m, next, ok := minutesAfter(c, ':')
	if !ok {
		return h, c, false
	}
	h.m, h.unit, h.colon = int(m.Value), Minute, true
	if s, n, ok := minutesAfter(next, ':'); ok {
		h.s, h.unit, next = int(s.Value), Second, n
		if f := next.At(1); f.Kind == scan.Number && !f.Space &&
			(next.At(0).Is('.') && (f.Len > 2 || c.Back(1).Len == 2) || next.At(0).Is(',') && !next.At(0).Space && f.Len == 3) {
			next = next.Skip(2) // a fraction of a second is dropped
		}
	}
	return h, next, !continues(next, ':') // 1:45.32, 10:20:30:40
}

// minutesAfter returns the number of two digits that follows the mark at c. Spaces may stand on both sides of a colon.
func minutesAfter(c scan.Cursor, mark rune) (m *scan.Token, next scan.Cursor, ok bool) {
	t, m := c.At(0), c.At(1)
	if !t.Is(mark) || m.Kind != scan.Number || m.Len != 2 || t.Space != m.Space || t.Space && mark != ':' {
		return nil, c, false
	}
	return m, c.Skip(2), true
}

// andNumber reads «و» and a number below 60.
func (r *reader) andNumber(c scan.Cursor) (m smallNumber, next scan.Cursor, ok bool) {
	if _, n, ok := r.wordOf(c, and); ok {
		m, next, ok = r.smallNumber(n)
		return m, next, ok && m.n < 60
	}
	return m, c, false
}

// minuteWord returns the place after the word «دقیقه».
func (r *reader) minuteWord(c scan.Cursor) scan.Cursor {
	if e, n, ok := r.wordOf(c, unit); ok && e.value == unitMinute {
		return n
	}
	return c
}

var hashBeh, hashMandeh = scan.Hash("به"), scan.Hash("مانده")

// minutesTo reads an hour less some minutes: «یک ربع به پنج», «ربع مانده به ۵», and after the word «ساعت», or before
// a part of the day, «پنج دقیقه به هشت».
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
		if !counted || e.value != unitMinute || m.n > 59 {
			return h, c, false
		}
		less = m.n
	case counted && m.n != 1:
		return h, c, false
	}
	if t := at.At(0); t.Kind == scan.Word && t.Hash == hashMandeh {
		at = at.Skip(1)
	}
	if t := at.At(0); t.Kind != scan.Word || t.Hash != hashBeh {
		return h, c, false
	}
	m, next, ok = r.smallNumber(at.Skip(1))
	if !ok || m.n < 1 || m.n > 24 {
		return h, c, false
	}
	if p, _ := r.partAfter(next); e.is(unit) && !cued && p == 0 {
		return h, c, false // «۵ دقیقه به ۸ نفر»
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
