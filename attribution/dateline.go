package attribution

import "github.com/khabar-go/khabar/internal/scan"

// lineLead reads what only the beginning of a line can hold.
func (r *reader) lineLead(c scan.Cursor) (f formula, ok bool) {
	if w, n := r.words.at(c); w.is(topic) {
		if f, ok := r.topicLead(c, n); ok {
			return f, true
		}
	}
	return r.dateline(c)
}

// topicLead reads a desk before a lead: «بین‌الملل تابناک:». The desk's first word takes n tokens.
func (r *reader) topicLead(c scan.Cursor, n int) (f formula, ok bool) {
	q := c.Skip(n)
	for range 2 {
		w, n := r.words.at(q)
		if !w.is(topic | and) {
			break
		}
		q = q.Skip(n)
	}
	p, ok := r.registered(q)
	if !ok || p.unclosed || !isLeadMark(p.next) || !r.leads(c, &p, true) {
		return f, false
	}
	mark := tokens(p.next, 1)
	r.add(&p, Reporter, mark, r.depth())
	return formula{span{c.At(0).Start, mark.end}, p.next.Skip(1)}, true
}

const maxCity = 4 // words of the place that begins a dateline

// dateline reads «تهران - ایرنا - …» and «تهران- خبرگزاری جمهوری اسلامی: …». The mark after the name is outside.
func (r *reader) dateline(c scan.Cursor) (f formula, ok bool) {
	k := 1
	for ; !c.At(k).Is('-'); k++ {
		if k == maxCity || c.At(k).Kind != scan.Word {
			return f, false
		}
	}
	for q := c; q.Index() < c.Index()+k; {
		w, n := r.words.at(q)
		if q.At(0).Kind != scan.Word || w.is(stops|to|from|staff|media|mass|desk|pronoun|this|noun|credit) {
			return f, false
		}
		if m := r.cat.match(q); m.n > 0 && m.level == plain {
			return f, false
		}
		q = q.Skip(n)
	}
	p, ok := r.outlet(c.Skip(k + 1))
	if !ok || p.level == wordish || p.unclosed || p.kind != KindOutlet || p.vague && !p.registered {
		return f, false
	}
	if t := p.next.At(0); !marked(p.next) || isComma(t) || t.Is('.') || t.Is(')') {
		return f, false
	}
	r.add(&p, Reporter, tokens(c.Skip(k), 1), r.depth())
	r.place = span{c.At(0).Start, c.At(k - 1).End}
	return formula{span{c.At(0).Start, p.end}, p.next}, true
}
