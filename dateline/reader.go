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
	end         int // byte
}

// maxElements bounds the elements of one dateline. The longest seen has nine.
const maxElements = 16

// period reads the dateline at c, element by element, in whatever order they stand.
func (r *reader) period(c scan.Cursor) (p period, next scan.Cursor, ok bool) {
	first, at, ok := r.openDay(c) // «۱۲ تا ۱۵ آبان»
	if !ok {
		first, at, ok = r.openHour(c) // «۸ تا ۱۰ صبح»
	}
	if !ok {
		first, at, ok = r.openMonth(c) // «آبان تا دی ۱۴۰۳»
	}
	open := ok
	if !ok {
		if first, at, ok = r.element(c); !ok {
			return p, c, false
		}
	}
	p.from = first
	into, depth := &p.from, 0
	for range maxElements {
		if to, ok := r.rangeMark(at, open); ok && !p.ranged {
			if w, n, ok := r.rangeEnd(&p.from, to); ok {
				p.ranged, open = true, false
				p.until = w
				p.from.close(&w)
				p.from.shareDayPart(&w)
				into, at = &p.until, n
				continue
			}
		}
		if open {
			return p, c, false
		}
		if n, ok := r.lateYear(into, at); ok {
			at = n
			continue
		}
		from, parens := r.glue(at, depth)
		w, n, ok := r.next(into, at, from)
		if !ok {
			w, n, ok = r.nextLine(c, at)
		}
		if !ok {
			if end, ok := r.gluedWeekday(into, from); ok {
				p.end = end
				at = from.Skip(1)
			}
			break
		}
		if p.ranged && w.holds(hasDate|hasOpenDay) {
			to, _ := r.rangeMark(n, false)
			if v, m, ok := r.rangeEnd(&w, to); ok && to != n && p.from.merges(&w) && p.until.merges(&v) {
				// The whole range again, in a second calendar.
				w.close(&v)
				p.from.merge(&w)
				p.until.merge(&v)
				at, depth = r.closed(m, parens)
				continue
			}
		}
		if !r.belongs(into, &w, from, n) || !into.merge(&w) {
			break
		}
		at, depth = r.closed(n, parens)
	}
	if p.from.close(&p.until); !r.enough(&p, c, at) {
		return p, c, false
	}
	if p.end == 0 {
		p.end = at.Back(1).End
	}
	return p, at, true
}

// nextLine reads the element that has the line after c to itself, where all that was read from start has the lines
// before it: some pages break the dateline that others write in one line.
func (r *reader) nextLine(start, c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	if t := c.At(0); t.Kind != scan.Break || !endsLine(start.Back(1)) {
		return w, c, false
	}
	if w, next, ok = r.element(c.Skip(1)); !ok || !endsLine(next.At(0)) {
		return w, c, false
	}
	return w, next, true
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

// next reads the element at c, or at from, after the glue at c. Some are read only after what stands in into.
func (r *reader) next(into *written, c, from scan.Cursor) (w written, next scan.Cursor, ok bool) {
	if into.holds(hasClock) && !into.holds(hasZone) {
		if w, next, ok = r.offset(c); ok {
			return w, next, true
		}
	}
	if into.holds(hasDate) {
		if w, next, ok = r.openDay(from); ok {
			return w, next, true
		}
	}
	if w, next, ok = r.element(from); ok {
		return w, next, true
	}
	if into.holds(hasDate) && !into.holds(hasClock) {
		return r.placeClock(from, true)
	}
	return w, c, false
}

// rangeMark returns the place after the word between the ends of a range. A dash is such a word only after a day
// whose month is still to come: «۲۹-۳۱ مرداد».
func (r *reader) rangeMark(c scan.Cursor, dash bool) (next scan.Cursor, ok bool) {
	if dash && c.At(0).Is('-') {
		return c.Skip(1), true
	}
	if !c.At(0).IsText() {
		return c, false
	}
	_, next, ok = r.wordOf(c, to)
	return next, ok
}

// rangeEnd reads the end of the range that from begins.
func (r *reader) rangeEnd(from *written, c scan.Cursor) (w written, next scan.Cursor, ok bool) {
	if w, next, ok = r.element(c); ok && from.mayReach(&w) {
		return w, next, true
	}
	if from.holds(hasClock) {
		return r.bareHour(c)
	}
	if from.yearOnly() {
		return r.bareYear(c)
	}
	return w, c, false
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
	case '-', '/', '|', '(', '،', ',', '·', '•', '*', '~', '؛', ';', '[':
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
	if !into.holds(hasDate) || w.holds(hasDate) {
		return true
	}
	if w.holds(hasShift) {
		return c.Back(1).Is('(') // «۲۹ مرداد (امروز)»; elsewhere a new clause begins: «۲۹ مرداد، امروز …»
	}
	// What stands before a date of the same calendar belongs to that one: «۵ مهر، شنبه ۷ مهر».
	after, _ := r.glue(next, 0)
	v, _, ok := r.element(after)
	return !ok || v.has&into.has&hasDate == 0
}

// enough reports whether p, which stands from c to next, is a dateline in its own right.
func (r *reader) enough(p *period, c, next scan.Cursor) bool {
	w := &p.from
	switch {
	case w.holds(weakDate) && !w.holds(hasWeekday|hasShift|hasPart|hasClock) && !p.ranged:
		return r.free(next)
	case w.holds(hasDate | hasOpenDay | hasShift):
		return true
	case w.holds(hasClock):
		return !w.holds(bareClock) || w.holds(hasWeekday|hasPart|hasZone) || aloneOnLine(c, next)
	}
	return false
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
