package attribution

import "github.com/khabar-go/khabar/internal/scan"

// coordinate adds the sources that stand beside p under one cue: «رویترز و فرانسه‌پرس», «ایسنا، مهر و فارس»,
// «یک مقام آمریکایی و یک دیپلمات اروپایی». It returns s as far as it then reaches, and the last of them. What stands behind
// commas is added only if the list can be read on to its «و»: cut out without it, it would be no list.
func (r *reader) coordinate(s sources, p phrase, role Role, cue span, depth int) (sources, phrase) {
	plural := p.plural
	n, all, last := r.n, s, p // up to the last «و»
	for r.n < maxLinks {
		q, ok := r.beside(s.next, plural)
		if !ok || r.far(q) {
			break
		}
		comma := isComma(s.next.At(0))
		next, ok := r.neighbour(q, &p, role, plural, comma)
		if !ok {
			break
		}
		r.add(&next, role, cue, depth)
		s.end, s.next = next.end, next.next
		p = next
		p.plural = plural
		s.cut = p.cut
		if !comma {
			n, all, last = r.n, s, p
		}
		if s.cut { // cut out, the name would be the last too
			break
		}
	}
	r.n = n
	return all, last
}

// beside passes over «و», or over the comma of a list that an «و» ends.
func (r *reader) beside(c scan.Cursor, plural uint32) (next scan.Cursor, ok bool) {
	if w, n := r.word(c); w.is(and) {
		return c.Skip(n), true
	}
	if !isComma(c.At(0)) {
		return c, false
	}
	next = c.Skip(1)
	return next, r.lists(c, plural)
}

// lists reports whether a list of outlets goes on at the comma at c and is ended by an «و». What it finds holds for the
// commas of the list that follow, and so each is looked at once.
func (r *reader) lists(c scan.Cursor, plural uint32) bool {
	if known := r.note(c).list; known != unread {
		return known == listed
	}
	last, is := r.lastComma(c)
	if is == listed {
		last, is = r.endsList(c, plural)
	}
	for q := c; q.Index() <= last; q = q.Skip(1) {
		if isComma(q.At(0)) {
			r.note(q).list = is
		}
	}
	return is == listed
}

// lastComma returns listed if an «و» comes soon after the comma at c. If none does it returns unlisted, and the index of the
// last comma before what ends any list.
func (r *reader) lastComma(c scan.Cursor) (last int, is uint8) {
	for q := c; !r.far(q); q = q.Skip(1) {
		switch t := q.At(0); {
		case isComma(t):
			last = q.Index()
		case t.Kind == scan.Word:
			if r.andFollows(q) {
				return last, listed
			}
		case !isName(t) && !opens(t) && !closes(t) && !t.Is('.') && !joinsName(q): // not «Al-Monitor»
			return last, unlisted
		}
	}
	return last, unlisted
}

// endsList returns listed if outlets stand from the comma at c on up to an «و» and after it, the last not being a subject of
// its own. Last is the index of the last comma it came to.
func (r *reader) endsList(c scan.Cursor, plural uint32) (last int, is uint8) {
	for !r.far(c) {
		last = c.Index()
		p, ok := r.member(c.Skip(1), plural)
		if !ok {
			break
		}
		if c = p.next; isComma(c.At(0)) {
			continue
		}
		if w, n := r.word(c); w.is(and) {
			if p, ok := r.member(c.Skip(n), plural); ok && !r.acts(&p, plural) {
				return last, listed
			}
		}
		break
	}
	return last, unlisted
}

// acts reports whether a verb after p makes it a subject of its own. Between a subject and its verb it does not, nor does
// one in the plural after a plural head noun: «روزنامه‌های شرق و اعتماد نوشتند».
func (r *reader) acts(p *phrase, plural uint32) bool {
	v, _ := r.word(p.next)
	return v.is(verbs) && !r.inner && !(plural != 0 && v.has(pluralVerb))
}

// What is known of the comma at a token.
const (
	unread uint8 = iota
	listed
	unlisted
)

func isComma(t *scan.Token) bool { return t.Is('،') || t.Is(',') }

// member reads a registered outlet of a list.
func (r *reader) member(c scan.Cursor, plural uint32) (p phrase, ok bool) {
	if p, ok = r.listable(c); ok && (p.level < wordish || plural != 0 || r.ended(p.next)) {
		return p, true
	}
	if plural == 0 {
		return p, false
	}
	m := r.cat.rests.match(c, plural)
	if m.n == 0 {
		return p, false
	}
	return r.complete(phrase{}, c, placed{match: m, at: c}, 0)
}

// neighbour reads a source at c that stands beside p, in a list if a comma stands before it.
func (r *reader) neighbour(c scan.Cursor, p *phrase, role Role, plural uint32, comma bool) (next phrase, ok bool) {
	w, _ := r.word(c)
	if w.is(lead | talk | message) {
		return next, false
	}
	if next, ok := r.member(c, plural); ok {
		if r.acts(&next, plural) { // «ایسنا و رویترز نوشت»: a formula of its own
			return next, false
		}
		v, _ := r.word(next.next)
		return next, plural != 0 || next.level < wordish || (comma || marked(next.next)) && role != Speaker || r.inner && v.is(writes|reports)
	}
	switch {
	case plural != 0:
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
