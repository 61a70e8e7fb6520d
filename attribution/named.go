package attribution

import "github.com/khabar-go/khabar/internal/scan"

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
		if w, n = r.word(at); w.is(media|adjective) || w.has(describing) && inside == 0 && !r.endsMany(at.Skip(n)) {
			continue
		}
		if joint := at.At(0); best.n == 0 && (joint.Is('-') || joint.Is('/') || w.is(and)) { // «پایگاه خبری - تحلیلی», «خبری و تحلیلی»
			if after, _ := r.word(at.Skip(n)); after.is(adjective) || after.has(describing) {
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
	case next.is(media), w.is(place) && r.before(c, 1).has(edition):
		return true
	}
	return w.has(country | describing)
}

// endsMany reports whether all of the name at c is a word that ends the names of many outlets: «تایمز», and not «دیلی میل».
func (r *reader) endsMany(c scan.Cursor) bool {
	w, n := r.word(c)
	return w.has(endsNames) && r.match(c).n <= n
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
