package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A verb is one that stands in the text.
type verb struct {
	span
	*word
	next scan.Cursor // what follows
}

// markAt returns the mark at c as what stands for the verb of a lead.
func markAt(c scan.Cursor) verb { return verb{tokens(c, 1), &unknown, c.Skip(1)} }

// verbAt returns the verb at c if it says that something is reported. The participle of a simple verb is one only where
// its clause ends: «رویترز نوشته: …».
func (r *reader) verbAt(c scan.Cursor) (v verb, ok bool) {
	w, n := r.word(c)
	if !w.is(verbs) || r.before(c, 1).has(utterance) { // «رویترز دروغ می‌گوید»
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

// printing is what a verb does that brings what an outlet prints.
var printing = word{class: writes | finite}

// brought returns the verb at c if it says by whom what it brings is printed: nothing stands between the two but what it is printed
// in, and a mark or «که» follows. «کیهان آورده است:», «شرق در گزارشی آورده است که …», and not «شرق جایزه آورده است».
func (r *reader) brought(c scan.Cursor, inserted int) (v verb, ok bool) {
	w, n := r.word(c)
	next := c.Skip(n)
	if after, _ := r.word(next); !w.has(brings) || !marked(next) && !after.is(that) {
		return v, false
	}
	for k := 1; k <= inserted; k++ { // «در سرمقاله امروز خود»
		if b := r.before(c, k); b.part == partIssued || b.part == partPrinted {
			inserted = 0
		} else if !b.is(unowned | timeWord | this | adjective | attributive) {
			break
		}
	}
	return verb{tokens(c, n), &printing, next}, inserted == 0
}

// verbAfter looks for the first finite verb within so many tokens from c on, and returns it if it says that something
// is reported and no clause lies between. Comma says that one may stand there.
func (r *reader) verbAfter(c scan.Cursor, within int, comma bool) (v verb, ok bool) {
	until := min(c.Index()+within, r.base+horizon)
	for {
		c = r.passWords(c, until)
		if c.Index() >= until {
			return v, false
		}
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
}

// passWords passes over the words that may stand between a subject and its verb, at most to the token until. It notes how
// far it came, so that however many subjects stand before one verb, the words between are read once.
func (r *reader) passWords(c scan.Cursor, until int) scan.Cursor {
	start := c
	for c.Index() < until {
		if n := r.note(c); n.clear > 0 {
			c = c.Skip(int(n.clear) - c.Index())
			continue
		}
		if !isName(c.At(0)) {
			break
		}
		w, n := r.word(c)
		if w.is(lead) && !r.referred(c) || w.is(that|object|finite|verbs) || w.is(noun) && r.before(c, 1).is(coverb) {
			break
		}
		c = c.Skip(n)
	}
	for end := int32(c.Index()); start.Index() < c.Index(); {
		n := r.note(start)
		if n.clear > 0 {
			start = start.Skip(int(n.clear) - start.Index())
		} else {
			_, k := r.word(start)
			start = start.Skip(k)
		}
		n.clear = end
	}
	return c
}

// referred reports whether the lead at c is what a phrase between a subject and its verb refers to: «رویترز با اشاره به گزارش
// آژانس نوشت».
func (r *reader) referred(c scan.Cursor) bool {
	return r.before(c, 1).is(reacts) && r.before(c, 2).is(with|in)
}

// pass passes over the quotation or brackets at c, or over the punctuation in a word, if they may stand between a subject
// and its verb.
func (r *reader) pass(c scan.Cursor) (next scan.Cursor, ok bool) {
	switch t := c.At(0); {
	case t.Kind != scan.Punct:
		w, n := r.word(c)
		return c.Skip(n), w.is(verbs) && !w.is(finite) // «نوشته» is no verb here
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
