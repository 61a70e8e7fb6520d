package attribution

import "github.com/khabar-go/khabar/internal/scan"

// outlet reads a source that publishes news, whether the catalog holds it or a head noun shows it.
func (r *reader) outlet(c scan.Cursor) (p phrase, ok bool) {
	if p, ok := r.registered(c); ok {
		return p, true
	}
	if p, ok = r.headed(c); !ok || p.kind != KindOutlet {
		return p, ok
	}
	if known, ok := r.cutRegistered(c, p.next, Reporter); ok { // what follows is none of its name after all
		return known, true
	}
	return p, true
}

const maxHeaded = 6 // words of a name that only its head noun shows to be an outlet's

// headed reads a source that a head noun shows to be an outlet: «روزنامه کارون», «این شبکه», «خبرنگار ما»,
// «یک رسانه محلی», «رسانه‌های عبری».
func (r *reader) headed(c scan.Cursor) (p phrase, ok bool) {
	p.press, p.kind, p.level, p.start = true, KindOutlet, plain, c.At(0).Start
	q, from := c, c
	w, n := r.word(q)
	if w.is(staff) { // of a newspaper that the catalog does not hold, or «خبرنگار ما»
		p.staffed, p.sent = true, n > 1
		if q = q.Skip(n); r.single(q).is(own) {
			return r.bounded(p, c, q.Skip(1), KindAnaphor)
		}
		from = q
		w, n = r.word(q)
	}
	switch {
	case w.is(this):
		p.kind, from = KindAnaphor, c
		q = q.Skip(n)
	case w.is(indefinite):
		p.kind, from = KindAnonymous, c
		q = q.Skip(n)
	}
	w, n = r.word(q)
	if !w.is(media|mass) || w.is(faint) && p.kind == KindOutlet {
		return p, false
	}
	if w.is(mass) {
		p.kind = KindAnonymous
	}
	p.vague = w.is(vague) && q.At(n).Kind != scan.Number
	q = q.Skip(n)
	if r.single(q).is(own) {
		return r.bounded(p, c, q.Skip(1), KindAnaphor)
	}
	words, heads, bare := 0, p.kind == KindOutlet, false // bare: head nouns and adjectives alone, of which a head noun is the last
	for ; words <= maxHeaded && !r.far(q); words++ {
		w, n := r.word(q)
		heads = heads && w.is(media|adjective) && !w.is(faint)
		head := heads && w.is(media)
		if !head && !r.inName(q, p.kind) {
			break
		}
		if opens(q.At(0)) {
			end, ok := r.quotation(q)
			if !ok {
				break
			}
			q, bare = end, false
			continue
		}
		bare = head               // «سایت روزنامه کارون»
		if p.kind == KindOutlet { // it may end as a registered name: «روزنامه کومولو L'Équipe»
			n = max(n, r.match(q).n)
		}
		if q.At(0).Kind != scan.Word {
			n = max(n, hostAt(q))
		}
		q = q.Skip(n)
	}
	if words > maxHeaded || words == 0 && (p.kind == KindOutlet || w.is(mass)) || bare {
		return p, false
	}
	return r.bounded(p, from, q, p.kind)
}

// inName reports whether the word at c goes on with a name that only its head noun shows to be an outlet's.
func (r *reader) inName(c scan.Cursor, kind Kind) bool {
	switch c.At(0).Kind {
	case scan.Latin, scan.Number:
		return kind == KindOutlet
	case scan.Punct:
		return kind == KindOutlet && opens(c.At(0))
	case scan.Word:
	default:
		return false
	}
	w, n := r.word(c)
	if kind != KindOutlet { // «این روزنامه چاپ عربستان», «رسانه‌های عبری»
		return w.is(adjective|place) && !w.is(timeWord) && !r.outletWord(c.Skip(n))
	}
	if w.is(and) {
		next, _ := r.word(c.Skip(n))
		return c.At(n).Kind == scan.Word && next.class&^(adjective|topic|coverb|place|official|owner) == 0
	}
	if w.is(reacts) && r.match(c).n > 0 { // «روزنامه اعتماد ملی»
		return true
	}
	return !w.is(lead | talk | message | this | to | from | in | with | that | object | preposition | breaks | timeWord | finite | participle | reacts | media | mass | staff | region | sent)
}

// continues reports whether a name that its head noun shows to be an outlet's goes on at c: «روزنامه کریستین ساینس | مانیتور»,
// and not «سایت فارسی بی‌بی‌سی | مقامات …».
func (r *reader) continues(c scan.Cursor) bool {
	w, _ := r.word(c)
	return !r.ended(c) && r.inName(c, KindOutlet) && !w.is(official|anonymous|title|indefinite)
}

// bounded makes p the source whose name reaches from from to next.
func (r *reader) bounded(p phrase, from, next scan.Cursor, kind Kind) (phrase, bool) {
	p.kind, p.next = kind, next
	p.name = span{from.At(0).Start, next.Back(1).End}
	p.end = p.name.end
	p = r.abbreviated(p)
	return p, true
}

const maxQuotation = 12 // tokens between the quotation marks of a name

// quotation returns the place after the quotation that opens at c. An apostrophe in a word closes none.
func (r *reader) quotation(c scan.Cursor) (scan.Cursor, bool) {
	open := c.At(0).Value
	for k := 1; k <= maxQuotation; k++ {
		switch t := c.At(k); {
		case t.Kind == scan.Break || t.Kind == scan.EOF:
			return c, false
		case t.Kind == scan.Punct && closesWhat(t.Value, open) && !joinsName(c.Skip(k)):
			return c.Skip(k + 1), k > 1
		}
	}
	return c, false
}
