package dateline

import "github.com/khabar-go/khabar/jalali"

// How what is open in one part of a dateline is settled by another that leaves it no choice.

// reorder reads 10/07/2025 the other way round, if only so it is the day that the Jalali date beside it or the weekday says.
func (s *resolver) reorder() {
	w := s.w
	p := w.parts[inGregorian]
	if p.Month == p.Day {
		return
	}
	other := Parts{p.Year, p.Day, p.Month}
	as, ok := dayOf(inGregorian, p)
	turned, valid := dayOf(inGregorian, other)
	if !ok || !valid {
		return
	}
	j := w.parts[inJalali]
	switch told, dated := dayOf(inJalali, j); {
	case w.holds(hasJalali) && j.Year != 0 && j.Day != 0:
		ok = dated && told == turned
	case w.holds(hasWeekday):
		ok = !s.agrees(as) && s.agrees(turned)
	default:
		ok = false
	}
	if ok {
		w.parts[inGregorian] = other
		*s.notes &^= OrderAssumed
	}
}

// narrow makes the week that was counted to the day in it that is told beside it, «هفته گذشته، ۸ مهر», and «پنجشنبه آینده» the
// Thursday of the date beside it, which some write of the Thursday after the next.
func (s *resolver) narrow() {
	w := s.w
	if !w.yearless() || !w.holds(hasJalali|hasGregorian) {
		return
	}
	switch w.shift.kind {
	case weekOf:
		for d := s.day; d.Compare(s.last) <= 0; d = d.AddDays(1) {
			if s.isDay(d) {
				s.day, s.last = d, jalali.Date{}
				return
			}
		}
	case nearWeekday:
		for _, days := range [...]int{7, -7} {
			if d := s.day.AddDays(days); s.isDay(d) {
				s.day = d
				return
			}
		}
	}
}

// isDay reports whether d is the day that is stated without a year.
func (s *resolver) isDay(d jalali.Date) bool {
	for c := range inLunar {
		if s.w.holds(dateSlot(c)) && !s.w.parts[c].fits(partsOf(c, d)) {
			return false
		}
	}
	return true
}
