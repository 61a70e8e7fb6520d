package attribution

import (
	"strings"

	"github.com/khabar-go/khabar/internal/scan"
)

// A phrase is a source as it stands in the text: [head noun] [desk] NAME [(abbreviation)].
type phrase struct {
	source
	next scan.Cursor // what follows
}

// A source is what a phrase says. It holds no pointer, so that the reader can keep it and stay off the heap.
type source struct {
	span             // with its head nouns, quotation marks and abbreviation
	name       span  // without them
	outlet     int32 // index in the catalog
	registered bool  // the catalog holds it
	level      level // of the name, plain if a head noun stands before it
	kind       Kind
	common     bool   // an everyday word behind a plural head noun: one only in a list
	plural     uint32 // hash of the singular of the plural head noun before it, 0 if there is none
	press      bool   // an outlet, by name or not: a place may follow it
	staffed    bool   // who works for it is named: «خبرنگار ایسنا»
	sent       bool   // «خبرنگار اعزامی»: its place may follow به
	ambiguous  bool   // its name is that of a place or a month too: «ایران», «مهر»
	vague      bool   // its head noun may name other things: «شبکه»
	person     bool   // whoever speaks to the outlet speaks to its reporter: «به علی احمدی، خبرنگار ایسنا، گفت»
	cut        bool   // its name was cut where nothing ends it
	unclosed   bool   // it begins with a quotation mark that nothing closes
}

const (
	maxDesk  = 8 // words of a desk: «گروه فرهنگ و هنر»
	maxHeads = 5 // head nouns and adjectives before a name: «کانال تلگرامی خبرگزاری رسمی»
)

// registered reads a source that the catalog holds: «خبرنگار گروه سیاسی خبرگزاری فارس». «رسانه‌های ایران» is none, though
// «روزنامه‌های ایران و شرق» are.
func (r *reader) registered(c scan.Cursor) (phrase, bool) {
	p, ok := r.listable(c)
	return p, ok && (!p.common || r.goesOn(p.next, p.plural))
}

// listable reads a source that the catalog holds, if only as one of a list. What was read last is kept, since several
// formulas may be tried at one source.
func (r *reader) listable(c scan.Cursor) (phrase, bool) {
	kept := &r.kept[c.Index()%len(r.kept)]
	if i := c.Index() + 1; kept.index != i {
		p, ok := r.register(c)
		*kept = keptSource{p.source, ok, i, 0}
		if ok {
			kept.n = p.next.Index() - c.Index()
		}
		return p, ok
	}
	return phrase{kept.source, c.Skip(kept.n)}, kept.ok
}

// A keptSource is what registered found at a token.
type keptSource struct {
	source
	ok    bool
	index int // of the token, plus one
	n     int // tokens
}

func (r *reader) register(c scan.Cursor) (p phrase, ok bool) {
	p, ok, passed := r.registerOver(c, true)
	if passed && !ok {
		p, ok, _ = r.registerOver(c, false)
	}
	return p, ok
}

