package attribution

import "github.com/khabar-go/khabar/internal/scan"

// lead reads a formula that begins with its cue: «به گزارش ایسنا», «به نقل از یک منبع آگاه». The cue, w, takes n tokens.
func (r *reader) lead(c scan.Cursor, w *word, n int) (f formula, ok bool) {
	f.next = c.Skip(n)
	cue := tokens(c, n)
	if w.is(glued) {
		if c.At(0).Len < uint8(len("وبه")/2) {
			return f, false // «وب ه», whatever that is
		}
		var rest scan.Scanner
		after := cue.start + len("و")
		cue.start = after + rest.Start(r.text[after:cue.end]).At(0).Start
	}
	q := f.next
	if q.At(0).Is(':') {
		q = q.Skip(1)
	}
	if v, n := r.word(q); v.is(unowned|lead|talk|message|finite|object|that|and) && !r.outletWord(q.Skip(n)) {
		if m := r.match(q); m.n == 0 || !r.ended(q.Skip(m.n)) { // «به گزارش قانون، …»
			return f, false
		}
	}
	canceled := r.canceled(c)
	if w.is(relative) { // «گزارشی که روز شنبه در گاردین منتشر شد»
		q = r.time(q)
		if v, n := r.word(q); v.is(in) {
			q = q.Skip(n)
		}
	}
	source := r.attributive(q)
	if source != q && marked(source) { // «طبق گزارش سالانه، …»
		return f, false
	}
	s, ok := r.sources(source, w, cue, r.depth())
	speaks := ok && s.open && said(c) && r.beginsClause(c)
	switch {
	case !ok:
		return f, false
	case canceled,
		s.open && !r.stands(c, w, s.next),
		s.open && !speaks && (w.role == Reporter || w.role == Speaker) && c.At(0).Hash == r.cat.gate.to && r.objected(s.next),
		!speaks && !marked(s.next) && r.answered(s.next, s.open),
		c.At(0).Hash == r.cat.gate.to && !said(c) && !r.beginsClause(c) && r.affected(s.next),
		w.is(relative) && r.links[s.first].Kind == KindOfficial && r.publication(s.next) == s.next: // «گزارشی که وزیر به مجلس داد»
		r.n = s.first
		f.next = s.next
		return f, false
	}
	f.span, f.next, f.last = span{cue.start, s.end}, s.next, s.cut
	if w.is(relative) {
		if next := r.publication(f.next); next != f.next {
			f.end, f.next = next.Back(1).End, next
		}
	}
	return f, true
}

// stands reports whether a lead at c whose source is not in the catalog, and which next follows, is one. «به
// گزارش» must begin a clause, or a mark must follow it: «نماینده‌ها به گزارش وزیر رأی دادند» is none.
func (r *reader) stands(c scan.Cursor, w *word, next scan.Cursor) bool {
	switch {
	case w.is(told): // «به روایت»: also on the covers of books
		return r.beginsClause(c) && marked(next)
	case w.role != Reporter || c.At(0).Hash != r.cat.gate.to:
		return true
	}
	return r.beginsClause(c) || marked(next)
}

// A glue is a cue that has swallowed the space before its source: «به گزارشایسنا», «به نقل ازرویترز».
type glue struct {
	n      int // tokens
	role   Role
	cue    int  // byte at which the cue ends
	name   span // of the source
	outlet int32
}

var hashRelay = scan.Hash("نقل")

// glueAt reads a glue of which «به» stands at c.
func (r *reader) glueAt(c scan.Cursor) (g glue, ok bool) {
	t, n := c.At(1), 2
	switch {
	case t.Hash == hashRelay:
		t, n = c.At(2), 3
	case !swallows(r.text, t):
		return g, false
	}
	if t.Kind != scan.Word {
		return g, false
	}
	id, end, ok := r.words.glued.MatchPrefix(r.text, t)
	if role := r.words.words[id].role; !ok || (role == Quoted) != (n == 3) {
		return g, false
	}
	var rest scan.Scanner
	name := rest.Start(r.text[end:t.End])
	if name.At(0).Is('-') { // a tatweel between the two
		name = name.Skip(1)
	}
	m := r.cat.match(name)
	g = glue{n, r.words.words[id].role, end, span{end + name.At(0).Start, t.End}, m.outlet}
	return g, m.n == 1 && m.level < wordish && name.At(1).Kind == scan.EOF
}

