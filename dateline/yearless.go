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
			switch {
			case !w.holds(dateSlot(c)) || w.parts[c].Year != 0:
			case s.begins.IsZero():
				s.fail(incomplete, fieldYear, w.seats[c])
			default:
				*s.notes |= YearAssumed
				w.parts[c].setYearFrom(partsOf(c, s.begins))
			}
		}
		return jalali.Date{}
	case !s.begins.IsZero():
		return s.afterBeginning(calendar)
	case s.ref.day.IsZero():
		s.fail(incomplete, fieldYear, w.seats[calendar])
		return jalali.Date{}
	}
	*s.notes |= YearAssumed | s.ref.note
	if d, ok := s.inYear(s.thisYear(calendar), calendar); ok && distance(d, s.ref.day) <= halfYear && s.agrees(d) {
		return d // those of all other years are further
	}
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

// afterBeginning returns the first day of a date without a year that is not before the beginning of its range.
func (s *resolver) afterBeginning(calendar int) jalali.Date {
	*s.notes |= YearAssumed
	p := s.w.parts[calendar]
	p.setYearFrom(partsOf(calendar, s.begins))
	d, ok := dayOf(calendar, p)
	if !ok {
		s.fail(outOfRange, fieldDay, s.w.seats[calendar])
	}
	return d
}

// setYearFrom gives p the first year in which it is not before the day first: «۲۸ اسفند تا ۱۳ فروردین».
func (p *Parts) setYearFrom(first Parts) {
	if p.Year = first.Year; p.after(first) < 0 {
		p.Year++
	}
}

// after compares the day or month that p is with the day q, in whatever year they are.
func (p Parts) after(q Parts) int {
	if p.Month == q.Month && p.Day != 0 {
		return int(p.Day) - int(q.Day)
	}
	return int(p.Month) - int(q.Month)
}

// within returns, of the days that a date without a year is in the years up to so many from that of the reference, the
// nearest, and the nearest that has the weekday stated. Always says whether each of the years has such a day; no other
// year can then have a nearer one.
func (s *resolver) within(years, calendar int) (best, agreeing jalali.Date, always bool) {
	ref, now := s.ref.day, s.thisYear(calendar)
	always = true
	for y := now - years; y <= now+years; y++ {
		d, ok := s.inYear(y, calendar)
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

// thisYear returns the year of a calendar in which the reference lies.
func (s *resolver) thisYear(calendar int) int {
	return int(partsOf(calendar, s.ref.day).Year)
}

// inYear returns the day that a date without a year is in the year y.
func (s *resolver) inYear(y, calendar int) (jalali.Date, bool) {
	p := s.w.parts[calendar]
	p.Year = int16(y)
	return dayOf(calendar, p)
}

// halfYear is less than the half of every year, in days.
const halfYear = 182

// maxOpenDays is how far from the reference, in days, a stated weekday may draw a date without a year: eight
// months. Half a year lies on either side; only near its end do two years contend.
const maxOpenDays = 243

func distance(d, e jalali.Date) int {
	n := d.Sub(e)
	return max(n, -n)
}

// isWeekday reports whether d is the weekday, 1 for Sunday.
func isWeekday(d jalali.Date, weekday uint8) bool { return int(weekday) == int(d.Weekday())+1 }

// agrees reports whether d has the weekday that is stated, if one is.
func (s *resolver) agrees(d jalali.Date) bool {
	return !s.w.holds(hasWeekday) || isWeekday(d, s.w.weekday)
}
