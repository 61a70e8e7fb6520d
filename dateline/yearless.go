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
	best, agreeing := jalali.Date{}, jalali.Date{}
	for off := -8; off <= 8; off++ { // 29 February and 30 Esfand are not in every year
		p := w.parts[calendar]
		if calendar == inJalali {
			p.Year = int16(s.ref.day.Year() + off)
		} else {
			y, _, _ := s.ref.day.Gregorian()
			p.Year = int16(y + off)
		}
		d, ok := dayOf(calendar, p)
		if !ok {
			continue
		}
		if best.IsZero() || distance(d, s.ref.day) < distance(best, s.ref.day) {
			best = d
		}
		if s.agrees(d) && distance(d, s.ref.day) <= maxOpenDays && (agreeing.IsZero() || distance(d, s.ref.day) < distance(agreeing, s.ref.day)) {
			agreeing = d
		}
	}
	if !agreeing.IsZero() {
		return agreeing
	}
	if best.IsZero() {
		s.fail(outOfRange, fieldDay, w.seats[calendar])
	}
	return best
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
