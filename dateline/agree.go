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

// The days by which a count of weeks, months or years may miss the day it means: people round.
const (
	weekSlack  = 3
	monthSlack = 15
	yearSlack  = 183
)

// slack returns the days by which the day counted to may miss the one that is meant, 0 if it is told to the day.
func (a *shift) slack() int {
	switch {
	case a.kind != byAmount || a.seconds != 0:
	case a.days != 0:
		if a.unit == unitWeek && a.months == 0 && a.days%7 == 0 {
			return weekSlack
		}
	case a.months%12 == 0:
		return yearSlack
	default:
		return monthSlack
	}
	return 0
}

// roundly makes the day counted to in weeks, months or years the one that is told beside it, if it is near enough: «سه سال
// پیش (۲۳ خرداد ۱۴۰۱)», «یک ماه پیش (۲۳ تیر)».
func (s *resolver) roundly() {
	w, slack := s.w, s.w.shift.slack()
	if slack == 0 {
		return
	}
	for c := range inLunar {
		p := w.parts[c]
		if !w.holds(dateSlot(c)) {
			continue
		}
		if p.Day == 0 && p.Year != 0 { // «سه سال پیش (خرداد ۱۴۰۱)»
			stated := [...]Stated{inJalali: {Jalali: p}, inGregorian: {Gregorian: p}}[c]
			first, last, ok := Moment{Stated: stated}.Days()
			if ok && s.day.AddDays(slack).Compare(first) >= 0 && s.day.AddDays(-slack).Compare(last) <= 0 {
				s.day, w.shift = jalali.Date{}, shift{}
			}
			return
		}
		in := int(partsOf(c, s.day).Year)
		for y := in - 1; y <= in+1; y++ {
			if p.Year != 0 && y != int(p.Year) {
				continue
			}
			if d, ok := s.inYear(y, c); ok && distance(d, s.day) <= slack {
				s.day = d
				return
			}
		}
		return
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
