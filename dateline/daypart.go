package dateline

import "github.com/khabar-go/khabar/internal/scan"

// A dayPart is a part of the day; each reads an hour in its own way.
type dayPart uint8

const (
	morning dayPart = 1 + iota
	noon
	afternoon
	night
)

// hour returns the hour of 0 to 24 that n o'clock is in p.
func (p dayPart) hour(n int) int {
	switch {
	case n > 12:
	case p == morning && n == 12, p == night && n == 12:
		return 0
	case p == noon && n >= 1 && n <= 3,
		p == afternoon && n >= 1 && n <= 11,
		p == night && n >= 5 && n <= 11:
		return n + 12
	}
	return n
}

// partAfter reads the part of the day after an hour, «شب», «هر شب», «p.m.». «شب گذشته» is not one, but a day.
func (r *reader) partAfter(c scan.Cursor) (p dayPart, next scan.Cursor) {
	e, n, ok := r.wordOf(c, part)
	if !ok {
		return 0, c
	}
	if t := n.At(0); t.Is('.') && !t.Space && n.Back(1).Kind == scan.Latin && n.Back(2).Is('.') {
		return e.part, n.Skip(1) // the last point of p.m.
	}
	if a, _, ok := r.wordOf(n, adjacent); ok && !a.is(toward) {
		return 0, c
	}
	return e.part, n
}

// meridiem reads the letter that Arabic pages write after a clock, ص or م.
func (r *reader) meridiem(c scan.Cursor) (p dayPart, next scan.Cursor) {
	e, n, ok := r.wordOf(c, meridiem)
	if ok && !endsLine(n.At(0)) && n.At(0).Kind != scan.Punct {
		_, _, ok = r.wordOf(n, zone) // «06:45 م GST»
	}
	if !ok {
		return 0, c
	}
	return e.part, n
}

var hashBamdad = scan.Hash("بامداد")

// countsParts reports whether the hour h, a number before the part of the day p, may count such parts instead: «یک شب»,
// «۵ شب اقامت». What follows stands at next.
func (r *reader) countsParts(h hour, p dayPart, next scan.Cursor) bool {
	switch {
	case h.unit != Hour:
		return false
	case r.amountFollows(next):
		return true // «۲ صبح متوالی»
	case p == night:
		return h.h < 5 || h.h < 6 && h.spelled || !r.free(next) || r.countsMore(next)
	}
	t := next.Back(1)
	return h.h == 1 && h.spelled && t.Hash != hashBamdad
}

// countsMore reports whether another amount of time is joined at c by «و»: the «و ۶ روز» of «۵ شب و ۶ روز».
func (r *reader) countsMore(c scan.Cursor) bool {
	_, at, ok := r.wordOf(c, and)
	if !ok {
		return false
	}
	_, at, ok = r.smallNumber(at)
	if !ok {
		return false
	}
	_, _, ok = r.wordOf(at, unit)
	return ok
}
