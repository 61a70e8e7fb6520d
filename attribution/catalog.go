package attribution

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/khabar-go/khabar/internal/scan"
)

// A Catalog is a set of outlets, immutable and safe for concurrent use. The zero Catalog holds none.
type Catalog struct {
	outlets []Outlet
	ids     map[string]int32
	domains map[string][]int32
	names   scan.Lexicon // of what named holds
	named   []named
	rests   rests
	reach   int // tokens of the longest name, with the full stops that may part it
	gate    gate
}

// made reports whether c comes from NewCatalog: the zero Catalog lacks what a reader needs even of an empty one.
func (c *Catalog) made() bool { return c.ids != nil }

// emptyCatalog returns what the zero Catalog is read as.
var emptyCatalog = sync.OnceValue(func() *Catalog {
	c, err := NewCatalog()
	if err != nil {
		panic(err) // nothing in it can be wrong
	}
	return c
})

// A named is an outlet by one of its names.
type named struct {
	outlet int32 // index in outlets
	level  level
	ezafe  bool // what it is of follows: «ایسنای خراسان»
}

// A level says how much must stand around a name for it to be read.
type level uint8

const (
	plain   level = iota // nothing: «ایسنا»
	weak                 // a cue, if only a colon: «مهر»
	wordish              // a head noun or a verbal cue: «ایران»
)

// NewCatalog returns a catalog of outlets. Names are compared as the parser reads them, so that ي and ی or a lost
// ZWNJ make no difference; two outlets with one name, or with one ID, are an *[Error] wrapping [ErrClash] that names
// both. An outlet without an ID, with one that is not of a–z, 0–9, "_", "-" and ".", with no name in Persian or Aliases,
// with a name that has no letter or digit or that no text gives, or with one in Weak or Words that is in neither, is an *[Error]
// wrapping [ErrSyntax]. No text gives a name with brackets, a stroke, a dash between spaces, or «#» or "@" before a word: they
// end a name. Medium, Domain and Country are not checked.
func NewCatalog(outlets ...Outlet) (*Catalog, error) {
	c := &Catalog{
		outlets: make([]Outlet, 0, len(outlets)),
		ids:     make(map[string]int32, len(outlets)),
		domains: make(map[string][]int32, len(outlets)),
	}
	for i := range outlets {
		if err := c.add(outlets[i].clone()); err != nil {
			return nil, err
		}
	}
	c.reach = min(2*c.names.Parts(), scan.MaxAhead)
	c.gate = c.newGate()
	return c, nil
}

// With returns c extended by outlets; one whose ID c knows replaces that outlet. The errors are those of [NewCatalog]: two of
// the outlets with one ID are an ErrClash, whether c knows it or not.
func (c *Catalog) With(outlets ...Outlet) (*Catalog, error) {
	all := slices.Clone(c.outlets)
	replaced := map[int32]bool{}
	for _, o := range outlets {
		if i, ok := c.ids[o.ID]; ok && !replaced[i] {
			all[i], replaced[i] = o, true
		} else {
			all = append(all, o)
		}
	}
	return NewCatalog(all...)
}

// add adds o, which the catalog then owns.
func (c *Catalog) add(o Outlet) error {
	if !validID(o.ID) {
		return &Error{Quote: quote(o.ID), Err: fmt.Errorf(`%w: outlet %q wants an ID of a-z, 0-9, "_", "-" and ".", and has`, ErrSyntax, quote(o.Persian))}
	}
	if other, ok := c.ids[o.ID]; ok {
		return &Error{Quote: quote(o.ID), Err: fmt.Errorf("%w: two outlets %q, %q and %q", ErrClash, o.ID, quote(c.outlets[other].Persian), quote(o.Persian))}
	}
	i := int32(len(c.outlets))
	levels := map[string]level{}
	for _, w := range o.Weak {
		levels[scan.Fold(w)] = weak
	}
	for _, w := range o.Words {
		levels[scan.Fold(w)] = wordish
	}
	own := map[string]bool{}
	for name := range o.names() {
		key := scan.Fold(name)
		if key == "" {
			return &Error{Quote: quote(name), Err: fmt.Errorf("%w: a name of outlet %q has no letter or digit", ErrSyntax, o.ID)}
		}
		id, added := c.names.Add(name, len(c.named))
		if strings.ContainsFunc(name, isMark) && !c.reads(name) {
			return &Error{Quote: quote(name), Err: fmt.Errorf("%w: no text gives a name of outlet %q, for a mark ends it", ErrSyntax, o.ID)}
		}
		switch {
		case added:
			c.named = append(c.named, named{i, levels[key], false})
			c.rests.add(name, i)
		case c.named[id].ezafe:
			c.named[id] = named{i, levels[key], false}
			c.rests.add(name, i)
		case c.named[id].outlet != i:
			return &Error{Quote: quote(name), Err: fmt.Errorf("%w: outlets %q and %q", ErrClash, c.outlets[c.named[id].outlet].ID, o.ID)}
		}
		own[key] = true
		if of := ezafe(name, levels[key]); of != "" {
			if _, added := c.names.Add(of, len(c.named)); added {
				c.named = append(c.named, named{i, plain, true})
			}
		}
	}
	for _, common := range [...][]string{o.Weak, o.Words} {
		for _, w := range common {
			if !own[scan.Fold(w)] {
				return &Error{Quote: quote(w), Err: fmt.Errorf("%w: outlet %q has in Weak or Words what is not in Persian or Aliases", ErrSyntax, o.ID)}
			}
		}
	}
	if len(own) == 0 {
		return &Error{Quote: quote(o.ID), Err: fmt.Errorf("%w: an outlet has nothing in Persian or Aliases", ErrSyntax)}
	}
	c.outlets = append(c.outlets, o)
	c.ids[o.ID] = i
	c.addHost(o.Domain, i)
	for _, a := range o.Aliases {
		if strings.Contains(a, ".") && isHost(a) {
			c.addHost(a, i)
		}
	}
	return nil
}

