package attribution

import "github.com/khabar-go/khabar/internal/scan"

// coordinate adds the sources that stand beside p under one cue: «رویترز و فرانسه‌پرس», «ایسنا، مهر و فارس»,
// «یک مقام آمریکایی و یک دیپلمات اروپایی».
func (r *reader) coordinate(s *sources, p *phrase, role Role, cue span, depth int) {
	plural := p.plural
	for r.n < maxLinks {
		q, ok := r.beside(s.next, plural)
		if !ok {
			return
		}
		next, ok := r.neighbour(q, p, role, plural)
		if !ok {
			return
		}
		r.certain(next.next)
		r.add(&next, role, cue, depth)
		s.end, s.next = next.end, next.next
		*p = next
		p.plural = plural
	}
}

// beside passes over «و», or over the comma of a list that an «و» ends.
func (r *reader) beside(c scan.Cursor, plural *word) (next scan.Cursor, ok bool) {
	if w, n := r.word(c); w.is(and) {
		return c.Skip(n), true
	}
	if !isComma(c.At(0)) {
		return c, false
	}
	next = c.Skip(1)
	for q := next; !r.far(q); {
		p, ok := r.member(q, plural)
		if !ok {
			return c, false
		}
		q = p.next
		switch w, _ := r.word(q); {
		case w.is(and):
			last, ok := r.member(q.Skip(1), plural)
			if !ok {
				return c, false
			}
			v, _ := r.word(last.next)
			return next, r.inner || !v.is(verbs)
		case isComma(q.At(0)):
			q = q.Skip(1)
		default:
			return c, false
		}
	}
	return c, false
}

func isComma(t *scan.Token) bool { return t.Is('،') || t.Is(',') }

// member reads a registered outlet of a list.
func (r *reader) member(c scan.Cursor, plural *word) (p phrase, ok bool) {
	if p, ok = r.registered(c); ok && (p.level < wordish || plural != nil || r.ended(p.next)) {
		return p, true
	}
	if plural == nil {
		return p, false
	}
	m := r.cat.rests.match(c, plural.single)
	if m.n == 0 {
		return p, false
	}
	return r.complete(phrase{}, c, placed{match: m, at: c}, false)
}

// neighbour reads a source at c that stands beside p.
func (r *reader) neighbour(c scan.Cursor, p *phrase, role Role, plural *word) (next phrase, ok bool) {
	if next, ok := r.member(c, plural); ok {
		if v, _ := r.word(next.next); v.is(verbs) && !r.inner { // «ایسنا و رویترز نوشت»: a formula of its own
			return next, false
		}
		return next, plural != nil || next.level < wordish || marked(next.next) && role != Speaker
	}
	w, _ := r.word(c)
	switch {
	case plural != nil:
		if c.At(0).Kind != scan.Word && c.At(0).Kind != scan.Latin || w.is(stops|preposition|media|mass|staff) {
			return next, false
		}
		next, ok = r.open(c, role)
		next.kind = KindOutlet
	case p.kind == KindOutlet && w.is(anonymous|indefinite|official|mass|media) && !w.is(desk):
		next, ok = r.open(c, role)
		ok = ok && marked(next.next)
	case p.kind == KindAnonymous && w.is(indefinite):
		next, ok = r.open(c, role)
	}
	return next, ok
}
