package jalali

import "time"

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday {
	if d.IsZero() {
		return time.Sunday
	}
	// Day 0 is a Thursday; whole weeks make the number positive.
	return time.Weekday((d.number() + 7*100_000 + int32(time.Thursday)) % 7)
}

// YearDay returns the day of the year, 1 to 366.
func (d Date) YearDay() int {
	if d.IsZero() {
		return 0
	}
	return int(d.number()-yearStart(int32(d.y))) + 1
}

// Quarter returns the quarter of the year, 1 to 4: spring, summer, autumn, winter.
func (d Date) Quarter() int { return (int(d.m) + 2) / 3 }

// Week returns the week of the year, 1 to 54. Weeks run from Saturday to Friday; week 1 is the one that holds
// 1 Farvardin (CLDR, region IR: first day Saturday, one day at least), and counting starts anew with the year.
func (d Date) Week() int {
	if d.IsZero() {
		return 0
	}
	start := yearStart(int32(d.y))
	sinceSaturday := (start + 7*100_000 + int32(time.Thursday) + 1) % 7
	return int(d.number()-start+sinceSaturday)/7 + 1
}

// AddDays returns the day n days later, or earlier if n is negative.
// Outside the years 1 to 3000 AddDays, AddMonths and AddYears return the zero Date.
func (d Date) AddDays(n int) Date {
	const most = maxDay - minDay
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	sum := d.number() + int32(n)
	if sum < minDay || sum > maxDay {
		return Date{}
	}
	return fromDay(sum)
}

// AddMonths returns the same day n months later, or the last of that month if it is shorter:
// a month after 31 Shahrivar is 30 Mehr.
func (d Date) AddMonths(n int) Date {
	const most = 12 * maxYear
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	months := 12*int(d.y) + int(d.m) - 1 + n
	return d.clamp(months/12, months%12+1)
}

// AddYears returns the same day n years later, or 29 Esfand for 30 Esfand if that year is not leap.
func (d Date) AddYears(n int) Date {
	if d.IsZero() || n > maxYear || n < -maxYear {
		return Date{}
	}
	return d.clamp(int(d.y)+n, int(d.m))
}

// clamp returns the day of d in another month, or the last day of that month if it is shorter.
func (d Date) clamp(year, month int) Date {
	if year < minYear || year > maxYear {
		return Date{}
	}
	day := min(int(d.d), monthLength(int32(year), uint8(month)))
	return Date{int16(year), uint8(month), uint8(day)}
}

// Sub returns the days from e to d, negative if e is the later.
// The zero Date counts as the day before 1 Farvardin 1, so that Sub agrees with [Date.Compare].
func (d Date) Sub(e Date) int {
	return int(d.numberOrBefore() - e.numberOrBefore())
}

func (d Date) numberOrBefore() int32 {
	if d.IsZero() {
		return minDay - 1
	}
	return d.number()
}
