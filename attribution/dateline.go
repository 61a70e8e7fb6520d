package attribution

import "github.com/khabar-go/khabar/internal/scan"

// topicLead reads a desk before a lead: «بین‌الملل تابناک:», «گروه سیاسی ایسنا -». The desk's first word, w, takes n tokens.
func (r *reader) topicLead(c scan.Cursor, w *word, n int) (f formula, ok bool) {
	f.next = c.Skip(n)
	q := f.next
	if w.is(desk) {
		q = c
	}
	for k := 0; k < 2 && !w.is(desk); k++ {
		w, n := r.word(q)
		if !w.is(topic | and) {
			break
		}
		q = q.Skip(n)
	}
	p, ok := r.registered(q)
	if !ok || p.unclosed || !isLeadMark(p.next) {
		return f, false
	}
	if last := p.next.Skip(-1); last.At(0).Start == p.name.start && r.single(last).is(topic) { // «گروه اقتصاد جهان:»
		return f, false
	}
	if desked := p.staffed && p.level == wordish && !p.ambiguous; !desked && !r.leads(c, &p, true) { // «سرویس اقتصاد مشرق:»
		return f, false
	}
	mark := tokens(p.next, 1)
	r.add(&p, Reporter, mark, r.depth())
	return formula{span: span{c.At(0).Start, mark.end}, next: p.next.Skip(1)}, true
}

const maxCity = 4 // words of the place that begins a dateline

// cityWords returns how many words stand before a dash, bracket or comma at c, where they may be the place of a dateline, and else 0.
func cityWords(c scan.Cursor) int {
	for k := 0; k <= maxCity; k++ {
		if t := c.At(k); t.Kind != scan.Word {
			if t.Is('-') || t.Is('(') || isComma(t) {
				return k
			}
			break
		}
	}
	return 0
}

// opensDateline reports whether a dateline may begin at c.
func (g *gate) opensDateline(c scan.Cursor) bool {
	if isName(c.Back(1)) {
		return false
	}
	k := cityWords(c)
	return k > 0 && beginsLine(c) && g.opensOutlet(c.Skip(k+1), beginsSpoken|isSpoken|beginsCommon|isCommon)
}

// dateline reads «تهران - ایرنا - …» and «تهران- خبرگزاری جمهوری اسلامی: …». The mark after the name is outside. In brackets the outlet
// may have a date beside it: «کابل (پژواک، ۲۱ جدی ۹۸): …».
func (r *reader) dateline(c scan.Cursor) (f formula, ok bool) {
	k := cityWords(c)
	for q := c; q.Index() < c.Index()+k; {
		w, n := r.word(q)
		if q.At(0).Kind != scan.Word || w.is(stops|to|from|staff|media|mass|desk|pronoun|this|noun|credit|month) {
			return f, false
		}
		if m := r.match(q); m.n > 0 && m.level == plain {
			return f, false
		}
		q = q.Skip(n)
	}
	switch mark := c.At(k); {
	case mark.Is('('):
		return r.bracketed(c, k)
	case isComma(mark) && !r.isPlace(c, c.Skip(k)):
		return f, false
	}
	p, ok := r.outlet(c.Skip(k + 1))
	if !ok || p.level == wordish || p.unclosed || p.kind != KindOutlet || p.vague && !p.registered {
		return f, false
	}
	if isComma(c.At(k)) && (p.level > plain || !isLeadMark(p.next) && p.next.At(0).Kind != scan.EOF) { // «تهران، ایرنا - …»
		return f, false
	}
	if t := p.next.At(0); !marked(p.next) || isComma(t) || t.Is('.') || t.Is(')') {
		return f, false
	}
	if p.ambiguous && r.single(c.Skip(k+1)).is(place) && (p.next.At(0).Kind == scan.Break || !r.listedPlace(c)) {
		return f, false // «فجر سپاسی - فارس»
	}
	r.add(&p, Reporter, tokens(c.Skip(k), 1), r.depth())
	r.place = span{c.At(0).Start, c.At(k - 1).End}
	return formula{span: span{c.At(0).Start, p.end}, next: p.next}, true
}

// bracketed reads a dateline whose place, at c, takes k words, and whose outlet stands in brackets. Without a date the place must be in
// places.tsv, since persons and bodies have brackets too.
func (r *reader) bracketed(c scan.Cursor, k int) (f formula, ok bool) {
	p, ok := r.registered(c.Skip(k + 1))
	if !ok || p.unclosed || p.ambiguous { // «شیراز (فارس)»
		return f, false
	}
	end, dated := p.next, false
	if isComma(end.At(0)) {
		day := end.Skip(1)
		end = r.time(day)
		dated = end != day
	}
	city, ok := r.placeAt(c)
	if !dated && (end != p.next || p.level == wordish || !r.listedPlace(c)) {
		return f, false
	}
	next := end.Skip(1)
	if t := next.At(0); !ok || city.Index() != c.Index()+k || !end.At(0).Is(')') || !isLeadMark(next) && t.Kind != scan.Break && t.Kind != scan.EOF {
		return f, false
	}
	r.add(&p, Reporter, tokens(c.Skip(k), 1), r.depth())
	r.place = span{c.At(0).Start, c.At(k - 1).End}
	return formula{span: span{c.At(0).Start, end.At(0).End}, next: next}, true
}

// isPlace reports whether what stands from c to end is a place in places.tsv.
func (r *reader) isPlace(c, end scan.Cursor) bool {
	next, ok := r.placeAt(c)
	return ok && next.Index() == end.Index() && r.listedPlace(c)
}

// reporterIn reads «تبریز خبرنگار همشهری:», of which c stands at «خبرنگار».
func (r *reader) reporterIn(c scan.Cursor) (f formula, ok bool) {
	for k := 1; k <= maxCity && c.Index()-k >= r.done && c.Back(k).Kind == scan.Word; k++ {
		city := c.Skip(-k)
		if !beginsLine(city) || !r.isPlace(city, c) {
			continue
		}
		p, ok := r.registered(c)
		if !ok || p.level == wordish || p.unclosed || !p.next.At(0).Is(':') {
			break
		}
		cue := tokens(p.next, 1)
		r.add(&p, Reporter, cue, r.depth())
		r.place = span{city.At(0).Start, c.Back(1).End}
		return formula{span: span{r.place.start, cue.end}, next: p.next.Skip(1)}, true
	}
	return f, false
}
