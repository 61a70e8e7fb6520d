package attribution

import "github.com/khabar-go/khabar/internal/scan"

const (
	maxPlace = 3 // words of a place that is not in places.tsv
	maxTime  = 8 // tokens of a time inside a formula
)

// A tail is what may follow a source before its formula ends: «… روز جمعه از تهران».
type tail struct {
	place span
	end   int         // byte where the place ends, 0 if there is none
	next  scan.Cursor // after the place, or after the time if none follows it
}

// trails reports whether a time, a place or a relay may stand at c, after a source.
func (r *reader) trails(c scan.Cursor) bool {
	switch t := c.At(0); t.Kind {
	case scan.Word:
		w, _ := r.word(c)
		return w.is(from | in | to | region | sent | timeWord)
	case scan.Punct:
		return t.Value == '-' || isComma(t)
	case scan.Number:
		return true
	}
	return false
}

// tail reads the time and the place after p.
func (r *reader) tail(p *phrase) (t tail) {
	if t.next = p.next; !r.trails(p.next) {
		return t
	}
	t.next = r.time(p.next)
	if w, _ := r.word(p.next.Skip(1)); (p.next.At(0).Is('-') || isComma(p.next.At(0))) && w.is(region) {
		t.next = p.next.Skip(1)
	}
	w, n := r.word(t.next)
	c := t.next.Skip(n)
	strict := false
	switch {
	case w.is(sent): // «خبرنگار ایسنا اعزامی به مسکو»
		if to, n := r.word(c); to.is(preposition) {
			c = c.Skip(n)
		}
	case p.sent && w.is(to):
		if _, ok := r.glueAt(t.next); ok { // «خبرنگار اعزامی به نقل ازرویترز»
			return t
		}
	case w.is(region), w.is(from):
	case w.is(in):
		strict = !p.staffed
	default:
		return t
	}
	next, ok := r.placeAt(c)
	if !ok || w.is(from) && r.speaks(c) || strict && !(r.listedPlace(c) && r.ends(next)) {
		return t
	}
	t.place, t.next = span{c.At(0).Start, next.Back(1).End}, next
	t.end = t.place.end
	return t
}

// listedPlace reports whether the place that begins at c is in places.tsv, or is called a place: «شهرستان …».
func (r *reader) listedPlace(c scan.Cursor) bool {
	w, _ := r.word(c)
	return w.is(place | placeHead)
}

// placeAt returns what follows the place that begins at c.
func (r *reader) placeAt(c scan.Cursor) (next scan.Cursor, ok bool) {
	w, n := r.word(c)
	if w.is(notPlace) || w.is(media) && !w.is(faint) || c.At(0).Kind != scan.Word {
		return c, false
	}
	if m := r.match(c); m.n > 0 && m.level == plain && !w.is(place) { // «تسنیم از رویترز»
		return c, false
	}
	next = c
	for k := 0; k < 2 && w.is(placeHead); k++ { // «شهرستان بندر انزلی»
		next = next.Skip(n)
		w, n = r.word(next)
	}
	if w.is(place) {
		return next.Skip(n), true
	}
	headed := next != c
	for k := 0; k < maxPlace; k++ {
		w, n := r.word(next)
		if k > 0 && r.ends(next) || k == 1 && headed && w.is(verbs) { // «در شهرستان فریدونکنار گفت»
			return next, true
		}
		if next.At(0).Kind != scan.Word || w.is(stops|noun|to|from|in|with|preposition|pronoun|this|indefinite|timeWord|participle) {
			return c, false
		}
		next = next.Skip(n)
	}
	return next, r.ends(next)
}

// ends reports whether a phrase ends at c, by a mark or by the cue of another formula.
func (r *reader) ends(c scan.Cursor) bool {
	if marked(c) {
		return true
	}
	w, n := r.word(c)
	if w.is(and) {
		w, _ = r.word(c.Skip(n))
	}
	return w.is(lead)
}

// time returns the place after the time that begins at c: c itself if none does.
func (r *reader) time(c scan.Cursor) scan.Cursor {
	q, said := c, false
	switch w, n := r.word(c); {
	case w.is(in | from):
		q = c.Skip(n)
	case !w.is(timeWord|month) && c.At(0).Kind != scan.Number:
		return c
	}
	for k := 0; k < maxTime; k++ {
		w, n := r.word(q)
		t := q.At(0)
		switch {
		case w.is(timeWord):
			if m := r.match(q); m.n > 0 && said { // «روز شنبه عصر ایران»
				return q
			} else if m.n > 1 && m.level < wordish { // «در عصر ایران»
				return c
			}
			said = true
		case t.Kind == scan.Number && (said || r.single(q.Skip(1)).is(month)):
		case w.is(month) && q.Back(1).Kind == scan.Number:
			said = true
		case t.Is(':') && q.Back(1).Kind == scan.Number && q.At(1).Kind == scan.Number:
		default:
			if said {
				return q
			}
			return c
		}
		q = q.Skip(n)
	}
	return q
}

// body reports whether the comma at c belongs to the name of a body: «وزارت تعاون، کار و رفاه اجتماعی».
func (r *reader) body(c scan.Cursor) bool {
	if c.Index() == 0 || !r.before(c, 1).is(beforeComma) {
		return false
	}
	w, _ := r.word(c.Skip(1))
	return w.is(afterComma)
}
