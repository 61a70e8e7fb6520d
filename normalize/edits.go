package normalize

import (
	"slices"
	"sort"
)

// An edit says that nlen bytes at norm stand for olen bytes at orig.
type edit struct{ norm, orig, nlen, olen uint32 }

// Edits are what has changed in a text, from left to right, where the length of it has. A text may have one for every
// byte, so that each is kept in four bytes, as the distance from the one before, with every blockSteps-th place in full.
type edits struct {
	steps  []step
	blocks []block
	long   []lengths // of the steps that are, in their order
	end    place     // of the last step
}

// A step is an edit, gap bytes after the one before; of no length on both sides if it only bridges a distance.
type step struct {
	gap        uint16
	nlen, olen uint8 // olen is isLong if both are told by long
}

const (
	maxGap     = 1<<16 - 1
	isLong     = 1<<8 - 1
	blockSteps = 32
)

// A place is a byte of the result, and that of the original which has become it.
type place struct{ norm, orig uint32 }

type lengths struct{ nlen, olen uint32 }

// A block is blockSteps steps, the last one fewer.
type block struct {
	first place // at which its first step stands
	long  int   // the first of long that is of a step in it
}

// add adds an edit after the last.
func (s *edits) add(e edit) {
	gap := e.orig - s.end.orig
	for ; gap > maxGap; gap -= maxGap {
		s.push(step{gap: maxGap}, lengths{})
	}
	n := lengths{e.nlen, e.olen}
	if max(e.nlen, e.olen) < isLong {
		s.push(step{uint16(gap), uint8(e.nlen), uint8(e.olen)}, n)
		return
	}
	s.push(step{uint16(gap), 0, isLong}, n)
	s.long = append(s.long, n)
}

// push adds a step of the lengths n.
func (s *edits) push(st step, n lengths) {
	first := place{s.end.norm + uint32(st.gap), s.end.orig + uint32(st.gap)}
	if len(s.steps)%blockSteps == 0 {
		s.blocks = append(s.blocks, block{first, len(s.long)})
	}
	if len(s.steps) == cap(s.steps) { // append makes long slices only a quarter longer, and copies them as often
		s.steps = slices.Grow(s.steps, max(16, len(s.steps)))
	}
	s.steps = append(s.steps, st)
	s.end = place{first.norm + n.nlen, first.orig + n.olen}
}

// last returns the last edit, if there is one.
func (s *edits) last() (e edit, ok bool) {
	if len(s.steps) == 0 {
		return edit{}, false
	}
	n := s.lengths(s.steps[len(s.steps)-1], len(s.long)-1)
	return edit{s.end.norm - n.nlen, s.end.orig - n.olen, n.nlen, n.olen}, true
}

// lengths returns those of st, which if it is long are those of long[k].
func (s *edits) lengths(st step, k int) lengths {
	if st.olen == isLong {
		return s.long[k]
	}
	return lengths{uint32(st.nlen), uint32(st.olen)}
}

// drop takes the last edit away.
func (s *edits) drop() {
	for bridges := true; bridges; { // what leads to it as well
		e, _ := s.last()
		st := s.steps[len(s.steps)-1]
		s.end = place{e.norm - uint32(st.gap), e.orig - uint32(st.gap)}
		if st.olen == isLong {
			s.long = s.long[:len(s.long)-1]
		}
		s.steps = s.steps[:len(s.steps)-1]
		if len(s.steps)%blockSteps == 0 {
			s.blocks = s.blocks[:len(s.blocks)-1]
		}
		n := len(s.steps)
		bridges = n > 0 && s.steps[n-1].nlen|s.steps[n-1].olen == 0
	}
}

// A walk goes over the steps of edits.
type walk struct {
	*edits
	end     place // of the step before
	i, long int   // the next of steps and of long
}

