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
	loose, reporter, desks, inOffice := false, false, false, false
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
		case m.level > plain && (of || inOffice && loose) && m.n == 1 && r.single(m.at).is(place): // «حوزه علمیه فارس», «خبرنگار استان فارس»
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
			desks = words == 0 && w.is(desk) && !w.is(coverb) && !(w.has(office) && w.is(official)) // «دفتر مطالعات شرق» is a body
			inOffice = words == 0 && w.has(office)
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
		if !c.At(0).IsText() || w.class != 0 && !w.has(endsNames) {
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
	printed := w.has(edition)
	if printed {
		c = c.Skip(n)
		w, n = r.word(c)
	}
	if bounded && (w.has(centre) || w.is(placeHead) && !w.is(region)) { // «صدا و سیمای مرکز گیلان»
		c = c.Skip(n)
		w, n = r.word(c)
	}
	next = c.Skip(n)
	return next, w.is(place) && (printed || bounded && r.ended(next))
}

// dated reports whether the one word at c, the name of a month, is one: «۱۲ مهر», «مهر ۱۴۰۳», «مهر ماه».
func (r *reader) dated(c scan.Cursor) bool {
	next := c.Skip(1)
	return c.Back(1).Kind == scan.Number ||
		next.Index() != r.cut && (next.At(0).Kind == scan.Number || r.single(next).is(afterMonth))
}
