package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A gate says of nearly every word that no formula begins with it, at the price of a look at a few kilobytes.
type gate struct {
	any    filter // what any of these may begin with
	cues   begin  // cues, head nouns, and names that need nothing around them
	common begin  // names that are common words: they begin a formula only where a clause begins
	spoken begin  // what may stand after «به» if that is whom somebody speaks to
	to     uint32 // hash of «به»
	*lexicon
}

// A begin holds what a phrase may begin with.
type begin struct {
	one filter // a token that is a phrase
	any filter // the first token of one, and the first two joined
}

func newBegin(l ...*scan.Lexicon) begin { return begin{newFilter(true, l...), newFilter(false, l...)} }

// newGate returns the gate for the names of the catalog.
func (c *Catalog) newGate() gate {
	var names [wordish + 1]scan.Lexicon // by level
	for i := range c.outlets {
		for name := range c.outlets[i].names() {
			id, _ := c.names.Find(name)
			names[c.named[id].level].Add(name, id)
		}
	}
	l := vocabulary()
	return gate{
		any:     newFilter(false, &l.starters, &c.names),
		cues:    newBegin(&l.starters, &names[plain]),
		common:  newBegin(&names[weak], &names[wordish]),
		spoken:  newBegin(&l.heads, &names[plain], &names[weak]),
		to:      scan.Hash("به"),
		lexicon: l,
	}
}

// lets reports whether a formula may begin with the word or number t at c, which any has.
func (g *gate) lets(c scan.Cursor, t *scan.Token) bool {
	if t.Hash == g.to { // a lead goes on after it, or an outlet stands there
		next := c.At(1)
		return next.Kind == scan.Punct || g.any.has(scan.Join(t.Hash, next)) || g.spoken.has(c.Skip(1), next) || g.swallows(c.Text(), next)
	}
	return g.cues.has(c, t) || g.common.any.has(t.Hash) && g.opens(c.Back(1)) && g.common.has(c, t)
}

// letsName reports whether an outlet may stand at c, behind quotation marks or not.
func (g *gate) letsName(c scan.Cursor) bool {
	t := c.At(0)
	for k := 0; k < 2 && opens(t); k++ {
		c = c.Skip(1)
		t = c.At(0)
	}
	if !isName(t) {
		return false
	}
	return g.spoken.has(c, t) || g.common.has(c, t)
}

// opens reports whether a clause may begin after t.
func (g *gate) opens(t *scan.Token) bool { return t.Kind != scan.Word || g.openers.has(t.Hash) }

// has reports whether a phrase may begin with t, which stands at c.
func (b *begin) has(c scan.Cursor, t *scan.Token) bool {
	if !b.any.has(t.Hash) {
		return false
	}
	if b.one.has(t.Hash) {
		return true
	}
	next := c.At(1)
	if next.Kind == scan.Punct { // «بی. بی. سی»
		if next.Space || c.At(2).Kind < scan.Word || c.At(2).Kind > scan.Number {
			return false
		}
		next = c.At(2)
	}
	return b.any.has(scan.Join(t.Hash, next))
}

// A filter says of nearly all tokens that no phrase begins with them, without a look at the lexicon: two bits of one
// word stand for a hash, so that one look tells what two would, and is wrong once where one bit is wrong ten times.
type filter struct {
	bits  []uint64
	shift uint8 // takes a hash to its word
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
	f := filter{shift: 32}
	for ; 64<<(32-f.shift) < sparse*len(hashes); f.shift-- {
	}
	f.bits = make([]uint64, 1<<(32-f.shift))
	for _, h := range hashes {
		h = spread(h)
		f.bits[h>>f.shift] |= pair(h)
	}
	return f
}

// sparse is how many bits a filter has at least for each of its hashes.
const sparse = 16

// spread makes all bits of a hash count for the upper ones, which tell little of short words.
func spread(h uint32) uint32 { return (h ^ h>>15) * 0x85EBCA6B }

// pair returns the two bits of a hash that has been spread.
func pair(h uint32) uint64 { return 1<<(h>>12&63) | 1<<(h>>6&63) }

func (f *filter) has(hash uint32) bool {
	h := spread(hash)
	return pair(h)&^f.bits[h>>f.shift] == 0
}
