package dateline

import "github.com/khabar-go/khabar/internal/scan"

// isoTime reads into w the time of day that follows the T at c, with its offset: T15:20:00+03:30. It returns c
// where there is none.
func (r *reader) isoTime(c scan.Cursor, w *written) scan.Cursor {
	if c.At(0).Space || c.At(0).Kind != scan.Latin || c.At(1).Space {
		return c
	}
	_, at, ok := r.wordOf(c, timeMark)
	if !ok {
		return c
	}
	h, at, ok := r.hour(at, false)
	if !ok || !h.colon {
		return c
	}
	h.colon = false // who writes ISO 8601 does not put the minutes first
	w.setClock(h, 0)
	if !at.At(0).Space {
		if n, ok := r.offset(at, w); ok {
			at = n
		} else if n, ok := hoursWest(at, w); ok {
			at = n
		}
	}
	return at
}

// maxWest is the offset that is furthest west of Greenwich, as four digits. No year of four digits that news has is less.
const maxWest = 1200

// zoneName reads the zone of a clock: به وقت تهران, UTC, Z, +03:30.
func (r *reader) zoneName(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if next, ok = r.offset(c, w); ok {
		return next, true
	}
	var e *entry
	_, at, cued := r.wordOf(c, zoneCue)
	if cued && c.At(0).Kind == scan.Latin { // Asia/Tehran
		if cued = at.At(0).Is('/'); cued {
			at = at.Skip(1)
		}
	}
	if !cued {
		if e, at, ok = r.wordOf(c, zone); !ok || c.At(0).Kind != scan.Latin && e.zone != zoneUTC {
			return c, false
		}
	} else if e, at, ok = r.wordOf(at, zone); !ok {
		if !at.At(0).IsText() {
			return c, false
		}
		at, e = at.Skip(1), &entry{zone: zoneLocal} // a place that places.tsv does not hold
	}
	if e.zone == zoneUTC {
		if n, ok := r.offset(at, w); ok {
			return n, true // GMT+3
		}
		if n, ok := hoursWest(at, w); ok {
			return n, true // GMT-5
		}
	}
	w.has |= hasZone
	w.zone = e.zone
	return at, true
}

// hoursWest reads the whole hours of an offset west of Greenwich, after its name or in ISO 8601: -5, -05.
func hoursWest(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	h := c.At(1)
	if t := c.At(0); !t.Is('-') || t.Space || h.Kind != scan.Number || h.Space || h.Len > 2 || h.Value > maxOffset/60 || continues(c.Skip(2), '-') {
		return c, false
	}
	w.has |= hasZone
	w.zone = offsetZone(-int(h.Value) * 60)
	return c.Skip(2), true
}

// offset reads Z, +03:30, +0330 and, right after a clock, -03:30. As in RFC 5322 a space may stand before -0330.
func (r *reader) offset(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	t := c.At(0)
	if t.Kind == scan.Latin && t.Len == 1 && !t.Space {
		if e, n, ok := r.wordOf(c, zone); ok {
			w.has |= hasZone
			w.zone = e.zone
			return n, true
		}
	}
	h, m := c.At(1), c.At(3)
	minus := t.Is('-') && (!t.Space || h.Len == 4 && h.Value <= maxWest && h.Value%100%15 == 0 && c.Back(2).Is(':'))
	if !t.Is('+') && !minus || h.Kind != scan.Number || h.Space {
		return c, false
	}
	hours, minutes := int(h.Value), 0
	next = c.Skip(2)
	switch {
	case h.Len == 4:
		hours, minutes = hours/100, hours%100
	case h.Len > 2:
		return c, false
	case c.At(2).Is(':') && m.Kind == scan.Number && m.Len == 2 && !m.Space:
		minutes = int(m.Value)
		next = c.Skip(4)
	case minus:
		return c, false
	}
	total := hours*60 + minutes
	if total > maxOffset || minutes > 59 || minus && continues(next, ':') { // «0:00-0:10.00» is no clock with an offset
		return c, false
	}
	if minus {
		total = -total
	}
	w.has |= hasZone
	w.zone = offsetZone(total)
	return next, true
}

// placeClock reads a place and a clock, which is told in its time: «گرینویچ 12:34», «تهران ۱۶:۵۹». After a date, and
// at the end of its line, the place may be any word.
func (r *reader) placeClock(c scan.Cursor, anyPlace bool, w *written) (next scan.Cursor, ok bool) {
	e, at, known := r.wordOf(c, zone)
	if e.is(prayerBefore) {
		return c, false // «۲۹ مرداد ۱۴۰۴ | اذان صبح ۰۴:۵۲»
	}
	if !known {
		if !anyPlace || c.At(0).Kind != scan.Word {
			return c, false
		}
		at = c.Skip(1)
		if at.At(0).Kind == scan.Word {
			at = at.Skip(1)
		}
	}
	if known && anyPlace && (at.At(0).Is('-') || isComma(at.At(0))) {
		at = at.Skip(1) // «۱۲ مهر ۱۴۰۴ - تهران - ۱۸:۴۵»
	}
	if at.At(0).Kind != scan.Number || !at.At(1).Is(':') {
		return c, false
	}
	h, next, ok := r.hour(at, false)
	if !ok || !h.colon || !h.possible() || !known && !endsLine(next.At(0)) {
		return c, false
	}
	w.setClock(h, 0)
	if known && e.zone != zoneLocal {
		w.has |= hasZone
		w.zone = e.zone
	}
	return next, true
}
