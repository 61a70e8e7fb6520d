package dateline

import "github.com/khabar-go/khabar/internal/scan"

// maxListed bounds the tokens of a list of dates that share the year of one of them.
const maxListed = 48

// A lender is what is known of the list of dates that was read last: which of them tells the year of those before it.
type lender struct {
	end int // tokens before the place up to which the list has been read, 0 if none has been
	ok  bool
	w   written // the date that tells it, if one does
}

// borrowYear gives a date without a year the year of the one in whose list it stands, in the same calendar: «۲۸ مهر و ۵ آبان
// ۱۴۰۳», «۱۲ اسفند و ۱۵ اسفند امسال».
func (r *reader) borrowYear(p *period, next scan.Cursor) {
	if p.ranged || !p.from.yearless() || p.from.holds(hasShift) {
		return
	}
	if next.Index() >= r.lender.end {
		if !r.listed(next) {
			return
		}
		r.readLender(next)
	}
	if r.lender.ok {
		p.from.borrow(&r.lender.w)
	}
}

// readLender reads the list of dates that goes on at c up to the first that tells its year, as a number or as «امسال».
func (r *reader) readLender(c scan.Cursor) {
	l := &r.lender
	*l = lender{}
	start, half := c.Index(), 0
	for c.Index() < start+maxListed {
		at := r.skipListMark(c)
		if at == c {
			half = 0
			break
		}
		l.w = written{}
		next, ok := r.dayMonth(at, &l.w)
		if !ok {
			next, ok = r.monthDay(at, &l.w) // October 4 and November 6, 2019
		}
		if !ok {
			half = 0
			break
		}
		if c = next; c.Index() <= start+maxListed/2 {
			half = c.Index()
		}
		if l.ok = !l.w.yearless() || l.w.holds(hasShift); l.ok {
			break
		}
	}
	if l.end = c.Index(); !l.ok && half > 0 {
		l.end = half // the list goes on, and so it is read anew for the dates of its second half
	}
}

// sharedYear returns the year of a month before p in a list of which only p tells its year: «۲۹ اسفند و اول فروردین ۱۴۰۴», «اسفند و
// فروردین ۱۴۰۵».
func (p Parts) sharedYear(month uint8) int16 {
	if month == 12 && p.Month == 1 {
		return p.Year - 1
	}
	return p.Year
}

// borrow gives the date that w is the year of v, if they are of the same calendar and both days.
func (w *written) borrow(v *written) {
	for c := range w.parts {
		a, b := &w.parts[c], v.parts[c]
		if !w.holds(dateSlot(c)) || !v.holds(dateSlot(c)) || a.Day == 0 || b.Day == 0 {
			continue
		}
		switch {
		case b.Year != 0:
			a.Year, w.short[c] = b.sharedYear(a.Month), v.short[c]
		case v.holds(hasShift) && v.shift.kind == yearOf:
			w.has |= hasShift
			w.shift, w.lent = v.shift, true
		default:
			continue
		}
		w.notes |= Shared
		return
	}
}
