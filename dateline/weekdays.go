package dateline

import "github.com/khabar-go/khabar/internal/scan"

// weekdayName reads a day of the week: سه‌شنبه, ۳شنبه, Wednesday. Sunday is 1.
func (r *reader) weekdayName(c scan.Cursor) (wd uint8, next scan.Cursor, ok bool) {
	if t := c.At(0); t.Kind == scan.Number {
		e, next, ok := r.wordOf(c.Skip(1), weekday)
		if !ok || e.value != saturday || t.Len != 1 || t.Value < 1 || t.Value > 5 {
			return 0, c, false
		}
		return uint8(t.Value), next, true // یکشنبه is Sunday
	}
	e, next, ok := r.wordOf(c, weekday)
	if !ok {
		return 0, c, false
	}
	return uint8(e.value), next, true
}

const saturday = 7

// weekdayDay reads a day of the week, with the words that say of which week: شنبه, شنبه گذشته, جمعه هفته آینده,
// دوشنبه این هفته.
func (r *reader) weekdayDay(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	wd, next, ok := r.weekdayName(c)
	if !ok {
		return c, false
	}
	w.has, w.weekday, w.dayWord = hasWeekday, wd, c.At(0).Hash
	if e, _ := r.word(c); e.is(weekday) && e.part != 0 { // «چهارشنبه‌شب»
		w.has |= hasPart
		w.part = e.part
	}
	at := next
	e, n, ok := r.wordOf(at, adjacent|unit|this|part)
	if !ok {
		return next, true
	}
	if e.is(adjacent) {
		if e.value != 0 && !(e.is(toward) && r.elsewhere(n)) {
			w.relate(relation{shift: shift{kind: nearWeekday, n: int32(e.value)}})
			return n, true
		}
		return next, true
	}
	if e.is(part) {
		if a, n, ok := r.wordOf(n, adjacent); ok && !a.is(toward) && a.value != 0 { // «جمعه شب گذشته»
			w.relate(relation{shift{kind: nearWeekday, n: int32(a.value)}, e.part})
			return n, true
		}
		if u, of, ok := r.wordOf(n, unit|this); ok { // «دوشنبه شب هفته گذشته»
			if rel, end, ok := r.relative(n, u, of); ok && rel.shift.kind == weekOf {
				w.relate(relation{shift{kind: weekdayOf, n: rel.shift.n}, e.part})
				return end, true
			}
		}
		return next, true
	}
	rel, n, ok := r.relative(at, e, n)
	if !ok || rel.shift.kind != weekOf {
		return next, true
	}
	w.relate(relation{shift: shift{kind: weekdayOf, n: rel.shift.n}})
	return n, true
}