// addHost adds a host of an outlet, unless it is "" or known to be its.
func (c *Catalog) addHost(host string, outlet int32) {
	if host = canonicalHost(host); host != "" && !slices.Contains(c.domains[host], outlet) {
		c.domains[host] = append(c.domains[host], outlet)
	}
}

// isMark reports whether r, in a name, may be punctuation.
func isMark(r rune) bool {
	return !unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.Z, unicode.Cf)
}

// reads reports whether a name that has been added is found where it is the text, but for the marks around it. One that is longer
// than what is read ahead passes.
func (c *Catalog) reads(name string) bool {
	var s scan.Scanner
	at := s.Start(name)
	for at.At(0).Kind == scan.Punct {
		at = at.Skip(1)
	}
	_, n := c.names.Match(at, scan.MaxAhead)
	if n == 0 {
		return at.At(scan.MaxAhead-1).Kind != scan.EOF
	}
	for at = at.Skip(n); at.At(0).Kind == scan.Punct; {
		at = at.Skip(1)
	}
	return at.At(0).Kind == scan.EOF
}

// isHost reports whether a name is a host: «techradar.com».
func isHost(name string) bool {
	var s scan.Scanner
	at := s.Start(name)
	t := at.At(0)
	if t.Kind != scan.Latin && t.Kind != scan.Number {
		return false
	}
	n := hostAt(at)
	return n > 0 && at.At(n).Kind == scan.EOF && at.At(n-1).Kind != scan.Opaque
}

// ezafe returns a name that ends in ا or و with the ی of the ezafe, «ایسنای» (ISNA of), and "" of any other and of a common word. A
// name of several words goes on too often, «صدای آمریکای لاتین», unless it is a pair: «صدا و سیمای مرکز گیلان».
func ezafe(name string, l level) string {
	if l != plain || !strings.HasSuffix(name, "ا") && !strings.HasSuffix(name, "و") || strings.Contains(name, " ") && !strings.Contains(name, " و ") {
		return ""
	}
	return name + "ی"
}

func validID(id string) bool {
	for _, b := range []byte(id) {
		if (b < 'a' || b > 'z') && (b < '0' || b > '9') && b != '_' && b != '-' && b != '.' {
			return false
		}
	}
	return id != ""
}

// ByID returns the outlet with that ID. The Outlet is the caller's own copy.
func (c *Catalog) ByID(id string) (Outlet, bool) {
	i, ok := c.ids[id]
	if !ok {
		return Outlet{}, false
	}
	return c.outlets[i].clone(), true
}

// ByName returns the outlet that has the name as Persian or among Aliases, however it is spelled. What a [Parser] strips
// is not stripped: «خبرگزاری X» is found only if it is such a name itself. The Outlet is the caller's own copy.
func (c *Catalog) ByName(name string) (Outlet, bool) {
	id, ok := c.names.Find(name)
	if !ok {
		return Outlet{}, false
	}
	return c.outlets[c.named[id].outlet].clone(), true
}

// ByDomain ranges over the outlets of host and of the domains above it, nearest first: "www.isna.ir" gives isna,
// "isna.ir.example.com" nothing. Each Outlet is the caller's own copy.
func (c *Catalog) ByDomain(host string) iter.Seq[Outlet] {
	return func(yield func(Outlet) bool) {
		for h, more := canonicalHost(host), true; more; _, h, more = strings.Cut(h, ".") {
			for _, i := range c.domains[h] {
				if !yield(c.outlets[i].clone()) {
					return
				}
			}
		}
	}
}

// host returns the only outlet of host or of the nearest domain above it.
func (c *Catalog) host(host string) (outlet int32, ok bool) {
	for h, more := canonicalHost(host), true; more; _, h, more = strings.Cut(h, ".") {
		if at := c.domains[h]; len(at) > 0 {
			return at[0], len(at) == 1
		}
	}
	return 0, false
}

// canonicalHost returns host in lower case and without the full stop that may end it.
func canonicalHost(host string) string { return strings.ToLower(strings.TrimSuffix(host, ".")) }

// Outlets ranges over the outlets in the order they were given. Each Outlet is the caller's own copy.
func (c *Catalog) Outlets() iter.Seq[Outlet] {
	return func(yield func(Outlet) bool) {
		for i := range c.outlets {
			if !yield(c.outlets[i].clone()) {
				return
			}
		}
	}
}

// A match is a registered name in the text.
type match struct {
	named
	n int // tokens; 0 for none
}

// match returns the longest name that begins at at.
func (c *Catalog) match(at scan.Cursor) match { return c.matchWithin(at, c.reach) }

// matchWithin is match for names of at most so many tokens.
func (c *Catalog) matchWithin(at scan.Cursor, most int) match {
	id, n := c.names.Match(at, most)
	if n == 0 {
		return match{}
	}
	return match{c.named[id], n}
}
