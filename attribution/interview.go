package attribution

import "github.com/khabar-go/khabar/internal/scan"

// interview reads «در گفت‌وگوی کوتاه با ایسنا» and «با ارسال پیام به رویترز». What makes an interview is that the
// counterpart is an outlet.
func (r *reader) interview(c scan.Cursor, w *word, n int) (f formula, ok bool) {
	f.next = c.Skip(n)
	q := f.next
	if w.is(talk) {
		if q, ok = r.talkWith(q); !ok {
			return f, false
		}
	}
	cue := span{c.At(0).Start, q.Back(1).End}
	if q.At(0).Is(':') {
		q = q.Skip(1)
	}
	p, ok := r.counterpart(q)
	if !ok || p.level == wordish && (!r.ended(p.next) || r.words.single(q).is(place)) {
		return f, false
	}
	depth := r.depth()
	r.add(&p, Interviewer, cue, depth)
	s := sources{end: p.end, next: p.next}
	r.coordinate(&s, &p, Interviewer, cue, depth)
	r.filed(&p, &s)
	f.span, f.next = span{cue.start, s.end}, s.next
	return f, true
}

const maxTalk = 5 // words between «گفت‌وگو» and «با»

// talkWith passes over «… با» after «در گفت‌وگو».
func (r *reader) talkWith(c scan.Cursor) (next scan.Cursor, ok bool) {
	for k := 0; k <= maxTalk; k++ {
		w, n := r.words.at(c)
		if w.is(with) {
			return c.Skip(n), true
		}
		if c.At(0).Kind != scan.Word || w.is(lead|to|from|that|object|finite) {
			break
		}
		c = c.Skip(n)
	}
	return c, false
}

// counterpart reads the outlet that somebody speaks to, also by its reporter: «علی احمدی، خبرنگار ایسنا».
func (r *reader) counterpart(c scan.Cursor) (p phrase, ok bool) {
	if p, ok = r.outlet(c); ok && !p.unclosed {
		return p, !(p.kind == KindAnonymous && r.words.single(c).is(mass) && p.name.end-p.name.start == 0)
	}
	q := c
	for k := 0; k < maxPerson; k++ {
		w, n := r.words.at(q)
		if q.At(0).Kind != scan.Word || w.is(stops|to|from|in|with|and|preposition|timeWord|media|mass|staff) {
			return p, false
		}
		q = q.Skip(n)
		next := q
		if isComma(next.At(0)) {
			next = next.Skip(1)
		}
		if w, _ := r.words.at(next); w.is(staff) {
			p, ok := r.outlet(next)
			p.start = c.At(0).Start
			return p, ok && !p.unclosed
		}
		if next.Index() > q.Index() {
			break
		}
	}
	return p, false
}

// filed reads the place after p.
func (r *reader) filed(p *phrase, s *sources) {
	t := r.tail(p)
	if t.end > 0 {
		s.end, s.next = t.end, t.next
		if r.place.end == 0 {
			r.place = t.place
		}
	}
}

// told reads «به ایسنا گفت», «به خبرنگار مهر در اهواز اظهار کرد» and «به رویترز:».
func (r *reader) told(c scan.Cursor) (f formula, ok bool) {
	f.next = c.Skip(1)
	p, ok := r.counterpart(f.next)
	if !ok || p.level == wordish {
		return f, false
	}
	if r.canceled(c) {
		f.next = p.next
		return f, false
	}
	depth, first := r.depth(), r.n
	s := sources{end: p.end, next: p.next}
	r.add(&p, Interviewer, span{}, depth)
	r.coordinate(&s, &p, Interviewer, span{}, depth)
	r.filed(&p, &s)
	v, ok := r.verbAfter(s.next, maxTold, isComma(s.next.At(0)) && p.start != f.next.At(0).Start)
	switch {
	case s.next.At(0).Is(':'):
		v = verb{span: tokens(s.next, 1), next: s.next.Skip(1)}
	case !ok || !v.is(says|reports|announces):
		r.n = first
		return f, false
	}
	r.setCue(first, depth, v.span)
	f.span, f.next = span{c.At(0).Start, v.end}, v.next
	return f, true
}

const maxTold = 14 // tokens between an outlet that is spoken to and the verb
