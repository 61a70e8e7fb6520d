package attribution

import "github.com/khabar-go/khabar/internal/scan"

const (
	maxOpen  = 30 // words that are looked through for the end of a name
	cutOpen  = 8  // words of a name whose end is not found
	maxNamed = 12 // words of a name that a mark ends, unless it is an official's
)

// An ending is where a name of the open class ends.
type ending struct {
	end   int         // byte
	next  scan.Cursor // what follows
	words int
	cut   bool // it is not what stopped the reading, and nothing goes on there
}

// open reads a source that no catalog holds: a body, a person, somebody without a name, a pronoun.
func (r *reader) open(c scan.Cursor, role Role) (p phrase, ok bool) {
	p.start = c.At(0).Start
	if next, quotes := skipOpening(c, false); quotes > 0 {
		return r.quotedName(p, c, next, role)
	}
	w, n := r.word(c)
	switch {
	case c.At(0).Kind != scan.Word && c.At(0).Kind != scan.Latin && c.At(0).Kind != scan.Number,
		w.is(stops|verbs|and|to|from|in|with|preposition|unowned|timeWord|own|region) && !r.partOfName(c) && !r.outletWord(c.Skip(n)):
		return p, false
	case w.is(month) && r.dated(c): // «به گزارش مهر ۱۴۰۳»
		return p, false
	case w.is(pronoun) && !r.outletWord(c.Skip(n)):
		return r.bounded(p, c, c.Skip(n), KindAnaphor)
	case w.is(media|staff|desk) && c.At(n).Kind == scan.Break:
		return p, false // its name stands on the next line
	case w.is(staff):
		if p, ok := r.ownStaff(p, c, n); ok {
			return p, true
		}
	case w.is(desk) && !w.is(official):
		if p, ok := r.desked(p, c, n, role); ok {
			return p, true
		}
	}
	if w.is(this | media | staff) {
		if p, ok := r.headed(c); ok && p.kind == KindAnaphor {
			return p, true
		}
	}
	named, ends := c, r.kind(c, role)
	p.kind, p.staffed = ends, w.is(staff)
	if p.staffed {
		ends = KindOutlet
	}
	e := r.nameEnd(c, ends, role)
	if e.words == 0 || e.words == 1 && w.is(timeWord) { // «بگزارش روز ارزان شد»
		return p, false
	}
	if p, ok := r.cutRegistered(c, e.next, role); ok {
		return p, true
	}
	if p.staffed {
		named, p.kind = r.employer(c, e.next, n)
	}
	p.press, p.cut = ends == KindOutlet, e.cut
	p.name, p.next = span{named.At(0).Start, e.end}, e.next
	p.end = e.end
	p = r.abbreviated(p)
	return p, true
}

// outletWord reports whether the word at c ends the names of many outlets, whatever stands before it: «سینما | پرس».
func (r *reader) outletWord(c scan.Cursor) bool {
	w, _ := r.word(c)
	return w.has(endsNames)
}

// cutRegistered reads a source that the catalog holds from c exactly to next, where a name was cut: an everyday word
// that was not seen to end there is one after all.
func (r *reader) cutRegistered(c, next scan.Cursor, role Role) (p phrase, ok bool) {
	if w, _ := r.word(c); !w.is(staff|desk|media|mass) && r.match(c).n == 0 {
		return p, false
	}
	r.cut = next.Index()
	p, ok = r.register(c)
	ok = ok && p.next.Index() == r.cut && r.reads(&p, role) && !p.common
	r.cut = 0
	return p, ok
}

// quotedName reads a name between quotation marks: c stands before them, inside after.
func (r *reader) quotedName(p phrase, c, inside scan.Cursor, role Role) (phrase, bool) {
	next, ok := r.quotation(inside.Skip(-1))
	if !ok || !inside.At(0).IsText() && inside.At(0).Kind != scan.Number {
		return p, false
	}
	last := next.Skip(-1)
	p.kind = r.kind(inside, role)
	p.name = span{inside.At(0).Start, last.Back(1).End}
	next = skipClosing(next, inside.Index()-c.Index()-1, false)
	p.end, p.next = next.Back(1).End, next
	p = r.abbreviated(p)
	if !marked(p.next) { // «به گفته «احمدی» رئیس شورا، …»: what follows is a title
		if e := r.nameEnd(p.next, KindOfficial, role); e.words > 0 && marked(e.next) {
			p.end, p.next = e.end, e.next
		}
	}
	return p, true
}

// ownStaff reads the paper's own staff: «خبرنگار ما», «خبرنگار سیاسی». A place may follow, as after an outlet.
func (r *reader) ownStaff(p phrase, c scan.Cursor, n int) (phrase, bool) {
	p.press, p.staffed, p.sent = true, true, n > 1
	q := c.Skip(n)
	for k := 0; k < 4; k++ {
		w, n := r.word(q)
		if w.is(own) {
			q = q.Skip(n)
			return r.bounded(p, c, q, KindAnaphor)
		}
		if !w.is(adjective | topic | desk | media) {
			break
		}
		p.sent = p.sent || w.is(sent)
		q = q.Skip(n)
	}
	if !r.ended(q) {
		return p, false
	}
	return r.bounded(p, c, q, KindAnaphor)
}

