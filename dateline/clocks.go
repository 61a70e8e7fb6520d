package dateline

import "github.com/khabar-go/khabar/internal/scan"

// A clockList is what is known of the clocks that go on after one.
type clockList struct {
	item int  // index of the token at which the next may stand, plus one; 0 if none may
	bare bool // it may be a number alone: «ساعت‌های ۱۰، ۱۴ و ۱۸», «ساعت ۹ تا ۱۲ و ۱۶ تا ۱۹»
}

// listClocks remembers that a clock after p, which stands from c to next, may be one more: «ساعت ۱۸:۲۰ و ۱۸:۴۰».
func (r *reader) listClocks(p *period, c, next scan.Cursor) {
	if !p.from.holds(hasClock) {
		return
	}
	bare := p.ranged && p.until.holds(hasClock) || r.severalHours(c) || r.clocks.bare && r.clocks.item == c.Index()+1 ||
		!p.ranged && p.from.unit == Hour && r.hoursFollow(next)
	mark := r.skipAnd(next)
	if bare {
		if mark = r.skipListMark(next); mark != next && mark.At(0).Hash == hashAz {
			mark = mark.Skip(1) // «ساعت ۹ تا ۱۳ و از ۱۶ تا ۲۱»
		}
	}
	if mark != next {
		r.clocks = clockList{mark.Index() + 1, bare}
	}
}

// maxHours bounds the hours of a list.
const maxHours = 6

// hoursFollow reports whether more hours follow one at c, after commas and at last «و»: «ساعت ۱۶، ۱۸ و ۲۰».
func (r *reader) hoursFollow(c scan.Cursor) bool {
	isHour := func(t *scan.Token) bool { return t.Kind == scan.Number && t.Len <= 2 && t.Value <= 24 }
	for range maxHours {
		if !isComma(c.At(0)) || !isHour(c.At(1)) {
			return false
		}
		c = c.Skip(2)
		if at, ok := r.andWord(c); ok {
			return isHour(at.At(0)) && r.free(at.Skip(1))
		}
	}
	return false
}

// severalHours reports whether a word for hours stands at c.
func (r *reader) severalHours(c scan.Cursor) bool {
	_, n := r.word(c)
	return n > 0 && manyHours(c.At(n-1))
}

// listedClock reads an hour, or a range of hours, that goes on a list of them.
func (r *reader) listedClock(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	if r.clocks != (clockList{c.Index() + 1, true}) || c.At(1).Is(':') || c.At(0).Len > 2 {
		return c, false
	}
	if next, ok = r.bareHour(c, &p.from); !ok || p.from.fault.reason != sound {
		*p = period{}
		return c, false
	}
	if to, ok := r.rangeMark(next, true); ok {
		if next, p.ranged = r.rangeEnd(&p.from, to, &p.until); !p.ranged { // «ساعت ۹ تا ۱۷، ۱۰ تا ۱۴ آذر»
			*p = period{}
			return c, false
		}
		p.from.shareDayPart(&p.until)
	}
	p.from.notes |= Shared
	p.start, p.end = c.At(0).Start, next.Back(1).End
	return next, true
}
