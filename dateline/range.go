package dateline

import "github.com/khabar-go/khabar/internal/scan"

// until reads the end of the range that p, which stands from c to at, begins, if it begins one.
func (r *reader) until(p *period, c, at scan.Cursor, open bool) (next scan.Cursor, ok bool) {
	dash := at.At(0).Is('-')
	if !dash && !at.At(0).IsText() {
		return at, false
	}
	if dash && p.from.yearOnly() {
		if to, ok := r.yearsDash(c, at); ok {
			if next, p.ranged = r.untilYear(&p.from, to, true, &p.until); p.ranged {
				return next, true
			}
		}
	}
	if p.from.has == hasGregorian {
		if next, p.ranged = r.latinDays(&p.from, at, &p.until); p.ranged {
			return next, true
		}
	}
	to, ok := r.rangeMark(at, open)
	if dash && !ok {
		to, ok = r.hoursDash(&p.from, at)
	}
	if dash && !ok {
		to, ok = r.daysDash(&p.from, at)
	}
	if !ok {
		return at, false
	}
	if next, p.ranged = r.rangeEnd(&p.from, to, &p.until); !p.ranged {
		return at, false
	}
	p.from.close(&p.until)
	return next, true
}

// rangeMark returns the place after the word between the ends of a range. A dash is such a word only after a day
// whose month is still to come, «۲۹-۳۱ مرداد», and between two clocks, «۱۰:۳۰-۱۲:۳۰».
func (r *reader) rangeMark(c scan.Cursor, dash bool) (next scan.Cursor, ok bool) {
	t := c.At(0)
	if t.Is('-') && (dash || betweenClocks(c)) {
		return c.Skip(1), true
	}
	if !t.IsText() {
		return c, false
	}
	if _, next, ok = r.wordOf(c, to); !ok {
		return c, false
	}
	next = r.skipDated(next) // «تا تاریخ ۱۵ آبان»
	if e, k := r.word(next); e.has(edge) {
		n := next.Skip(k)
		if e, at, ok := r.wordOf(n, month|unit); ok && (e.is(month) || e.value == unitYear && at.At(0).Kind == scan.Number) {
			next = n // «تا پایان آبان ۱۳۹۸», «تا پایان سال ۱۴۰۳»
		} else if n = r.skipDated(n); n.At(0).Kind == scan.Number || ok && e.value == unitDay {
			next = n // «تا پایان روز ۹ آذر», «تا پایان وقت اداری ۱۴۰۵/۰۹/۱۵»
		} else if w, _ := r.word(n); w.is(weekday | relday) {
			next = n
		}
		if t := n.At(0); t.Kind == scan.Word && t.Hash == hashTime {
			next = n.Skip(1) // «تا اواخر وقت پنجشنبه»
		}
	}
	return next, true
}

var hashTime = scan.Hash("وقت")

// betweenClocks reports whether the dash at c stands between two clocks, the later after the earlier. If the earlier
// stands after it, that is an offset: 10:20-03:30.
func betweenClocks(c scan.Cursor) bool {
	h1, h2 := c.Back(3), c.At(1)
	if h1.Kind != scan.Number || h2.Kind != scan.Number || !c.Back(2).Is(':') || !c.At(2).Is(':') || c.Back(4).Is(':') && c.Back(4).Space == h1.Space && c.Back(5).Kind == scan.Number {
		return false
	}
	m1, m2 := c.Back(1), c.At(3)
	return m2.Kind == scan.Number && m2.Len == 2 && m2.Space == c.At(2).Space && h1.Value*60+m1.Value < h2.Value*60+m2.Value
}

// hoursDash returns the place after the dash at c, which stands between the hour of w and a later one: «ساعت ۸-۱۰».
func (r *reader) hoursDash(w *written, c scan.Cursor) (next scan.Cursor, ok bool) {
	dash, t := c.At(0), c.At(1)
	if !w.holds(hasClock) || w.unit != Hour || !dash.Is('-') || dash.Space || c.Back(1).Kind != scan.Number ||
		t.Kind != scan.Number || t.Space || t.Len > 2 || t.Value > 24 || continues(c.Skip(2), '-') {
		return c, false
	}
	h, _, _ := w.clock.Clock()
	e, _ := r.word(c.Skip(2))
	return c.Skip(1), int(t.Value) > h && !e.is(month)
}

// daysDash returns the place after the dash at c, which stands between the day of w and a later one of the same calendar:
// «۲۸ اسفند ۱۴۰۳ – ۱۳ فروردین ۱۴۰۴», «۱۲ آبان - ۱۵ آبان ۱۴۰۳».
func (r *reader) daysDash(w *written, c scan.Cursor) (next scan.Cursor, ok bool) {
	if !c.At(0).Is('-') || !w.holds(hasDate) || w.holds(hasClock|hasShift) {
		return c, false
	}
	next = c.Skip(1)
	v, _, ok := r.elementAhead(next) // which is read again if it ends no range
	if !ok || v.has&hasDate == 0 || v.has&hasDate != w.has&hasDate || v.holds(hasClock|hasShift) {
		return c, false
	}
	for cal := range w.parts {
		a, b := w.parts[cal], v.parts[cal]
		if w.holds(dateSlot(cal)) && !a.before(b) {
			return c, false
		}
	}
	return next, true
}

