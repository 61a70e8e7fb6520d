package dateline

import (
	"time"

	"github.com/khabar-go/khabar/jalali"
)

// dayOf returns the day that p is in calendar, if p names one and there is such a day.
func dayOf(calendar int, p Parts) (d jalali.Date, ok bool) {
	if p.Year == 0 || p.Month == 0 || p.Day == 0 {
		return d, false
	}
	var err error
	switch calendar {
	case inJalali:
		d, err = jalali.New(int(p.Year), jalali.Month(p.Month), int(p.Day))
	case inGregorian:
		d, err = jalali.FromGregorian(int(p.Year), time.Month(p.Month), int(p.Day))
	default:
		return d, false
	}
	return d, err == nil
}

// partsOf returns the date that d is in calendar, the Jalali or the Gregorian.
func partsOf(calendar int, d jalali.Date) Parts {
	if calendar == inGregorian {
		y, m, day := d.Gregorian()
		return Parts{int16(y), uint8(m), uint8(day)}
	}
	y, m, day := d.Date()
	return Parts{int16(y), uint8(m), uint8(day)}
}

// fits reports whether what p says is so in q, which is whole.
func (p Parts) fits(q Parts) bool {
	return (p.Year == 0 || p.Year == q.Year) && (p.Month == 0 || p.Month == q.Month) && (p.Day == 0 || p.Day == q.Day)
}

// checkParts returns the field of p that no date of the calendar has.
func checkParts(calendar int, p Parts) field {
	if p.Month > 12 {
		return fieldMonth
	}
	if p.Month == 0 || p.Day == 0 {
		return noField
	}
	longest := 30 // of a lunar month
	switch calendar {
	case inJalali:
		longest = jalali.Month(p.Month).Days(leapJalali)
		if p.Year != 0 {
			longest = jalali.Month(p.Month).Days(int(p.Year))
		}
	case inGregorian:
		longest = gregorianDays(p.Month, int(p.Year))
	}
	if longest > 0 && int(p.Day) > longest {
		return fieldDay
	}
	return noField
}

// leapJalali is a leap year, in which every month has all the days it ever has.
const leapJalali = 1403

// validParts reports whether p can be a date of the calendar.
func validParts(calendar int, p Parts) bool { return checkParts(calendar, p) == noField }

// gregorianDays returns the length of a month, of a leap year if the year is 0.
func gregorianDays(month uint8, year int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
