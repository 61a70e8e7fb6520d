package dateline

import (
	"time"

	"github.com/khabar-go/khabar/jalali"
)

// relative sets the day, and the rest of m, of what is counted from the reference.
func (s *resolver) relative(m *Moment) {
	w, today := s.w, s.ref.day
	if w.shift.kind == yearTold && !w.dated() {
		s.fail(incomplete, fieldYear, 0)
		return
	}
	if today.IsZero() {
		switch {
		case w.dated(): // «دیروز، ۱۴ آبان ۱۴۰۳»: there is nothing to check it against
		case w.shift.slack() > 0 && w.holds(hasDate) && !w.yearless(): // «سه سال پیش (خرداد ۱۴۰۱)»
			w.shift = shift{}
		case w.shift.endless():
			s.fail(outOfRange, fieldDay, 0)
		case w.shift.kind == monthOf, w.shift.kind == yearOf, w.shift.kind == lastOrNext:
			s.fail(incomplete, fieldYear, 0)
		default:
			s.fail(incomplete, fieldDay, 0)
		}
		return
	}
	*s.notes |= s.ref.note
	n := int(w.shift.n)
	switch w.shift.kind {
	case byDays:
		s.day = today.AddDays(n)
	case aboutNow:
		s.day = today
	case byAmount:
		s.amount(m)
		return
	case nearWeekday:
		off := (int(w.weekday) - 1 - int(today.Weekday()) + 7) % 7 // days to the next such day
		switch {
		case n < 0 && off == 0:
			off = -7
		case n < 0:
			off -= 7
		case off == 0:
			off = 7
		}
		s.day = today.AddDays(off)
	case weekdayOf, weekOf:
		if s.day = saturdayOf(today).AddDays(7*n + int(w.weekday)%7); !w.holds(hasWeekday) { // else «هفته گذشته شنبه»
			s.last = s.day.AddDays(6)
		}
	case monthOf:
		s.month(n)
		return
	case yearOf:
		s.year(n)
		return
	case lastOrNext:
		s.lastOrNext(n)
		return
	}
	s.mustReach()
}

// mustReach sees to it that the day counted to is one of the calendar.
func (s *resolver) mustReach() {
	if s.day.IsZero() {
		s.fail(outOfRange, fieldYear, 0)
	}
}

// saturdayOf returns the first day of the week that d is in: weeks run from Saturday to Friday.
func saturdayOf(d jalali.Date) jalali.Date { return d.AddDays(-((int(d.Weekday()) + 1) % 7)) }

// month dates what is said of the month n months from the reference: the month itself, or a day in it.
func (s *resolver) month(n int) {
	gy, gm, _ := s.ref.day.Gregorian()
	months := gy*12 + int(gm) - 1 + n
	in := s.ref.day.AddMonths(n)
	s.counted([...]Parts{
		inJalali:    {Year: int16(in.Year()), Month: uint8(in.Month())},
		inGregorian: {Year: int16(months / 12), Month: uint8(months%12 + 1)},
	})
}

// year dates what is said of the year n years from the reference: the year itself, or a month or day in it.
func (s *resolver) year(n int) {
	gy, _, _ := s.ref.day.Gregorian()
	s.counted([...]Parts{inJalali: {Year: int16(s.ref.day.Year() + n)}, inGregorian: {Year: int16(gy + n)}})
}

// lastOrNext dates a month or day that is the last one before the reference, or the next one after it.
func (s *resolver) lastOrNext(n int) {
	calendar := inJalali
	if !s.w.holds(hasJalali) {
		calendar = inGregorian
	}
	p, now := &s.w.parts[calendar], partsOf(calendar, s.ref.day)
	p.Year = now.Year
	switch after := p.after(now); {
	case n < 0 && after >= 0:
		p.Year--
	case n > 0 && after <= 0:
		p.Year++
	}
	s.inRange(calendar)
}

