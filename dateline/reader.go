package dateline

import "github.com/khabar-go/khabar/internal/scan"

// A reader reads datelines at a place. Its methods take a cursor and return what stands there with the place after
// it, and report false where it is something else; none of them moves anything, so trying costs nothing.
type reader struct {
	*lexicon
	monthFirst bool
	known      [knownWords]knownWord
	list       fruitless
	years      yearList
	lender     lender
	clocks     clockList
	months     int // index of the token after a month with its year and «و» or a comma, plus one
	ahead      ahead
}

// knownWords is how many words are remembered; a power of two.
const knownWords = 32

// A knownWord is what the token at a place means: rules that begin alike ask for it again and again.
type knownWord struct {
	entry *entry
	at    int32 // tokens before it, plus one
	n     int32 // tokens that the word or phrase takes
}

// recall returns what is known of the token at c, if it is.
func (r *reader) recall(c scan.Cursor) (k *knownWord, ok bool) {
	k = &r.known[uint(c.Index())%knownWords]
	return k, int(k.at) == c.Index()+1
}

// learn makes k what the token at c means.
func (r *reader) learn(c scan.Cursor, k *knownWord) {
	id, n := 0, 0
	if c.At(0).IsText() {
		id, n = r.Match(c, r.Parts())
	}
	*k = knownWord{&r.entries[id], int32(c.Index()) + 1, int32(n)}
}

// word returns what the word or phrase at c can mean, and the tokens it takes: none if it means nothing.
func (r *reader) word(c scan.Cursor) (e *entry, n int) {
	k, ok := r.recall(c)
	if !ok {
		r.learn(c, k)
	}
	return k.entry, int(k.n)
}

// wordOf returns the place after the word at c if it is one of the classes.
func (r *reader) wordOf(c scan.Cursor, any class) (e *entry, next scan.Cursor, ok bool) {
	k, ok := r.recall(c)
	if !ok {
		r.learn(c, k)
	}
	return k.entry, c.Skip(int(k.n)), k.entry.is(any)
}

// A period is a dateline as read: one moment, or two that are the ends of a range.
type period struct {
	from, until written
	ranged      bool
	oneDay      bool // the ends are clocks, and the day is told once
	start, end  int  // bytes
}

// maxElements bounds the elements of one dateline. The longest seen has nine.
const maxElements = 16

// period reads into p, which must be zero, the dateline at c: element by element, in whatever order they stand.
func (r *reader) period(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	if isBetween(c.At(0)) {
		return r.between(c, p)
	}
	at, open, ok := r.first(c, &p.from)
	if !ok {
		return c, false
	}
	into, depth := &p.from, 0
	for range maxElements {
		if at.At(0).Kind == scan.EOF && !open {
			break
		}
		if !p.ranged {
			if n, ok := r.until(p, c, at, open); ok {
				open, into, at = false, &p.until, n
				continue
			}
		}
		if open {
			return c, false
		}
		if n, ok := r.lateYear(into, at); ok {
			at = n
			continue
		}
		var from scan.Cursor
		var parens int
		if into.holds(hasClock) && !into.holds(hasDate) {
			from, parens = r.glueAfterClock(at, depth)
		} else {
			from, parens = r.glue(at, depth)
		}
		if into.holds(hasDate) && !into.holds(hasClock) && closesBracket(at.At(0)) && at.At(1).Kind == scan.Number && at.At(2).Is(':') {
			from = at.Skip(1) // «(۱۲ تیر ۱۴۰۴) ۱۸:۳۰»
		}
		if into.twoCalendars() {
			from = r.skipAnd(from) // «۱۸ آبان … برابر ۶ جمادی‌الاول … و ۸ نوامبر …»
		}
		var w written
		n, ok := r.next(into, at, from, &w)
		if !ok {
			n, ok = r.nextLine(c, at, &w)
		}
		if !ok {
			if end, ok := r.gluedWeekday(into, from); ok {
				p.end = end
				at = from.Skip(1)
			}
			break
		}
		if p.ranged {
			if n, ok := r.again(p, &w, n); ok {
				at, depth = r.closed(n, parens)
				continue
			}
		}
		if into.parts[inJalali].Month|into.parts[inGregorian].Month == 0 && !p.ranged {
			r.lendYear(into, &w, at, from) // «سال ۱۴۰۲، ۱۵ مهر»
		}
		if w.holds(hasOpenDay) {
			break // a range of its own: «۱۵ آبان، ۱۸ تا ۲۰ آبان»
		}
		if !r.belongs(into, &w, from, n) || !into.merge(&w) && !r.otherWeekday(into, &w, at, from, n) {
			break
		}
		at, depth = r.closed(n, parens)
	}
	p.from.close(&p.until)
	if p.ranged {
		p.from.shareDayPart(&p.until)
	}
	p.shareDay()
	if !r.enough(p, c, at) {
		return c, false
	}
	if p.start = c.At(0).Start; p.end == 0 {
		p.end = at.Back(1).End
	}
	return at, true
}

