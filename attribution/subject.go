package attribution

import "github.com/khabar-go/khabar/internal/scan"

// subject reads a formula that begins with an outlet: «رویترز گزارش داد», «المیادین به نقل از منابع عراقی خبر داد»,
// «فاکس نیوز به نقل از یک مقام: », «ایسنا:». An outlet that no such formula follows is a topic, and passed over.
func (r *reader) subject(c scan.Cursor, joint bool) (f formula, ok bool) {
	f.next = c.Skip(1)
	p, ok := r.outlet(c)
	if !ok || p.unclosed {
		return f, false
	}
	if p.registered || p.kind == KindAnaphor {
		f.next = p.next
	}
	f.start = p.start
	first, depth, registered := r.n, r.depth(), p.registered
	r.add(&p, Reporter, span{}, depth)
	s := sources{end: p.end, next: p.next}
	r.inner = true
	s, p = r.coordinate(s, p, Reporter, span{}, depth)
	list := s.next
	cue, ok := r.predicate(c, &p, s, depth, joint)
	r.inner = false
	if !ok {
		r.n, r.place.end = first, 0
		if registered && (cue.word == nil || r.beginsClause(c)) { // then those beside p are no subjects either
			f.next = list
		}
		if cue.word == nil && cue.next.Index() > list.Index() { // none of a list is
			f.next = cue.next
		}
		return f, false
	}
	r.setCue(first, depth, cue.span)
	f.end, f.next = max(cue.end, r.place.end), cue.next
	return f, true
}

const (
	maxInsertion = 24 // tokens between a subject and its verb, without the sources that it quotes
	maxPosted    = 4  // between a reporter and a colon: «خبرنگار آکسیوس در شبکه ایکس:»
)

// predicate reads what makes the outlets of s, which begin at c, the subject of a report.
func (r *reader) predicate(c scan.Cursor, p *phrase, s sources, depth int, joint bool) (v verb, ok bool) {
	leads := r.leads(c, p, joint)
	mark, marked := r.leadMark(s.next, p)
	if marked && mark.At(0).Is('-') {
		if end, ok := r.listed(mark.Skip(1)); ok {
			return verb{next: end}, false
		}
	}
	if !joint && p.registered && (p.level == plain || numbered(p)) {
		if v, ok := r.branch(s.next); ok {
			return v, leads || numbered(p) && beginsLine(c)
		}
	}
	if marked {
		return markAt(mark), leads && !(p.ambiguous && r.tabulates(mark.Skip(1), r.single(c).class&(place|month)))
	}
	if leads { // «تسنیم از رویترز:»
		had := r.n
		if next, ok := r.relay(s.next, depth+1); ok && next.next.At(0).Is(':') {
			return markAt(next.next), true
		}
		r.n = had
	}
	inserts := isComma(s.next.At(0)) && p.registered && p.level == plain && r.inserts(c, s.next, p, joint)
	if isComma(s.next.At(0)) && !inserts && !r.relays(s.next.Skip(1)) {
		return v, false
	}
	s = r.filed(p, s)
	q := s.next
	if r.place.end > 0 && q.At(0).Is(':') { // «خبرنگار الجزیره در غزه:»
		return markAt(q), leads
	}
	at, _ := r.word(q)
	posted := p.staffed && at.is(in)
	if r.andFollows(q) { // «پست و تلگراف و تلفن گفت»
		return v, false
	}
	quoted, inserted, commas := false, 0, 0
	before := 0 // words inserted before the source quoted last
	for {
		until := min(q.Index()+maxInsertion-inserted, r.base+horizon)
		words := r.passWords(q, until)
		inserted += words.Index() - q.Index()
		if q = words; q.Index() >= until {
			return v, false
		}
		if v, ok := r.verbAt(q); ok {
			return v, r.governs(c, p, v, inserted, joint)
		}
		if v, ok := r.brought(q, inserted-before); ok {
			return v, r.governs(c, p, v, inserted, joint)
		}
		w, n := r.word(q)
		switch {
		case q.At(0).Is(':') && posted && inserted <= maxPosted:
			return markAt(q), leads
		case w.is(lead) && w.role == Quoted && r.effort.add(c):
			depth++
			inner, ok := r.sources(r.attributive(q.Skip(n)), w, tokens(q, n), depth)
			if !ok {
				return v, false
			}
			quoted, before = true, inserted
			q = inner.next
			if r.n > 0 {
				depth = r.links[r.n-1].Depth
			}
			continue
		case quoted && (q.At(0).Is(':') || q.At(0).Is('؛')) && (joint || r.beginsClause(c)):
			return markAt(q), p.level < wordish
		case isComma(q.At(0)) && commas < 2 && (inserted > 0 || quoted || inserts || r.relays(q.Skip(1))):
			commas++
			q = q.Skip(1)
			continue
		}
		next, ok := r.pass(q)
		if !ok {
			return v, false
		}
		inserted += next.Index() - q.Index()
		q = next
	}
}

