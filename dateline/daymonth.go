package dateline

import (
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/words"
)

// A dayNumber is the number of a day as written.
type dayNumber struct {
	n       int
	ordinal bool // «پنجم», ۵م: it counts nothing
	spelled bool
}

// day reads the number of a day: ۲۹, ۲۹ام, بیست و نه, بیست و نهم.
func (r *reader) day(c scan.Cursor) (d dayNumber, next scan.Cursor, ok bool) {
	t := c.At(0)
	if t.Kind == scan.Number {
		if t.Len > 2 || t.Value == 0 {
			return d, c, false
		}
		d.n = int(t.Value)
		if _, next, ok := r.wordOf(c.Skip(1), suffix); ok && (!c.At(1).Space || next.At(0).Space || endsLine(next.At(0))) {
			d.ordinal = true
			return d, next, true
		}
		return d, c.Skip(1), true
	}
	e, next, ok := r.wordOf(c, cardinal|ordinal)
	d.n, d.ordinal, d.spelled = int(e.number), e.is(ordinal), true
	return d, next, ok && d.n > 0
}

// A monthName is a month as written.
type monthName struct {
	calendar int
	number   uint8
	entry    *entry
	plain    bool // without the word ماه
	latin    bool
}

// month reads the name of a month: آبان, آبان‌ماه, ماه آبان, آب/اغسطس.
func (r *reader) month(c scan.Cursor) (m monthName, next scan.Cursor, ok bool) {
	m.plain = true
	e, next, ok := r.wordOf(c, month|unit)
	if ok && e.is(unit) && e.value == unitMonth && c.At(0).Kind == scan.Word {
		if of, n, ok := r.wordOf(next, month); ok {
			e, c, next, m.plain = of, next, n, false
		}
	}
	if !e.is(month) {
		return m, c, false
	}
	m.entry, m.latin = e, c.At(0).Kind == scan.Latin
	m.plain = m.plain && e.value != unitMonth
	if t := next.At(0); m.latin && t.Is('.') && !t.Space {
		next = next.Skip(1) // Nov.
	}
	for cal := range e.months {
		if e.months[cal] != 0 {
			m.calendar, m.number = cal, e.months[cal]
			break
		}
	}
	if u, n, ok := r.wordOf(next, unit); ok && u.value == unitMonth {
		// «آبان ماه», but «مهر ماه گذشته» is «ماه گذشته» as well; the month has been named, and so it is this.
		next, m.plain = n, false
	}
	if n, ok := r.sameMonth(next, m); ok {
		next, m.plain = n, false
	}
	return m, next, true
}

// sameMonth reads the month m by another name: the «/ثور» of «اردیبهشت/ثور», «(كانون الثاني)» after «يناير».
func (r *reader) sameMonth(c scan.Cursor, m monthName) (next scan.Cursor, ok bool) {
	parens := c.At(0).Is('(')
	if !parens && !c.At(0).Is('/') {
		return c, false
	}
	e, next, ok := r.wordOf(c.Skip(1), month)
	if !ok || e.months[m.calendar] != m.number {
		return c, false
	}
	if !parens {
		return next, true
	}
	return next.Skip(1), next.At(0).Is(')')
}

// doubtful reports whether m is an everyday word as well and nothing in it says that it is a month.
func (m *monthName) doubtful() bool { return m.plain && m.entry.is(weakMonth|yearMonth) }