// gluedLead reads a formula that begins with a glue of which «به» stands at c.
func (r *reader) gluedLead(c scan.Cursor) (f formula, ok bool) {
	f.next = c.Skip(1)
	g, ok := r.glueAt(c)
	if !ok || r.canceled(c) {
		return f, false
	}
	p := phrase{source{outlet: g.outlet, registered: true, press: true, kind: KindOutlet, name: g.name}, c.Skip(g.n)}
	cue := span{c.At(0).Start, g.cue}
	r.add(&p, g.role, cue, r.depth())
	s := sources{end: g.name.end, next: p.next}
	s = r.filed(&p, s)
	f.span, f.next = span{cue.start, s.end}, s.next
	return f, true
}

// attributive passes over what may stand between a lead and its source: «گزارش سالانه یونیسف», «به گزارش روز شنبه رویترز».
func (r *reader) attributive(c scan.Cursor) scan.Cursor {
	q := c
	for range 3 {
		w, n := r.word(q)
		if !w.is(attributive) || r.match(q).n > 0 {
			break
		}
		q = q.Skip(n)
	}
	if r.match(q).n == 0 && !r.partOfName(q) {
		q = r.time(q)
	}
	return q
}

// partOfName reports whether the one word of time at c begins a name that no catalog holds: «به گزارش صبح ساحل», but not
// «به گزارش صبح امروز ایسنا».
func (r *reader) partOfName(c scan.Cursor) bool {
	next := c.Skip(1)
	if w, n := r.word(c); n != 1 || !w.is(timeWord) || w.is(breaks) && !r.outletWord(next) || r.time(c) != next || next.At(0).Kind != scan.Word || r.match(next).n > 0 {
		return false
	}
	w, _ := r.word(next)
	return !w.is(stops | verbs | and | to | from | in | with | preposition | this | indefinite | pronoun | media | mass | staff | desk | official | anonymous | title)
}

var hashSaid, hashSaidOf = scan.Hash("گفته"), scan.Hash("گفتهی")

// said reports whether the lead at c is «به گفته», whose source is seldom an object.
func said(c scan.Cursor) bool { h := c.At(1).Hash; return h == hashSaid || h == hashSaidOf }

// answered reports whether what follows makes the source an object: «به ادعای رویترز پاسخ داد», «به گزارش کمیسیون هم رسیدگی شد»,
// but not «به گفته عراقچی پاسخ آمریکا رسید».
func (r *reader) answered(c scan.Cursor, open bool) bool {
	w, n := r.word(c)
	if open && w.is(breaks) {
		c = c.Skip(n)
		w, n = r.word(c)
	}
	if !w.is(answers) {
		return false
	}
	next := c.Skip(n)
	v, _ := r.word(next)
	return marked(next) || v.is(finite|noun|breaks|object) || r.before(next, 1).is(coverb)
}

const maxAbout = 8 // words between a source and a verb that makes it an object: «درباره موشک‌ها»

// affected reports whether the verb of the clause in which a lead stands makes its source an object: «ترامپ به گزارش رویترز | حمله
// کرد», «بقائی به ادعای رویترز | درباره موشک‌ها واکنش نشان داد».
func (r *reader) affected(c scan.Cursor) bool {
	w, n := r.word(c)
	if w.is(breaks) {
		for k := 0; k < maxAbout && !w.has(affects) && !w.is(answers); k++ {
			if c = c.Skip(n); !isName(c.At(0)) {
				return false
			}
			w, n = r.word(c)
		}
	}
	v, m := r.word(c.Skip(n))
	if v.is(coverb) { // «واکنش نشان داد»
		v, _ = r.word(c.Skip(n + m))
	}
	return (w.has(affects) || w.is(answers)) && v.is(finite|noun)
}

// objected reports whether the name before c, which no mark ends, has swallowed the noun of a verb that makes it an
// object: «به گزارش کمیسیون اعتراض | شد», «به گزارش وزیر رأی اعتماد | دادند».
func (r *reader) objected(c scan.Cursor) bool {
	return !marked(c) && (r.before(c, 1).is(answers) || r.before(c, 1).has(affects) || r.before(c, 2).is(answers))
}

// publication returns the place after the verb of a clause that says from whom a report is, c itself if none stands there:
// «بر اساس گزارشی که گاردین | منتشر کرد».
func (r *reader) publication(c scan.Cursor) (next scan.Cursor) {
	q := r.time(c)
	if w, n := r.word(q); w.is(publishes | verbs) {
		return q.Skip(n)
	}
	return c
}