const maxInserted = 10 // tokens between the commas of an insertion

// inserts reports whether p, which begins at c, has its verb of reporting after the comma at comma, or after a phrase between
// commas: «رویترز، روز پنجشنبه، گزارش داد», «باراک راوید، خبرنگار آکسیوس، نوشت». Behind a head noun it may also be one that others
// than outlets have: «خبرگزاری میزان، وابسته به قوه قضائیه، اعلام کرد».
func (r *reader) inserts(c, comma scan.Cursor, p *phrase, joint bool) bool {
	reporting := writes | reports
	if p.name.start > p.start {
		reporting |= announces
	}
	said := comma.Skip(1)
	if p.staffed { // «باراک راوید، خبرنگار آکسیوس، در شبکه ایکس نوشت»
		if w, _ := r.word(said); w.is(in) {
			said = r.passWords(said, said.Index()+maxPosted+1)
		}
	}
	if v, ok := r.verbAt(said); ok || p.staffed {
		return ok && v.is(reporting) && (joint || r.beginsClause(c) && !(p.staffed && isComma(c.Back(1)) && !r.apposed(c)))
	}
	for k := 1; k <= maxInserted; k++ {
		q := comma.Skip(k)
		if isComma(q.At(0)) {
			v, ok := r.verbAt(q.Skip(1))
			return k > 1 && ok && v.is(reporting)
		}
		if w, _ := r.word(q); !isName(q.At(0)) || w.is(that|object|finite|verbs|lead) {
			break
		}
	}
	return false
}

// apposed reports whether the reporter at c stands after the name of a person that begins a clause, and a comma: «باراک راوید، | خبرنگار
// آکسیوس، نوشت».
func (r *reader) apposed(c scan.Cursor) bool {
	for k := 2; k <= maxPerson+1 && c.Back(k).IsText() && r.before(c, k).class&^(title|adjective|place|month) == 0; k++ {
		if r.beginsClause(c.Skip(-k)) {
			return isComma(c.Back(1))
		}
	}
	return false
}

// owned reports whether the word before c makes the outlet at c a part of another name, or the object of a preposition.
func (r *reader) owned(c scan.Cursor) bool {
	return r.cat.gate.of(c.Back(1).Hash)&isOwner != 0 && r.before(c, 1).is(owners) && !r.beginsClause(c) && !r.afterAdverbial(c) ||
		r.onProgramme(c) || r.tagged(c)
}

const maxTag = 64 // bytes of a hashtag that may begin a name

// tagged reports whether the name at c goes on with one that the hashtag before it begins: «#نیویورک | تایمز نوشت».
func (r *reader) tagged(c scan.Cursor) bool {
	tag := c.Back(1)
	if tag.Kind != scan.Opaque || r.text[tag.Start] != '#' || tag.End-tag.Start > maxTag {
		return false
	}
	for k := 0; k < 3 && isName(c.At(k)); k++ {
		if _, ok := r.cat.names.Find(r.text[tag.Start:c.At(k).End]); ok {
			return true
		}
	}
	return r.outletWord(c)
}

const maxProgramme = 8 // tokens of the name of a programme, with its quotation marks

