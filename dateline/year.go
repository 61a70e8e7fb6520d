package dateline

import (
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/words"
)

// A yearNumber is a year as written.
type yearNumber struct {
	year     int16
	short    bool  // it has two digits, and year is one of a century
	said     bool  // the word «سال» stands before it
	imperial bool  // it was counted from the founding of the empire, and year no longer is
	refused  bool  // no such year of that calendar is written in news
	at       int   // where it stands, if it is refused
	era      int16 // said after a year in words, which is in its calendar
	shift    shift // «امسال»
}

// mark notes in w what the year of its date in calendar was.
func (y *yearNumber) mark(w *written, calendar int) {
	w.short[calendar] = y.short
	if y.imperial {
		w.notes |= ImperialYear
	}
	if y.refused && w.fault.reason == sound {
		w.fault = fault{reason: outOfRange, field: fieldYear}
		w.faultAt = y.at
	}
	if y.shift.kind != 0 {
		w.has |= hasShift
		w.shift = y.shift
	}
}

// imperialEpoch is what the imperial years 2535 to 2537 are ahead of the Jalali ones.
// Source: the Solar Hijri calendar in Wikipedia; in use from March 1976 to August 1978.
const imperialEpoch = 1180

func isImperial(y int) bool { return y >= 2535 && y <= 2537 }

// plausibleYear reports whether a number of four digits beside a month of calendar is a year, rather than the
// count of something.
func plausibleYear(calendar, y int) bool {
	switch calendar {
	case inGregorian:
		return y >= 1000 && y <= 2199
	case inLunar:
		return y >= 1000 && y <= 1599
	}
	return y >= 1000 && y <= 1599 || isImperial(y)
}

// yearAfter reads the year that follows the month m at c: ۱۴۰۴, ، ۱۴۰۴, / ۱۴۰۴, سال ۱۴۰۴, سال نود و هفت, ۹۷, ۱۴۰۴ ه.ش,
// یک هزار و چهارصد و چهار, امسال. Where there is none it returns the zero year. A number beside a month that has its
// day can be little else; without a day it needs more to be a year.
func (r *reader) yearAfter(c scan.Cursor, m monthName, day bool) (y yearNumber, next scan.Cursor, ok bool) {
	if t := c.At(0); (t.IsText() || t.Kind == scan.Number && t.Len <= 2) && m.calendar != inLunar {
		if s, n, ok := r.relativeYear(c); ok {
			return yearNumber{shift: s}, n, true
		}
	}
	if y, next, ok = r.statedYear(c, m, day); !ok || y.refused && m.plain && m.entry.is(yearMonth) { // «جوان ۱۴۰۰»
		return yearNumber{}, c, false
	}
	return y, next, true
}

// statedYear is yearAfter for years that are not counted from this.
func (r *reader) statedYear(c scan.Cursor, m monthName, day bool) (y yearNumber, next scan.Cursor, ok bool) {
	at, marked, said := c, false, false
	if t := at.At(0); t.Kind == scan.Punct && (isDateMark(t.Value) || isComma(t)) {
		at, marked = at.Skip(1), true
	}
	if e, n, ok := r.wordOf(at, unit|yearOfWord); ok && (e.is(yearOfWord) || e.value == unitYear) {
		at, said = n, true
	}
	t := at.At(0)
	y.at, y.said = t.Start, said
	if t.Kind != scan.Number {
		if marked && !said {
			return y, c, false
		}
		y, next, ok = r.spelledYear(at, m.calendar, said || day)
		return y, next, ok && (!y.short || said || y.year > 31 && (y.year%10 != 0 || r.free(next))) // «۲ خرداد هفتاد و شش مردم …»
	}
	next = at.Skip(1)
	if next.At(0).Is(':') && next.At(1).Kind == scan.Number && !next.At(1).Space || beginsNumeric(next) || t.Len == 2 && !said && r.beginsNumbers(next) {
		return y, c, false // a clock, a date in numbers, «۷ آذر ۲۰ تا ۳۰ میلیمتر»
	}
	n, end, era := r.eraAfter(next)
	if era {
		next = end
		said = true
	}
	switch {
	case t.Len == 4:
		y.year = int16(t.Value)
		switch {
		case era && n != imperialEra && calendarOf(words.Calendar(n)) != m.calendar:
			y.refused = true // «۵ نوامبر ۱۳۹۸ شمسی»
		case era && n == imperialEra || m.calendar == inJalali && isImperial(int(t.Value)):
			y.year -= imperialEpoch
			y.imperial = true
		case plausibleYear(m.calendar, int(t.Value)):
			y.refused = m.calendar == inGregorian && !era && mistakenYear(int(t.Value)) // «۵ نوامبر ۱۴۰۳»
		case m.calendar == inJalali && t.Value >= 1900 && t.Value <= 2100 && (day || !m.doubtful()):
			y.refused = true // «۲۹ مرداد ۲۰۲۵»
			if !day {
				return y, next, r.free(next) // «تیر ۲۰۰۰ تومانی»
			}
		default:
			return y, c, false
		}
		switch {
		case said:
			return y, next, r.wholeNumber(next)
		case !day && m.doubtful():
			return y, next, r.free(next) // «میزان ۱۴۰۰ کالری»
		case newsYear(m.calendar, int(t.Value)): // «۱۵ اسفند ۱۴۰۳ دلار …», but not «۵ مهر ۱۳۰۰ نفر …»
			e, _ := r.word(next)
			return y, next, r.wholeNumber(next) && (t.Value%100 != 0 || !e.is(counted) || e.is(mayFollow))
		}
		return y, next, r.countsNothing(next)
	case m.calendar == inLunar:
		// «۱۰ محرم ۶۱ هجری قمری» is in the first century; without the era the number may be anything.
		y.year = int16(t.Value)
		next, ok = r.hijri(at.Skip(1))
		return y, next, ok && t.Len <= 3 && t.Value > 0
	case t.Len == 2 && marked:
		// 5/Nov/24, but not «۲۸ خرداد/۱۲ تا ۱۸ ژوئن»
		y.year, y.short = writtenYear(t), true
		return y, next, !t.Space && !at.Back(1).Space && (endsLine(next.At(0)) || next.At(0).Kind == scan.Punct && r.free(next))
	case t.Len == 2 && !(m.entry.is(yearMonth) && !said): // «۲ جوان ۱۸ و ۲۰ ساله»
		y.year, y.short = writtenYear(t), true
		noDay := t.Value > 31 || t.Value < 10
		return y, next, said && r.countsNothing(next) || r.free(next) ||
			day && (noDay && r.countsNothing(next) || (noDay || m.latin && m.calendar == inGregorian) && r.clockFollows(next)) // 20 Aug 25 10:55, as in RFC 822
	}
	return y, c, false
}

