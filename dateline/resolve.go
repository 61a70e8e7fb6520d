package dateline

import (
	"math"
	"time"

	"github.com/khabar-go/khabar/jalali"
)

// A reference is the moment by which a dateline that leaves the year or the day open is dated.
type reference struct {
	day   jalali.Date // zero if there is none
	clock Clock       // zero if only the day is known
	now   time.Time   // Parser.Now, if it is the reference
	note  Notes       // DatedByNow or DatedByText
}

// resolve makes of what has been read in text the Dateline d, which must be zero. It makes the years of p whole: with
// another reference it is called on a copy.
func (p *period) resolve(text string, ref *reference, d *Dateline) {
	start := p.start
	d.Text, d.Start = text[start:p.end], start
	d.Notes = p.from.notes | p.until.notes
	p.fill()
	if p.ranged && ref.day.IsZero() || ref.note == DatedByText {
		if own := p.ownReference(); !own.day.IsZero() { // «امروز: ۷ آذر ۱۴۰۴» may be the day of a visit
			ref = &own
		}
	}
	from := resolver{w: &p.from, ref: ref, notes: &d.Notes, alone: !p.ranged}
	from.moment(&d.Moment)
	f, at := from.fault, from.faultAt
	if p.ranged {
		until := resolver{w: &p.until, ref: ref, notes: &d.Notes, begins: d.Moment.Date}
		if !p.until.holds(hasDate | hasShift | hasWeekday) {
			until.day = d.Moment.Date // «ساعت ۸ تا ۱۰» is all on one day
		}
		until.moment(&d.Until)
		if p.oneDay && d.Until.Clock.seconds() < d.Moment.Clock.seconds() {
			d.Until.Date = d.Until.Date.AddDays(1) // «ساعت ۲۲ تا ۶ صبح»
		}
		if u := until.fault.reason; u != sound && (f.reason == sound || u < f.reason) { // what cannot be comes first
			f, at = until.fault, until.faultAt
			f.until = true
		}
		if f.reason == sound && !d.ordered() {
			f = fault{reason: conflict, field: fieldDay, until: true}
		}
	} else if f.reason == sound && from.last != (jalali.Date{}) {
		d.Until = Moment{Date: from.last, Precision: Day}
	}
	if f.reason != sound {
		d.fault = f
		if at > start && uint64(at-start) <= math.MaxUint32 {
			d.fault.at = uint32(at - start)
		}
		d.Moment.Date, d.Until.Date = jalali.Date{}, jalali.Date{}
	}
}

// fill gives one end of a range the year that only the other says, in digits or as «امسال».
func (p *period) fill() {
	if !p.ranged {
		return
	}
	a, b := &p.from, &p.until
	if a.yearless() && b.yearless() && !a.holds(hasShift) && b.holds(hasShift) && b.shift.kind >= yearOf { // «۱۲ تا ۱۵ مهر سال گذشته»
		a.has |= hasShift
		a.shift = b.shift
		for c := range a.parts {
			if a.holds(dateSlot(c)) && b.holds(dateSlot(c)) && a.parts[c].Month > b.parts[c].Month && a.shift.kind == yearOf {
				a.shift.n--
			}
		}
		return
	}
	for c := range a.parts {
		x, y := &a.parts[c], &b.parts[c]
		if !a.holds(dateSlot(c)) || !b.holds(dateSlot(c)) {
			continue
		}
		switch {
		case x.Year == 0 && y.Year != 0 && !a.holds(hasShift):
			x.Year, a.short[c] = y.Year, b.short[c]
			if x.Month > y.Month && y.Month != 0 { // «۲۸ اسفند تا ۱۳ فروردین ۱۴۰۴»
				x.Year--
			}
		case y.Year == 0 && x.Year != 0 && !b.holds(hasShift):
			y.Year, b.short[c] = x.Year, a.short[c]
			if x.Month > y.Month { // «۲۸ اسفند ۱۴۰۳ تا ۱۳ فروردین»
				y.Year++
			}
		}
	}
}

