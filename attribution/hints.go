package attribution

import (
	"slices"

	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/steps"
)

// A hint says what may begin with a token, or with two that are joined: one look tells of each what the lexicons would
// be searched for, and of nearly all that it is nothing.
type hint uint16

const (
	beginsPhrase hint = 1 << iota // of the vocabulary
	beginsName                    // of the catalog
	beginsHead                    // a head noun or a desk
	beginsCue                     // a cue, a credit, a head noun, a desk, or a name that needs nothing around it
	beginsCommon                  // a name that is a common word
	beginsSpoken                  // whom somebody may speak to, after «به»
	isCue                         // all of it, and so on, but for
	isCredit                      // a credit, which a colon must follow, and
	isDesk                        // a desk or topic, which must begin a line
	isCommon
	isSpoken
	isOpener // a word before the subject of a clause
	isOwner  // a word before an outlet that is no subject
	isLimit  // a word before a cue that canceled looks for
)

// Hints holds hints by the hash of what they are of.
type hints struct {
	cells []hinted // open addressing; a power of two of them, at most five eighths in use
	used  int
}

// A hinted is a hash and its hint, 0 in a cell that is not in use.
type hinted struct {
	hash uint32
	hint
}

// at returns the index of the cell of hash, or of the empty one where it would be.
func (h *hints) at(hash uint32) uint64 {
	mask := uint64(len(h.cells) - 1)
	i := uint64(hash) * spread >> 32 & mask
	for h.cells[i].hash != hash && h.cells[i].hint != 0 {
		if steps.Counting {
			steps.Add(1)
		}
		i = (i + 1) & mask
	}
	return i
}

// spread makes all bits of a hash count for the upper ones, which tell little of short words.
const spread = 0x9E3779B97F4A7C15

// of returns the hint of a hash.
func (h *hints) of(hash uint32) hint { return h.cells[h.at(hash)].hint }

// add adds whole to the hints of the phrases of l, and begin to those of whatever text may begin one with.
func (h *hints) add(l *scan.Lexicon, begin, whole hint) {
	for hash, end := range l.Beginnings() {
		what := begin
		if end {
			what |= whole
		}
		if what == 0 {
			continue
		}
		if 8*(h.used+1) > 5*len(h.cells) {
			h.grow()
		}
		c := &h.cells[h.at(hash)]
		if c.hint == 0 {
			h.used++
		}
		c.hash, c.hint = hash, c.hint|what
	}
}

func (h *hints) grow() {
	old := h.cells
	h.cells = make([]hinted, max(64, 2*len(old)))
	for _, c := range old {
		if c.hint != 0 {
			h.cells[h.at(c.hash)] = c
		}
	}
}

// clone returns a copy to which more can be added.
func (h *hints) clone() hints { return hints{slices.Clone(h.cells), h.used} }

// A sieve says of most words that they have none of some hints: the one test that all tokens are put to, at the price of
// a look at a few kilobytes. It is wrong for a few words in a hundred, but only in letting them through.
type sieve []uint64 // a bit for each hash; a power of two of words

// sieve returns the sieve that lets through the hashes that have some of the hints, and what is no word or number.
func (h *hints) sieve(some hint) sieve {
	n := 1
	for _, c := range h.cells {
		if c.hint&some != 0 {
			n++
		}
	}
	size := 1
	for ; 64*size < sparse*n; size *= 2 {
	}
	s := make(sieve, size)
	s.add(scan.NoHash)
	for _, c := range h.cells {
		if c.hint&some != 0 {
			s.add(c.hash)
		}
	}
	return s
}

// sparse is how many bits a sieve has at least for each hash that it lets through.
const sparse = 16

func (s sieve) add(hash uint32) {
	word, bit := s.place(hash)
	s[word] |= 1 << bit
}

// place returns where the bit of a hash is.
func (s sieve) place(hash uint32) (word, bit uint64) {
	h := uint64(hash) * spread
	return h >> 32 & uint64(len(s)-1), h >> 58
}

func (s sieve) lets(hash uint32) bool {
	word, bit := s.place(hash)
	return s[word]>>bit&1 != 0
}

// pass returns the index of the first of the tokens that s lets through, or how many they are.
func (s sieve) pass(tokens []scan.Token) int {
	for i := range tokens {
		if s.lets(tokens[i].Hash) {
			return i
		}
	}
	return len(tokens)
}
