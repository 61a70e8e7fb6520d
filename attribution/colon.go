package attribution

import "github.com/khabar-go/khabar/internal/scan"

// isLeadMark reports whether c stands at a mark that makes what is before it a lead: «ایسنا:», «ایسنا؛», «ایسنا - ».
func isLeadMark(c scan.Cursor) bool {
	t := c.At(0)
	return t.Is(':') || t.Is('؛') || t.Is(';') || t.Is('-') && (t.Space || c.At(1).Space || c.At(1).Kind == scan.EOF)
}

// leadMark returns the mark at c that makes p, which ends there, a lead. Before a colon the country of an outlet may stand:
// «گاردین انگلیس:».
func (r *reader) leadMark(c scan.Cursor, p *phrase) (mark scan.Cursor, ok bool) {
	if isLeadMark(c) {
		return c, true
	}
	w, n := r.word(c)
	mark = c.Skip(n)
	return mark, p.registered && w.is(place) && mark.At(0).Is(':')
}

// branch reads at c what part of the outlet before it leads: a desk or a place behind a comma or a dash, «خبرگزاری مهر، گروه استان‌ها:»,
// «خبرگزاری تسنیم-گروه اقتصادی:», «۸صبح، کابل:», «ایرنا - مشهد -», or a place behind a stroke, «ایسنا/گیلان مدیرکل …».
func (r *reader) branch(c scan.Cursor) (v verb, ok bool) {
	t, q := c.At(0), c.Skip(1)
	w, n := r.word(q)
	next := q.Skip(n)
	mark, placed := next, w.is(place)
	switch {
	case (isComma(t) || t.Is('-')) && w.is(desk):
		for k := 1; k < maxDesk && isName(mark.At(0)) && !w.is(stops|to|from|in|with|preposition); k++ {
			w, n = r.word(mark)
			mark = mark.Skip(n)
		}
		ok = isLeadMark(mark)
	case isComma(t) && placed:
		ok = mark.At(0).Is(':') || mark.At(0).Is('-') && isLeadMark(mark)
	case t.Is('-') && isLeadMark(c) && placed:
		ok = mark.At(0).Is(':') && !w.has(country) || mark.At(0).Is('-') && isLeadMark(mark)
	case placed && t.Is('/') && !t.Space && !q.At(0).Space:
		mark, ok = c, !next.At(0).Is('/')
	}
	if !ok {
		return v, false
	}
	v = markAt(mark)
	if mark == c {
		v.next = next
	}
	if placed && r.place.end == 0 {
		r.place = span{q.At(0).Start, next.Back(1).End}
	}
	return v, true
}

// numbered reports whether p is a name that begins with a number, and is written in one as no time is: «۸صبح», but not «۸ صبح».
func numbered(p *phrase) bool {
	word := p.next.Skip(-1)
	return word.At(0).Kind == scan.Word && !word.At(0).Space && word.Back(1).Kind == scan.Number && word.Back(1).Start == p.name.start
}

const maxListed = 8 // outlets of a list that are looked at

// listed passes over the names of outlets from c to the end of the line, with dashes between them, if nothing else stands there:
// «تسنیم | - فارس - مهر» is a list. One name alone may be a place: «ایسنا - فارس».
func (r *reader) listed(c scan.Cursor) (end scan.Cursor, ok bool) {
	for k := 0; k < maxListed; k++ {
		m := r.match(c)
		if m.n == 0 {
			break
		}
		end = c.Skip(m.n)
		switch t := end.At(0); {
		case t.Kind == scan.Break || t.Kind == scan.EOF:
			return end, k > 0 || m.level == plain
		case !t.Is('-'):
			return c, false
		}
		c = end.Skip(1)
	}
	return c, false
}

// leads reports whether p, which begins at c and which a mark follows, is a lead.
func (r *reader) leads(c scan.Cursor, p *phrase, joint bool) bool {
	if p.kind != KindOutlet && p.kind != KindAnonymous || p.level == wordish || p.vague && !p.registered {
		return false
	}
	return joint || beginsLine(c) || r.before(c, 1).is(flash) || p.staffed && r.apposed(c)
}

// tabulates reports whether a table goes on at c, after the mark of a name that is a place or a month too: «فارس: ۲۳ نفر»,
// «فارس - یزد - کرمان», «مهر - آبان ۱۴۰۴», and not «فارس: ۵ نفر در تصادف کشته شدند» or «مهر - تهران -».
func (r *reader) tabulates(c scan.Cursor, like class) bool {
	words := 0 // after a number
	if c.At(0).Kind == scan.Number {
		words = 2
	} else if w, n := r.word(c); w.is(like) {
		c = c.Skip(n - 1)
	} else {
		return false
	}
	c = c.Skip(1)
	for ; words > 0 && isName(c.At(0)) || c.At(0).Kind == scan.Number; words-- {
		c = c.Skip(1)
	}
	t := c.At(0)
	return t.Kind == scan.EOF || t.Kind == scan.Break || t.Is('/') || t.Is('|') || t.Is('-')
}

// claim reads «ادعای العربیه:», «ادعای باراک راوید خبرنگار آکسیوس:» and «ادعای العربیه به نقل از منابع آگاه:».
func (r *reader) claim(c scan.Cursor, n int, joint bool) (f formula, ok bool) {
	cue := tokens(c, n)
	f.next = c.Skip(n)
	p, ok := r.counterpart(r.attributive(f.next))
	if !ok || p.level == wordish || p.unclosed {
		return f, false
	}
	f.next = p.next
	first, depth := r.n, r.depth()
	r.add(&p, Reporter, cue, depth)
	s := sources{end: p.end, next: p.next}
	s, p = r.coordinate(s, p, Reporter, cue, depth)
	for r.relays(s.next) {
		w, n := r.word(s.next)
		depth++
		if s, ok = r.sources(s.next.Skip(n), w, tokens(s.next, n), depth); !ok {
			r.n = first
			return f, false
		}
	}
	mark, ok := r.leadMark(s.next, &p)
	if !ok || !mark.At(0).Is(':') || !joint && !r.beginsClause(c) {
		r.n = first
		return f, false
	}
	f.span, f.next = span{cue.start, mark.At(0).End}, mark.Skip(1)
	return f, true
}