// first reads the first element of a dateline. It is open if only the end of the range that it begins makes it one.
func (r *reader) first(c scan.Cursor, w *written) (next scan.Cursor, open, ok bool) {
	e, _ := r.word(c)
	if r.mayOpen(c) {
		if next, ok = r.openDay(c, w); ok { // «۱۲ تا ۱۵ آبان»
			return next, true, true
		}
		if next, ok = r.openHour(c, w); ok { // «۸ تا ۱۰ صبح»
			return next, true, true
		}
	}
	if e.is(month) {
		if next, ok = r.openMonth(c, w); ok { // «آبان تا دی ۱۴۰۳»
			return next, true, true
		}
	}
	if e.is(zone) && !e.is(beginners) {
		next, ok = r.placeClock(c, false, w) // «گرینویچ 12:34», but not «جام جهانی ۱۵ خرداد»
		return next, false, ok
	}
	next, ok = r.element(c, w)
	return next, false, ok
}

// mayOpen reports whether a day or an hour may stand at c of which the end of a range says more.
func (r *reader) mayOpen(c scan.Cursor) bool {
	if c.At(0).Kind != scan.Number {
		e, _ := r.word(c)
		return e.is(cardinal | ordinal | weekday | unit)
	}
	if c.At(1).Is('-') {
		return r.mayEnd(c.Skip(2))
	}
	e, n := r.word(c.Skip(1))
	if e.is(andHalf) { // «۸ و نیم تا ۹ و نیم صبح»
		c = c.Skip(n)
		e, n = r.word(c.Skip(1))
	}
	return e.is(suffix|weekday) || e.is(to) && r.mayEnd(c.Skip(1+n))
}

// mayEnd reports whether what stands at c may end such a range. Most that begins with a number does not: «۴-۲-۳-۱».
func (r *reader) mayEnd(c scan.Cursor) bool {
	if t := c.At(0); t.Kind != scan.Number {
		return t.IsText()
	}
	switch t := c.At(1); {
	case t.IsText():
		e, _ := r.word(c.Skip(1))
		return e.is(afterNumber)
	case t.Kind == scan.Punct:
		return t.Is(':') || isDateMark(t.Value) && c.At(2).IsText()
	}
	return false
}

// next reads the element at c, or at from, after the glue at c. Some are read only after what stands in into.
func (r *reader) next(into *written, c, from scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if into.holds(hasClock) && !into.holds(hasZone) {
		if next, ok = r.offset(c, w); ok {
			return next, true
		}
	}
	if into.holds(hasDate) && r.mayOpen(from) {
		if next, ok = r.openDay(from, w); ok {
			return next, true
		}
	}
	if from.At(0).Kind == scan.Punct && !into.holds(hasClock) {
		return c, false // an offset from Greenwich is one of a clock: «۱۵ آبان ۹۸+۲»
	}
	if v, next, ok := r.elementAhead(from); ok { // which is read again if it begins another dateline
		*w = *v
		return next, true
	}
	if into.holds(hasDate) && !into.holds(hasClock) {
		return r.placeClock(from, true, w)
	}
	return c, false
}

// otherWeekday reports whether w is the weekday of the date in another calendar that stands at next, and makes it a conflict
// that into has another: «سه‌شنبه ۱۸ آذر ۱۴۰۴ برابر با چهارشنبه ۱۰ دسامبر ۲۰۲۵». The glue before w stands from c to from.
func (r *reader) otherWeekday(into, w *written, c, from, next scan.Cursor) bool {
	if w.has != hasWeekday || !into.holds(hasWeekday) || !into.holds(hasDate) || from == c || isComma(c.At(0)) {
		return false
	}
	after, _ := r.glue(next, 0)
	v, _, ok := r.elementAhead(after)
	if !ok || !v.holds(hasDate) || v.has&into.has&hasDate != 0 || v.yearless() {
		return false
	}
	if into.fault.reason == sound {
		into.fault, into.faultAt = fault{reason: conflict, field: fieldWeekday}, from.At(0).Start
	}
	return true
}

