package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A verb is one that stands in the text.
type verb struct {
	span
	*word
	next scan.Cursor // what follows
}

// verbAt returns the verb at c if it says that something is reported. The participle of a simple verb is one only where
// its clause ends: «رویترز نوشته: …».
func (r *reader) verbAt(c scan.Cursor) (v verb, ok bool) {
	w, n := r.word(c)
	if !w.is(verbs) {
		return v, false
	}
	next := c.Skip(n)
	if w.is(participle) {
		switch after, _ := r.word(next); {
		case after.is(finite): // «گزارش داده شده»
			return v, false
		case !w.is(finite) && !marked(next) && !after.is(that):
			return v, false
		}
	}
	return verb{tokens(c, n), w, next}, true
}

// verbAfter looks for the first finite verb within so many tokens from c on, and returns it if it says that something
// is reported and no clause lies between. Comma says that one may stand there.
func (r *reader) verbAfter(c scan.Cursor, within int, comma bool) (v verb, ok bool) {
	for until := c.Index() + within; c.Index() < until && !r.far(c); {
		if v, ok := r.verbAt(c); ok {
			return v, true
		}
		next, ok := r.pass(c)
		if !ok && comma && isComma(c.At(0)) {
			next, ok, comma = c.Skip(1), true, false
		}
		if !ok {
			return v, false
		}
		c = next
	}
	return v, false
}

// pass passes over the word, quotation or brackets at c, if they may stand between a subject and its verb.
func (r *reader) pass(c scan.Cursor) (next scan.Cursor, ok bool) {
	t := c.At(0)
	switch t.Kind {
	case scan.Word, scan.Latin, scan.Number:
		w, n := r.word(c)
		if w.is(lead|that|object|finite) || w.is(noun) && r.before(c, 1).is(coverb) {
			return c, false
		}
		return c.Skip(n), true
	case scan.Punct:
		switch {
		case opens(t):
			return r.quotation(c)
		case t.Value == '(':
			for k := 1; k <= maxQuotation; k++ {
				if c.At(k).Is(')') {
					return c.Skip(k + 1), true
				}
			}
		case (t.Value == '-' || t.Value == '.' || t.Value == '/') && !t.Space && !c.At(1).Space && isName(c.At(1)):
			return c.Skip(1), true
		}
	}
	return c, false
}

// setCue sets the cue of the links from first on that have the depth.
func (r *reader) setCue(first, depth int, cue span) {
	for i := first; i < r.n; i++ {
		if s := &r.links[i]; s.Depth == depth {
			s.Cue, s.CueStart = r.slice(cue), cue.start
		}
	}
}