// beginsNumeric reports whether the number before c is the first of a date in numbers: «شنبه ۷ آذر، 2026-11-28».
func beginsNumeric(c scan.Cursor) bool {
	part := func(mark, n *scan.Token) bool {
		return mark.Kind == scan.Punct && isNumericMark(mark.Value) && !mark.Space && n.Kind == scan.Number && n.Len <= 2 && !n.Space
	}
	return c.At(0).Kind == scan.Punct && part(c.At(0), c.At(1)) && part(c.At(2), c.At(3)) && c.At(0).Value == c.At(2).Value
}

// beginsNumbers reports whether the number before c is the first of two that «تا» or «و» joins and that are no dates: «۲۰ تا ۳۰
// میلیمتر», «۲۰ و ۳۰ دقیقه».
func (r *reader) beginsNumbers(c scan.Cursor) bool {
	e, at, ok := r.wordOf(c, to|and)
	if !ok || at.At(0).Kind != scan.Number || at.At(0).Len > 2 {
		return false
	}
	if e.is(and) {
		return r.minuteWord(at.Skip(1)) != at.Skip(1)
	}
	after, _ := r.word(at.Skip(1))
	return !after.is(month) && !(at.At(1).Kind == scan.Punct && isNumericMark(at.At(1).Value))
}

// writtenYear returns the year that t is, which has two digits or four, before its century is known: 100 for «۰۰», since 0 is none.
func writtenYear(t *scan.Token) int16 {
	if t.Len == 2 && t.Value == 0 {
		return 100
	}
	return int16(t.Value)
}

// mistakenYear reports whether y, beside a Gregorian month, is a Jalali year rather than one of the Middle Ages.
func mistakenYear(y int) bool { return y >= 1350 && y < 1410 }

// newsYear reports whether y is a year of the century that news is written in or of the one before.
func newsYear(calendar, y int) bool {
	switch calendar {
	case inGregorian:
		return y >= 1900 && y <= 2099
	case inLunar:
		return y >= firstLunar && y <= 1499
	}
	return y >= 1300 && y <= 1499
}

// wholeNumber reports whether the number before c ends there and no sign makes it an amount.
func (r *reader) wholeNumber(c scan.Cursor) bool {
	if t := c.At(0); t.Kind == scan.Punct {
		switch t.Value {
		case '%', '٪', '٫', '٬', '$', '€', '°':
			return false
		case '.', ',':
			return c.At(1).Kind != scan.Number || c.At(1).Space || t.Space || c.At(2).Is(':') // 29 مرداد 1404,10:55
		}
	}
	return true
}

// countsNothing reports whether what stands at c lets a number before it be a year.
func (r *reader) countsNothing(c scan.Cursor) bool {
	switch c.At(0).Kind {
	case scan.Number:
		return false
	case scan.Word:
		e, _ := r.word(c)
		return !e.is(counted|countable) || e.is(mayFollow|month)
	}
	return r.wholeNumber(c)
}

// clockFollows reports whether a time of day stands at c.
func (r *reader) clockFollows(c scan.Cursor) bool {
	var w written
	_, ok := r.clockTime(c, &w)
	return ok
}

// eraAfter reads the name of an era: ه.ش, هجری قمری, میلادی.
func (r *reader) eraAfter(c scan.Cursor) (value int16, next scan.Cursor, ok bool) {
	e, next, ok := r.wordOf(c, era)
	if ok && c.At(0).Len == 1 && next.Index()-c.Index() == 1 && !r.shortEra(next) {
		return 0, c, false // a lone «م» or «ق» begins something else, as often as not
	}
	return e.value, next, ok
}

var hashHijri = scan.Hash("هجری")

// hijri reads the name of the lunar calendar, or «هجری» alone, which after a year of three digits and less is that one: the
// solar calendar was not counted yet.
func (r *reader) hijri(c scan.Cursor) (next scan.Cursor, ok bool) {
	if e, next, ok := r.eraAfter(c); ok {
		return next, words.Calendar(e) == words.Lunar
	}
	t := c.At(0)
	return c.Skip(1), t.Kind == scan.Word && t.Hash == hashHijri
}

// shortEra reports whether a letter that ends before c can be the short name of an era.
func (r *reader) shortEra(c scan.Cursor) bool {
	t := c.At(0)
	if _, _, ok := r.wordOf(c, equals); ok {
		return true // «1447 هـ الموافق …»
	}
	return endsLine(t) || t.Kind == scan.Punct
}