// walk returns a walk from the beginning of the k-th block on.
func (s *edits) walk(k int) walk {
	if k == len(s.blocks) {
		return walk{edits: s}
	}
	b := s.blocks[k]
	gap := uint32(s.steps[k*blockSteps].gap)
	return walk{s, place{b.first.norm - gap, b.first.orig - gap}, k * blockSteps, b.long}
}

// step returns the next step, as an edit.
func (w *walk) step() (e edit, ok bool) {
	if w.i == len(w.steps) {
		return edit{}, false
	}
	st := w.steps[w.i]
	n := w.lengths(st, w.long)
	if w.i++; st.olen == isLong {
		w.long++
	}
	e = edit{w.end.norm + uint32(st.gap), w.end.orig + uint32(st.gap), n.nlen, n.olen}
	w.end = place{e.norm + e.nlen, e.orig + e.olen}
	return e, true
}

// next is step but for what only bridges a distance.
func (w *walk) next() (e edit, ok bool) {
	for e, ok = w.step(); ok && e.nlen|e.olen == 0; {
		e, ok = w.step()
	}
	return e, ok
}

// A side is one of the two texts.
type side bool

const (
	normalized side = false
	original   side = true
)

// from returns e with the text s as what has become the other.
func (e edit) from(s side) (at, n, to, m int) {
	if s == original {
		return int(e.orig), int(e.olen), int(e.norm), int(e.nlen)
	}
	return int(e.norm), int(e.nlen), int(e.orig), int(e.olen)
}

// in returns where p is in the text s.
func (p place) in(s side) int {
	if s == original {
		return int(p.orig)
	}
	return int(p.norm)
}

// before returns the last step that stands at byte i of the text t or before it, if there is one.
func (s *edits) before(i int, t side) (e edit, ok bool) {
	k := sort.Search(len(s.blocks), func(k int) bool { return s.blocks[k].first.in(t) > i })
	if k == 0 {
		return edit{}, false
	}
	w := s.walk(k - 1)
	e, _ = w.step()
	for range blockSteps - 1 {
		next, ok := w.step()
		if at, _, _, _ := next.from(t); !ok || at > i {
			break
		}
		e = next
	}
	return e, true
}

// locate maps a span of the text t to the other text.
func (s *edits) locate(start, end int, t side) (int, int) {
	from := start
	if e, ok := s.before(start, t); ok {
		if at, n, to, m := e.from(t); start < at+n {
			from = to
		} else {
			from = to + m + start - at - n
		}
	}
	if end <= start {
		return from, from
	}
	upTo := end
	if e, ok := s.before(end-1, t); ok {
		if at, n, to, m := e.from(t); end <= at+n {
			upTo = to + m
		} else {
			upTo = to + m + end - at - n
		}
	}
	return from, max(from, upTo)
}

// compose returns the edits that do what a and then b do; of both nil says that there are none.
func compose(a, b *edits) *edits {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	out := new(edits)
	var da, db int // what a position between the edits is to add for the original, and for the result
	wa, wb := a.walk(0), b.walk(0)
	x, first := wa.next()
	y, second := wb.next()
	for first || second {
		// What is only deleted or only inserted at the edge of another edit is not part of it.
		var from, to int // in the text between the two
		ea, eb := da, db
		switch {
		case !second || first && (x.norm < y.orig || x.norm == y.orig && (x.nlen == 0 || y.olen > 0)):
			from = int(x.norm)
			to = from + int(x.nlen)
			ea = int(x.orig+x.olen) - to
			x, first = wa.next()
		default:
			from = int(y.orig)
			to = from + int(y.olen)
			eb = int(y.norm+y.nlen) - to
			y, second = wb.next()
		}
		for second && int(y.orig) < to { // b replaces one code point at a time, within which a changes nothing
			to = max(to, int(y.orig+y.olen))
			eb = int(y.norm+y.nlen) - int(y.orig+y.olen)
			y, second = wb.next()
		}
		o, n := from+da, from+db
		out.add(edit{uint32(n), uint32(o), uint32(to + eb - n), uint32(to + ea - o)})
		da, db = ea, eb
	}
	return out
}
