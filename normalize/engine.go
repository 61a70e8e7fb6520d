package normalize

import (
	"slices"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// An engine takes a text through one pass: [engine.clean], which changes code points by themselves and what is
// invisible by its neighbours, or [engine.shape], which reads the numbers, quotations and words of what clean leaves.
//
// What is written so far is out[base:] followed by src[copied:i]: bytes that stay are copied only when something
// after them changes. All that a decision needs from the left is in left, or in what is written; from the right,
// it reads at most ahead bytes. So a Transformer, which gives the text piece by piece, comes to the same result.
type engine struct {
	form   Form
	second bool // the pass is shape
	mask   uint8
	src    string
	final  bool // src ends where the text does
	limit  int  // how far src may be read before more of it is known

	out     []byte
	base    int // where the output begins in out
	room    int // how many bytes out is made for, or 0 for a Transformer
	copied  int // how much of src out accounts for
	changed bool
	check   bool // stop at the first change, and write nothing
	mapping bool
	edits   edits
	spared  uint32 // bytes that unwrite has left of an edit, which are mapped with what replace writes next

	left     left // what was written last, but for src[leftFrom:i]
	leftFrom int
	gap      gap
	space    blank
	guard    guard
	pairs    pairing
	chunk    chunk

	tmp    [utf8.UTFMax]byte
	before [maxWritten]byte // for written
}

// ahead is how far to the right of what it decides an engine reads.
const ahead = utf8.UTFMax*(MaxSpan+8) + MaxSpan + 8 // a number, and the URL after it

// A kind says what a code point is to its neighbours.
type kind uint8

const (
	edge    kind = iota // the beginning or end of the text
	other               // punctuation and whatever is no other kind
	space               // a space or tab
	newline             // a line break
	digit
	latin
	mark
	letter  // an Arabic letter, or a form of one
	tatweel // one that stays
	dash    // one that has become a dash
)

// A left is what a decision needs to know of the output to its left.
type left struct {
	kind  kind
	last  rune // the last code point, or 0 if nothing may be composed with it
	base  rune // the Arabic letter that it is, or that the marks up to it belong to, or 0
	shape bool // the letter was a final form

	invalid bool // it is a byte that is no UTF-8
}

func (l left) inWord() bool { return l.kind >= digit && l.kind <= letter }

// run takes e from byte i of src as far as the text is known, and returns where it has stopped.
func (e *engine) run(i int) int {
	limit := len(e.src)
	if !e.final {
		if limit -= ahead; limit <= i {
			return i
		}
		for limit > i && !utf8.RuneStart(e.src[limit]) {
			limit--
		}
	}
	e.limit = limit
	for i < limit && !(e.check && e.changed) {
		if e.second {
			i = e.shape(i)
		} else {
			i = e.clean(i)
		}
	}
	return i
}

// replace makes src[from:to] text.
func (e *engine) replace(from, to int, text []byte) {
	if e.src[from:to] == string(text) && e.spared == 0 {
		return
	}
	if e.changed = true; e.check {
		return
	}
	if e.copied < from || e.out == nil {
		e.flush(from)
	}
	if e.mapping && (e.spared > 0 || !sameStops(e.src[from:to], text)) {
		e.edits.add(edit{uint32(len(e.out)-e.base) - e.spared, uint32(from), uint32(len(text)) + e.spared, uint32(to - from)})
		e.spared = 0
	}
	e.reserve(len(text))
	e.out = append(e.out, text...)
	e.copied = to
}

// sameStops reports whether a and b are as long and their code points begin at the same bytes: then each position in
// the one is that in the other.
func sameStops(a string, b []byte) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range b {
		if utf8.RuneStart(a[i]) != utf8.RuneStart(b[i]) {
			return false
		}
	}
	return true
}

// replaceRune is replace for one code point.
func (e *engine) replaceRune(from, to int, r rune) {
	was, n := firstRune(e.src[from:to])
	one := n == to-from && n > 0 && e.spared == 0
	if one && was == r {
		return
	}
	if e.check || e.mapping && !(one && was != utf8.RuneError && n == utf8.RuneLen(r)) {
		e.replace(from, to, utf8.AppendRune(e.tmp[:0], r))
		return
	}
	e.changed = true
	if e.copied < from || e.out == nil {
		e.flush(from)
	}
	e.reserve(utf8.RuneLen(r))
	e.out = utf8.AppendRune(e.out, r)
	e.copied = to
}

// flush writes src up to byte i.
func (e *engine) flush(i int) {
	if e.out == nil {
		e.out = make([]byte, 0, max(e.room, len(e.src)))
	}
	if i > e.copied {
		e.reserve(i - e.copied)
		e.out = append(e.out, e.src[e.copied:i]...)
		e.copied = i
	}
}

// reserve makes room in out for n bytes more.
func (e *engine) reserve(n int) {
	if cap(e.out)-len(e.out) < n {
		e.enlarge(n)
	}
}

// enlarge doubles out, and more if n bytes need it. Append would add a quarter, and copy five times what a large text
// comes to that grows much. The out of a Transformer is emptied as it fills, and has no need of that.
func (e *engine) enlarge(n int) {
	if e.room == 0 {
		e.out = slices.Grow(e.out, n)
		return
	}
	out := make([]byte, len(e.out), 2*cap(e.out)+n)
	copy(out, e.out)
	e.out = out
}