// registerOver is register. If topics is true a common word with «و» after it is taken for the topic of a desk, «سرویس ایران
// و جهان ایسنا», and passed says whether there was one.
func (r *reader) registerOver(c scan.Cursor, topics bool) (p phrase, ok, passed bool) {
	q, quotes := skipOpening(c, true)
	loose, reporter, desks, office := false, false, false, false
	of, joined, medium := false, false, false // what stands before the name
	for words := 0; words <= maxDesk && !r.far(q); words++ {
		name, inner := q, 0
		if p.staffed { // «خبرنگار "ورزش سه"»
			name, inner = skipInner(q)
		}
		m, ok := r.named(name)
		switch after := m.at.Skip(m.n); {
		case !ok:
		case words == 0, inner > 0 && closes(after.At(0)):
		case m.level > plain && (of || office && loose) && m.n == 1 && r.single(m.at).is(place): // «حوزه علمیه فارس», «خبرنگار استان فارس»
			ok = false
		case topics && desks && m.level > plain && r.andFollows(after):
			ok, passed = false, true
		case m.level == wordish: // «دفتر پژوهش‌های … ایران» is none, but «گروه جهان مشرق» and «خبرنگار پارلمانی ایران» are
			ok = !joined && (!loose || desks && !r.single(m.at).is(place)) && (r.finished(after) || r.beginsAnew(after))
		}
		if ok {
			m.quotes += inner
			if words == 1 && p.staffed {
				m.level = plain
			}
			p, ok = r.complete(p, c, m, quotes)
			return p, ok, passed
		}
		if inner > 0 { // «سرویس «وبگردی» تابناک»
			if after, ok := r.quotation(q); ok {
				q = after
				continue
			}
		}
		w, n := r.word(q)
		switch {
		case w.is(staff | desk):
			p.staffed = true
			reporter = words == 0 && w.is(staff)
			desks = words == 0 && w.is(desk) && !w.is(coverb) && !(w.office && w.is(official)) // «دفتر مطالعات شرق» is a body
			office = words == 0 && w.office
		case !p.staffed || q.At(0).Kind != scan.Word || w.is(lead|to|from|in|that|object|finite|participle|breaks|pronoun|own|this):
			return p, false, passed
		case !w.is(adjective|topic) && (medium && w.class == 0 || r.endsMany(q.Skip(n))) && !r.describes(q): // «خبرنگار روزنامه بلفاست تلگراف»
			return p, false, passed
		case !w.is(adjective|topic|and) && (words != 1 || !reporter || w.is(media|mass)):
			loose = true
		}
		medium = medium || w.is(media) && (reporter && words == 1 || w.medium == "newspaper" || w.medium == "agency")
		of, joined = w.is(placeHead), w.is(and)
		p.sent = p.sent || w.is(sent) || w.is(staff) && n > 1
		q = q.Skip(n)
		if t := q.At(0); t.Is('-') && !t.Space && !q.At(1).Space { // «علمی-پزشکی»
			q = q.Skip(1)
		}
	}
	return p, false, passed
}

// complete makes p the source that begins at c and has the name m.
func (r *reader) complete(p phrase, c scan.Cursor, m placed, quotes int) (phrase, bool) {
	p.name = tokens(m.at, m.n)
	p.outlet, p.level, p.plural, p.registered, p.press, p.kind = m.outlet, m.level, m.plural, true, true, KindOutlet
	p.span = span{c.At(0).Start, p.name.end}
	p.next = m.at.Skip(m.n)
	if m.ezafe { // «ایسنا|ی خراسان»
		p.name.end = p.name.start + len(strings.TrimRight(r.slice(p.name), "یي\u200c"))
	}
	if m.n == 1 && m.level > plain {
		w := r.single(m.at)
		if p.ambiguous = w.is(place | month); w.is(month) && r.dated(m.at) {
			return p, false
		}
	}
	quoted := quotes+m.quotes > 0
	if quoted {
		first := c.At(0)
		if quotes == 0 {
			first = m.at.Back(m.quotes)
		}
		if next := skipClosing(p.next, quotes+m.quotes, wraps(first)); next != p.next {
			p.level, p.ambiguous = min(p.level, weak), false
			p.end, p.next = next.Back(1).End, next
		} else {
			p.unclosed = quotes > 0
			if m.quotes > 0 && !marked(p.next) || quotes > 0 && r.goesOnQuoted(p.next) {
				return p, false // «روزنامه «ایران خودرو»», «گاردین اوگاندا»: the name goes on
			}
		}
	}
	if next, ok := r.edition(p.next, quoted || m.ezafe); ok {
		p.end, p.next = next.Back(1).End, next
	}
	p = r.again(p)
	p.common = m.common && m.plural != 0
	return r.abbreviated(p), true
}

const maxRest = 3 // words of the rest of a name

// goesOnQuoted reports whether a name in quotation marks goes on at c, with words that nobody listed, to where they close.
func (r *reader) goesOnQuoted(c scan.Cursor) bool {
	for range maxRest {
		w, n := r.word(c)
		if !c.At(0).IsText() || w.class != 0 && !w.outlet {
			return false
		}
		if c = c.Skip(n); closes(c.At(0)) && !c.At(0).Space {
			return true
		}
	}
	return false
}

// andFollows reports whether «و» stands at c.
func (r *reader) andFollows(c scan.Cursor) bool {
	w, _ := r.word(c)
	return w.is(and)
}

