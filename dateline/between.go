package dateline

import "github.com/khabar-go/khabar/internal/scan"

// betweenWord makes of the two that «و» joins the ends of a range.
const betweenWord = "بین"

var hashBetween = scan.Hash(betweenWord)

func isBetween(t *scan.Token) bool { return t.Kind == scan.Word && t.Hash == hashBetween }

// between reads into p a range told by «بین»: «بین ۱ خرداد و ۱ تیر ۱۴۰۵», «بین ۱ و ۱۰ تیر», «بین ساعت ۸ و ۱۰ شب». The word
// is part of the dateline, for without it the two would be a list; before «تا» it is not.
func (r *reader) between(c scan.Cursor, p *period) (next scan.Cursor, ok bool) {
	mid, ok := r.betweenFrom(c.Skip(1), &p.from)
	if ok {
		mid, ok = r.andWord(mid)
	}
	if ok {
		next, ok = r.rangeEnd(&p.from, mid, &p.until)
	}
	if !ok || p.from.holds(hasOpenDay) && !p.until.holds(hasDate) {
		*p = period{}
		return c, false
	}
	p.ranged = true
	p.from.close(&p.until)
	p.from.shareDayPart(&p.until)
	for cal := range p.from.parts {
		a, b := p.from.parts[cal], p.until.parts[cal]
		if a.Day != 0 && b.Day != 0 && b.before(a) { // what lies between them is no period
			*p = period{}
			return c, false
		}
	}
	p.start, p.end = c.At(0).Start, next.Back(1).End
	return next, true
}

// betweenFrom reads what a range told by «بین» begins with.
func (r *reader) betweenFrom(c scan.Cursor, w *written) (next scan.Cursor, ok bool) {
	if at, cued := r.clockCue(c); cued {
		m, n, ok := r.smallNumber(at)
		if _, _, and := r.wordOf(n, and); ok && and && m.n <= 24 && m.digits <= 2 {
			w.setClock(hour{h: m.n, unit: Hour, at: at.At(0).Start}, 0)
			return n, true
		}
		return r.clockTime(c, w)
	}
	d, n, ok := r.day(r.skipDayWord(c))
	if to, and := r.andWord(n); ok && and && d.n <= 31 {
		var v written
		if _, ok := r.dayMonth(to, &v); ok {
			w.has |= hasOpenDay
			w.openDay = uint8(d.n)
			return n, true
		}
	}
	next, ok = r.element(c, w)
	return next, ok && w.holds(hasDate) && !w.holds(weakDate)
}

// andWord returns the place after the word «و» at c.
func (r *reader) andWord(c scan.Cursor) (next scan.Cursor, ok bool) {
	_, next, ok = r.wordOf(c, and)
	return next, ok
}

// skipAnd returns the place after «و», if it stands at c.
func (r *reader) skipAnd(c scan.Cursor) scan.Cursor {
	if next, ok := r.andWord(c); ok {
		return next
	}
	return c
}