// dayMonth reads a day and a month, with their year if it follows: ۲۹ مرداد ۱۴۰۴, بیست و نهم مردادماه, 5 Nov, 2024.
func (r *reader) dayMonth(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	d, at, ok := r.day(c)
	if !ok {
		return r.noDay(c, w)
	}
	if at.At(0).Kind == scan.Punct && isDateMark(at.At(0).Value) {
		at = at.Skip(1) // 15-Aban-1403, ۱۶ / اسفند
	} else if _, n, ok := r.wordOf(at, monthPrefix); ok {
		at = n
	}
	m, at, ok := r.month(at)
	if !ok {
		return c, false
	}
	y, next, dated := r.yearAfter(at, m, true)
	if !dated && m.plain && r.pashtoOrdinal(c.Skip(1)) == at {
		return c, false // «د لړم ۱۶مه»: it makes the number an ordinal
	}
	if m.plain && m.entry.is(nounMonth) && !dated && !d.ordinal && d.n <= 10 && (d.spelled || r.shots(c)) {
		return c, false // «سه تیر» are three arrows
	}
	if m.entry.is(cardinal) && !dated && !d.ordinal && d.n < 10 && r.scores(c) {
		return c, false // «با نتیجه ۳ - صفر», «برد ۲ صفر»
	}
	doubtful := !dated && m.doubtful()
	if doubtful && !r.mayBeMonth(d, m, at) {
		return c, false
	}
	if doubtful && !d.ordinal {
		w.has |= weakDate
	}
	w.date(m.calendar, Parts{y.year, m.number, clampDay(d.n)}, c.At(0).Start)
	y.mark(w, m.calendar)
	return next, true
}

// noDay reads a date that the nought before its month makes an impossible one: ۰ آبان ۱۴۰۳.
func (r *reader) noDay(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	t := c.At(0)
	if t.Kind != scan.Number || t.Len > 2 || t.Value != 0 {
		return c, false
	}
	m, at, ok := r.month(c.Skip(1))
	if !ok {
		return c, false
	}
	y, next, ok := r.yearAfter(at, m, true)
	if !ok || y.short || y.year == 0 {
		return c, false
	}
	w.date(m.calendar, Parts{y.year, m.number, 0}, t.Start)
	w.fault, w.faultAt = fault{reason: outOfRange, field: fieldDay}, t.Start
	return next, true
}

// mayBeMonth reports whether m, an everyday word, can be a month where no year follows it at c.
func (r *reader) mayBeMonth(d dayNumber, m monthName, c scan.Cursor) bool {
	if m.entry.is(yearMonth) || d.spelled && !d.ordinal {
		return false
	}
	if _, _, ok := r.wordOf(c, verbAfter); ok && m.entry.is(verbPrefix) {
		return false // «۵ می خواهد»
	}
	return !m.entry.is(adjectiveMonth) || r.free(c) // «مجلس ششم جدی گرفته شد»
}

// scores reports whether the number at c, before «صفر», which is a month too, is the score of a match: nothing says that it is
// a day.
func (r *reader) scores(c scan.Cursor) bool {
	before := c.Back(1)
	switch {
	case !c.At(1).IsText():
		return true
	case !before.IsText():
		return !endsLine(before) && !isComma(before)
	}
	e, n := r.wordBack(c)
	return n != 1 || !e.is(weekday|unit|dateAfter) || before.Hash == hashAz // «از ۲ صفر عقب افتادیم»
}

var hashBa = scan.Hash("با")

// shots reports whether the word before the number at c says that it counts shots: «با ۲ تیر کشت», «شلیک ۴ تیر».
func (r *reader) shots(c scan.Cursor) bool { return c.Back(1).Hash == hashBa || r.idStands(c) }

// clampDay keeps a number that no month reaches one that no month reaches.
func clampDay(n int) uint8 { return uint8(min(n, 99)) }

func isDateMark(r uint32) bool { return r == '-' || r == '/' || r == '.' }

