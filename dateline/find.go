package dateline

import "github.com/khabar-go/khabar/internal/scan"

// skip returns the first place from c on where a dateline may begin, or the end.
func (r *reader) skip(c scan.Cursor) scan.Cursor {
	for {
		switch t := c.At(0); t.Kind {
		case scan.EOF, scan.Number:
			return c
		case scan.Word, scan.Latin:
			if r.starts.Has(t) {
				return c
			}
		}
		c = c.Skip(1)
	}
}

// find reads into p, which must be zero, the dateline at c. If there is none, next is the place from which to go on.
func (r *reader) find(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	if c.At(0).Kind == scan.Number {
		if midNumber(c) {
			return c.Skip(1), false
		}
		if next, ok = r.shared(c, p); ok {
			return next, true
		}
	} else if e, n := r.word(c); e.is(title) || !e.begins() {
		return c.Skip(max(n, 1)), false
	}
	if next, ok = r.period(c, p); ok && !r.named(p, c) {
		r.borrowYear(p, next)
		return next, true
	}
	return c.Skip(1), false
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

// named reports whether the words before c make p a name, or part of one: «خیابان ۱۵ خرداد», «روزنامه هفت صبح».
func (r *reader) named(p *period, c scan.Cursor) bool {
	if c.Back(1).Kind == scan.Number && c.At(0).Kind != scan.Number && p.from.monthOnly() {
		return true // «۱۲۳ آبان ۱۴۰۳»
	}
	if p.ranged || !p.from.yearless() && p.from.holds(hasDate) {
		return false
	}
	e := r.wordBefore(c)
	if e.is(nameBefore) && p.from.holds(hasDate|hasClock) {
		return true
	}
	if !e.is(outletBefore) {
		return false
	}
	// «به گزارش روز جمعه ایرنا» tells a day; «به گزارش فردا» and «به گزارش هفت صبح» name outlets.
	return p.from.holds(hasClock) && !p.from.holds(hasDate|hasShift|hasWeekday) ||
		p.from.holds(hasShift) && p.from.shift == shift{kind: byDays, n: 1} && !p.from.holds(hasDate|hasWeekday|hasPart|hasClock)
}

// wordBefore returns what the word before c can mean, over an opening quote.
func (r *reader) wordBefore(c scan.Cursor) *entry {
	k := 1
	if t := c.Back(1); t.Is('«') || t.Is('"') || t.Is('“') {
		k = 2
	}
	if t := c.Back(k); !t.IsText() {
		return &r.entries[0]
	}
	if e, n := r.word(c.Skip(-k - 1)); c.Index() > k && n == 2 {
		return e
	}
	e, n := r.word(c.Skip(-k))
	if n != 1 {
		return &r.entries[0]
	}
	return e
}

// maxShared bounds the days that share the month of the last.
const maxShared = 6

// shared reads the first day of a list that names its month only at the end: the «۱۲» of «۱۲ و ۱۵ آبان ۱۴۰۳».
func (r *reader) shared(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	first, at, ok := r.day(c)
	if !ok || first.n > 31 {
		return c, false
	}
	for range maxShared {
		if at = r.skipListMark(at); at.Back(1).Kind == scan.Number || at.At(0).Kind != scan.Number {
			return c, false
		}
		var w written
		if _, ok := r.dayMonth(at, &w); ok && !w.holds(weakDate) {
			for cal := range w.parts {
				if w.holds(dateSlot(cal)) {
					w.parts[cal].Day = uint8(first.n)
					w.seats[cal] = c.At(0).Start
				}
			}
			w.notes |= Shared
			p.from, p.start, p.end = w, c.At(0).Start, c.At(0).End
			return c.Skip(1), true
		}
		d, n, ok := r.day(at)
		if !ok || d.n > 31 {
			return c, false
		}
		at = n
	}
	return c, false
}

// listed reports whether c is between two items of a list.
func (r *reader) listed(c scan.Cursor) bool { return r.skipListMark(c) != c }

func (r *reader) skipListMark(c scan.Cursor) scan.Cursor {
	if t := c.At(0); t.Is('،') || t.Is(',') {
		c = c.Skip(1)
	}
	if _, n, ok := r.wordOf(c, and); ok {
		return n
	}
	return c
}

// borrowYear gives a date without a year the year of the one that is listed right after it, in the same calendar:
// «۲۸ مهر و ۵ آبان ۱۴۰۳».
func (r *reader) borrowYear(p *period, next scan.Cursor) {
	if p.ranged || !p.from.yearless() || p.from.holds(hasShift) || !r.listed(next) {
		return
	}
	var w written
	if _, ok := r.dayMonth(r.skipListMark(next), &w); !ok {
		return
	}
	for c := range w.parts {
		if a, b := &p.from.parts[c], w.parts[c]; p.from.holds(dateSlot(c)) && w.holds(dateSlot(c)) && b.Year != 0 && a.Day != 0 {
			a.Year, p.from.short[c] = b.Year, w.short[c]
			p.from.notes |= Shared
		}
	}
}
