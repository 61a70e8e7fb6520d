package attribution

import (
	"strings"

	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/steps"
)

// A note keeps what has been looked up of one token, so that however many readings are tried at a place, each token
// is looked up once.
type note struct {
	word    *word // of the longest phrase
	one     *word // of the token by itself
	match   match
	index   int32 // of the token, plus one
	clear   int32 // the token at which the next word stands that may not stand before a verb, if that is known
	n       uint8 // tokens of word
	matched bool
	list    uint8 // whether a list of outlets goes on at this comma: unread, listed or unlisted
}

// notes is how many tokens notes are kept of: more than lie between the two ends of a formula.
const notes = 64

// note returns the note of the token at c.
func (r *reader) note(c scan.Cursor) *note {
	n := &r.notes[c.Index()&(notes-1)]
	if i := int32(c.Index()) + 1; n.index != i {
		*n = note{index: i}
	}
	return n
}

// hint returns the hint of the token at c.
func (r *reader) hint(c scan.Cursor) hint { return r.cat.gate.of(c.At(0).Hash) }

// word returns what the longest phrase of the vocabulary that begins at c may do and how many tokens it takes:
// 1 if there is none.
func (r *reader) word(c scan.Cursor) (*word, int) {
	n := &r.notes[c.Index()&(notes-1)]
	if n.index != int32(c.Index())+1 || n.word == nil {
		r.readWord(c)
	}
	return n.word, int(n.n)
}

// readWord notes what word returns.
func (r *reader) readWord(c scan.Cursor) {
	n := r.note(c)
	n.word, n.n = &unknown, 1
	if r.hint(c)&beginsPhrase != 0 {
		w, k := r.words.at(c)
		n.word, n.n = w, uint8(k)
	}
}

// single returns what the one token at c may do by itself.
func (r *reader) single(c scan.Cursor) *word {
	n := r.note(c)
	switch {
	case n.one != nil:
	case n.n == 1: // the longest phrase is the token
		n.one = n.word
	case r.hint(c)&beginsPhrase != 0:
		n.one = r.words.single(c)
	default:
		n.one = &unknown
	}
	return n.one
}

// match returns the longest name of the catalog that begins at c, and reaches no further than a name is known to.
func (r *reader) match(c scan.Cursor) match {
	n := r.note(c)
	if !n.matched {
		n.matched = true
		if r.hint(c)&beginsName != 0 {
			n.match = r.untimed(c, r.cat.match(c))
		}
	}
	if left := r.cut - c.Index(); left > 0 && n.match.n > left { // «اطلاعات | روز …», of which «روز» is none of the name
		return r.cat.matchWithin(c, left)
	}
	return n.match
}

var hashDay = scan.Hash("روز")

// untimed returns m, the longest name that begins at c, without the «روز» that it ends with if that begins a time and the rest is a
// name too: «روزنامه اطلاعات | روز شنبه».
func (r *reader) untimed(c scan.Cursor, m match) match {
	if m.n < 2 || c.At(m.n-1).Hash != hashDay {
		return m
	}
	next := c.Skip(m.n)
	if w, _ := r.word(next); next.At(0).Kind == scan.Number || w.has(weekday) || w.is(afterMonth) { // «روز گذشته»
		if less := r.cat.matchWithin(c, m.n-1); less.n > 0 {
			return less
		}
	}
	return m
}

// matchOrHost is match, and reads a domain or URL too: «techradar.com». An outlet's name in another domain is not its name.
func (r *reader) matchOrHost(c scan.Cursor) match {
	m := r.match(c)
	switch t := c.At(0); {
	case t.Kind == scan.Opaque:
		if outlet, ok := r.cat.host(hostOf(r.text[t.Start:t.End])); ok {
			return match{named{outlet: outlet}, 1}
		}
		return m
	case t.Kind != scan.Latin && t.Kind != scan.Number:
		return m
	}
	k := hostAt(c)
	if k == 0 || k < m.n {
		return m
	}
	outlet, ok := r.cat.host(hostOf(r.text[c.At(0).Start:c.At(k-1).End]))
	if !ok {
		return match{}
	}
	return match{named{outlet: outlet}, k}
}

// hostOf returns the host of a URL, with or without its scheme, "" for a mention or hashtag.
func hostOf(url string) string {
	if steps.Counting {
		steps.Add(len(url))
	}
	if _, after, ok := strings.Cut(url, "://"); ok {
		url = after
	}
	if end := strings.IndexAny(url, "/?#"); end >= 0 {
		url = url[:end]
	}
	if at := strings.LastIndexByte(url, '@'); at > 0 {
		url = url[at+1:]
	}
	host, _, _ := strings.Cut(url, ":")
	return host
}

const maxHost = 13 // tokens of a domain

// hostAt returns how many tokens the domain at c takes with its path, 0 if none stands there: «al-monitor.com», «8am.media»,
// «isna.ir/news/12». Its last label is of letters: of «isna.ir.1404» it is «isna.ir».
func hostAt(c scan.Cursor) (n int) {
	for k := 0; k < maxHost; {
		first := k
		for k++; k < maxHost && inLabel(c, k); k++ {
		}
		switch {
		case first == 0:
		case c.At(k-1).Kind == scan.Latin:
			n = k
		case c.At(first).Kind == scan.Latin && c.At(first+1).Is('-'):
			n = first + 1 // «isna.ir-2»
		}
		dot, next := c.At(k), c.At(k+1)
		if dot.Is('.') && !dot.Space && !next.Space && next.Kind == scan.Opaque {
			return k + 2 // the last label is one token with the path
		}
		if !dot.Is('.') || dot.Space || next.Space || next.Kind != scan.Latin && next.Kind != scan.Number {
			break
		}
		k++
	}
	return n
}

// inLabel reports whether the n-th token from c goes on with the label of a domain: the «3» of «varzesh3.com».
func inLabel(c scan.Cursor, n int) bool {
	t, next := c.At(n), c.At(n+1)
	switch {
	case t.Space:
		return false
	case t.Is('-'):
		return !next.Space && (next.Kind == scan.Latin || next.Kind == scan.Number)
	}
	return t.Kind == scan.Latin || t.Kind == scan.Number
}
