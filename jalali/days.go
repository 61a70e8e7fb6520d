package jalali

// Days are counted from 1 January 1970, as seconds are in Unix time. Between ruleFirst and ruleLast years follow
// the 33-year rule, by which y is leap if (25y+11) mod 33 < 8; elsewhere the set differs corrects it by a day.

const (
	minYear, maxYear = 1, 3000

	ruleBase = -492268 // the day that the rule makes 1 Farvardin 1
	minDay   = -492267 // 1 Farvardin 1, 22 March 622
	maxDay   = 603459  // 30 Esfand 3000, 20 March 3622

	secondsPerDay = 24 * 60 * 60
)

// ruleStart returns the day of 1 Farvardin of year y by the 33-year rule.
func ruleStart(y int32) int32 {
	return 365*(y-1) + int32(uint32(8*y+21)/33) + ruleBase
}

// yearStart returns the day of 1 Farvardin of year y, 1 to 3001.
func yearStart(y int32) int32 {
	n := ruleStart(y)
	if uint32(y-ruleFirst) > ruleLast-ruleFirst {
		n += correction(y)
	}
	return n
}

func correction(y int32) int32 {
	c := int32(differs[uint32(y)/64] >> (uint32(y) % 64) & 1)
	if y < ruleFirst {
		return c
	}
	return -c
}

// dayNumber returns the day of y-m-d, which must be a date.
func dayNumber(y int32, m, d uint8) int32 {
	return yearStart(y) + int32(beforeMonth[m%16]) + int32(d)
}

// beforeMonth is, by month, the day of the year before its first, counted from 0.
var beforeMonth = [16]int16{1: -1, 30, 61, 92, 123, 154, 185, 215, 245, 275, 305, 335}

// fromDay returns the date of day n, minDay to maxDay.
func fromDay(n int32) Date {
	y := int32((33*uint32(n-ruleBase)+3)/12053) + 1
	start := ruleStart(y)
	if uint32(y-ruleFirst) >= ruleLast-ruleFirst {
		// The year after ruleLast may have begun before the rule says.
		y, start = correctYear(y, n)
	}
	// Six months of 31 days, then months of 30; to multiply and shift is to divide by them.
	// Written so that the compiler needs no branch, which half of all dates would mispredict.
	u, length, inverse := uint32(n-start), uint32(31), uint32(1<<16/31+1)
	if u >= 6*31 {
		u, length, inverse = u-6, 30, 1<<16/30+1
	}
	m := u * inverse >> 16
	return Date{int16(y), uint8(m + 1), uint8(u - length*m + 1)}
}

// correctYear returns the year that holds day n, and its first day, where the 33-year rule says y.
func correctYear(y, n int32) (year, start int32) {
	if start = yearStart(y); n < start {
		y--
		return y, yearStart(y)
	}
	if next := yearStart(y + 1); n >= next {
		return y + 1, next
	}
	return y, start
}

// IsLeap reports whether year has 366 days. It is false outside the years 1 to 3000.
func IsLeap(year int) bool {
	return year >= minYear && year <= maxYear && yearLength(int32(year)) == 366
}

func yearLength(y int32) int32 { return yearStart(y+1) - yearStart(y) }

// monthLength returns the days of month m, 1 to 12, of year y, 1 to 3000.
func monthLength(y int32, m uint8) int {
	switch {
	case m <= 6:
		return 31
	case m < 12 || yearLength(y) == 366:
		return 30
	}
	return 29
}

// gregorianDay returns the day of year-month-day of the Gregorian calendar, of a year above 0. Its years begin with
// March here, so that the day that leap years have more is their last: from then on five months have 153 days.
func gregorianDay(year, month, day int32) int32 {
	if month -= 3; month < 0 {
		year, month = year-1, month+12
	}
	const march0 = -719469 // the day before 1 March of the year 0
	return 365*year + year/4 - year/100 + year/400 + (153*month+2)/5 + day + march0
}
