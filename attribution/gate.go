package attribution

import (
	"strings"

	"github.com/khabar-go/khabar/internal/scan"
)

// A gate says of nearly every word that no formula begins with it.
type gate struct {
	sieve // of the words that a formula may begin with
	hints
	to uint32 // hash of «به»
}

// newGate returns the gate for the names of the catalog.
func (c *Catalog) newGate() gate {
	var names [wordish + 1]scan.Lexicon // by level
	for i := range c.outlets {
		for name := range c.outlets[i].names() {
			id, _ := c.names.Find(name)
			level := c.named[id].level
			names[level].Add(name, id)
			if of := ezafe(name, level); of != "" {
				names[level].Add(of, id)
			}
		}
	}
	h := vocabulary().hints.clone()
	h.add(&names[plain], beginsName|beginsCue|beginsSpoken, isCue|isSpoken)
	h.add(&names[weak], beginsName|beginsCommon|beginsSpoken, isCommon|isSpoken)
	h.add(&names[wordish], beginsName|beginsCommon, isCommon)
	return gate{h.sieve(beginsCue | beginsCommon), h, scan.Hash("به")}
}

// opens reports whether a formula may begin with the word or number t at c, which the sieve lets through.
func (g *gate) opens(c scan.Cursor, t *scan.Token) bool {
	h := g.of(t.Hash)
	switch {
	case t.Hash == g.to: // a lead goes on after it, or an outlet stands there
		next := c.At(1)
		return g.joined(t, next)&(beginsCue|beginsCommon) != 0 || g.opensOutlet(c.Skip(1), beginsSpoken|isSpoken) ||
			swallows(c.Text(), next)
	case h&isCredit != 0 && c.At(1).Is(':'), h&isDesk != 0 && beginsLine(c):
		return true
	}
	h &= beginsCue | isCue | beginsCommon | isCommon
	if h&beginsCommon != 0 && !g.beginsClause(c.Back(1)) {
		h &^= beginsCommon | isCommon
	}
	return g.begins(c, h)
}

// beginsClause reports whether a clause may begin after t.
func (g *gate) beginsClause(t *scan.Token) bool {
	return t.Kind != scan.Word || g.of(t.Hash)&isOpener != 0
}

// begins reports whether a phrase may begin with the token at c, of which some hints are known.
func (g *gate) begins(c scan.Cursor, h hint) bool {
	if h&(isCue|isCommon|isSpoken) != 0 {
		return true
	}
	if h == 0 {
		return false
	}
	next := c.At(1)
	if next.Kind == scan.Punct { // «بی. بی. سی»
		if next.Space || !isName(c.At(2)) {
			return false
		}
		next = c.At(2)
	}
	return g.joined(c.At(0), next)&h != 0
}

// joined returns the hints of t and next in one, if a formula may begin with them.
func (g *gate) joined(t, next *scan.Token) hint {
	if hash := scan.Join(t.Hash, next); g.lets(hash) {
		return g.of(hash)
	}
	return 0
}

// opensOutlet reports whether an outlet may stand at c, with a name or head noun that has some of the hints, or as a host,
// or behind a mark.
func (g *gate) opensOutlet(c scan.Cursor, names hint) bool {
	t := c.At(0)
	switch t.Kind {
	case scan.Punct:
		return opens(t) || wraps(t)
	case scan.Opaque:
		return true
	case scan.Latin:
		if hostAt(c) > 0 {
			return true
		}
	}
	return g.begins(c, g.of(t.Hash)&names)
}

// opensName reports whether an outlet may stand at c, behind quotation marks or not.
func (g *gate) opensName(c scan.Cursor) bool {
	t := c.At(0)
	for k := 0; k < 2 && opens(t); k++ {
		c = c.Skip(1)
		t = c.At(0)
	}
	return isName(t) && g.begins(c, g.of(t.Hash)&(beginsSpoken|isSpoken|beginsCommon|isCommon))
}

// swallows reports whether the word t may begin with what follows «به» in a lead.
func swallows(text string, t *scan.Token) bool {
	return t.Kind == scan.Word && t.Len > 6 && (strings.HasPrefix(text[t.Start:], "گ") || strings.HasPrefix(text[t.Start:], "ن"))
}
