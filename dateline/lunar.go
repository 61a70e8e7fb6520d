package dateline

import "github.com/khabar-go/khabar/jalali"

// maxLunarError is how many days a lunar date may be off the solar one beside it. The months begin when the moon is
// seen: against the months announced in Iran, AH 1265–1447, the civil tabular calendar is right for 63 in a hundred
// and a day off for nearly all others.
const maxLunarError = 2

// checkLunar compares the lunar date with the day.
func (s *resolver) checkLunar(d jalali.Date) {
	p := s.w.parts[inLunar]
	if p.Month == 0 || p.Day == 0 {
		return
	}
	day := d.Sub(jalali.Date{}) // days since a fixed day
	off := 0
	if p.Year != 0 {
		off = lunarDay(int(p.Year), int(p.Month), int(p.Day)) - day
	} else {
		year := (day-lunarEpoch)*30/10631 + 1
		off = lunarDay(year-2, int(p.Month), int(p.Day)) - day
		for y := year - 1; y <= year+2; y++ {
			if o := lunarDay(y, int(p.Month), int(p.Day)) - day; abs(o) < abs(off) {
				off = o
			}
		}
	}
	switch {
	case abs(off) > maxLunarError:
		s.fail(conflict, fieldLunar, s.w.seats[inLunar])
	case off != 0:
		*s.notes |= LunarNear
	}
}

func abs(n int) int { return max(n, -n) }

// lunarEpoch is the day of 1 Muharram AH 1, 19 July 622 of the Gregorian calendar, less one, counted like Date.Sub
// from the day before 1 Farvardin 1.
const lunarEpoch = 119

// lunarDay returns the day on which the date falls in the civil tabular calendar, which has eleven leap years in
// thirty (years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29).
func lunarDay(y, m, d int) int {
	return lunarEpoch + (y-1)*354 + (11*y+3)/30 + 29*(m-1) + m/2 + d
}