// counted adds to the date stated the year or month counted to, as it is in either calendar. Which of them is meant the
// date says; where it says the year or month itself, one must be that one.
func (s *resolver) counted(to [2]Parts) {
	w := s.w
	calendar := inJalali
	if w.shift.gregorian || to[inGregorian].Month == 0 && w.holds(hasGregorian) && !w.holds(hasJalali) {
		calendar = inGregorian
	}
	for c := range to { // «پارسال، ۵ فوریه ۲۰۲۵» may be in the Jalali year before this
		if d, ok := dayOf(c, w.parts[c]); ok && w.holds(dateSlot(c)) {
			if !to[inJalali].fits(partsOf(inJalali, d)) && !to[inGregorian].fits(partsOf(inGregorian, d)) {
				s.fail(conflict, fieldDay, w.seats[c])
			}
			return
		}
	}
	p := &w.parts[calendar]
	if p.Year != 0 && p.Year != to[calendar].Year || p.Month != 0 && to[calendar].Month != 0 && p.Month != to[calendar].Month {
		s.fail(conflict, fieldDay, w.seats[calendar])
		return
	}
	w.has |= dateSlot(calendar)
	if p.Year = to[calendar].Year; p.Month == 0 {
		p.Month = to[calendar].Month
	}
	s.inRange(calendar)
}

// inRange sees to it that the date reckoned in calendar is one.
func (s *resolver) inRange(calendar int) {
	p := s.w.parts[calendar]
	first := [...]int16{inJalali: 1, inGregorian: 622}[calendar] // of the 3,000 years that package jalali reckons
	if f := checkParts(calendar, p); f != noField {
		s.fail(outOfRange, f, s.w.seats[calendar])
	} else if p.Year < first || p.Year >= first+3000 {
		s.fail(outOfRange, fieldYear, s.w.seats[calendar])
	}
}

// amount counts units from the reference: months by the calendar, clamped, then days, then seconds.
func (s *resolver) amount(m *Moment) {
	w, ref := s.w, s.ref
	a := w.shift
	const years = 3000
	if abs(int(a.months)) > 12*years || abs(int(a.days)) > 366*years || max(a.seconds, -a.seconds) > 366*years*24*60*60 {
		s.fail(outOfRange, fieldYear, 0)
		return
	}
	day := ref.day.AddMonths(int(a.months)).AddDays(int(a.days))
	if day.IsZero() {
		s.fail(outOfRange, fieldYear, 0)
		return
	}
	s.day = day
	if a.seconds == 0 {
		if a.slack() == weekSlack && w.holds(hasWeekday) { // «پنجشنبه دو هفته پیش»
			s.day = saturdayOf(day).AddDays(int(w.weekday) % 7)
		}
		return
	}
	if !ref.now.IsZero() {
		from := ref.now
		if day != ref.day {
			y, mo, d := day.Gregorian()
			h, mi, sec := from.Clock()
			from = time.Date(y, mo, d, h, mi, sec, 0, from.Location())
		}
		t := time.Unix(from.Unix()+a.seconds, 0).In(from.Location()) // a Duration may not hold so many seconds
		s.day = jalali.Of(t)
		s.setClock(m, t.Hour(), t.Minute(), t.Second())
		_, offset := t.Zone()
		if m.Zone.IsZero() {
			m.Zone = zoneOf(t.Location(), offset)
		}
		s.mustReach()
		return
	}
	if ref.clock.IsZero() {
		s.day = jalali.Date{}
		s.fail(incomplete, fieldTime, 0)
		return
	}
	total := int64(ref.clock.seconds()) + a.seconds
	days, rest := floorDiv(total, 24*60*60)
	s.day = day.AddDays(int(days))
	s.setClock(m, int(rest/3600), int(rest/60%60), int(rest%60))
	s.mustReach()
}

// setClock gives m the clock counted to, unless one is stated beside it.
func (s *resolver) setClock(m *Moment, h, mi, sec int) {
	if s.w.holds(hasClock) {
		return
	}
	seconds := s.w.shift.seconds%60 != 0
	if !seconds {
		sec = 0
	}
	m.Clock = clockOf(h, mi, sec, seconds)
	s.w.has |= hasClock
	s.w.unit = Minute
	if seconds {
		s.w.unit = Second
	}
}

// zoneOf returns the Zone of a location at an offset in seconds.
func zoneOf(loc *time.Location, offset int) Zone {
	switch loc.String() {
	case "Asia/Tehran":
		return zoneTehran
	case "Asia/Kabul":
		return zoneKabul
	case "UTC":
		return zoneUTC
	}
	if minutes := offset / 60; abs(minutes) <= maxOffset {
		return offsetZone(minutes)
	}
	return zoneLocal
}

func floorDiv(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r < 0 {
		q, r = q-1, r+b
	}
	return q, r
}
