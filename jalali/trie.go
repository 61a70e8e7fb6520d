package jalali

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// A trie finds names by their folded letters, whatever stands between the letters that the eye does not see: ZWNJ,
// tatweel, harakat and bidi marks.
type trie struct {
	nodes []node // nodes[0] is the root
	names []name
	first [fold.Limit]uint16 // the node that begins a name with this letter, not folded
}

// A node is a letter that follows those of its parents. A node of number 0 is none.
type node struct {
	letter      rune
	child, next uint16 // the first of the letters that may follow it, and the next of those that may stand in its place
	name        int16  // the index of the name that it ends, or -1
	parted      bool   // whether a space may follow it within a name
}

// A walk is a place in a text, after a letter, and the node of that letter.
type walk struct {
	node uint16
	at   int
}

func newTrie() trie { return trie{nodes: []node{{name: -1}}} }

func (t *trie) add(n name) {
	at := uint16(0) // where the letters read so far end
	for _, r := range n.Word {
		switch c, letter := fold.Of(r); c {
		case fold.Arabic, fold.Latin:
			at = t.grow(at, letter)
			n.letters++
		case fold.Joiner, fold.Space:
			t.nodes[at].parted = true
		}
	}
	// A word that is in several languages counts as that of the first.
	if t.nodes[at].name < 0 {
		t.nodes[at].name = int16(len(t.names))
		t.names = append(t.names, n)
	}
}

// grow returns the child of node n with the letter, making it if need be.
func (t *trie) grow(n uint16, letter rune) uint16 {
	if c := t.child(n, letter); c != 0 {
		return c
	}
	c := uint16(len(t.nodes))
	t.nodes = append(t.nodes, node{letter: letter, next: t.nodes[n].child, name: -1})
	t.nodes[n].child = c
	return c
}

// child returns the child of node n with the letter, or 0.
func (t *trie) child(n uint16, letter rune) uint16 {
	c := t.nodes[n].child
	for c != 0 && t.nodes[c].letter != letter {
		c = t.nodes[c].next
	}
	return c
}

// index fills t.first.
func (t *trie) index() {
	for r := range t.first {
		if c, letter := fold.Of(rune(r)); c == fold.Arabic || c == fold.Latin {
			t.first[r] = t.child(0, letter)
		}
	}
}

// start begins a walk at s[i:]. The walk is on node 0 if no name begins so.
func (t *trie) start(s string, i int) walk {
	switch {
	case i >= len(s):
		return walk{}
	case s[i] < utf8.RuneSelf:
		return walk{t.first[s[i]], i + 1}
	case s[i] >= 0xD8 && s[i] < 0xDC && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // an Arabic letter
		return walk{t.first[uint(s[i]&0x1F)<<6|uint(s[i+1]&0x3F)], i + 2}
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if r >= fold.Limit {
		return walk{}
	}
	return walk{t.first[r], i + size}
}

// step goes on to the next letter.
func (t *trie) step(s string, w walk) walk {
	at := &t.nodes[w.node]
	if at.child == 0 {
		return walk{}
	}
	spaced := false
	for i := w.at; i < len(s); {
		c, letter, size := decode(s, i)
		i += size
		switch c {
		case fold.Arabic, fold.Latin:
			return walk{t.child(w.node, letter), i}
		case fold.Joiner, fold.Invisible, fold.Mark, fold.Tatweel:
		case fold.Space:
			if spaced || !at.parted {
				return walk{}
			}
			spaced = true
		default:
			return walk{}
		}
	}
	return walk{}
}

// decode returns the class, the folding and the length of the character at s[i:].
func decode(s string, i int) (c fold.Class, to rune, size int) {
	b := s[i]
	if b < utf8.RuneSelf {
		e := fold.Table[b]
		return e.Class(), e.Rune(), 1
	}
	if b >= 0xC2 && b < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
		e := fold.Table[uint(b&0x1F)<<6|uint(s[i+1]&0x3F)]
		return e.Class(), e.Rune(), 2
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	c, to = fold.Of(r)
	return c, to, size
}

// name returns the name that ends where w is, if one does, and the byte after it and its combining marks.
func (t *trie) name(s string, w walk) (n *name, end int) {
	k := t.nodes[w.node].name
	if k < 0 {
		return nil, 0
	}
	end = w.at
	for end < len(s) && s[end] >= utf8.RuneSelf {
		c, _, size := decode(s, end)
		if c != fold.Mark {
			break
		}
		end += size
	}
	return &t.names[k], end
}
