package attribution

import "github.com/khabar-go/khabar/internal/scan"

const maxOwner = 12 // tokens between a report and what it says

// statedBehind reads «گزارش رویترز حاکی است», of which c stands at «حاکی»: what a report is for is not seen from the beginning.
func (r *reader) statedBehind(c scan.Cursor) (f formula, ok bool) {
	f.next = c.Skip(1)
	for k := 1; k <= maxOwner && c.Index()-k >= r.done; k++ {
		if t := c.Back(k); !isName(t) && !opens(t) && !closes(t) && !joinsName(c.Skip(-k)) {
			break
		}
		if r.before(c, k).has(ownedReport) {
			if g, ok := r.stated(c.Skip(-k)); ok && g.next.Index() > c.Index() {
				return g, true
			}
			break
		}
	}
	return f, false
}

// stated reads «گزارش رویترز حاکی است» and «در گزارش رویترز آمده است», of which c stands at «گزارش». The owner is an outlet or a body:
// «گزارش‌ها حاکی است» has none.
func (r *reader) stated(c scan.Cursor) (f formula, ok bool) {
	f.next = c.Skip(1)
	w, n := r.word(c)
	if !w.has(ownedReport) { // «گزارش کرد پرس»
		w, n = r.single(c), 1
	}
	if !w.has(ownedReport) {
		return f, false
	}
	begin, before := c, r.before(c, 1)
	within := before.is(in) && c.Index() > r.done
	switch {
	case within:
		begin = c.Skip(-1)
	case before.is(to | from | with | preposition | reacts):
		return f, false
	}
	q := r.attributive(c.Skip(n))
	p, ok := r.outlet(q)
	if v, _ := r.word(q); !ok && v.is(official) {
		p, ok = r.open(q, Reporter)
		ok = ok && !p.cut
	}
	if !ok || p.level == wordish || p.unclosed {
		return f, false
	}
	first, depth, cue := r.n, r.depth(), span{begin.At(0).Start, c.At(n - 1).End}
	r.add(&p, Reporter, cue, depth)
	s := sources{end: p.end, next: p.next}
	r.inner = true
	s, p = r.coordinate(s, p, Reporter, cue, depth)
	r.inner = false
	s = r.filed(&p, s)
	next := r.time(s.next)
	if about, _ := r.word(next); about.is(breaks) { // «در گزارش رویترز در این باره آمده است»
		next = r.passWords(next, min(next.Index()+maxOwner, r.base+horizon))
	}
	v, n := r.word(next)
	if !v.is(states) || v.has(statedWithin) != within {
		r.n, r.place.end = first, 0
		return f, false
	}
	f.span, f.next = span{cue.start, next.At(n - 1).End}, next.Skip(n)
	return f, true
}