// ownReference returns the day of «امروز» by an end of p that tells its date as well: «از دیروز تا امروز ۱۲ مهر ۱۴۰۰».
func (p *period) ownReference() reference {
	for _, w := range [...]*written{&p.from, &p.until} {
		if !w.holds(hasShift) || w.shift.kind != byDays || !w.dated() {
			continue
		}
		for c := range inLunar {
			if q := w.parts[c]; w.holds(dateSlot(c)) && !w.short[c] && q.Year != 0 && q.Day != 0 {
				if d, ok := dayOf(c, q); ok {
					return reference{day: d.AddDays(-int(w.shift.n))}
				}
			}
		}
	}
	return reference{}
}

// ordered reports whether the range d does not end before it begins, as far as that is known.
func (d *Dateline) ordered() bool {
	first, _, ok := d.Moment.Days()
	_, last, known := d.Until.Days()
	return !ok || !known || last.Compare(first) >= 0
}

// yearless reports whether no calendar's date in w has a year.
func (w *written) yearless() bool {
	for c := range w.parts {
		if w.holds(dateSlot(c)) && w.parts[c].Year != 0 {
			return false
		}
	}
	return w.holds(hasDate)
}

// A resolver turns what is written of one moment into a Moment.
type resolver struct {
	w       *written
	ref     *reference
	notes   *Notes
	alone   bool        // it is no end of a range
	begins  jalali.Date // of the end of a range: the day on which that begins, if it is known
	day     jalali.Date // the day, once it is known
	last    jalali.Date // the last day of a week counted from now
	fault   fault
	faultAt int
}

// moment makes of it the Moment m, which must be zero.
func (s *resolver) moment(m *Moment) {
	w := s.w
	s.century()
	s.fault, s.faultAt = w.fault, w.faultAt
	m.Clock, m.Zone = s.clock(), w.zone
	for c, p := range w.parts {
		if s.fault.reason == sound && w.holds(dateSlot(c)) {
			if f := checkParts(c, p); f != noField {
				s.fail(outOfRange, f, w.seats[c])
			}
		}
	}
	if w.holds(hasShift) && s.fault.reason == sound {
		s.relative(m)
	}
	if s.fault.reason == sound {
		s.date()
	}
	m.Stated = w.stated()
	m.Precision = w.precision(s.day)
	if m.Precision < Hour && !m.Clock.IsZero() {
		m.Precision = Minute
	}
	if s.fault.reason == sound {
		m.Date = s.day
	}
}

// clock returns the time of day, in the part of the day that is told with the day.
func (s *resolver) clock() Clock {
	w := s.w
	if w.notes.Has(MinuteFirst) && !w.holds(hasDate|hasShift|hasWeekday) && s.day.IsZero() { // «ساعت ۴۶:۱۰»
		*s.notes &^= MinuteFirst
		s.fail(outOfRange, fieldTime, w.faultAt)
		return Clock{}
	}
	h, m, sec := w.clock.Clock()
	if w.clock.IsZero() || w.part == 0 || h < 1 || h > 12 {
		return w.clock
	}
	return clockOf(w.part.hour(h), m, sec, w.unit == Second)
}

func (s *resolver) fail(r reason, f field, at int) {
	if s.fault.reason == sound {
		s.fault, s.faultAt = fault{reason: r, field: f}, at
	}
}

// precision returns the smallest unit written.
func (w *written) precision(day jalali.Date) Precision {
	if w.holds(hasClock) && w.unit != 0 {
		return w.unit
	}
	var p Precision
	for c := range w.parts {
		switch q := w.parts[c]; {
		case q.Day != 0:
			p = max(p, Day)
		case q.Month != 0:
			p = max(p, Month)
		case q.Year != 0:
			p = max(p, Year)
		}
	}
	if w.holds(hasShift) {
		switch w.shift.kind {
		case 0: // the date beside it says it all
		case yearOf:
			p = max(p, Year)
		case monthOf, lastOrNext:
			p = max(p, Month)
		default:
			p = Day
		}
	}
	return p
}