// Sources are the sources of one cue.
type sources struct {
	first int // among the reader's links
	end   int // byte
	next  scan.Cursor
	open  bool // the first is not in the catalog
	cut   bool // and its name was cut
}

// sources reads the sources of a cue from c on and adds them to the chain.
func (r *reader) sources(c scan.Cursor, w *word, cue span, depth int) (s sources, ok bool) {
	s.first = r.n
	p, ok := r.registered(c)
	if ok = ok && r.reads(&p, w.role) && !(w.has(learnt) && p.level == wordish && !p.staffed); !ok {
		if p, ok = r.open(c, w.role); !ok || w.is(published) && p.kind != KindOfficial || w.has(learnt) && !p.staffed {
			return s, false
		}
		if w.is(relative) && p.kind != KindOutlet && p.kind != KindOfficial {
			return s, false
		}
		s.open = true
	}
	r.add(&p, w.role, cue, depth)
	s.end, s.next = p.end, p.next
	if s.cut = p.cut; s.cut {
		return s, true
	}
	s, p = r.coordinate(s, p, w.role, cue, depth)
	if !p.press {
		return s, true
	}
	for r.trails(s.next) {
		next, ok := r.relay(s.next, depth+1)
		if !ok {
			s = r.filed(&p, s)
			if next, ok = r.relay(s.next, depth+1); !ok {
				break
			}
		}
		depth++
		p, s.end, s.next = next, next.end, next.next
	}
	if t := r.time(s.next); t != s.next && r.ends(t) && !marked(t) { // «رویترز روز جمعه به نقل از …»
		s.next = t
	}
	return s, true
}

// reads reports whether a registered name may be read after a cue of that role. An everyday word is one only where
// the role is told by a verbal cue and the name has ended: «به گزارش ایران، …», not «به گفته ایران» and not
// «به گزارش ایران خودرو».
func (r *reader) reads(p *phrase, role Role) bool {
	if p.level == weak && !p.staffed && p.next.Back(1).IsText() {
		if next, ok := r.surname(p.next); ok && marked(next) || role == Speaker && !r.finished(p.next) && !r.beginsAnew(p.next) {
			return false // «به گفته کیهان کلهر»
		}
	}
	return p.level < wordish || role != Speaker && (r.ended(p.next) || r.beginsAnew(p.next))
}

// surname returns the place after a word that nobody listed at c, which may go on with the name of a person or body that the common
// word before it begins: «کیهان | کلهر», «تایمز | مالت».
func (r *reader) surname(c scan.Cursor) (next scan.Cursor, ok bool) {
	w, n := r.word(c)
	return c.Skip(n), c.At(0).Kind == scan.Word && w.class == 0 && !w.has(utterance) && r.match(c).n == 0
}

// beginsAnew reports whether what stands at c is an official, so that the name before it has ended and its clause begun:
// «به گزارش میزان | وزیر دادگستری …».
func (r *reader) beginsAnew(c scan.Cursor) bool {
	w, _ := r.word(c)
	return w.is(official | title | anonymous)
}

// relay reads «از OUTLET» after an outlet, and «از روابط عمومی …»: what the outlet before it relays.
func (r *reader) relay(c scan.Cursor, depth int) (p phrase, ok bool) {
	w, n := r.word(c)
	if !w.is(from) || r.n == maxLinks {
		return p, false
	}
	q := c.Skip(n)
	if p, ok = r.registered(q); ok {
		ok = p.level < wordish
	} else if r.speaks(q) {
		p, ok = r.open(q, Quoted)
		ok = ok && r.ends(p.next) && !p.cut
	}
	if ok {
		r.add(&p, Quoted, tokens(c, n), depth)
	}
	return p, ok
}

// speaks reports whether what begins at c, after «از», is no place but a body, an outlet or somebody: «وزارت نیرو», «سایت
// فیفا», «یک منبع آگاه», «دفتر وزیر». The seat of a body is a place, «دانشگاه تهران», and so is an office of the outlet, «دفتر
// تهران».
func (r *reader) speaks(c scan.Cursor) bool {
	w, n := r.word(c)
	if w.is(indefinite | desk) {
		w, _ = r.word(c.Skip(n))
	}
	return w.is(official|anonymous|title|media|mass) && !w.has(seat) && !w.is(faint)
}
