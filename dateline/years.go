package dateline

import (
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/words"
)

// A yearList is what is known of the years that go on after one of «سال‌های»: «سال‌های ۱۳۹۸، ۱۳۹۹ و ۱۴۰۱».
type yearList struct {
	item     int // index of the token at which the next may stand, plus one; 0 if none may
	calendar int
	short    bool
}

// untilYear reads into w the year that ends the range which from, a year, begins: the «۱۴۰۳» of «سال ۱۴۰۰ تا ۱۴۰۳»,
// the «۸۰» of «سال‌های ۱۳۷۵ تا ۸۰». After a dash either may come first, for a line of mixed direction shows
// «۱۳۷۵-۸۰» and «۸۰-۱۳۷۵» alike.
func (r *reader) untilYear(from *written, c scan.Cursor, dash bool, w *written) (next scan.Cursor, ok bool) {
	t := c.At(0)
	calendar, short := inJalali, from.short[inJalali]
	if from.holds(hasGregorian) {
		calendar = inGregorian
	}
	first, seat := int(from.parts[calendar].Year), from.seats[calendar]
	if t.Kind != scan.Number {
		y, next, ok := r.spelledYear(c, calendar, false)
		if !ok || y.short != short || int(y.year) <= first {
			return c, false
		}
		w.date(calendar, Parts{Year: y.year}, t.Start)
		w.short[calendar] = short
		return next, true
	}
	next = c.Skip(1)
	if e, _ := r.word(next); e.is(month) || numberGoesOn(next) || !r.wholeNumber(next) || r.countsAfterYear(c, next) ||
		t.Len == 2 && !r.countsNothing(next) {
		return c, false
	}
	last := int(t.Value)
	switch {
	case t.Len == 4:
		in, ok := yearCalendar(last)
		if !ok || !short && in != calendar {
			return c, false
		}
		if short {
			first, short = nearYear(first, last), false
		}
		calendar = in
	case t.Len != 2:
		return c, false
	case !short:
		last = nearYear(last, first)
	case last < 10:
		last += 100 // «۹۸ تا ۰۲»
	}
	if last < first && dash {
		first, last = last, first
	}
	if last <= first {
		return c, false
	}
	if e, n, ok := r.eraAfter(next); ok && e != imperialEra {
		next, calendar = n, calendarOf(words.Calendar(e))
	}
	from.has &^= hasDate
	from.parts, from.short = [3]Parts{}, [3]bool{}
	from.date(calendar, Parts{Year: int16(first)}, seat)
	w.date(calendar, Parts{Year: int16(last)}, t.Start)
	if short {
		w.parts[calendar].Year %= 100
	}
	from.short[calendar], w.short[calendar] = short, short
	return next, true
}

// numberGoesOn reports whether a mark right after a number makes it part of a longer one: 1403-08, 15:20.
func numberGoesOn(c scan.Cursor) bool { return c.At(0).Is(':') || continues(c, '-') }

// yearsDash returns the place after the dash at c, which stands between the years of a range. After a single «سال» a
// dash with spaces may part more than that: «سال ۱۴۰۳ - ۲۵».
func (r *reader) yearsDash(start, c scan.Cursor) (next scan.Cursor, ok bool) {
	dash, year := c.At(0), c.At(1)
	if !dash.Is('-') || year.Kind != scan.Number {
		return c, false
	}
	e, _ := r.word(start)
	return c.Skip(1), e.is(years) || !dash.Space && !year.Space || year.Len == 4 && c.Back(1).Len == 4
}

// listYears remembers that p, which stands from c to next, is the first of several years, or one more of them.
func (r *reader) listYears(p *period, c, next scan.Cursor) {
	e, _ := r.word(c)
	if !e.is(years) && !(e.is(unit) && e.value == unitYear) && r.years.item != c.Index()+1 || p.ranged || !p.from.yearOnly() {
		return
	}
	calendar := inJalali
	if p.from.holds(hasGregorian) {
		calendar = inGregorian
	}
	r.years = yearList{r.skipListMark(next).Index() + 1, calendar, p.from.short[calendar]}
}

// listedYear reads a year that goes on a list of them.
func (r *reader) listedYear(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	t := c.At(0)
	next = c.Skip(1)
	if r.years.item != c.Index()+1 || !r.listed(c.Skip(-1)) || !r.countsNothing(next) || numberGoesOn(next) {
		return c, false
	}
	if e, _ := r.word(next); e.is(month | unit) {
		return c, false
	}
	calendar, short := r.years.calendar, r.years.short
	if in, ok := yearCalendar(int(t.Value)); t.Len == 4 && (!ok || in != calendar) || t.Len == 2 && !(short && (t.Value > 31 || r.free(next))) {
		return c, false
	}
	if t.Len != 4 && t.Len != 2 {
		return c, false
	}
	p.from.date(calendar, Parts{Year: writtenYear(t)}, t.Start)
	p.from.short[calendar] = t.Len == 2
	p.from.notes |= Shared
	p.start, p.end = t.Start, t.End
	return next, true
}

// nearYear returns the year with the last two digits d that is nearest to y.
func nearYear(d, y int) int {
	n := y/100*100 + d
	switch {
	case n-y > 50:
		return n - 100
	case y-n > 50:
		return n + 100
	}
	return n
}
