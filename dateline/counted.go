package dateline

import "github.com/khabar-go/khabar/internal/scan"

// counted reads amounts of time before or after now: ۳ ساعت پیش, دو هفته قبل, یک سال و دو ماه پیش, نیم ساعت دیگر,
// یک ساعت و نیم پیش, چند دقیقه پیش, لحظاتی پیش.
func (r *reader) counted(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	s := shift{kind: byAmount}
	if r.quantified(c) && !r.afterNumber(c) || r.estimated(c) {
		return c, false // «سه چهار هفته دیگر», «دو تا سه هفته دیگر»
	}
	at := c
	for range 3 {
		n, ok := r.amount(at, &s)
		if !ok {
			return c, false
		}
		at = n
		if e, n, ok := r.wordOf(at, andHalf); ok {
			if !s.addPart(e.value) {
				return c, false
			}
			at = n
			break
		}
		if n, ok = r.smallerUnit(at, s.unit); !ok {
			break
		}
		at = n
	}
	if s.months > 12*maxYears && s.months < 12*10_000 {
		return c, false // «۲۵۰۰ سال پیش» is no dateline
	}
	way, next, ok := r.wordOf(at, toward)
	if way.value > 0 && (way.is(adjacent) && (s.kind == aboutNow || r.told(c)) || !way.is(adjacent) && r.lasts(c, next)) {
		return c, false
	}
	if !ok || r.elsewhere(next) || c.Back(1).Is('.') && c.Back(2).Kind == scan.Number {
		return c, false
	}
	if way.value < 0 {
		s.months, s.days, s.seconds = -s.months, -s.days, -s.seconds
	}
	w.relate(relation{shift: s})
	return next, true
}

// smallerUnit returns the place of the amount that goes on the one before c, which is of the unit: after «و», or if it is of a
// smaller unit also after a comma or nothing, as in «۲ روز، ۳ ساعت پیش», «۱ ساعت ۲۰ دقیقه پیش».
func (r *reader) smallerUnit(c scan.Cursor, unit uint8) (at scan.Cursor, ok bool) {
	if _, n, ok := r.wordOf(c, and); ok {
		return n, true
	}
	if at = c; isComma(at.At(0)) {
		at = at.Skip(1)
	}
	if t := at.At(0); t.Kind != scan.Number && !t.IsText() {
		return c, false
	}
	var s shift
	_, ok = r.amount(at, &s)
	return at, ok && s.kind == 0 && s.unit < unit
}

// afterNumber reports whether the number before c has nothing to do with the amount at c, because it is a year or larger: «نتایج
// کنکور ۱۴۰۴ ۲ روز پیش», but not «۲ ۳ روز پیش».
func (r *reader) afterNumber(c scan.Cursor) bool {
	before, t := c.Back(1), c.At(0)
	if before.Kind != scan.Number || !t.Space || c.Back(2).Kind == scan.Punct && !before.Space {
		return false
	}
	return before.Len == 4 || t.Kind == scan.Number && before.Len <= 3 && before.Value > t.Value
}

var hashYa = scan.Hash("یا")

// estimated reports whether the amount at c is the upper bound of an estimate: the «سه هفته» of «دو یا سه هفته دیگر».
func (r *reader) estimated(c scan.Cursor) bool {
	before, n := r.wordBack(c)
	return (n == 1 && before.is(to) || c.Back(1).Hash == hashYa && c.Back(1).Kind == scan.Word) && r.quantified(c.Skip(-1))
}

// told reports whether the word before c makes «یک سال بعد» count from what has just been told: «… و یک سال بعد»,
// «کمتر از دو دقیقه بعد». «چند دقیقه بعد» always does.
func (r *reader) told(c scan.Cursor) bool {
	before, n := r.wordBack(c)
	return n == 1 && (before.is(and|equals|lasting) || c.Back(1).Hash == hashAz)
}

// lasts reports whether a word before c or at next makes «دو روز دیگر» between them two days more, and no day:
// «برای دو روز دیگر», «دو روز دیگر فرصت دارند».
func (r *reader) lasts(c, next scan.Cursor) bool {
	before, n := r.wordBack(c)
	after, _ := r.word(next)
	return n == 1 && before.is(lasting) || after.is(lasting)
}