// latinDays reads the end of a range of days whose month stands before the first: the «–6, 2019» of «October 4–6, 2019».
func (r *reader) latinDays(from *written, c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	p, day := from.parts[inGregorian], c.Back(1)
	if p.Year != 0 || day.Kind != scan.Number || day.Value != uint32(p.Day) || c.Back(2).Kind != scan.Latin {
		return c, false
	}
	at, ok := r.rangeMark(c, true)
	if !ok {
		return c, false
	}
	t := at.At(0)
	if t.Kind != scan.Number || t.Len > 2 || t.Value <= uint32(p.Day) || t.Value > 31 {
		return c, false
	}
	y, next, ok := r.yearAfter(at.Skip(1), monthName{calendar: inGregorian, number: p.Month, entry: &r.entries[0], latin: true}, true)
	if !ok || y.short || y.shift.kind != 0 {
		return c, false
	}
	w.date(inGregorian, Parts{y.year, p.Month, uint8(t.Value)}, t.Start)
	y.mark(w, inGregorian)
	return next, true
}

// before reports whether p and q are days of which p is the earlier, in the same year if one of them has none.
func (p Parts) before(q Parts) bool {
	if p.Day == 0 || q.Day == 0 {
		return false
	}
	if p.Year != 0 && q.Year != 0 && p.Year != q.Year {
		return p.Year < q.Year
	}
	return p.after(q) < 0
}

// rangeEnd reads the end of the range that from begins.
func (r *reader) rangeEnd(from *written, c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if from.yearOnly() {
		if next, ok = r.untilYear(from, c, false, w); ok {
			return next, true
		}
	}
	var v written
	next, ok = r.element(c, &v)
	if ok && v.has == hasPart { // «تا صبح چهارشنبه»
		var day written
		if n, ok := r.element(next, &day); ok && v.merge(&day) {
			next = n
		}
	}
	if ok && v.holds(hasClock) && !v.holds(hasDate|hasShift|hasWeekday) && !from.holds(hasClock) { // «از ۷ آذر تا ساعت ۱۲ روز ۹ آذر»
		var day written
		if n, ok := r.element(r.skipDated(next), &day); ok && v.merge(&day) {
			next = n
		}
	}
	if ok && from.mayReach(&v) {
		*w = v
		return next, true
	}
	if from.holds(hasClock) {
		return r.bareHour(c, w)
	}
	return r.monthEnd(from, c, w)
}

// monthEnd reads a month without a year at the end of the range that from, a date, begins: «از ۷ آذر تا پایان دی».
func (r *reader) monthEnd(from *written, c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	m, next, ok := r.month(c)
	if !ok || !from.holds(hasDate) || from.yearOnly() || from.has&dateSlot(m.calendar) == 0 || m.doubtful() {
		return c, false
	}
	if e, n := r.wordBack(c); m.plain && m.entry.is(nounMonth) && !(n == 1 && e.has(edge)) {
		return c, false
	}
	w.date(m.calendar, Parts{Month: m.number}, c.At(0).Start)
	return next, true
}

// skipDated returns the place after a word like «مورخ» at c, or c.
func (r *reader) skipDated(c scan.Cursor) scan.Cursor {
	if _, next, ok := r.wordOf(c, dated); ok {
		return next
	}
	return c
}

// mayReach reports whether a range that begins with w may end with v: a date with a date, a clock with a clock.
func (w *written) mayReach(v *written) bool {
	const day = hasDate | hasOpenDay | hasShift | hasWeekday
	if v.holds(day) {
		return w.holds(day)
	}
	return w.holds(hasClock) && v.holds(hasClock)
}

// again reads the end of the range that w, before c, begins: the range that p is, told again in a second calendar,
// or the hours of each of its days.
func (r *reader) again(p *period, w *written, c scan.Cursor) (next scan.Cursor, ok bool) {
	if !w.holds(hasDate|hasOpenDay|hasClock) || !p.from.merges(w) {
		return c, false
	}
	to, ok := r.rangeMark(c, w.holds(hasOpenDay))
	if !ok {
		to, ok = r.daysDash(w, c)
	}
	if !ok {
		return c, false
	}
	var v written
	if next, ok = r.rangeEnd(w, to, &v); !ok || !p.until.merges(&v) {
		return c, false
	}
	w.close(&v)
	p.from.merge(w)
	p.until.merge(&v)
	return next, true
}

// shareDay gives the clock that begins a range the day that is told after its end, «ساعت ۸ تا ۱۰ روز ۱۲ آبان», and either
// clock the zone of the other: «ساعت ۸ تا ۱۰ به وقت گرینویچ».
func (p *period) shareDay() {
	const day = hasDate | hasShift | hasWeekday
	a, b := &p.from, &p.until
	if !p.ranged || !a.holds(hasClock) || !b.holds(hasClock) {
		return
	}
	switch {
	case !a.holds(hasZone) && b.holds(hasZone):
		a.has |= hasZone
		a.zone = b.zone
	case a.holds(hasZone) && !b.holds(hasZone):
		b.has |= hasZone
		b.zone = a.zone
	}
	if p.oneDay = !a.holds(day) || !b.holds(day); a.holds(day) || !b.holds(day) {
		return
	}
	told := *b
	told.has &^= hasClock | hasZone
	told.fault = fault{}
	a.merge(&told)
}
