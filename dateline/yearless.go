package dateline

import "github.com/khabar-go/khabar/jalali"

// nearest returns the day of a date without a year that lies nearest to the reference.
func (s *resolver) nearest() jalali.Date {
	w := s.w
	calendar := -1
	for c := range inLunar {
		if w.holds(dateSlot(c)) && w.parts[c].Day != 0 {
			calendar = c
			break
		}
	}
	switch {
	case calendar < 0 && w.holds(hasLunar):
		if w.parts[inLunar].Year == 0 {
			s.fail(incomplete, fieldYear, w.seats[inLunar])
		}
		return jalali.Date{}
	case calendar < 0:
		for c := range inLunar {
			if w.holds(dateSlot(c)) && w.parts[c].Year == 0 {
				s.fail(incomplete, fieldYear, w.seats[c])
			}
		}
		return jalali.Date{}
	case s.ref.day.IsZero():
		s.fail(incomplete, fieldYear, w.seats[calendar])
		return jalali.Date{}
	}
	*s.notes |= YearAssumed | s.ref.note
	best, agreeing, always := s.within(1, calendar)
	if !always {
		best, agreeing, _ = s.within(8, calendar) // 29 February and 30 Esfand are not in every year
	}
	if !agreeing.IsZero() {
		return agreeing
	}
	if best.IsZero() {
		s.fail(outOfRange, fieldDay, w.seats[calendar])
	}
	return best
}

// within returns, of the days that a date without a year is in the years up to so many from that of the reference, the
// nearest, and the nearest that has the weekday stated. Always says whether each of the years has such a day; no other
// year can then have a nearer one.
func (s *resolver) within(years, calendar int) (best, agreeing jalali.Date, always bool) {
	ref, p := s.ref.day, s.w.parts[calendar]
	now := ref.Year()
	if calendar == inGregorian {
		now, _, _ = ref.Gregorian()
	}
	always = true
	for y := now - years; y <= now+years; y++ {
		p.Year = int16(y)
		d, ok := dayOf(calendar, p)
		if !ok {
			always = false
			continue
		}
		far := distance(d, ref)
		if best.IsZero() || far < distance(best, ref) {
			best = d
		}
		if s.agrees(d) && far <= maxOpenDays && (agreeing.IsZero() || far < distance(agreeing, ref)) {
			agreeing = d
		}
	}
	return best, agreeing, always
}

// maxOpenDays is how far from the reference, in days, a stated weekday may draw a date without a year: eight
// months. Half a year lies on either side; only near its end do two years contend.
const maxOpenDays = 243

func distance(d, e jalali.Date) int {
	if n := d.Sub(e); n > 0 {
		return n
	}
	return e.Sub(d)
}

// agrees reports whether d has the weekday that is stated, if one is.
func (s *resolver) agrees(d jalali.Date) bool {
	return !s.w.holds(hasWeekday) || int(s.w.weekday) == int(d.Weekday())+1
}
