package dateline

import "github.com/khabar-go/khabar/internal/scan"

// counted reads amounts of time before or after now: ۳ ساعت پیش, دو هفته قبل, یک سال و دو ماه پیش, نیم ساعت دیگر,
// یک ساعت و نیم پیش, چند دقیقه پیش, لحظاتی پیش.
func (r *reader) counted(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	s := shift{kind: byAmount}
	if r.quantified(c) {
		return c, false // «سه چهار هفته دیگر»
	}
	at := c
	for range 3 {
		n, ok := r.amount(at, &s)
		if !ok {
			return c, false
		}
		at = n
		if _, n, ok := r.wordOf(at, and); !ok {
			break
		} else if _, h, ok := r.wordOf(n, half); ok {
			if !s.addHalf() {
				return c, false
			}
			at = h
			break
		} else {
			at = n
		}
	}
	if s.months > 12*maxYears && s.months < 12*10_000 {
		return c, false // «۲۵۰۰ سال پیش» is no dateline
	}
	way, next, ok := r.wordOf(at, toward)
	if s.kind == aboutNow && way.is(adjacent) && way.value > 0 {
		return c, false // «چند دقیقه بعد» is after something told
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

// maxYears is how many years are counted to the day. More are history, told in round numbers.
const maxYears = 100

// amount adds to s the number and unit at c.
func (r *reader) amount(c scan.Cursor, s *shift) (next scan.Cursor, ok bool) {
	n, at := int64(0), c
	if t := c.At(0); t.Kind == scan.Number {
		n, at = int64(t.Value), c.Skip(1)
	} else {
		e, next, ok := r.wordOf(c, cardinal|few|half|moments)
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
		case e.is(half):
			u, next, ok := r.wordOf(next, unit)
			return next, ok && s.add(1, u.value) && s.addHalf() && s.add(-1, u.value)
		}
		n, at = int64(e.number), next
	}
	u, next, ok := r.wordOf(at, unit)
	return next, ok && s.add(n, u.value)
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

// addHalf adds half of the unit that was added last, if half of it can be reckoned with.
func (s *shift) addHalf() bool {
	switch int16(s.unit) {
	case unitMinute:
		s.seconds += 30
	case unitHour:
		s.seconds += 1800
	case unitYear:
		s.months += 6
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
