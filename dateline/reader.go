package dateline

import "github.com/khabar-go/khabar/internal/scan"

// A reader reads datelines at a place. Its methods take a cursor and return what stands there with the place after
// it, and report false where it is something else; none of them moves anything, so trying costs nothing.
type reader struct {
	*lexicon
	monthFirst bool
	known      [knownWords]knownWord
}

// knownWords is how many words are remembered; a power of two.
const knownWords = 64

// A knownWord is what the words at a place mean: rules that begin alike ask for it again and again.
type knownWord struct {
	at int32 // tokens before it, plus one
	id uint16
	n  uint16
}

// word returns what the word or phrase at c can mean, and the tokens it takes: none if it means nothing.
func (r *reader) word(c scan.Cursor) (e *entry, n int) {
	if !c.At(0).IsText() {
		return &r.entries[0], 0
	}
	k := &r.known[c.Index()%knownWords]
	if at := int32(c.Index()) + 1; k.at != at {
		id, n := r.Match(c, r.Parts())
		*k = knownWord{at, uint16(id), uint16(n)}
	}
	return &r.entries[k.id], int(k.n)
}

// wordOf returns the place after the word at c if it is one of the classes.
func (r *reader) wordOf(c scan.Cursor, any class) (e *entry, next scan.Cursor, ok bool) {
	e, n := r.word(c)
	return e, c.Skip(n), e.is(any)
}

// A period is a dateline as read: one moment, or two that are the ends of a range.
type period struct {
	from, until written
	ranged      bool
	start, end  int // bytes
}

// maxElements bounds the elements of one dateline. The longest seen has nine.
const maxElements = 16

