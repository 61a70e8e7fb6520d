package dateline

import "github.com/khabar-go/khabar/internal/scan"

// skip returns the first place from c on where a dateline may begin, or the end.
func (r *reader) skip(c scan.Cursor) scan.Cursor {
	starts := &r.starts
	for {
		held := c.Held()
		n := starts.Pass(held)
		c = c.Skip(n)
		if n == len(held) {
			continue
		}
		switch t := &held[n]; t.Kind {
		case scan.Number, scan.EOF:
			return c
		case scan.Word, scan.Latin:
			if starts.HasAt(c, t) {
				return c
			}
		}
		c = c.Skip(1)
	}
}

// mayBegin reports whether a dateline may begin with t, which stands at c.
func (r *reader) mayBegin(c scan.Cursor, t *scan.Token) bool {
	return t.Kind == scan.Number || t.IsText() && r.starts.Has(t) && r.starts.HasAt(c, t)
}

// find reads into p, which must be zero, the dateline at c. If there is none p stays zero, and next is the place from which
// to go on.
func (r *reader) find(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	number := c.At(0).Kind == scan.Number
	e, n := &r.entries[0], 1
	if !number {
		e, n = r.word(c)
	}
	switch {
	case number:
		if midNumber(c) || r.prayer(c) {
			return c.Skip(1), false
		}
		if next, ok = r.listedYear(c, p); ok {
			r.listYears(p, c, next)
			return next, true
		}
		if next, ok = r.listedClock(c, p); ok {
			r.listClocks(p, c, next)
			return next, true
		}
	case isBetween(c.At(0)):
		if next, ok = r.between(c, p); ok {
			return next, true
		}
		return c.Skip(1), false
	case e.is(title) && r.pointed(c):
		return c.Skip(1), false // «این روزنامه صبح امروز …»
	case e.is(title) || !e.begins() || e.is(unit|part) && r.quantified(c):
		return c.Skip(max(n, 1)), false // «۳ روز گذشته» are three days
	case e.is(part) && e.is(prayerBefore) && c.At(n).Is(':'):
		return c.Skip(n), false // «غروب: ۱۶:۵۳»
	case e.is(ordinal) && r.stretches(c) && !r.listsDays(c) || e.is(weekday) && r.secondOfTwo(c):
		return c.Skip(n), false
	}
	if !r.followed(number, e, c.Skip(n)) {
		return c.Skip(1), false
	}
	if e.is(weekday) || (number || e.is(cardinal|ordinal)) && r.mayList(c.Skip(n)) {
		if next, ok = r.shared(c, p); ok {
			if !r.named(p, c, next) {
				return next, true
			}
			*p = period{}
		}
	}
	if e.is(month | unit) {
		if next, ok = r.sharedMonth(c, p); ok {
			return next, true
		}
	}
	next, ok = r.period(c, p)
	switch {
	case !ok:
	case r.titled(p, c, next):
		*p = period{}
		return next, false
	case !r.named(p, c, next):
		r.borrowYear(p, next)
		r.listYears(p, c, next)
		r.listClocks(p, c, next)
		if p.from.monthOnly() && !p.from.yearless() { // «در آبان ۹۸ و دی ۹۶ …»
			r.months = r.skipListMark(next).Index() + 1
		}
		return next, true
	}
	*p = period{}
	return c.Skip(1), false
}

// pointed reports whether «این» stands before c: what is pointed at is no name.
func (r *reader) pointed(c scan.Cursor) bool {
	e, n := r.wordBack(c)
	return n == 1 && e.is(this)
}

// midNumber reports whether the number at c goes on one that no date can end in: ۲٫۵, 1,234.
func midNumber(c scan.Cursor) bool {
	p := c.Back(1)
	if p.Kind != scan.Punct || p.Space || c.At(0).Space || c.Back(2).Kind != scan.Number {
		return false
	}
	switch p.Value {
	case '.', '٫', '٬', ',', ':', '/':
		return true
	}
	return false
}

// maxShared bounds the days that share the month of the last.
const maxShared = 6

// A fruitless is what is known of a list of days none of which has a month, so that its days are not read anew for each
// of them.
type fruitless struct {
	item int  // index of the token at which the next day of the list stands, plus one; 0 if nothing is known
	days int  // of the list after that one
	at   int  // index of the token after them, if more may follow
	ends bool // no more do
}

