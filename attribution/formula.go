package attribution

import "github.com/khabar-go/khabar/internal/scan"

// formula reads the formula that begins at c, if one does. In a joint it follows another of its chain.
//
// What decides must stand inside the formula: what stands before it may only forbid it, and what stands after it may
// only forbid it or do what the end of the text would do. Then a formula means the same when it is cut out.
func (r *reader) formula(c scan.Cursor, joint bool) (f formula, ok bool) {
	f.next = c.Skip(1)
	t := c.At(0)
	switch t.Kind {
	case scan.Punct:
		switch {
		case r.crowd.is(c):
		case t.Value == '/':
			return r.slash(c)
		case t.Value == '(':
			return r.bracket(c)
		case opens(t) && (joint || !r.onProgramme(c)):
			return r.subject(c, joint)
		}
		return f, false
	case scan.Word, scan.Latin, scan.Number:
	default:
		return f, false
	}
	if !joint && r.cat.gate.opensDateline(c) {
		if f, ok := r.dateline(c); ok {
			return f, true
		}
	}
	w, n := r.word(c)
	switch {
	case w.class == 0:
	case w.is(lead):
		return r.lead(c, w, n)
	case w.is(talk | message):
		return r.interview(c, w, n)
	case w.is(to):
		if f, ok := r.gluedLead(c); ok || r.crowd.is(c) {
			return f, ok
		}
		return r.told(c)
	case w.is(claim):
		return r.claim(c, n, joint)
	case w.is(states) && !joint:
		return r.statedBehind(c)
	case w.has(ownedReport) && joint && !c.At(n).Is(':'):
		if f, ok := r.stated(c); ok {
			return f, true
		}
	case w.is(in) && joint:
		return r.stated(c.Skip(n))
	case w.is(credit) && c.At(n).Is(':'):
		return r.credit(c, w, n, joint)
	case w.is(topic|desk) && !joint && beginsLine(c):
		if f, ok := r.topicLead(c, w, n); ok {
			return f, true
		}
	case w.is(staff) && !joint:
		if f, ok := r.toldBehind(c); ok {
			return f, true
		}
		if f, ok := r.reporterIn(c); ok {
			return f, true
		}
	}
	if !joint && (r.owned(c) || r.crowd.is(c)) {
		if m := r.match(c); m.n > 1 { // «سردبیر عصر ایران نوشت» is not of «ایران»
			f.next = c.Skip(m.n)
		}
		return f, false
	}
	if w.is(media | mass | staff | this | indefinite) {
		return r.subject(c, joint)
	}
	if m := r.match(c); m.n > 0 && (m.level == plain || joint || r.beginsClause(c)) {
		return r.subject(c, joint)
	}
	return f, false
}

// tokens returns the bytes of the n tokens from c on.
func tokens(c scan.Cursor, n int) span { return span{c.At(0).Start, c.At(n - 1).End} }

// before returns what the word before c may do, taken by itself.
func (r *reader) before(c scan.Cursor, k int) *word {
	if c.Index() < k {
		return &unknown
	}
	return r.single(c.Skip(-k))
}

// limits are the words before a cue that canceled looks for, and those at which it stops.
const limits = reacts | finite | to | that

// canceled reports whether the words before c make what follows the object of something that is done to it:
// «واکنش به گزارش رویترز», «پاسخ وزیر به ادعای رویترز».
func (r *reader) canceled(c scan.Cursor) bool {
	for k := 1; k <= 6; k++ {
		t := c.Back(k)
		if !t.IsText() || c.Index()-k < r.linked { // «به گزارش اعتماد به نقل از …»
			break
		}
		if r.hint(c.Skip(-k))&isLimit == 0 {
			continue
		}
		w := r.before(c, k)
		if w.is(answers) || k == 1 && w.is(reacts) {
			return true
		}
		if w.is(limits &^ reacts) {
			break
		}
	}
	return false
}

// beginsLine reports whether a line begins at c, or what is set like one: after a bullet, a stroke, «فوری/».
func beginsLine(c scan.Cursor) bool {
	switch t := c.Back(1); t.Kind {
	case scan.EOF, scan.Break, scan.Opaque:
		return true
	case scan.Punct:
		switch t.Value {
		case '"':
			return c.Back(2).Kind != scan.Word
		case '-':
			return t.Space || c.At(0).Space || c.Back(2).Kind != scan.Word
		}
		return markOf(t)&midLine == 0
	}
	return false
}

// openers may stand before the subject of a clause, noun only as a verb.
const openers = opener | timeWord | month | finite | and | noun

// beginsClause reports whether a clause may begin at c: after punctuation, a conjunction or an adverb of time.
func (r *reader) beginsClause(c scan.Cursor) bool {
	switch t := c.Back(1); t.Kind {
	case scan.Word:
		if c.Index() > 1 && r.before(c, 1).is(timeWord) {
			if w, n := r.word(c.Skip(-2)); n == 2 && w.is(official) { // «امام جمعه | قدس»
				return false
			}
			if _, n := r.word(c.Skip(-1)); n > 1 { // «روز | قدس»
				return false
			}
		}
		if r.before(c, 1).is(month) && c.Back(2).Kind != scan.Number && !r.before(c, 2).is(in|from|to|timeWord) { // «بانک مهر | ایران»
			return false
		}
		return r.hint(c.Skip(-1))&isOpener != 0 && (r.before(c, 1).is(openers&^noun) || r.before(c, 1).is(noun) && r.before(c, 2).is(coverb) ||
			r.before(c, 1).is(this) && r.before(c, 2).is(preposition) && r.before(c, 3).is(opener)) // «پیش از این»
	case scan.Latin:
		return false
	}
	return true
}

// marked reports whether c stands at a mark that ends a phrase, or at the end of the line or text.
func marked(c scan.Cursor) bool {
	switch t := c.At(0); t.Kind {
	case scan.EOF, scan.Break, scan.Opaque:
		return true
	case scan.Punct:
		return !opens(t) || closes(t) && !t.Space && isName(c.Back(1)) && !joinsName(c) // what may open or close closes there
	}
	return false
}

// ended reports whether the phrase before c has ended, by a mark or by a word that belongs to no name.
func (r *reader) ended(c scan.Cursor) bool {
	if marked(c) || c.Index() == r.cut {
		return true
	}
	w, n := r.word(c)
	return w.is(lead|talk|message|to|from|in|with|and|that|object|breaks|timeWord|region|sent|finite|participle|endMark) ||
		w.is(credit) && c.At(n).Is(':')
}
