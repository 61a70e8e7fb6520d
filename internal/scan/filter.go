package scan

import "github.com/khabar-go/khabar/internal/steps"

// A Filter says of most words that no phrase begins with them, with a look at a few kilobytes. The zero Filter is
// empty; once no more is added to it a Filter is safe for concurrent use.
type Filter struct {
	begins bits // of all that a phrase may begin with
	whole  bits // of the phrases themselves
}

// Add adds a phrase.
func (f *Filter) Add(phrase string) {
	p := read(phrase)
	for _, h := range p.begins {
		f.begins.add(h)
	}
	if n := len(p.begins); n > 0 {
		f.whole.add(p.begins[n-1])
	}
}

// AddAlike adds a phrase of several words if another that has been added begins with the first of them.
func (f *Filter) AddAlike(phrase string) {
	if p := read(phrase); len(p.begins) > 1 && f.begins.has(p.begins[0]) {
		f.Add(phrase)
	}
}

// Has reports whether a phrase may begin with t. It is wrong for a few words in a thousand, but only in saying yes.
func (f *Filter) Has(t *Token) bool { return f.begins.has(t.Hash) }

// Pass returns how many tokens of held stand before the first that is a number or the end of the text, or that a phrase may
// begin with: of that Has is true, or it is no word at all.
func (f *Filter) Pass(held []Token) int {
	if steps.Counting {
		steps.Add(len(held))
	}
	for n := range held {
		t := &held[n]
		h := mix(t.Hash)
		if pair(h)&^f.begins[h>>22]&passed[t.Kind%kinds] == 0 { // one branch a token: most of them cannot be foretold
			return n
		}
	}
	return len(held)
}

const kinds = 8 // or fewer; a power of two

// passed has all bits set for the kinds of token that Pass passes over.
var passed = [kinds]uint64{Word: ^uint64(0), Latin: ^uint64(0), Punct: ^uint64(0), Break: ^uint64(0), Opaque: ^uint64(0)}

// HasAt says more of a t that Has is true of and that stands at c: it looks at the token after it where t alone is no
// phrase.
func (f *Filter) HasAt(c Cursor, t *Token) bool {
	if f.whole.has(t.Hash) {
		return true
	}
	next := c.At(1)
	if next.Kind == Punct && parts(t, next, c.At(2)) {
		next = c.At(2)
	}
	return next.Kind >= Word && next.Kind <= Number && next.Len <= maxJoin && f.begins.has(join(t.Hash, next))
}

// bits is a set of hashes, in which two bits of one word stand for each: one look tells what two would, and is wrong
// once where one bit is wrong ten times.
type bits [1 << 10]uint64

func (b *bits) add(hash uint32) {
	h := mix(hash)
	b[h>>22] |= pair(h)
}

func (b *bits) has(hash uint32) bool {
	h := mix(hash)
	return pair(h)&^b[h>>22] == 0
}

// pair returns the two bits of a hash that has been mixed.
func pair(h uint32) uint64 { return 1<<(h>>16&63) | 1<<(h>>10&63) }