// goesOn reports whether a list goes on at c with another outlet: «روزنامه‌های ایران و شرق».
func (r *reader) goesOn(c scan.Cursor, plural uint32) bool {
	q, ok := r.beside(c, plural)
	if !ok {
		return false
	}
	p, ok := r.member(q, plural)
	return ok && !r.acts(&p, plural)
}

// function words belong to no name.
const function = stops | to | from | in | with | and | preposition | pronoun | this | indefinite | own | timeWord | participle

// edition passes over where a newspaper is printed: «الشرق الاوسط چاپ لندن», and after a name that has an end, «"گرانما" کوبا»,
// «مارکای اسپانیا».
func (r *reader) edition(c scan.Cursor, bounded bool) (next scan.Cursor, ok bool) {
	w, n := r.word(c)
	printed := w.edition
	if printed {
		c = c.Skip(n)
		w, n = r.word(c)
	}
	if bounded && (w.centre || w.is(placeHead) && !w.is(region)) { // «صدا و سیمای مرکز گیلان»
		c = c.Skip(n)
		w, n = r.word(c)
	}
	next = c.Skip(n)
	return next, w.is(place) && (printed || bounded && r.ended(next))
}

// A placed is a registered name at its place.
type placed struct {
	match
	at     scan.Cursor
	plural uint32 // as of a source: the plural head noun before it
	common bool   // the name is an everyday word
	quotes int    // quotation marks between the head noun and the name
}

// named reads the longest registered name at c, which may stand behind head nouns, adjectives and quotation marks.
// A head noun is left out of the name if the rest names the same outlet.
func (r *reader) named(c scan.Cursor) (best placed, ok bool) {
	best = placed{match: r.matchOrHost(c), at: c}
	if r.hint(c)&beginsHead == 0 {
		return best, best.n > 0
	}
	w, n := r.word(c)
	if !w.is(media | mass) {
		return best, best.n > 0
	}
	if best.n == n && r.extended(c.Skip(n)) {
		best.n = 0
	}
	end, at, loose, inside := c.Index()+best.n, c, 0, 0
	var plural uint32
	medium := ""
	for range maxHeads {
		if w.is(media) {
			medium = w.medium
		}
		if w.is(mass) {
			plural = w.head
		}
		next, quotes := skipInner(at.Skip(n))
		if quotes > 0 {
			if whole, ok := r.wholeQuoted(at, next, n, quotes); ok {
				return whole, true
			}
		}
		if at, inside = next, inside+quotes; r.cut > 0 && at.Index() >= r.cut {
			break
		}
		m := r.matchOrHost(at)
		if m.n == 0 && plural != 0 && best.n == 0 {
			m = r.cat.rests.match(at, plural)
		}
		if after := at.At(m.n); quotes > 0 && best.n > 0 && !closes(after) && !(wraps(at.Back(quotes)) && unwraps(after)) { // «باشگاه خبرنگاران "ایسنا و …»
			m.n = 0
		}
		e := at.Index() + m.n
		whole := e == end && m.outlet == best.outlet // registered with its head noun
		if m.n > 0 && quotes == 0 && r.another(at, m, medium, whole) {
			m.n = 0
			if whole || e > end { // «روزنامه ایران اینترنشنال» is not of «روزنامه ایران»
				best.n, end = 0, c.Index()
			}
		}
		if m.n > 0 && (loose == 0 || whole || m.level < wordish && !r.continues(at.Skip(m.n))) && (e > end || e == end && m.outlet == best.outlet) {
			common := m.level == wordish
			m.level = plain
			best, end = placed{m, at, plural, common, quotes}, e
		}
		if w, n = r.word(at); w.is(media|adjective) || w.trait && inside == 0 && !r.endsMany(at.Skip(n)) {
			continue
		}
		if joint := at.At(0); best.n == 0 && (joint.Is('-') || joint.Is('/') || w.is(and)) { // «پایگاه خبری - تحلیلی», «خبری و تحلیلی»
			if after, _ := r.word(at.Skip(n)); after.is(adjective) || after.trait {
				continue
			}
		}
		if best.n > 0 || loose == 2 || inside > 0 || w.is(function) || !r.describes(at) {
			break
		}
		loose++
	}
	return best, best.n > 0
}