// onProgramme reports whether the outlet at c is the one that sends a programme, or prints an article, which is named before
// it: «در برنامه «تیتر امشب» شبکه خبر گفت», «در یادداشت امروز «اعتماد» نوشت». What is not in quotation marks is a name of at
// most two words: «در پی توقف برنامه اتمی ایران رویترز نوشت» is a report.
func (r *reader) onProgramme(c scan.Cursor) bool {
	words := 0
	for k := 1; k <= maxProgramme && k <= c.Index(); k++ {
		t := c.Back(k)
		if t.Kind != scan.Word {
			if clock := t.Is(':') && c.Back(k+1).Kind == scan.Number; !clock && !isName(t) && !opens(t) && !closes(t) {
				return false
			}
			continue
		}
		if w, n := r.word(c.Skip(-k)); w.part >= partPrinted && n <= k {
			quoted := n < k && opens(c.Back(k-n))
			return words == n-1 || (quoted || words-(n-1) <= 2) && r.before(c, k+1).is(in|with)
		}
		if r.before(c, k).is(that | object | finite | and | verbs | lead) {
			return false
		}
		words++
	}
	return false
}

// owners may stand before an outlet that is no subject: «سردبیر گاردین», «به رویترز».
const owners = preposition | owner | staff | media | mass | desk | reacts | lead | claim | with

// relays reports whether what follows quotes a source: «رویترز، به نقل از …».
func (r *reader) relays(c scan.Cursor) bool {
	w, _ := r.word(c)
	return w.is(lead) && w.role == Quoted
}

// governs reports whether the verb v, so many tokens after p, which begins at c, makes p a source. The less a name or a
// verb says by itself, the more must speak for it: «سردبیر گاردین اعلام کرد» and «ایران اعلام کرد» are none.
func (r *reader) governs(c scan.Cursor, p *phrase, v verb, inserted int, joint bool) bool {
	starts := joint || r.beginsClause(c) || p.level == plain && r.afterAdverbial(c)
	switch {
	case !p.registered:
		return starts && (!p.vague || v.is(writes|reports))
	case p.level > plain && !joint && r.before(c, 1).is(and) && !r.before(c, 2).is(finite|verbs): // «پست و تلگراف»
		return false
	case p.level == wordish:
		return starts && (v.is(writes) || v.is(reports) && !p.ambiguous) &&
			(inserted == 0 || r.prints(p.next) || !p.ambiguous && inserted <= maxWordish && r.adverbial(p.next))
	case p.level == weak:
		return starts && (inserted == 0 || r.apart(p.next))
	case v.is(announces | says):
		return starts
	}
	return true
}

// afterAdverbial reports whether a phrase ends before c that may stand before the subject of a clause: «در لندن», «پس از این
// حمله».
func (r *reader) afterAdverbial(c scan.Cursor) bool {
	if c.Back(1).Kind != scan.Word {
		return false
	}
	return r.before(c, 1).is(place) && r.before(c, 2).is(in) && r.beginsClause(c.Skip(-2)) ||
		r.before(c, 2).is(this) && r.before(c, 3).is(preposition) && c.Index() > 2 &&
			(r.beginsClause(c.Skip(-3)) || r.before(c, 4).is(opener) && r.beginsClause(c.Skip(-4)))
}

// adverbial reports whether what follows an everyday word at c shows it to be a name: «شرق در گزارشی …», «شرق ۱۲ مرداد …»,
// and not «جوان ۲۰ ساله …».
func (r *reader) adverbial(c scan.Cursor) bool {
	w, n := r.word(c)
	switch c.At(0).Kind {
	case scan.Number:
		w, _ = r.word(c.Skip(n))
		return w.is(month | timeWord)
	case scan.Word:
		return w.is(in | with | to | from | lead | timeWord | month | breaks | afterwards | opener)
	}
	return true
}

// apart reports whether a common word that ends at c is a name by itself: «کیهان در …», «به همشهری گفت», and not «کیهان کلهر
// گفت», «به همشهری خود گفت».
func (r *reader) apart(c scan.Cursor) bool {
	w, n := r.word(c)
	return w.is(flash|media) || r.finished(c) || r.adverbial(c) || w.is(place|adjective) && r.finished(c.Skip(n)) // «تلگراف انگلیس نوشت»
}

// prints reports whether what a newspaper prints is named at c, after it: «شرق | در یادداشتی …». A state only writes letters.
func (r *reader) prints(c scan.Cursor) bool {
	w, n := r.word(c)
	if !w.is(in | afterwards) {
		return false
	}
	w, _ = r.word(c.Skip(n))
	return w.part == partIssued || w.part == partPrinted
}

const maxWordish = 4 // tokens between an everyday word that is a subject and its verb: «شرق در گزارشی نوشت»