// back returns the k-th byte before byte i of src in what is written, or 0.
func (e *engine) back(i, k int) byte {
	if steps.Counting {
		steps.Add(1)
	}
	if j := i - k; j >= e.copied {
		return e.src[j]
	}
	if j := len(e.out) - (k - (i - e.copied)); j >= e.base {
		return e.out[j]
	}
	return 0
}

// unwrite takes the last n bytes before byte i of src out of what is written, and returns the byte of src
// from which on it is to be written anew.
func (e *engine) unwrite(i, n int) int {
	if i-n >= e.copied {
		return i - n
	}
	e.changed = true
	e.flush(i)
	e.out = e.out[:len(e.out)-n]
	if !e.mapping {
		e.copied = i
		return i
	}
	at, from := uint32(len(e.out)-e.base), -1
	for l, ok := e.edits.last(); ok; l, ok = e.edits.last() {
		if l.norm+l.nlen <= at && l.norm < at || l.norm+l.nlen == at && l.nlen > 0 {
			break
		}
		e.edits.drop()
		if l.norm <= at {
			e.out = e.out[:uint32(e.base)+l.norm+min(l.nlen, at-l.norm)]
			from = int(l.orig)
			if l.norm < at {
				e.spared = at - l.norm
			}
			break
		}
	}
	if from < 0 {
		from = int(at)
		if l, ok := e.edits.last(); ok {
			from = int(l.orig+l.olen) + int(at-l.norm-l.nlen)
		}
	}
	e.copied = from
	return from
}

// settle brings left up to date with src[:i], where all since leftFrom is written as it stands, or letter by letter.
func (e *engine) settle(i int) {
	if e.leftFrom >= i {
		return
	}
	e.left = e.leftOf(e.src[e.leftFrom:i], e.left)
	e.leftFrom = i
}

// leftOf returns the state after s, which follows on l.
func (e *engine) leftOf(s string, l left) left {
	if s == "" {
		return l
	}
	if b := s[len(s)-1]; b > ' ' && b < 0x7F {
		return left{kind: kinds[b], last: rune(b)}
	}
	r, n := lastRune(s)
	invalid := r == utf8.RuneError && n <= 1
	c := fold.ClassOf(r)
	if c >= fold.Mark && c <= fold.NotSign {
		before, size := lastRune(s[:len(s)-n])
		if size == 0 && l.invalid || before == utf8.RuneError && size == 1 {
			return left{kind: other} // as put has it
		}
	}
	if c == fold.Arabic {
		r = e.letter(r)
	}
	l.kind, l.last, l.invalid = kindOfClass[c], r, invalid
	switch l.kind {
	case letter:
		l.base, l.shape = r, false
	case mark:
		for s = s[:len(s)-n]; s != ""; s = s[:len(s)-n] {
			if r, n = lastRune(s); kindOf(r) == mark || e.holds(r) {
				continue
			}
			l.base, l.shape = 0, false
			if kindOf(r) == letter {
				l.base = e.letter(r)
			}
			break
		}
	default:
		l.base, l.shape = 0, false
	}
	return l
}

// holds reports whether r, where it stays between a letter and a mark, was held in a gap, so that the mark belongs to the
// letter for all that.
func (e *engine) holds(r rune) bool {
	if r == zwnj {
		return e.form&(Joiners|Tatweel|Dashes) != 0
	}
	return e.form&Joiners != 0 && (r == zwj || isStandIn(r))
}

// kindOf returns the kind of r, which utf8.RuneError is too where it stands for no code point: of no other kind.
func kindOf(r rune) kind {
	if uint32(r) < fold.Limit {
		return kinds[r]
	}
	return highKind(r)
}

func highKind(r rune) kind { return kindOfClass[fold.ClassOf(r)] }

// kinds holds the kind of each code point that is written with one or two bytes.
var kinds = func() (k [fold.Limit]kind) {
	for r := range k {
		k[r] = highKind(rune(r))
	}
	return k
}()

var kindOfClass = [...]kind{
	fold.Punct: other, fold.Arabic: letter, fold.Latin: latin, fold.ArabicDigit: digit, fold.LatinDigit: digit,
	fold.Mark: mark, fold.Tatweel: tatweel, fold.Joiner: other, fold.Invisible: other, fold.NotSign: other,
	fold.Space: space, fold.Newline: newline, fold.Form: letter,
}

// letter returns what r is written as if it is a letter of one code point, and else r.
func (e *engine) letter(r rune) rune {
	if r == hehHamza || r == hehGoalHamza {
		if e.form&key == 0 {
			return r
		}
	}
	var on bool
	switch fold.GroupOf(r) {
	case fold.Letters:
		on = e.form&Letters != 0
	case fold.Foreign:
		on = e.form&(Foreign|key) != 0
	case fold.Hamza:
		on = e.form&key != 0
	}
	if !on {
		return r
	}
	_, to := fold.Of(r)
	return to
}

// rebase makes byte i of src, up to which all is read, the first.
func (e *engine) rebase(i int) {
	e.blankBefore(i)
	e.settle(i)
	e.watchLine(i)
	e.guard.ownsAmp(e.src, i)
	upTo := i
	if e.gap.open {
		upTo = max(min(upTo, e.gap.start), e.copied)
		e.gap.cut = true
	}
	if e.space.open {
		upTo = max(min(upTo, e.space.start), e.copied)
		e.space.cut = true
	}
	e.flush(upTo)
	e.copied, e.leftFrom = 0, 0
	e.gap.start, e.space.start, e.space.end = 0, 0, 0
	e.guard.shift(i)
	e.pairs.shift(e.src, i)
	e.chunk.shift(i)
}
