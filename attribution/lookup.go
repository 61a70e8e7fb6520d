package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A filter says of most tokens that no phrase begins with them, without a look at the lexicon.
type filter struct {
	bits  []uint64
	shift uint8 // takes a hash to its bit
}

// newFilter returns a filter for what text may begin a phrase of the lexicons with, or with ends for those phrases
// that one token may be.
func newFilter(ends bool, lexicons ...*scan.Lexicon) filter {
	var hashes []uint32
	for _, l := range lexicons {
		for h, end := range l.Beginnings() {
			if end || !ends {
				hashes = append(hashes, h)
			}
		}
	}
	f := filter{shift: 32 - 6}
	for ; 1<<(32-f.shift) < sparse*len(hashes); f.shift-- {
	}
	f.bits = make([]uint64, 1<<(32-f.shift-6))
	for _, h := range hashes {
		f.bits[h>>f.shift>>6] |= 1 << (h >> f.shift & 63)
	}
	return f
}

// sparse is how many bits a filter has at least for each of its hashes.
const sparse = 8

func (f *filter) has(hash uint32) bool {
	i := hash >> f.shift
	return f.bits[i>>6]&(1<<(i&63)) != 0
}

// A gate says of most tokens that no formula begins with them.
type gate struct {
	ends   filter // one token that is a cue, a head noun or a name
	begins filter // the first token of one, and the first two
}

func newGate(lexicons ...*scan.Lexicon) gate {
	return gate{newFilter(true, lexicons...), newFilter(false, lexicons...)}
}

// lets reports whether a formula may begin with the word or number t at c.
func (g *gate) lets(c scan.Cursor, t *scan.Token) bool {
	if !g.begins.has(t.Hash) {
		return false
	}
	if g.ends.has(t.Hash) {
		return true
	}
	next := c.At(1)
	return next.Kind == scan.Punct || g.begins.has(scan.Join(t.Hash, next))
}

// A note keeps what has been looked up of one token, so that however many readings are tried at a place, each token
// is looked up once.
type note struct {
	word    *word // of the longest phrase
	one     *word // of the token by itself
	match   match
	index   int32 // of the token, plus one
	n       uint8 // tokens of word
	matched bool
}

// notes is how many tokens notes are kept of: more than lie between the two ends of a formula.
const notes = 64

// note returns the note of the token at c.
func (r *reader) note(c scan.Cursor) *note {
	i := int32(c.Index()) + 1
	n := &r.notes[i&(notes-1)]
	if n.index != i {
		*n = note{index: i}
	}
	return n
}

// word returns what the longest phrase of the vocabulary that begins at c may do and how many tokens it takes:
// 1 if there is none.
func (r *reader) word(c scan.Cursor) (*word, int) {
	if t := c.At(0); !r.words.first.has(t.Hash) {
		return &unknown, 1
	}
	n := r.note(c)
	if n.word == nil {
		w, k := r.words.at(c)
		n.word, n.n = w, uint8(k)
	}
	return n.word, int(n.n)
}

// single returns what the one token at c may do by itself.
func (r *reader) single(c scan.Cursor) *word {
	if t := c.At(0); !r.words.first.has(t.Hash) {
		return &unknown
	}
	n := r.note(c)
	if n.one == nil {
		n.one = r.words.single(c)
	}
	return n.one
}

// match returns the longest name of the catalog that begins at c.
func (r *reader) match(c scan.Cursor) match {
	if t := c.At(0); !r.cat.first.has(t.Hash) {
		return match{}
	}
	n := r.note(c)
	if !n.matched {
		n.match, n.matched = r.cat.match(c), true
	}
	return n.match
}

// matchOrHost is match, and reads a domain too: «techradar.com». An outlet's name in another domain is not its name.
func (r *reader) matchOrHost(c scan.Cursor) match {
	m := r.match(c)
	if t := c.At(0); t.Kind != scan.Latin || !inHost(c) {
		return m
	}
	k := 1
	for k < maxHost && inHost(c.Skip(k-1)) {
		k += 2
	}
	if k < m.n {
		return m
	}
	outlet, ok := r.cat.host(r.text[c.At(0).Start:c.At(k-1).End])
	if !ok {
		return match{}
	}
	return match{outlet: outlet, n: k}
}

const maxHost = 13 // tokens of a domain

// inHost reports whether the token at c and the one after it are labels of one domain.
func inHost(c scan.Cursor) bool {
	dot, next := c.At(1), c.At(2)
	return dot.Is('.') && !dot.Space && next.Kind == scan.Latin && !next.Space
}