// century makes years of two digits whole. Source of the rule: the years that news speaks of; with a reference of
// the year Y it is the one in Y−94..Y+5.
func (s *resolver) century() {
	w := s.w
	for c := range w.parts {
		if !w.short[c] {
			continue
		}
		w.short[c] = false
		y := int(w.parts[c].Year)
		now := 0
		if !s.ref.day.IsZero() && s.ref.note == DatedByNow {
			switch c {
			case inJalali:
				now = s.ref.day.Year()
			case inGregorian:
				now, _, _ = s.ref.day.Gregorian()
			}
		}
		switch {
		case now != 0:
			last := now + 5
			y = last - (last-y)%100
		case c == inJalali && y >= 10:
			y += 1300
		case c == inGregorian && y >= 50:
			y += 1900
		case c == inGregorian:
			y += 2000
		default:
			y += 1400
		}
		w.parts[c].Year = int16(y)
		*s.notes |= CenturyAssumed
	}
}

// date finds the day that the calendars, the weekday and the reference agree on.
func (s *resolver) date() {
	w := s.w
	if w.notes.Has(OrderAssumed) && s.alone {
		s.reorder()
	}
	if w.holds(hasShift) && !s.day.IsZero() {
		s.narrow()
		s.roundly()
	}
	known := s.day // by a shift
	for c := range inLunar {
		p := w.parts[c]
		if !w.holds(dateSlot(c)) || p.Year == 0 || p.Day == 0 {
			continue
		}
		d, ok := dayOf(c, p)
		if !ok {
			s.fail(outOfRange, fieldYear, w.seats[c])
			return
		}
		switch {
		case known.IsZero():
			known = d
		case known != d:
			s.fail(conflict, calendarField(c, w), w.seats[c])
			return
		}
	}
	if known.IsZero() && !s.begins.IsZero() && w.has&(hasDate|hasShift|hasWeekday) == hasWeekday { // «از امروز تا شنبه»
		known = s.begins.AddDays((int(w.weekday)-2-int(s.begins.Weekday())+7)%7 + 1)
	}
	if known.IsZero() {
		known = s.nearest()
		if s.fault.reason != sound {
			return
		}
	}
	if !known.IsZero() {
		if !s.day.IsZero() && w.yearless() {
			*s.notes |= YearAssumed // though «امروز» leaves no other
		}
		if s.check(known); s.fault.reason == conflict {
			s.fault.day = known
		}
	} else {
		s.checkMonths()
	}
	s.day = known
}

// calendarField names the calendar that disagrees with what was read before it.
func calendarField(c int, w *written) field {
	if c == inGregorian {
		return fieldGregorian
	}
	if w.holds(hasShift) {
		return fieldDay
	}
	return fieldGregorian
}

// check compares what is stated without a year, or of no day, with the day.
func (s *resolver) check(d jalali.Date) {
	w := s.w
	for c := range inLunar {
		p := w.parts[c]
		if !w.holds(dateSlot(c)) || p.Year != 0 && p.Day != 0 {
			continue // a whole date is d: date has seen to that
		}
		if !p.fits(partsOf(c, d)) {
			s.fail(conflict, calendarField(c, w), w.seats[c])
			return
		}
	}
	if w.holds(hasLunar) {
		s.checkLunar(d)
	}
	if !s.agrees(d) {
		s.fail(conflict, fieldWeekday, 0)
	}
}

// checkMonths compares two calendars of which neither names a day.
func (s *resolver) checkMonths() {
	w := s.w
	j, g := w.parts[inJalali], w.parts[inGregorian]
	if !w.holds(hasJalali) || !w.holds(hasGregorian) || j.Year == 0 || g.Year == 0 {
		return
	}
	first, last, ok1 := Moment{Stated: Stated{Jalali: j}}.Days()
	gFirst, gLast, ok2 := Moment{Stated: Stated{Gregorian: g}}.Days()
	if ok1 && ok2 && (gLast.Compare(first) < 0 || gFirst.Compare(last) > 0) {
		s.fail(conflict, fieldGregorian, w.seats[inGregorian])
	}
}
