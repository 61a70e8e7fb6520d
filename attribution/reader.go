package attribution

import "github.com/khabar-go/khabar/internal/scan"

const (
	maxLinks = 64 // sources in one chain
	minBlock = 4  // sources in the first block
	maxBlock = 64 // and in the largest

	// horizon is how many tokens after its first a formula may begin to read a source or a verb. With what is then read
	// ahead it stays within what a scanner holds, and so what stands at its beginning can be looked at again: a list of
	// twenty outlets and more is read so far and no further.
	horizon = 40
)

// A reader reads one text.
type reader struct {
	scan.Scanner
	cat   *Catalog
	words *lexicon
	text  string

	base   int  // index of the token from which the horizon is counted
	done   int  // index of the token after the attribution before
	linked int  // index of the token after the formula before, in the chain that is being read
	cut    int  // index of the token at which a name is known to end, 0 for none
	inner  bool // what is read stands between a subject and its verb
	quotes quotes
	crowd  crowd
	effort effort

	notes [notes]note
	kept  [8]keptSource
	links [maxLinks]Source // of the chain that is being read
	n     int
	place span
	block []Source // that chains are cut from
	size  int      // of the last one
}

// A span is bytes of the input.
type span struct{ start, end int }

func (r *reader) slice(s span) string { return r.text[s.start:s.end] }

// A formula is one cue with its sources, which stand among the reader's links.
type formula struct {
	span
	next scan.Cursor // where the reading goes on, whether there is a formula or not
	last bool        // its chain ends with it
}

// all reads text and yields its attributions.
func (r *reader) all(text string, yield func(Attribution) bool) {
	r.text = text
	for c := r.skim(r.Start(text)); c.At(0).Kind != scan.EOF; {
		r.base, r.n, r.place = c.Index(), 0, span{}
		f, ok := r.formula(c, false)
		if !ok {
			r.crowd.pass(c, f.next)
			r.quotes.pass(c, f.next)
			c = r.skim(f.next)
			continue
		}
		r.crowd = crowd{}
		inQuote := r.quotes.open()
		r.quotes.pass(c, f.next)
		whole, next := r.chain(f)
		if !yield(r.attribution(whole, inQuote)) {
			return
		}
		r.done = next.Index()
		c = r.skim(next)
	}
}

// skim passes over the tokens with which no formula begins, and reads the quotation marks among them.
func (r *reader) skim(c scan.Cursor) scan.Cursor {
	gate := &r.cat.gate
	if gate.opensDateline(c) {
		return c
	}
	for {
		held := c.Held()
		for n := gate.pass(held); n < len(held); n = gate.pass(held) {
			t := &held[n]
			c, held = c.Skip(n), held[n+1:]
			if isName(t) {
				if gate.opens(c, t) {
					return c
				}
				c = c.Skip(1)
				continue
			}
			if t.Kind == scan.Punct && len(held) >= 3 && held[0].Kind == scan.Punct && held[1].Kind == scan.Punct && held[2].Kind == scan.Punct {
				r.quotes.mark(t) // no name is near enough to begin with t
				c = c.Skip(1)
				continue
			}
			m := markOf(t)
			if t.Kind == scan.EOF || m&starting != 0 && gate.opensName(c.Skip(1)) {
				return c
			}
			if t.Kind != scan.Punct || m&counted != 0 {
				r.quotes.mark(t)
			}
			if c = c.Skip(1); m&midLine == 0 && gate.opensDateline(c) {
				return c
			}
		}
		c = c.Skip(len(held))
	}
}

// chain adds the formulas that follow f with only punctuation or «و» between them, each one deeper.
func (r *reader) chain(f formula) (whole span, next scan.Cursor) {
	whole, next = f.span, f.next
	for last := f.last; !last && r.n < maxLinks; last = f.last {
		c, ok := r.joint(next)
		if !ok {
			break
		}
		r.base, r.linked = c.Index(), next.Index()
		had, place := r.n, r.place
		if f, ok = r.formula(c, true); !ok {
			r.n, r.place = had, place
			break
		}
		r.quotes.pass(next, f.next)
		whole.end, next = f.end, f.next
	}
	r.linked = 0
	return whole, next
}

// joint passes over what may stand between two formulas of one chain.
func (r *reader) joint(c scan.Cursor) (scan.Cursor, bool) {
	for k := 0; k < 4 && joins(c.At(0)); k++ {
		c = c.Skip(1)
	}
	switch t := c.At(0); t.Kind {
	case scan.EOF, scan.Break, scan.Opaque:
		return c, false
	}
	if t := c.At(0); t.Is('(') || t.Is('/') { // «(به نقل از …)», «/ عکس: …»
		if w, n := r.word(c.Skip(1)); w.is(lead) && t.Is('(') || w.is(credit) && c.At(n+1).Is(':') {
			c = c.Skip(1)
		}
	}
	if w, n := r.word(c); w.is(and) {
		c = c.Skip(n)
	}
	switch c.At(0).Kind {
	case scan.EOF, scan.Break, scan.Opaque:
		return c, false
	}
	return c, true
}

// joins reports whether t is punctuation that may stand between two formulas of one chain.
func joins(t *scan.Token) bool {
	if t.Kind != scan.Punct || opens(t) {
		return false
	}
	switch t.Value {
	case '/', '(':
		return false // these are cues themselves
	}
	return true
}

// depth returns the depth of the next formula.
func (r *reader) depth() int {
	if r.n == 0 {
		return 0
	}
	return r.links[r.n-1].Depth + 1
}

// add adds a source to the chain, unless the chain is full.
func (r *reader) add(p *phrase, role Role, cue span, depth int) {
	if r.n == maxLinks {
		return
	}
	s := &r.links[r.n]
	r.n++
	*s = Source{Name: r.slice(p.name), Start: p.name.start, Kind: p.kind, Role: role, Cue: r.slice(cue), CueStart: cue.start, Depth: depth}
	if p.registered {
		s.Outlet = r.cat.outlets[p.outlet].ID
	}
}

// attribution returns the chain that has been read.
func (r *reader) attribution(whole span, inQuote bool) Attribution {
	if len(r.block) < r.n {
		r.size = max(minBlock, min(2*r.size, maxBlock))
		r.block = make([]Source, max(r.size, r.n))
	}
	chain := r.block[:r.n:r.n]
	r.block = r.block[r.n:]
	copy(chain, r.links[:r.n])
	return Attribution{Text: r.slice(whole), Start: whole.start, Place: r.slice(r.place), Chain: chain, InQuote: inQuote}
}

// far reports whether c lies beyond the horizon.
func (r *reader) far(c scan.Cursor) bool { return c.Index() > r.base+horizon }