// wordBack returns what the word before c can mean, and n, the tokens from it to the end of its phrase.
func (r *reader) wordBack(c scan.Cursor) (e *entry, n int) {
	if !c.Back(1).IsText() {
		return &r.entries[0], 0
	}
	return r.word(c.Skip(-1))
}

// maxYears is how many years are counted to the day. More are history, told in round numbers.
const maxYears = 100

// maxNights is how many nights are not counted: «۸ شب پیش از …» is an hour.
const maxNights = 5

// amount adds to s the number and unit at c.
func (r *reader) amount(c scan.Cursor, s *shift) (next scan.Cursor, ok bool) {
	n, of60, at := int64(0), int16(0), c
	if t := c.At(0); t.Kind == scan.Number {
		n, at = int64(t.Value), c.Skip(1)
		if e, next, ok := r.wordOf(at, andHalf); ok { // ۲ و نیم ساعت
			of60, at = e.value, next
		}
	} else {
		e, next, ok := r.wordOf(c, cardinal|countedUnit|hourHalf|few|half|quarter|moments)
		switch {
		case !ok:
			return c, false
		case e.is(moments):
			s.kind = aboutNow
			return next, true
		case e.is(few):
			u, next, ok := r.wordOf(next, unit)
			s.kind = aboutNow
			return next, ok && u.value <= unitHour
		case e.is(countedUnit):
			return next, s.add(int64(e.number), e.value) && (!e.is(half) || s.addPart(30))
		case e.is(half):
			of60, at = 30, next
		case e.is(quarter):
			return r.hourWord(next), s.add(0, unitHour) && s.addPart(15)
		default: // a cardinal, or two and a half as one phrase
			n, at = int64(e.number), next
			if e.is(hourHalf) {
				of60 = e.value
			}
			if _, next, ok := r.wordOf(at, quarter); ok && n == 1 {
				return r.hourWord(next), s.add(0, unitHour) && s.addPart(15)
			}
		}
	}
	u, next, ok := r.wordOf(at, unit|part)
	if u.is(part) {
		return next, u.part == night && n > 0 && n < maxNights && of60 == 0 && s.add(n, unitDay) // «دو شب پیش»
	}
	return next, ok && s.add(n, u.value) && (of60 == 0 || s.addPart(of60))
}

// hourWord returns the place after the word «ساعت» at c, or c.
func (r *reader) hourWord(c scan.Cursor) scan.Cursor {
	if e, n, ok := r.wordOf(c, unit); ok && e.value == unitHour {
		return n
	}
	return c
}

// add adds n units.
func (s *shift) add(n int64, unit int16) bool {
	s.unit = uint8(unit)
	count := int32(min(n, maxCount))
	switch unit {
	case unitSecond:
		s.seconds += int64(count)
	case unitMinute:
		s.seconds += int64(count) * 60
	case unitHour:
		s.seconds += int64(count) * 3600
	case unitDay:
		s.days += count
	case unitWeek:
		s.days += count * 7
	case unitMonth:
		s.months += count
	case unitYear:
		s.months += count * 12
	default:
		return false
	}
	return true
}

// addPart adds a half (30 of 60) or a quarter (15) of the unit that was added last, if that can be reckoned with.
func (s *shift) addPart(of60 int16) bool {
	switch n := int32(of60); int16(s.unit) {
	case unitMinute:
		s.seconds += int64(n)
	case unitHour:
		s.seconds += int64(n) * 60
	case unitWeek:
		s.days += n * 7 / 60 // whole days: nobody counts «یک هفته و نیم» to the hour
	case unitMonth:
		s.days += n * 30 / 60
	case unitYear:
		s.months += n * 12 / 60
	default:
		return false
	}
	return true
}

// elsewhere reports whether the word at c makes «پیش» or «بعد» before it count from some other time than now, or mean
// something else: «۳ روز پیش از انتخابات», «سال پیش رو».
func (r *reader) elsewhere(c scan.Cursor) bool {
	_, _, ok := r.wordOf(c, elsewhere)
	return ok
}
