package dateline

import (
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/words"
)

// yearAlone reads a year that stands by itself: after the word «سال», or with an era.
func (r *reader) yearAlone(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	at, said, several := c, false, false
	if e, n, ok := r.wordOf(c, unit|years); ok && (e.is(years) || e.value == unitYear) {
		at, said, several = n, true, e.is(years)
	}
	before, n, preceded := r.eraAfter(at)
	if preceded = preceded && said && n.At(0).Kind == scan.Number && n.At(0).Len == 4; preceded { // «سال میلادی ۲۰۲۵»
		at = n
	}
	t := at.At(0)
	if t.Kind != scan.Number {
		if !said {
			return c, false
		}
		calendar := inJalali
		y, next, ok := r.spelledYear(at, calendar, true)
		if !ok {
			calendar = inGregorian
			y, next, ok = r.spelledYear(at, calendar, true)
		}
		if y.era != 0 && y.era != imperialEra {
			calendar = calendarOf(words.Calendar(y.era))
		}
		if !ok || y.short && calendar != inJalali {
			return c, false
		}
		w.date(calendar, Parts{Year: y.year}, t.Start)
		w.short[calendar] = y.short
		return next, true
	}
	e, next, dated := r.eraAfter(at.Skip(1))
	if !dated {
		e, next, dated = before, at.Skip(1), preceded
	}
	if !said && r.decade(c) {
		return c, false
	}
	y := int(t.Value)
	if n, ok := r.hijri(at.Skip(1)); ok && said && t.Len <= 3 && y > 0 { // «سال ۶۱ هجری قمری»
		w.date(inLunar, Parts{Year: int16(y)}, t.Start)
		return n, true
	}
	switch {
	case !said && !dated || !r.wholeNumber(next), t.Len < 4 && dated && words.Calendar(e) == words.Gregorian: // «سال ۷۰ میلادی»
		return c, false
	case t.Len == 4 && (dated || !r.countsAfterYear(c, next)):
		calendar, ok := yearCalendar(y)
		if dated && e != imperialEra {
			calendar, ok = calendarOf(words.Calendar(e)), plausibleYear(calendarOf(words.Calendar(e)), y)
		}
		if !ok {
			return c, false
		}
		if isImperial(y) {
			y -= imperialEpoch
			w.notes |= ImperialYear
		}
		w.date(calendar, Parts{Year: int16(y)}, t.Start)
		return next, true
	case t.Len == 2 && several && r.rangesOver(next):
		return c, false // «سال‌های ۱۸ تا ۲۵ سالگی»
	case t.Len == 2 && said && !r.volume(next) && (dated && words.Calendar(e) == words.Jalali ||
		r.countsNothing(next) && (r.free(next) || t.Value > 31 || several && next.At(0).Is('-') && next.At(1).Len == 4) ||
		t.Value > 31 && !several && next.At(0).IsText() && !r.countsAfterYear(c, next)): // «سال ۹۵ طرح این فیلم …»
		w.date(inJalali, Parts{Year: writtenYear(t)}, t.Start)
		w.short[inJalali] = true
		return next, true
	}
	return c, false
}

var hashDecade, hashDecadeOf, hashDecades = scan.Hash("دهه"), scan.Hash("دههی"), scan.Hash("دهههای")

// decade reports whether the number at c is one of decades: «دهه ۱۹۸۰ میلادی», «دهه‌های ۱۹۶۰ تا ۱۹۸۰ میلادی».
func (r *reader) decade(c scan.Cursor) bool {
	if c.Back(2).Kind == scan.Number {
		if e, n := r.wordBack(c); n == 1 && e.is(and|to) {
			c = c.Skip(-2)
		}
	}
	h := c.Back(1).Hash
	return h == hashDecade || h == hashDecadeOf || h == hashDecades
}

// lendYear gives v, a day and a month at from, the year that is all that w is, if at most a comma, at at, stands between them.
func (r *reader) lendYear(w, v *written, at, from scan.Cursor) {
	if !w.yearOnly() || from != at && !isComma(at.At(0)) {
		return
	}
	for c := range w.parts {
		if w.has&hasDate == dateSlot(c) && v.has&hasDate == dateSlot(c) && v.parts[c].Year == 0 && v.parts[c].Day != 0 && !v.holds(hasShift) {
			v.parts[c].Year, v.short[c] = w.parts[c].Year, w.short[c]
			w.has &^= dateSlot(c)
			w.parts[c], w.short[c] = Parts{}, false
		}
	}
}

// countsAfterYear reports whether the number before next, at which a word stands, counts what that names, though the
// word «سال» at c says that it is a year: «سال ۲۰۰۰ تومان», «هر سال ۱۴۰۰ شرکت».
func (r *reader) countsAfterYear(c, next scan.Cursor) bool {
	e, _ := r.word(next)
	if e.is(mayFollow|month) || !e.is(counted|countable) {
		return false
	}
	if t := next.Back(1); t.Len == 4 && t.Value%100 != 0 && (newsYear(inJalali, int(t.Value)) || newsYear(inGregorian, int(t.Value))) {
		return c.Back(1).Hash == hashEach // «سال ۲۰۱۵ دلار …» is no sum
	}
	before, n := r.wordBack(c)
	return e.is(counted) || n == 1 && before.is(each)
}

// rangesOver reports whether the range that goes on at c is one of other things than years.
func (r *reader) rangesOver(c scan.Cursor) bool {
	to, ok := r.rangeMark(c, true)
	return ok && to.At(0).Kind == scan.Number && !r.countsNothing(to.Skip(1))
}

// volume reports whether what stands at c makes the year before it the volume of a journal: «سال ۱۲، شماره ۳».
func (r *reader) volume(c scan.Cursor) bool {
	if t := c.At(0); t.Kind == scan.Punct {
		c = c.Skip(1)
	}
	_, next, ok := r.wordOf(c, idBefore)
	return ok && !next.At(0).IsText() // «سال ۹۲ حساب کنیم»
}

// yearCalendar returns the calendar that a year of four digits is of, if it is one that news speaks of.
func yearCalendar(y int) (calendar int, ok bool) {
	switch {
	case y >= 1200 && y <= 1499, isImperial(y):
		return inJalali, true
	case y >= 1600 && y <= 2199:
		return inGregorian, true
	}
	return 0, false
}