// desked reads a name in quotation marks behind a desk of n tokens at c: «سرویس بین‌الملل «شیعه نیوز»».
func (r *reader) desked(p phrase, c scan.Cursor, n int, role Role) (phrase, bool) {
	q := c.Skip(n)
	for k := 0; k < maxDesk; k++ {
		w, n := r.word(q)
		if !w.is(topic | adjective | and) {
			break
		}
		q = q.Skip(n)
	}
	inside, quotes := skipOpening(q, false)
	if quotes == 0 {
		return p, false
	}
	p, ok := r.quotedName(p, q, inside, role)
	return p, ok && closes(p.next.Back(1)) // «سرویس «وبگردی» دنا پرس» is another
}

// employer returns where the name begins of whom the reporter at c works for, who is not in the catalog and whose name ends at end: at
// the reporter, whose word takes n tokens, unless a head noun shows an outlet, «خبرنگار اجتماعی | پایگاه خبری گیل‌خبر». A reporter of
// whom it is not said is the paper's own: «خبرنگار حوزه آموزش ما».
func (r *reader) employer(c, end scan.Cursor, n int) (named scan.Cursor, kind Kind) {
	named, kind = c, KindAnaphor
	after, desks := KindOther, false // what an unlisted word makes it
	for q := c.Skip(n); q.Index() < end.Index(); {
		w, n := r.word(q)
		switch {
		case w.is(own | this | unowned):
			return c, KindAnaphor
		case after == KindOther && w.is(media) && !w.is(faint) && !desks: // but «حوزه رسانه»
			named, after = q, KindOutlet
		case w.is(adjective | topic | desk | media | and):
		case after == KindOutlet:
			return named, KindOutlet
		default:
			kind = KindOther
		}
		desks = w.is(desk)
		q = q.Skip(n)
	}
	return c, kind
}

// stops are what ends a name that no mark ends.
const stops = lead | talk | message | that | object | breaks | finite

// nameEnd looks for the end of a name that begins at c: a mark, a verb with its coverb, «که». A name that a mark ends
// may hold nearly everything («معاون وزیر در امور …»); one that runs on into its clause is cut where a name seldom goes
// on, at a preposition like «با».
func (r *reader) nameEnd(c scan.Cursor, kind Kind, role Role) (e ending) {
	e.next = c
	cut, soft := e, e // after cutOpen words, and where a name seldom goes on
	told := e         // at the first «از»: «رویترز به نقل از منابع آگاه | از انفجار خبر داد»
	for q := c; e.words < maxOpen; {
		t := q.At(0)
		switch t.Kind {
		case scan.EOF, scan.Break, scan.Opaque:
			return r.ending(q, e, cut, soft, kind, true)
		case scan.Punct:
			switch {
			case joinsName(q) && e.words > 0, isComma(t) && r.body(q):
				q = q.Skip(1)
				continue
			case t.Is('\'') && !t.Space && isName(q.Back(1)): // it opens no quotation
			case opens(t):
				if next, ok := r.quotation(q); ok && !r.far(next) {
					e.words += 2
					q = next
					if soft.words == 0 && e.words > 2 && isName(q.At(0)) { // «موسسه «گالوپ» | مردم …»
						if w, _ := r.word(q); !w.is(and | place | in | from | adjective) {
							soft = ending{words: e.words, next: q}
						}
					}
					continue
				}
			}
			return r.ending(q, e, cut, soft, kind, true)
		}
		w, n := r.word(q)
		if t.Kind != scan.Word {
			n = max(n, hostAt(q))
		}
		if r.inner && w.has(tells) && told.words > 0 {
			return r.ending(told.next, told, cut, soft, kind, true)
		}
		if ends, marked := r.endsName(c, q, w, n, kind, role); ends {
			if w.is(finite|noun) && !w.is(verbs) && e.words > 1 && r.before(q, 1).is(coverb) {
				q = q.Skip(-1)
				e.words--
			}
			return r.ending(q, e, cut, soft, kind, marked)
		}
		if w.is(from) && told.words == 0 && e.words > 0 && !r.before(q, 1).is(indefinite) { // «یکی از حاضران»
			told = ending{words: e.words, next: q}
		}
		if soft.words == 0 && e.words > 0 && (e.words <= maxNamed || kind == KindOfficial) && r.seldom(q, w, n, kind) {
			soft = ending{words: e.words, next: q}
		}
		e.words += n
		q = q.Skip(n)
		if e.words <= cutOpen {
			cut = ending{words: e.words, next: q}
		}
	}
	e = r.ending(cut.next, cut, cut, soft, KindOfficial, false)
	e.cut = true
	return e
}