// monthDay reads a month, a day and a year, «August 20, 2025», or a month and a year.
func (r *reader) monthDay(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	m, at, ok := r.month(c)
	if !ok {
		return c, false
	}
	if d, n, ok := r.day(r.skipPa(at)); ok && !d.spelled && d.n <= 31 && !n.At(0).Is(':') {
		end := r.pashtoOrdinal(n)
		ordinal := end != n
		n = end
		if y, n, ok := r.yearAfter(n, m, true); ok && !y.short {
			w.date(m.calendar, Parts{y.year, m.number, uint8(d.n)}, c.At(0).Start)
			y.mark(w, m.calendar)
			return n, true
		}
		if ordinal || m.latin && !(m.doubtful() && !r.free(n)) {
			w.date(m.calendar, Parts{0, m.number, uint8(d.n)}, c.At(0).Start)
			return n, true
		}
	}
	y, n, ok := r.yearAfter(at, m, false)
	if !ok && (!m.plain || !m.doubtful() && (!m.entry.is(nounMonth) || r.introduced(c) || r.months == c.Index()+1)) {
		// «آبان ۹۸ بنزین گران شد», «در بهمن ۵۷ مردم …»; a round number counts something more often than not.
		y, n, ok = r.yearAfter(at, m, true)
		ok = ok && y.short && y.year > 31 && y.year%10 != 0
	}
	if t := at.At(0); !ok && m.doubtful() && !m.entry.is(yearMonth) && r.introduced(c) && t.Kind == scan.Number && t.Len == 4 &&
		newsYear(m.calendar, int(t.Value)) && r.countsNothing(at.Skip(1)) { // «در اسد ۱۴۰۰ کابل سقوط کرد»
		y, n, ok = yearNumber{year: int16(t.Value)}, at.Skip(1), true
	}
	if ok && m.latin && !at.At(0).Space && at.At(0).Kind == scan.Number {
		return c, false // «MEHR1404»
	}
	if ok && y.shift.kind == 0 && (!y.short || y.said || y.year > 31) {
		if m.calendar == inLunar && y.year < firstLunar && !n.Back(1).IsText() {
			return c, false // «محرم ۱۳۵۷» is in the solar year
		}
		w.date(m.calendar, Parts{y.year, m.number, 0}, c.At(0).Start)
		y.mark(w, m.calendar)
		return n, true
	}
	if e, _ := r.word(at); e.is(adjacent) && m.plain && m.entry.is(nounMonth|weakMonth) && (e.value == 0 || !r.introduced(c) && !endsLine(c.Back(1))) {
		return c, false // «مهر جاری است», but «در مهر گذشته»
	}
	if s, n, ok := r.relativeYear(at); ok && m.calendar != inLunar && (!m.doubtful() || m.entry.is(nounMonth)) {
		w.date(m.calendar, Parts{0, m.number, 0}, c.At(0).Start)
		w.has |= hasShift
		w.shift = s
		return n, true
	}
	return c, false
}

// firstLunar is the first year that news speaks of in the lunar calendar and not yet in the solar one.
const firstLunar = 1410

// pashtoOrdinal returns the place after the «مه» that makes the number before c an ordinal in Pashto: «د وري ۱مه».
func (r *reader) pashtoOrdinal(c scan.Cursor) scan.Cursor {
	if t := c.At(0); t.Kind == scan.Word && !t.Space && t.Hash == hashMah {
		return c.Skip(1)
	}
	return c
}

var hashMah, hashPa = scan.Hash("مه"), scan.Hash("په")

// skipPa returns the place after the «په» that Pashto has between a month and its day, an ordinal: «د اګست په ۱۵مه».
func (r *reader) skipPa(c scan.Cursor) scan.Cursor {
	if c.At(0).Hash == hashPa && c.At(1).Kind == scan.Number && r.pashtoOrdinal(c.Skip(2)) != c.Skip(2) {
		return c.Skip(1)
	}
	return c
}

// openMonth reads a month whose year comes with the end of the range: the «آبان» of «آبان تا دی ۱۴۰۳».
func (r *reader) openMonth(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	m, next, ok := r.month(c)
	if !ok {
		return c, false
	}
	to, ok := r.rangeMark(next, true)
	if !ok {
		return c, false
	}
	var v written
	_, ok = r.monthDay(to, &v)
	if p := v.parts[m.calendar]; !ok || p.Day != 0 || p.Year == 0 && !v.holds(hasShift) { // «فروردین تا شهریور سال جاری»
		return c, false
	}
	w.date(m.calendar, Parts{Month: m.number}, c.At(0).Start)
	return next, true
}