// shared reads the first day of a list that names its month only at the end: the «۱۲» of «۱۲ و ۱۵ آبان ۱۴۰۳», the
// «سوم» of «سوم، چهارم و پنجم تیر». The last is joined by «و»: «فاز ۱۱، ۱۲ مهر» is no list.
func (r *reader) shared(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	wd, first, next, ok := r.listDay(c)
	if !ok {
		return c, false
	}
	at, days := next, 0
	if known := &r.list; known.item == c.Index()+1 {
		if known.ends {
			known.days--
			known.item = 0
			if known.days >= 0 {
				known.item = r.skipListMark(next).Index() + 1
			}
			return c, false
		}
		at, days = c.Skip(known.at-c.Index()), known.days
	}
	for ; days < maxShared; days++ {
		mark := r.skipListMark(at)
		if mark == at {
			return r.noList(c, next, days, at, true)
		}
		joined := mark.Back(1).Kind == scan.Word
		_, _, end, ok := r.listDay(mark)
		if !ok {
			return r.noList(c, next, days, at, true)
		}
		_, day, named := r.weekdayName(mark)
		if !named {
			day = mark
		}
		var w written
		if _, ok := r.dayMonth(day, &w); ok {
			if !joined || w.holds(weakDate) {
				return r.noList(c, next, days, at, true)
			}
			for cal := range w.parts {
				if w.holds(dateSlot(cal)) {
					w.parts[cal].Day = first
					w.seats[cal] = c.At(0).Start
				}
			}
			if wd != 0 {
				w.has |= hasWeekday
				w.weekday = wd
			}
			w.notes |= Shared
			p.from, p.start, p.end = w, c.At(0).Start, next.Back(1).End
			return next, true
		}
		at = end
	}
	return r.noList(c, next, days, at, false)
}

// sharedMonth reads the first month of a list that names its year only at the end: the «آبان» of «آبان و آذر ۱۴۰۳».
func (r *reader) sharedMonth(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	m, next, ok := r.month(c)
	if !ok || m.doubtful() {
		return c, false
	}
	for at, months := next, 0; months < maxShared; months++ {
		mark := r.skipListMark(at)
		if mark == at {
			break
		}
		joined := mark.Back(1).Kind == scan.Word
		_, at, ok = r.month(mark)
		if !ok {
			break
		}
		var w written
		if _, ok := r.monthDay(mark, &w); ok && joined && w.monthOnly() && w.holds(dateSlot(m.calendar)) {
			w.parts[m.calendar] = Parts{Year: w.parts[m.calendar].sharedYear(m.number), Month: m.number}
			w.seats[m.calendar] = c.At(0).Start
			w.notes |= Shared
			p.from, p.start, p.end = w, c.At(0).Start, next.Back(1).End
			return next, true
		}
	}
	return c, false
}

// noList says that no list of days stands at c, and remembers for the days of it, of which so many stand from next,
// the place after the first, up to at.
func (r *reader) noList(c, next scan.Cursor, days int, at scan.Cursor, ends bool) (scan.Cursor, bool) {
	r.list = fruitless{}
	if days > 0 {
		r.list = fruitless{r.skipListMark(next).Index() + 1, days - 1, at.Index(), ends}
	}
	return c, false
}

var hashDays = scan.Hash("روزهای")

// listsDays reports whether the ordinal at c is the first of several after «روزهای», each of which is a day:
// «روزهای پنجم و ششم مهر», but not «روزهای پنجم مهر».
func (r *reader) listsDays(c scan.Cursor) bool {
	var p period
	_, ok := r.shared(c, &p)
	return ok && c.Back(1).Hash == hashDays
}

// secondOfTwo reports whether the weekday at c is the second of two that are told before their days, so that it is not
// that of the first: «شنبه و یکشنبه ۱۲ و ۱۳ آبان».
func (r *reader) secondOfTwo(c scan.Cursor) bool {
	if c.Index() < 2 || !c.Back(1).IsText() || !c.Back(2).IsText() {
		return false
	}
	if _, _, ok := r.wordOf(c.Skip(-1), and); !ok {
		return false
	}
	if _, _, ok := r.wordOf(c.Skip(-2), weekday); !ok {
		return false
	}
	_, next, _ := r.weekdayName(c)
	var p period
	_, ok := r.shared(next, &p)
	return ok
}

// listDay reads a day of such a list, with its weekday if that is told.
func (r *reader) listDay(c scan.Cursor) (weekday, day uint8, next scan.Cursor, ok bool) {
	weekday, at, named := r.weekdayName(c)
	if !named {
		at = c
	}
	d, next, ok := r.day(at)
	ok = ok && d.n <= 31 && (!d.spelled || d.ordinal || d.n > 10)
	return weekday, uint8(d.n), next, ok
}

// mayList reports whether what stands at c, after a number, may be part of a day that is listed, or part it from the next.
func (r *reader) mayList(c scan.Cursor) bool {
	e, _ := r.word(c)
	return e.is(suffix|and) || isComma(c.At(0))
}

// listed reports whether c is between two items of a list.
func (r *reader) listed(c scan.Cursor) bool { return r.skipListMark(c) != c }

func (r *reader) skipListMark(c scan.Cursor) scan.Cursor {
	if isComma(c.At(0)) {
		c = c.Skip(1)
	}
	return r.skipAnd(c)
}
