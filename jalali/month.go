package jalali

import "strconv"

// A Month is a month of the year, Farvardin (1) to Esfand (12). Afghanistan calls them Hamal to Hut.
type Month uint8

// The months. The first six have 31 days, the next five 30, and Esfand 29, or 30 in a leap year.
const (
	Farvardin Month = 1 + iota
	Ordibehesht
	Khordad
	Tir
	Mordad
	Shahrivar
	Mehr
	Aban
	Azar
	Dey
	Bahman
	Esfand
)

// Days returns the length of m in year, 29 to 31 days, or 0 if there is no such month or year.
func (m Month) Days(year int) int {
	if m < Farvardin || m > Esfand || year < minYear || year > maxYear {
		return 0
	}
	return monthLength(int32(year), uint8(m))
}

// String returns the English name of the month, "Mordad". Other languages come from [Date.Format].
func (m Month) String() string {
	if m < Farvardin || m > Esfand {
		return "%!Month(" + strconv.Itoa(int(m)) + ")"
	}
	return names().months[english][m]
}