// endsName reports whether the name that begins at c ends before the word w of n tokens at q, and whether that is as good as
// a mark.
func (r *reader) endsName(c, q scan.Cursor, w *word, n int, kind Kind, role Role) (ends, marks bool) {
	first := q == c
	switch {
	case kind == KindOutlet && !first && w.is(timeWord) && marked(q.Skip(n)): // «روزنامه نسل فردا»
		return false, false
	case w.is(stops), w.is(noun) && r.before(q, 1).is(coverb):
		return true, r.inner && w.is(verbs) // the verb of «رویترز به نقل از … گزارش داد» is its mark
	case w.is(verbs): // «نوشته»
		return true, false
	case w.is(to):
		_, ok := r.glueAt(q)
		return ok, false
	case w.is(and):
		next, _ := r.word(q.Skip(n))
		if next.is(stops) || !q.At(n).IsText() {
			return true, next.is(lead)
		}
		ends = kind == KindAnonymous && next.is(indefinite) && r.single(c).is(indefinite)
		return ends, ends
	case kind == KindOutlet && w.is(from|in): // a place may follow, which is none of the name
		return true, true
	}
	// «به گزارش بانک مرکزی | از …»
	return kind == KindOfficial && role == Reporter && !first && w.is(from) && !r.before(q, 1).is(coverb|complement), false
}

// seldom reports whether a name seldom goes on at c, where the word w of n tokens stands: at «با», «تا», «این», «یک», at a
// time, at a number. After some words it does: «منبع آشنا با مذاکرات», «روابط عمومی این سازمان», «شهردار منطقه ۲».
func (r *reader) seldom(c scan.Cursor, w *word, n int, kind Kind) bool {
	switch prev := r.before(c, 1); {
	case c.At(0).Kind == scan.Number:
		return !prev.is(complement | media | placeHead)
	case w.is(in) && (kind == KindOther || kind == KindPerson): // «به گفته احمدی | در جلسه …»
		return true
	case w.is(in | from):
		next, _ := r.word(c.Skip(n))
		return next.is(this | timeWord | month)
	default:
		return w.is(to|with|until|this|timeWord|indefinite|afterwards|answers) && !prev.is(complement)
	}
}

// ending returns the name that ends at q. If no mark ends it, or if it is too long, it is cut.
func (r *reader) ending(q scan.Cursor, e, cut, soft ending, kind Kind, marked bool) ending {
	if soft.words > 0 && (!marked || e.words > maxNamed || e.words > cutOpen && kind != KindOfficial) {
		e, q = soft, soft.next
		e.cut = true
		if w, _ := r.word(q); w.is(to|with) && e.words > 1 && r.before(q, 1).is(coverb) { // «به گفته پلیس متهم به سرقت …»
			q = q.Skip(-1)
			e.words--
		}
	}
	if e.words > maxNamed && kind != KindOfficial {
		e, q = cut, cut.next
		e.cut = true
	}
	q = unjoined(q)
	trailing := and | preposition | this | indefinite | with // what ends no name
	if marked && !e.cut {
		trailing &^= this | indefinite // «سازنده آن», «شبکه دو»
	}
	for e.words > 0 && (isComma(q.Back(1)) || r.before(q, 1).is(trailing)) {
		if q = q.Skip(-1); isName(q.At(0)) {
			e.words--
		}
		q = unjoined(q)
	}
	e.next = q
	if e.words > 0 {
		e.end = q.Back(1).End
	}
	return e
}

// unjoined returns the place before the punctuation that joins the name before q to the word at q, which is none of it.
func unjoined(q scan.Cursor) scan.Cursor {
	if before := q.Skip(-1); q.Index() > 0 && before.At(0).Kind == scan.Punct && joinsName(before) {
		return before
	}
	return q
}

// joinsName reports whether the punctuation at c joins two parts of a name: «علمی-کاربردی», «techradar.com».
func joinsName(c scan.Cursor) bool {
	t, next := c.At(0), c.At(1)
	switch t.Value {
	case '-', '.', '&':
		return !t.Space && !next.Space && isName(next)
	case '\'', '’': // «L’Équipe»
		return !t.Space && !next.Space && next.Kind == scan.Latin && c.Back(1).Kind == scan.Latin
	}
	return false
}

func isName(t *scan.Token) bool { return t.IsText() || t.Kind == scan.Number }

// kind tells who a source is from the first word of its name.
func (r *reader) kind(c scan.Cursor, role Role) Kind {
	w, n := r.word(c)
	if w.is(indefinite) {
		return KindAnonymous
	}
	next, _ := r.word(c.Skip(n))
	switch {
	case w.is(this):
		return KindAnaphor
	case w.is(media) && !w.is(faint):
		return KindOutlet
	case w.is(mass), w.is(anonymous), c.At(0).Kind == scan.Number && next.is(anonymous):
		return KindAnonymous
	case w.is(official):
		return KindOfficial
	case w.is(title), role == Author, role == Photo:
		return KindPerson
	}
	return KindOther
}
