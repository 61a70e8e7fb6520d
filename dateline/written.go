package dateline

// A written is what has been read of one moment, before anything is converted, assumed or checked.
type written struct {
	has   slot
	parts [3]Parts
	short [3]bool // the year has two digits
	seats [3]int  // the byte at which the date of each calendar stands

	openDay   uint8  // of the month that the end of the range names
	weekday   uint8  // 1 for Sunday
	dayWord   uint32 // the hash of the word that names it, or of the first
	shift     shift
	lent      bool // the shift is that of another date of the list
	part      dayPart
	clock     Clock
	unit      Precision // of the clock
	clockPart dayPart   // said with the clock, which has taken it into account
	zone      Zone
	notes     Notes
	fault     fault
	faultAt   int   // the byte at which what it is about stands
	again     uint8 // how often a weekday or part of the day was said that had been said
}

// maxAgain bounds that: the same weekday may be told in four languages, but each word of «صبح صبح صبح …» is not read with
// all those that follow it.
const maxAgain = 3

// The calendars, as indices of what is written in each.
const (
	inJalali = iota
	inGregorian
	inLunar
)

// A slot is a part of a moment that can be written once.
type slot uint16

const (
	hasJalali slot = 1 << iota
	hasGregorian
	hasLunar
	hasWeekday
	hasShift
	hasPart
	hasClock
	hasZone
	bareClock // the clock has nothing beside it that makes it one
	weakDate  // the date is one only if something else says so
	hasOpenDay

	hasDate = hasJalali | hasGregorian | hasLunar
)

// dateSlot returns the slot of a calendar's date.
func dateSlot(calendar int) slot { return hasJalali << calendar }

// holds reports whether w has any of s.
func (w *written) holds(s slot) bool { return w.has&s != 0 }

// date sets the date of one calendar.
func (w *written) date(calendar int, p Parts, at int) {
	w.has |= dateSlot(calendar)
	w.parts[calendar] = p
	w.seats[calendar] = at
}

// merge adds what v holds to w, and reports false, having changed nothing, if w holds some of it already.
// A weekday may be said again, in another language or with another date, and a clock may be told with its part of the day before it.
func (w *written) merge(v *written) bool {
	const once = hasDate | hasWeekday | hasShift | hasPart | hasClock | hasZone | hasOpenDay
	twice := w.has & v.has & once
	again := w.again
	if twice&hasWeekday != 0 && w.weekday == v.weekday && !(w.has == hasWeekday && w.dayWord == v.dayWord) {
		twice &^= hasWeekday
		again++
	}
	if twice&hasPart != 0 && w.part == v.part && v.has != hasPart { // «امشب شب عید است» tells of a night
		twice &^= hasPart
		again++
	}
	if twice != 0 || again > maxAgain {
		return false
	}
	w.again = again
	for c := range w.parts {
		if v.holds(dateSlot(c)) {
			w.parts[c], w.short[c], w.seats[c] = v.parts[c], v.short[c], v.seats[c]
		}
	}
	if v.holds(hasOpenDay) {
		w.openDay = v.openDay
	}
	if v.holds(hasWeekday) {
		w.weekday, w.dayWord = v.weekday, v.dayWord
	}
	if v.holds(hasShift) {
		w.shift = v.shift
	}
	if v.holds(hasPart) {
		w.part = v.part
	}
	if v.holds(hasClock) {
		w.clock, w.unit, w.clockPart = v.clock, v.unit, v.clockPart
	}
	if v.holds(hasZone) {
		w.zone = v.zone
	}
	w.has |= v.has
	w.notes |= v.notes
	if w.fault.reason == sound {
		w.fault, w.faultAt = v.fault, v.faultAt
	}
	return true
}

// twoCalendars reports whether w holds dates of two calendars, to which the third may be joined by «و».
func (w *written) twoCalendars() bool {
	switch w.has & hasDate {
	case hasJalali | hasGregorian, hasJalali | hasLunar, hasGregorian | hasLunar:
		return true
	}
	return false
}

// merges reports whether merge would.
func (w *written) merges(v *written) bool {
	x := *w
	return x.merge(v)
}

// close gives a day whose month comes with the end of its range, v, the month and year of that.
func (w *written) close(v *written) {
	if !w.holds(hasOpenDay) || !v.holds(hasDate) {
		return
	}
	for c := range v.parts {
		if v.holds(dateSlot(c)) {
			w.date(c, Parts{v.parts[c].Year, v.parts[c].Month, w.openDay}, v.seats[c])
			w.short[c] = v.short[c]
		}
	}
	w.has &^= hasOpenDay
}

// yearOnly reports whether w is a year and nothing else.
func (w *written) yearOnly() bool {
	p := w.parts[inJalali]
	if w.holds(hasGregorian) {
		p = w.parts[inGregorian]
	}
	return w.has&^hasDate == 0 && p.Year != 0 && p.Month == 0
}

// dated reports whether a solar date is written in full.
func (w *written) dated() bool {
	for _, p := range w.parts[:inLunar] {
		if p.Year != 0 && p.Month != 0 && p.Day != 0 {
			return true
		}
	}
	return false
}

// coarse reports whether w is a week, a month or a year, in which no day is named.
func (w *written) coarse() bool {
	for c := range w.parts {
		if w.parts[c].Day != 0 {
			return false
		}
	}
	return w.holds(hasDate) && !w.holds(hasShift) || w.holds(hasShift) && w.shift.kind >= weekOf
}

// monthOnly reports whether w holds a month of which no day is named.
func (w *written) monthOnly() bool {
	for c, p := range w.parts {
		if w.holds(dateSlot(c)) && p.Month != 0 && p.Day == 0 {
			return true
		}
	}
	return false
}

// stated returns what the text says, for the Moment.
func (w *written) stated() Stated {
	return Stated{
		Jalali: w.parts[inJalali], Gregorian: w.parts[inGregorian], Lunar: w.parts[inLunar],
		Relative: w.holds(hasShift) && !w.lent, weekday: w.weekday,
	}
}

// A shift is a time counted from now.
type shift struct {
	kind      shiftKind
	unit      uint8 // the unit added last
	gregorian bool  // the month or year is one of the Gregorian calendar
	n         int32 // days, weeks, months or years, by kind
	months    int32 // of byAmount
	days      int32
	seconds   int64
}

type shiftKind uint8

const (
	byDays      shiftKind = 1 + iota // a day n days from today
	byAmount                         // counted units, which add up
	aboutNow                         // a few moments ago: the day of now
	nearWeekday                      // the nearest such weekday before or after today
	weekdayOf                        // that weekday of the week n weeks from this
	weekOf                           // the week n weeks from this
	monthOf                          // the month n months from this, or a day in it
	yearOf                           // the year n years from this, or a month or day in it
	yearTold                         // a day of the year that is being told of
	lastOrNext                       // the nearest year in which the month or day is past, if n < 0, or to come
)

// endless reports whether s leads out of the calendar whatever the day it is counted from.
func (s *shift) endless() bool {
	return max(s.days, -s.days, s.months, -s.months) >= maxCount || max(s.seconds, -s.seconds) >= maxCount*3600
}

// maxCount bounds the counts that are reckoned with. What is counted further than the calendar reaches is out of
// range whatever the count: so many hours are more than 5,000 years.
const maxCount = 50_000_000
