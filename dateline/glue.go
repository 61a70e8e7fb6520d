package dateline

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/scan"
)

// glue returns the place after what may stand between two elements of one dateline, and how deep in brackets
// it is. Where nothing of the kind stands that is c.
func (r *reader) glue(c scan.Cursor, depth int) (scan.Cursor, int) {
	for range 4 {
		t := c.At(0)
		switch {
		case t.Is('.') && !t.Space && r.shortened(c): // «۱۴۰۳ ه.ش. (۸ نوامبر …)», Wed. 20 Aug. 2025
			c = c.Skip(1)
		case t.Kind == scan.Punct && isGlue(t.Value):
			if t.Value == '(' || t.Value == '[' {
				depth++
			}
			c = c.Skip(1)
		case depth == 0 && t.Is(']') && c.At(1).Is('['): // «[۱۲ مهر ۱۳۸۷] [20:44]»
			c, depth = c.Skip(2), 1
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

// glueAfterClock is glue after a clock whose day is still to come: «[۱۸:۴۵] ۱۲ مهر ۱۴۰۴», «ساعت انتشار: ۱۰:۵۵ تاریخ انتشار: ۲۹ مرداد
// ۱۴۰۴».
func (r *reader) glueAfterClock(c scan.Cursor, depth int) (scan.Cursor, int) {
	if t := c.At(1); closesBracket(c.At(0)) && (isComma(t) || t.Is('؛') || t.Is(';') || t.Is('/')) {
		return c, depth // «سپاهان - پیکان (۱۷:۳۰)؛ جمعه ۱۳ آذر»
	}
	c, depth = r.glue(skipBracket(c), depth)
	return r.skipLabel(c), depth
}

// skipLabel returns the place after the label and its colon at c, or c if none stands there.
func (r *reader) skipLabel(c scan.Cursor) scan.Cursor {
	if _, n, ok := r.wordOf(c, label); ok && n.At(0).Is(':') {
		return n.Skip(1)
	}
	return c
}

// skipBracket returns the place after the bracket that closes at c, or c if none does.
func skipBracket(c scan.Cursor) scan.Cursor {
	if closesBracket(c.At(0)) {
		return c.Skip(1)
	}
	return c
}

func closesBracket(t *scan.Token) bool { return t.Is(')') || t.Is(']') }

// shortened reports whether the full stop at c is that of the name of an era or weekday: ه.ش., Wed.
func (r *reader) shortened(c scan.Cursor) bool {
	t := c.Back(1)
	if t.Len != 1 && t.Kind != scan.Latin {
		return false
	}
	e, n := r.word(c.Skip(-1))
	return n == 1 && (e.is(era) || t.Kind == scan.Latin && e.is(weekday))
}

func isGlue(r uint32) bool {
	switch r {
	case '-', '/', '|', '(', '،', ',', '·', '•', '●', '■', '▪', '*', '~', '؛', ';', '[', ':', '=', '_', '@':
		return true
	}
	return isClockSign(rune(r))
}

// isClockSign reports whether r is the picture of a clock or calendar.
func isClockSign(r rune) bool {
	switch r {
	case '⏰', '⏱', '⏲', '⌚', '📅', '📆', '🗓', '🕰':
		return true
	}
	return r >= '🕐' && r <= '🕧'
}

// isSign reports whether t is the picture of a clock or calendar.
func isSign(t *scan.Token) bool { return t.Kind == scan.Punct && isClockSign(rune(t.Value)) }

// closed returns the place after the brackets that end at c, as far as they were opened in the dateline.
func (r *reader) closed(c scan.Cursor, depth int) (scan.Cursor, int) {
	if depth > 0 && c.At(0).Is('.') && c.At(1).Is(')') && r.shortened(c) {
		c = c.Skip(1) // «(۸ نوامبر ۲۰۲۴ م.)»
	}
	for depth > 0 && closesBracket(c.At(0)) {
		c, depth = c.Skip(1), depth-1
	}
	return c, depth
}

// nextLine reads the element that has the line after c to itself, where all that was read from start has the lines
// before it: some pages break the dateline that others write in one line.
func (r *reader) nextLine(start, c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if t := c.At(0); t.Kind != scan.Break || !endsLine(start.Back(1)) && !isSign(start.Back(1)) && !r.labelled(start) {
		return c, false
	}
	at := c.Skip(1)
	if isSign(at.At(0)) {
		at = at.Skip(1)
	}
	var v written
	next, ok = r.element(at, &v)
	if ok && v.has == hasWeekday && !endsLine(next.At(0)) { // Tuesday, 09 December 2025
		after, _ := r.glue(next, 0)
		var date written
		next, ok = r.element(after, &date)
		ok = ok && v.merge(&date)
	}
	if !ok || !endsLine(next.At(0)) {
		return c, false
	}
	*w = v
	return next, true
}

// lateYear reads a year that stands after the clock, Tue Nov 5 15:20:00 2024, or behind brackets, «۱۲ مهر (۴ اکتبر) ۲۰۱۵»,
// «۲۹ مرداد (چهارشنبه) ۱۴۰۴».
func (r *reader) lateYear(w *written, c scan.Cursor) (next scan.Cursor, ok bool) {
	t := c.At(0)
	if t.Kind != scan.Number || t.Len != 4 || !w.holds(hasGregorian|hasJalali) {
		return c, false
	}
	calendar := inJalali
	if w.holds(hasGregorian) {
		calendar = inGregorian
	}
	p, year := &w.parts[calendar], int(t.Value)
	if p.Year != 0 || !plausibleYear(calendar, year) {
		return c, false
	}
	if !(w.holds(hasClock) && calendar == inGregorian) &&
		!(c.Back(1).Is(')') && w.yearless() && newsYear(calendar, year) && r.countsNothing(c.Skip(1))) {
		return c, false
	}
	y := yearNumber{year: int16(year), refused: calendar == inGregorian && mistakenYear(year), at: t.Start}
	p.Year = y.year
	y.mark(w, calendar)
	return c.Skip(1), true
}

// gluedWeekday reads the weekday that the word at c begins with, where a page has lost the space after it and the
// date before it is complete: «۱۴۰۳ تیر ۹, شنبههمزمان».
func (r *reader) gluedWeekday(w *written, c scan.Cursor) (end int, ok bool) {
	t := c.At(0)
	if t.Kind != scan.Word || !w.yearStated() || w.coarse() || w.holds(hasWeekday) {
		return 0, false
	}
	first, _ := utf8.DecodeRuneInString(c.Text()[t.Start:])
	if _, letter := fold.Of(first); !r.weekdayLetters[letter] {
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
