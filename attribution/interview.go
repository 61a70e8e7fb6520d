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
	if !ok || p.level == wordish && (!r.finished(p.next) || r.single(q).is(place)) {
		return f, false
	}
	if next, ok := r.surname(p.next); ok && p.level == weak && r.ended(next) {
		return f, false // «در گفت‌وگو با کیهان کلهر»
	}
	depth := r.depth()
	r.add(&p, Interviewer, cue, depth)
	s := sources{end: p.end, next: p.next}
	r.inner = true // who is spoken to stands between the speaker and his verb
	s, p = r.coordinate(s, p, Interviewer, cue, depth)
	r.inner = false
	s = r.filed(&p, s)
	f.span, f.next = span{cue.start, s.end}, s.next
	return f, true
}

// finished reports whether the name before c has ended, or its clause goes ahead.
func (r *reader) finished(c scan.Cursor) bool { return r.ended(c) || r.goesAhead(c) }

// goesAhead reports whether the clause after an interview goes on at c with its object or its verb: «… با اعتماد این
// خبر را …», «… با اعتماد رد کرد».
func (r *reader) goesAhead(c scan.Cursor) bool {
	w, n := r.word(c)
	if w.is(coverb) {
		w, _ = r.word(c.Skip(n))
		return w.is(finite | noun)
	}
	return w.is(this)
}

const maxTalk = 5 // words between «گفت‌وگو» and «با»

// talkWith passes over «… با» after «در گفت‌وگو».
func (r *reader) talkWith(c scan.Cursor) (next scan.Cursor, ok bool) {
	for k := 0; k <= maxTalk; k++ {
		w, n := r.word(c)
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
		return p, true
	}
	if p, ok = r.programme(c); ok {
		return p, true
	}
	q := c
	for k := 0; k < maxPerson; k++ {
		w, n := r.word(q)
		if q.At(0).Kind != scan.Word || w.is(stops|to|from|in|with|and|preposition|timeWord|media|mass|staff) {
			return p, false
		}
		q = q.Skip(n)
		next := q
		if isComma(next.At(0)) {
			next = next.Skip(1)
		}
		if w, _ := r.word(next); w.is(staff) {
			p, ok := r.outlet(next)
			p.start, p.person = c.At(0).Start, true
			return p, ok && !p.unclosed
		}
		if next.Index() > q.Index() {
			break
		}
	}
	return p, false
}

// programme reads an outlet behind one of its programmes: «برنامه «تیتر امشب» شبکه خبر».
func (r *reader) programme(c scan.Cursor) (p phrase, ok bool) {
	w, n := r.word(c)
	if w.part != partSent {
		return p, false
	}
	q := c.Skip(n)
	for k := 0; k < maxPerson; k++ {
		if opens(q.At(0)) {
			if q, ok = r.quotation(q); !ok {
				return p, false
			}
		}
		if p, ok = r.registered(q); ok && p.level < wordish && !p.unclosed {
			p.start = c.At(0).Start
			return p, true
		}
		w, n := r.word(q)
		if !isName(q.At(0)) || w.is(that|object|finite|verbs|lead|to|from|with|and) {
			break
		}
		q = q.Skip(n)
	}
	return p, false
}

// filed reads the place after p, and returns s as far as it then reaches.
func (r *reader) filed(p *phrase, s sources) sources {
	t := r.tail(p)
	if t.end > 0 {
		s.end, s.next = t.end, t.next
		if r.place.end == 0 {
			r.place = t.place
		}
	}
	return s
}

var hashEntry = scan.Hash("ورود")

// told reads «به ایسنا گفت», «به خبرنگار مهر در اهواز اظهار کرد» and «به رویترز:».
func (r *reader) told(c scan.Cursor) (f formula, ok bool) {
	f.next = c.Skip(1)
	if _, ok := r.glueAt(c); ok { // «ورود به گزارشرویترز»
		return f, false
	}
	p, ok := r.counterpart(f.next)
	if !ok || p.level == wordish || p.level == weak && !r.apart(p.next) {
		return f, false
	}
	enters := c.Back(1).Hash == hashEntry && p.staffed // «در بدو ورود به خبرنگار ایسنا گفت»: nobody enters a reporter
	if !enters && r.canceled(c) {
		f.next = p.next
		return f, false
	}
	depth, first := r.depth(), r.n
	s := sources{end: p.end, next: p.next}
	r.add(&p, Interviewer, span{}, depth)
	person := p.person
	r.inner = true
	s, p = r.coordinate(s, p, Interviewer, span{}, depth)
	r.inner = false
	s = r.filed(&p, s)
	v, ok := r.verbAfter(s.next, maxTold, person)
	switch {
	case s.next.At(0).Is(':'):
		v = verb{span: tokens(s.next, 1), next: s.next.Skip(1)}
	case !ok || !v.is(says|reports|announces) || r.second(v):
		r.n = first
		return f, false
	}
	r.setCue(first, depth, v.span)
	f.span, f.next = span{c.At(0).Start, v.end}, v.next
	return f, true
}

// second reports whether v is the second of two verbs, so that it is the first that says what is done to an outlet: «به سی‌ان‌ان توهین
// کرد و گفت».
func (r *reader) second(v verb) bool {
	c := v.next
	for c.At(0).Start > v.start {
		c = c.Skip(-1)
	}
	return r.before(c, 1).is(and) && r.before(c, 2).is(finite|noun)
}

// toldBehind reads «به علی احمدی، خبرنگار ایسنا، گفت», of which c stands at «خبرنگار»: that a reporter comes is not
// seen from the beginning.
func (r *reader) toldBehind(c scan.Cursor) (f formula, ok bool) {
	for k := 1; k <= maxPerson+1 && c.Index()-k >= r.done; k++ {
		if t := c.Back(k); t.Kind != scan.Word && !(k == 1 && isComma(t)) {
			break
		}
		if c.Back(k).Hash == r.cat.gate.to {
			if w, _ := r.word(c.Skip(-k)); w.is(to) {
				return r.told(c.Skip(-k))
			}
			break
		}
	}
	return f, false
}

const maxTold = 14 // tokens between an outlet that is spoken to and the verb