// period reads into p, which must be zero, the dateline at c: element by element, in whatever order they stand.
func (r *reader) period(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	at, open, ok := r.first(c, &p.from)
	if !ok {
		return c, false
	}
	into, depth := &p.from, 0
	for range maxElements {
		if to, ok := r.rangeMark(at, open); ok && !p.ranged {
			if n, ok := r.rangeEnd(&p.from, to, &p.until); ok {
				p.ranged, open = true, false
				p.from.close(&p.until)
				p.from.shareDayPart(&p.until)
				into, at = &p.until, n
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
		from, parens := r.glue(at, depth)
		if _, n, ok := r.wordOf(from, and); ok && into.twoCalendars() {
			from = n // «۱۸ آبان … برابر ۶ جمادی‌الاول … و ۸ نوامبر …»
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
		if !r.belongs(into, &w, from, n) || !into.merge(&w) {
			break
		}
		at, depth = r.closed(n, parens)
	}
	p.from.close(&p.until)
	p.shareDay()
	if !r.enough(p, c, at) {
		return c, false
	}
	if p.start = c.At(0).Start; p.end == 0 {
		p.end = at.Back(1).End
	}
	return at, true
}

// shareDay gives the clock that begins a range the day that is told after its end: «ساعت ۸ تا ۱۰ روز ۱۲ آبان».
func (p *period) shareDay() {
	const day = hasDate | hasShift | hasWeekday
	a, b := &p.from, &p.until
	if !p.ranged || !a.holds(hasClock) || !b.holds(hasClock) || a.holds(day) || !b.holds(day) {
		return
	}
	told := *b
	told.has &^= hasClock | hasZone
	told.fault = fault{}
	a.merge(&told)
}

// first reads the first element of a dateline. It is open if only the end of the range that it begins makes it one.
func (r *reader) first(c scan.Cursor, w *written) (next scan.Cursor, open, ok bool) {
	e, _ := r.word(c)
	if c.At(0).Kind == scan.Number || e.is(cardinal|ordinal|weekday|unit) {
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

// again reads the end of the range that w, before c, begins: the range that p is, told again in a second calendar,
// or the hours of each of its days.
func (r *reader) again(p *period, w *written, c scan.Cursor) (next scan.Cursor, ok bool) {
	if !w.holds(hasDate|hasOpenDay|hasClock) || !p.from.merges(w) {
		return c, false
	}
	to, ok := r.rangeMark(c, w.holds(hasOpenDay))
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

// next reads the element at c, or at from, after the glue at c. Some are read only after what stands in into.
func (r *reader) next(into *written, c, from scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if into.holds(hasClock) && !into.holds(hasZone) {
		if next, ok = r.offset(c, w); ok {
			return next, true
		}
	}
	if into.holds(hasDate) {
		if next, ok = r.openDay(from, w); ok {
			return next, true
		}
	}
	if next, ok = r.element(from, w); ok {
		return next, true
	}
	if into.holds(hasDate) && !into.holds(hasClock) {
		return r.placeClock(from, true, w)
	}
	return c, false
}

// nextLine reads the element that has the line after c to itself, where all that was read from start has the lines
// before it: some pages break the dateline that others write in one line.
func (r *reader) nextLine(start, c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if t := c.At(0); t.Kind != scan.Break || !endsLine(start.Back(1)) {
		return c, false
	}
	var v written
	if next, ok = r.element(c.Skip(1), &v); !ok || !endsLine(next.At(0)) {
		return c, false
	}
	*w = v
	return next, true
}

// lateYear reads a year that stands after the clock: Tue Nov 5 15:20:00 2024.
func (r *reader) lateYear(w *written, c scan.Cursor) (next scan.Cursor, ok bool) {
	p := &w.parts[inGregorian]
	t := c.At(0)
	if !w.holds(hasGregorian) || !w.holds(hasClock) || p.Year != 0 || t.Kind != scan.Number || t.Len != 4 || !plausibleYear(inGregorian, int(t.Value)) {
		return c, false
	}
	p.Year = int16(t.Value)
	return c.Skip(1), true
}

// gluedWeekday reads the weekday that the word at c begins with, where a page has lost the space after it and the
// date before it is complete: «۱۴۰۳ تیر ۹, شنبههمزمان».
func (r *reader) gluedWeekday(w *written, c scan.Cursor) (end int, ok bool) {
	t := c.At(0)
	if t.Kind != scan.Word || !w.yearStated() || w.holds(hasWeekday) {
		return 0, false
	}
	id, end, ok := r.MatchPrefix(c.Text(), t)
	if e := &r.entries[id]; ok && e.is(weekday) && t.Len < 64 {
		w.has |= hasWeekday
		w.weekday = uint8(e.value)
		return end, true
	}
	return 0, false
}

// rangeMark returns the place after the word between the ends of a range. A dash is such a word only after a day
// whose month is still to come, «۲۹-۳۱ مرداد», and between two clocks, «۱۰:۳۰-۱۲:۳۰».
func (r *reader) rangeMark(c scan.Cursor, dash bool) (next scan.Cursor, ok bool) {
	t := c.At(0)
	if t.Is('-') && (dash || betweenClocks(c)) {
		return c.Skip(1), true
	}
	if t.Kind != scan.Word {
		return c, false
	}
	if _, next, ok = r.wordOf(c, to); !ok {
		return c, false
	}
	if _, n, ok := r.wordOf(next, dated); ok {
		next = n // «تا تاریخ ۱۵ آبان»
	}
	return next, true
}

// betweenClocks reports whether the dash at c stands between two clocks, the later after the earlier. If the earlier
// stands after it, that is an offset: 10:20-03:30.
func betweenClocks(c scan.Cursor) bool {
	h1, h2 := c.Back(3), c.At(1)
	if h1.Kind != scan.Number || h2.Kind != scan.Number || !c.Back(2).Is(':') || !c.At(2).Is(':') || c.Back(4).Is(':') {
		return false
	}
	m1, m2 := c.Back(1), c.At(3)
	return h1.Value*60+m1.Value < h2.Value*60+m2.Value
}

// rangeEnd reads the end of the range that from begins.
func (r *reader) rangeEnd(from *written, c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	var v written
	if next, ok = r.element(c, &v); ok && from.mayReach(&v) {
		*w = v
		return next, true
	}
	if from.holds(hasClock) {
		return r.bareHour(c, w)
	}
	if from.yearOnly() {
		return r.bareYear(c, w)
	}
	return c, false
}

// mayReach reports whether a range that begins with w may end with v: a date with a date, a clock with a clock.
func (w *written) mayReach(v *written) bool {
	const day = hasDate | hasOpenDay | hasShift | hasWeekday
	if v.holds(day) {
		return w.holds(day)
	}
	return w.holds(hasClock) && v.holds(hasClock)
}

// glue returns the place after what may stand between two elements of one dateline, and how deep in parentheses
// it is. Where nothing of the kind stands that is c.
func (r *reader) glue(c scan.Cursor, depth int) (scan.Cursor, int) {
	for range 4 {
		t := c.At(0)
		switch {
		case t.Kind == scan.Punct && isGlue(t.Value):
			if t.Value == '(' {
				depth++
			}
			c = c.Skip(1)
		case t.IsText():
			_, next, ok := r.wordOf(c, equals|dated)
			if !ok {
				return c, depth
			}
			c = next
		default:
			return c, depth
		}
	}
	return c, depth
}

func isGlue(r uint32) bool {
	switch r {
	case '-', '/', '|', '(', '،', ',', '·', '•', '*', '~', '؛', ';', '[', ':', '=':
		return true
	}
	return false
}

// closed returns the place after the parentheses that end at c, as far as they were opened in the dateline.
func (r *reader) closed(c scan.Cursor, depth int) (scan.Cursor, int) {
	for depth > 0 && c.At(0).Is(')') {
		c, depth = c.Skip(1), depth-1
	}
	return c, depth
}

// belongs reports whether w, which stands from c to next, is part of the moment that has been read into into, rather
// than the beginning of the next dateline.
func (r *reader) belongs(into, w *written, c, next scan.Cursor) bool {
	if into.coarse() && !w.holds(hasDate) {
		return false // «امسال، روز جمعه»
	}
	if !into.holds(hasDate) || w.holds(hasDate) {
		return true
	}
	if w.holds(hasShift) {
		return c.Back(1).Is('(') // «۲۹ مرداد (امروز)»; elsewhere a new clause begins: «۲۹ مرداد، امروز …»
	}
	// What stands before a date of the same calendar belongs to that one: «۵ مهر، شنبه ۷ مهر».
	after, _ := r.glue(next, 0)
	var v written
	_, ok := r.element(after, &v)
	return !ok || v.has&into.has&hasDate == 0
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
		return !w.holds(bareClock) || w.holds(hasWeekday|hasPart|hasZone) || aloneOnLine(c, next)
	}
	return false
}

// introduced reports whether the word before c often stands before a date: «در ۵ میزان».
func (r *reader) introduced(c scan.Cursor) bool {
	if !c.Back(1).IsText() {
		return false
	}
	e, n := r.word(c.Skip(-1))
	return n == 1 && e.is(dated|dateAfter)
}

// aloneOnLine reports whether nothing else stands on the line or lines of what stands from c to next.
func aloneOnLine(c, next scan.Cursor) bool {
	return endsLine(c.Back(1)) && endsLine(next.At(0))
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
		return e.is(mayFollow) && !e.is(counted) || e.is(weekday|relday|equals|to)
	}
	return false
}
