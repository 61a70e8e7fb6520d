package dateline

import "github.com/khabar-go/khabar/internal/scan"

// named reports whether the words around p, which stands from c to next, make it a name, or part of one:
// «خیابان ۱۵ خرداد», «روزنامه هفت صبح».
func (r *reader) named(p *period, c, next scan.Cursor) bool {
	w := &p.from
	if c.Back(1).Kind == scan.Number && c.At(0).Kind != scan.Number && w.monthOnly() {
		return true // «۱۲۳ آبان ۱۴۰۳»
	}
	if p.ranged || !w.yearless() && w.holds(hasDate) {
		return false
	}
	if r.clockName(p, c) {
		if c.At(0).Kind == scan.Number && !c.At(1).Space {
			return true // «۸صبح», a newspaper of Kabul
		}
		if _, _, ok := r.wordOf(next, reports); ok {
			return true // «هفت صبح نوشت»
		}
	}
	e, quoted := r.wordBefore(c)
	switch {
	case (e.is(nameBefore) || r.listedName(c)) && w.holds(hasDate), e.is(programme) && w.holds(hasClock), e.is(prayerBefore) && w.holds(hasShift):
		return true
	case !e.is(outletBefore) || w.holds(hasDate|hasWeekday):
		return false
	}
	// «به گزارش روز جمعه ایرنا» tells a day; «به گزارش فردا» and «به گزارش هفت صبح» name outlets.
	tomorrow := shift{kind: byDays, n: 1}
	return r.clockName(p, c) || w.holds(hasShift) && !w.holds(hasClock) && (quoted || w.shift == tomorrow && !w.holds(hasPart))
}

// titled reports whether what stands from c to next is a title in quotation marks: فیلم «ساعت ۵ عصر».
func (r *reader) titled(p *period, c, next scan.Cursor) bool {
	if !closesQuote(next.At(0)) || p.ranged || !p.from.yearless() && p.from.holds(hasDate) {
		return false
	}
	e, quoted := r.wordBefore(c)
	return quoted && e.is(nameBefore|namesBefore|outletBefore|programme)
}

// closesQuote reports whether t closes a quotation.
func closesQuote(t *scan.Token) bool { return t.Is('»') || t.Is('"') || t.Is('”') }

// maxNames bounds the words before a name in a list of them.
const maxNames = 10

// listedName reports whether c goes on a list of names: «خیابان‌های ولیعصر و ۱۵ خرداد», «میدان ۷ تیر و ۱۷ شهریور».
func (r *reader) listedName(c scan.Cursor) bool {
	if t := c.Back(1); !t.Is('،') {
		if e, n := r.wordBack(c); n != 1 || !e.is(and) {
			return false
		}
	}
	dates, named := true, false // nothing but dates lies between, and there is one
	for k := 2; k <= min(maxNames, c.Index()); k++ {
		t := c.Back(k)
		if t.Kind == scan.Number || t.Is('،') {
			continue
		}
		if t.Kind != scan.Word {
			return false
		}
		e, _ := r.word(c.Skip(-k))
		switch {
		case dates && named && e.is(nameBefore):
			return !r.pointed(c.Skip(-k))
		case e.is(namesBefore) && e.is(nameBefore):
			return !named
		}
		dates, named = dates && e.is(month|and), named || e.is(month)
	}
	return false
}

// prayer reports whether the number at c begins the hour of a prayer, or of sunrise, or tells how long something is: such hours
// stand beside the dateline of some sites, «اذان صبح: ۰۳:۳۵:۰۰», «مدت: ۲:۳۵».
func (r *reader) prayer(c scan.Cursor) bool {
	if !c.At(1).Is(':') {
		return false
	}
	if c.Back(1).Is(':') {
		e, _ := r.wordBefore(c.Skip(-1))
		return e.is(prayerBefore) || e.has(duration)
	}
	e, _ := r.wordBefore(c)
	return e.is(prayerBefore)
}

// clockName reports whether p, which begins at c, is a clock that may be the name of a newspaper or a site: هشت صبح,
// ساعت ۲۴.
func (r *reader) clockName(p *period, c scan.Cursor) bool {
	w := &p.from
	if !w.holds(hasClock) || w.holds(hasDate|hasShift|hasWeekday) || w.unit != Hour {
		return false
	}
	if _, cued := r.clockCue(c); cued {
		h, _, _ := w.clock.Clock()
		return h == 24
	}
	return w.clockPart == morning
}

// wordBefore returns what the word before c can mean, over an opening quote. A word that is pointed at is no name:
// «این روزنامه فردا …».
func (r *reader) wordBefore(c scan.Cursor) (e *entry, quoted bool) {
	k := 1
	if t := c.Back(1); t.Is('«') || t.Is('"') || t.Is('“') {
		k, quoted = 2, true
	}
	for words := 3; words > 0; words-- {
		first := k + words - 1
		if c.Index() < first || !c.Back(first).IsText() {
			continue
		}
		if e, n := r.word(c.Skip(-first)); n == words {
			if p := c.Skip(-first - 1); c.Index() > first {
				if e, n := r.word(p); n == 1 && e.is(this) {
					break
				}
			}
			return e, quoted
		}
	}
	return &r.entries[0], quoted
}