// belongs reports whether w, which stands from c to next, is part of the moment that has been read into into, rather
// than the beginning of the next dateline.
func (r *reader) belongs(into, w *written, c, next scan.Cursor) bool {
	if into.has == hasShift && into.shift.kind == weekOf && w.has == hasWeekday {
		return !r.listed(next) // «هفته گذشته شنبه»
	}
	if into.coarse() && !w.holds(hasDate) {
		return false // «امسال، روز جمعه»
	}
	if w.has == hasWeekday && into.holds(hasShift) && r.listed(next) {
		if _, _, ok := r.wordOf(r.skipListMark(next), weekday); ok {
			return false // «امروز و فردا (چهارشنبه و پنجشنبه)»
		}
	}
	if c.Back(1).Is('(') && w.holds(hasDate) && r.listed(next) {
		var v written
		if _, ok := r.dayMonth(r.skipListMark(next), &v); ok && v.has&w.has&hasDate != 0 {
			return false // «امروز و فردا (۳۱ تیر و ۱ مرداد)»
		}
	}
	if !into.holds(hasDate) || w.holds(hasDate) {
		return true
	}
	if w.holds(hasShift) {
		return c.Back(1).Is('(') // «۲۹ مرداد (امروز)»; elsewhere a new clause begins: «۲۹ مرداد، امروز …»
	}
	after, _ := r.glue(next, 0)
	v, end, ok := r.elementAhead(after)
	if ok && v.has == hasWeekday && w.holds(hasClock) { // «۱۳ شهریور، ساعت ۱۸:۱۵ روز جمعه ۱۴ شهریور»
		date, _ := r.glue(end, 0)
		v, end, ok = r.elementAhead(date)
	}
	if !ok || v.has&into.has&hasDate == 0 {
		return true
	}
	// Two dates of one calendar: most weekdays stand before their date, «۵ مهر، شنبه ۷ مهر», and most clocks behind it.
	if w.holds(hasWeekday) {
		return into.falls(w.weekday) && !v.falls(w.weekday)
	}
	return w.holds(hasClock) && (parting(c) <= parting(after) || r.clockAfter(end))
}

// clockAfter reports whether a clock follows the date before c.
func (r *reader) clockAfter(c scan.Cursor) bool {
	at, _ := r.glue(c, 0)
	w, _, ok := r.elementAhead(at)
	return ok && w.holds(hasClock)
}

// falls reports whether the date that w tells in full falls on the weekday.
func (w *written) falls(weekday uint8) bool {
	for c := range inLunar {
		if d, ok := dayOf(c, w.parts[c]); ok && w.holds(dateSlot(c)) {
			return isWeekday(d, weekday)
		}
	}
	return false
}

// parting returns how strongly the punctuation before c parts what stands there from what stands before it.
func parting(c scan.Cursor) (strength int) {
	for k := 1; k <= 4 && c.Back(k).Kind == scan.Punct; k++ {
		switch c.Back(k).Value {
		case '،', ',', '؛', ';':
			strength = max(strength, 1)
		case '|', '·', '•', '●', '■', '▪':
			strength = max(strength, 2)
		}
	}
	return strength
}

// enough reports whether p, which stands from c to next, is a dateline in its own right.
func (r *reader) enough(p *period, c, next scan.Cursor) bool {
	w := &p.from
	switch {
	case w.holds(weakDate) && !w.holds(hasWeekday|hasShift|hasPart|hasClock) && !p.ranged:
		return r.free(next) || r.introduced(c)
	case w.holds(hasDate | hasOpenDay | hasShift):
		return true
	case w.holds(hasClock):
		if w.notes.Has(MinuteFirst) && w.holds(bareClock) {
			return w.holds(hasWeekday) // 46:10 and 25:23 alone are the time of a run and a score
		}
		return !w.holds(bareClock) || w.holds(hasWeekday|hasPart|hasZone) ||
			p.ranged && (p.until.clockPart != 0 || p.until.holds(hasZone|hasPart)) ||
			aloneOnLine(c, next) || r.clocks.item == c.Index()+1
	}
	return false
}

// introduced reports whether the word before c often stands before a date: «در ۵ میزان».
func (r *reader) introduced(c scan.Cursor) bool {
	e, n := r.wordBack(c)
	return n == 1 && e.is(dated|dateAfter)
}

// aloneOnLine reports whether nothing else stands on the line or lines of what stands from c to next, but for the picture of a
// clock.
func aloneOnLine(c, next scan.Cursor) bool {
	return endsLine(next.At(0)) && (endsLine(c.Back(1)) || isSign(c.Back(1)) && endsLine(c.Back(2)))
}

func endsLine(t *scan.Token) bool { return t.Kind == scan.EOF || t.Kind == scan.Break }

// free reports whether what stands at c lets the words before it be a date, where they may be something else:
// the end of a clause, or a word that often comes after a date.
func (r *reader) free(c scan.Cursor) bool {
	switch t := c.At(0); t.Kind {
	case scan.EOF, scan.Break:
		return true
	case scan.Punct:
		switch t.Value {
		case '%', '٪', '٫', '٬', '$', '€', '+', '=', '°':
			return false
		case '.', ',', '/', '-', ':':
			return c.At(1).Kind != scan.Number || c.At(1).Space
		}
		return true
	case scan.Word:
		e, _ := r.word(c)
		return e.is(mayFollow) && !e.is(counted) || e.is(weekday|relday|equals|to|zoneCue)
	}
	return false
}