// describes reports whether the word at c, which is no adjective, may stand between a head noun and a registered name: «روزنامه کنیایی
// | مارکا», «خبرگزاری سوریه | سانا», «روزنامه چاپ لندن | الحیات», «کانال تلگرام | خبرگزاری فارس».
// Any other begins a name, which only ends as the registered one does: «روزنامه بلفاست | تلگراف», and «روزنامه کویت | تایمز», since
// «تایمز» ends many.
func (r *reader) describes(c scan.Cursor) bool {
	w, n := r.word(c)
	next, _ := r.word(c.Skip(n))
	switch {
	case c.At(0).Kind != scan.Word || r.endsMany(c.Skip(n)):
		return false
	case next.is(media), w.is(place) && r.before(c, 1).edition:
		return true
	}
	return w.country || w.trait
}

// endsMany reports whether all of the name at c is a word that ends the names of many outlets: «تایمز», and not «دیلی میل».
func (r *reader) endsMany(c scan.Cursor) bool {
	w, n := r.word(c)
	return w.outlet && r.match(c).n <= n
}

// extended reports whether the name at c, after a head noun which is an outlet's name by itself, is that of another: «باشگاه
// خبرنگاران | پویا».
func (r *reader) extended(c scan.Cursor) bool {
	w, n := r.word(c)
	if c.At(0).Kind != scan.Word || w.class&^(anonymous|coverb) != 0 || r.match(c).n > 0 {
		return false
	}
	next := c.Skip(n)
	w, _ = r.word(next)
	return marked(next) || w.is(from|in)
}

// wholeQuoted reads what is registered with its head noun, of n tokens at c, but has quotation marks after it, and then its name at
// at: «خبرگزاری «حوزه»». The name is what they hold.
func (r *reader) wholeQuoted(c, at scan.Cursor, n, quotes int) (p placed, ok bool) {
	id, all := r.cat.names.MatchOver(c, r.cat.reach+quotes, n, quotes)
	inside := all - n - quotes
	if inside <= 0 || !closes(at.At(inside)) {
		return p, false
	}
	return placed{match: match{named{outlet: r.cat.named[id].outlet}, inside}, at: at, quotes: quotes}, true
}

// another reports whether the name m at c, behind a head noun for outlets of a medium, is an everyday word or a place and
// does not name its outlet here: the outlet is of another medium («رادیو جوان»), unless the whole is registered, or the
// word is but the first of a longer name («روزنامه اعتماد ملی»).
func (r *reader) another(c scan.Cursor, m match, medium string, whole bool) bool {
	if medium == "newspaper" && r.cat.outlets[m.outlet].Medium == "broadcaster" && !whole {
		return true // «روزنامه ABC» is of Madrid
	}
	if m.level != wordish && !(m.n == 1 && r.single(c).is(place)) {
		return false
	}
	return !whole && !calls(medium, r.cat.outlets[m.outlet].Medium) || m.level == wordish && r.longer(c.Skip(m.n))
}

// calls reports whether a head noun for outlets of a medium may stand before one of another: a site of news is called an
// agency too, and a magazine a newspaper. Of media that are none of the six it knows nothing.
func calls(medium, of string) bool {
	switch of {
	case "agency", "website":
		return medium != "newspaper" && medium != "broadcaster"
	case "newspaper", "magazine":
		return medium != "agency" && medium != "broadcaster"
	case "broadcaster":
		return medium != "agency" && medium != "newspaper"
	}
	return true
}

// longer reports whether a name goes on at c with a word that nobody listed, or an adjective, and then ends.
func (r *reader) longer(c scan.Cursor) bool {
	listed := true
	for range 2 {
		w, n := r.word(c)
		if c.At(0).Kind != scan.Word || w.class&^(adjective|topic) != 0 {
			return false
		}
		listed = listed && w.is(adjective)
		c = c.Skip(n)
		if marked(c) || c.Index() == r.cut || r.andFollows(c) {
			return true
		}
		if v, _ := r.word(c); v.is(verbs) && listed {
			return true
		}
	}
	return false
}

// dated reports whether the one word at c, the name of a month, is one: «۱۲ مهر», «مهر ۱۴۰۳», «مهر ماه».
func (r *reader) dated(c scan.Cursor) bool {
	next := c.Skip(1)
	return c.Back(1).Kind == scan.Number ||
		next.Index() != r.cut && (next.At(0).Kind == scan.Number || r.single(next).is(afterMonth))
}
