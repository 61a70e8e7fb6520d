package attribution

import "github.com/khabar-go/khabar/internal/scan"

// isLeadMark reports whether c stands at a mark that makes what is before it a lead: «ایسنا:», «ایسنا؛», «ایسنا - ».
func isLeadMark(c scan.Cursor) bool {
	t := c.At(0)
	return t.Is(':') || t.Is('؛') || t.Is(';') || t.Is('-') && (t.Space || c.At(1).Space || c.At(1).Kind == scan.EOF)
}

// leads reports whether p, which begins at c and which a mark follows, is a lead.
func (r *reader) leads(c scan.Cursor, p *phrase, joint bool) bool {
	if p.kind != KindOutlet && p.kind != KindAnonymous || p.level == wordish || p.vague && !p.registered {
		return false
	}
	return joint || beginsLine(c) || r.before(c, 1).is(flash)
}

// claim reads «ادعای العربیه:» and «ادعای العربیه به نقل از منابع آگاه:».
func (r *reader) claim(c scan.Cursor, n int, joint bool) (f formula, ok bool) {
	cue := tokens(c, n)
	f.next = c.Skip(n)
	p, ok := r.outlet(r.attributive(f.next))
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
	if !s.next.At(0).Is(':') || !joint && !r.beginsClause(c) {
		r.n = first
		return f, false
	}
	f.span, f.next = span{cue.start, s.next.At(0).End}, s.next.Skip(1)
	return f, true
}