// nthDay reads «دومین روز مهرماه ۱۴۰۳», «۱۱مین روز از مرداد».
func (r *reader) nthDay(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	var n int
	e, at, ok := r.wordOf(c, nth)
	if n = int(e.number); !ok {
		var d dayNumber
		if d, at, ok = r.day(c); !ok || !d.ordinal || d.spelled {
			return c, false
		}
		n = d.n
	}
	u, at, ok := r.wordOf(at, unit)
	if !ok || u.value != unitDay {
		return c, false
	}
	if t := at.At(0); t.Kind == scan.Word && t.Hash == hashAz {
		at = at.Skip(1)
	}
	m, at, ok := r.month(at)
	if !ok {
		return c, false
	}
	y, next, _ := r.yearAfter(at, m, true)
	w.date(m.calendar, Parts{y.year, m.number, clampDay(n)}, c.At(0).Start)
	y.mark(w, m.calendar)
	return next, true
}

var hashAz = scan.Hash("از")

// openDay reads a day whose month comes with the end of the range: the «۱۲» of «۱۲ تا ۱۵ آبان». A weekday may
// stand before each.
func (r *reader) openDay(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	at := r.skipDayWord(c)
	wd, at, named := r.weekdayName(at)
	if to, ok := r.rangeMark(at, true); ok && named {
		if _, n, ok := r.weekdayName(to); ok {
			at = n // «یکشنبه تا سه‌شنبه ۱۳ تا ۱۵ آبان»
		}
	}
	d, next, ok := r.day(at)
	if !ok || d.n > 31 {
		return c, false
	}
	to, ok := r.rangeMark(next, true)
	if !ok {
		return c, false
	}
	dash := next.At(0).Is('-')
	to = r.skipDayWord(to)
	if _, n, ok := r.weekdayName(to); ok {
		if to = n; dash && !named {
			return c, false // «شبکه سه - پنجشنبه ۱ آبان»
		}
	}
	var v written
	if _, ok := r.dayMonth(to, &v); !ok || dash && !r.spansDays(c, d, next, to) {
		return c, false
	}
	w.has |= hasOpenDay
	w.openDay = uint8(d.n)
	if named {
		w.has |= hasWeekday
		w.weekday = wd
	}
	return next, true
}

// spansDays reports whether the dash at mark parts the day d at c from a later one, at to, of the same month, rather than the
// number of something from a date: «بخش دو - ۳ آبان», «شماره ۱۲ - ۱۵ مهر».
func (r *reader) spansDays(c scan.Cursor, d dayNumber, mark, to scan.Cursor) bool {
	last, _, _ := r.day(to)
	if d.n >= last.n || d.spelled != last.spelled || r.idStands(c) {
		return false
	}
	if !mark.At(0).Space {
		return !mark.At(1).Space // «۱- ۲۹ مرداد آغاز ثبت‌نام» is the first of several points
	}
	switch before := c.Back(1); {
	case before.Is(':'):
		if e, _ := r.wordBefore(c.Skip(-1)); e.is(clockLabel) {
			return true // «زمان: ۱۲ - ۱۵ مهر»
		}
		_, first, ok := r.labelBefore(c.Skip(-1))
		return ok && first.At(0).Hash == hashDate // but not «نظرات: ۳ - ۲۹ مرداد»
	case before.IsText():
		e, _ := r.wordBefore(c)
		return !e.is(stretch) && !e.has(series) && !(c.Back(2).Is('-') && c.Back(3).Kind == scan.Number) // «استقلال ۱ - پرسپولیس ۲ - ۲۹ مرداد»
	}
	return true
}

// skipDayWord returns the place after the word «روز» or «روزهای».
func (r *reader) skipDayWord(c scan.Cursor) scan.Cursor {
	if e, n, ok := r.wordOf(c, unit); ok && e.value == unitDay {
		return n
	}
	return c
}

// calendarOf returns the index of a calendar of package words.
func calendarOf(c words.Calendar) int { return int(c - words.Jalali) }
