package normalize

import "sort"

// A Text is a normalised string that knows where it came from: see [Form.Map]. It keeps the original in memory.
// The zero Text is that of the empty string.
type Text struct {
	norm, orig string
	edits      []edit // ascending, and only those that change the length
}

// An edit says that nlen bytes at norm stand for olen bytes at orig.
type edit struct{ norm, orig, nlen, olen uint32 }

// String returns the normalised text.
func (t Text) String() string { return t.norm }

// Original returns the bytes of the original that t.String()[start:end] came from. A span that begins or ends within
// what one replacement wrote is widened to the whole of it. What was deleted at the edge of a span is not part of it,
// and a span that holds nothing but an inserted ZWNJ is empty.
// Offsets out of range are taken for the nearest that is in range.
func (t Text) Original(start, end int) (int, int) {
	start, end = clamp(start, end, len(t.norm))
	return locate(t.edits, start, end, func(e edit) (at, n, to, m int) {
		return int(e.norm), int(e.nlen), int(e.orig), int(e.olen)
	})
}

// Normalized returns the bytes of t.String() that the bytes start to end of the original have become. It is the way
// back from [Text.Original], and treats spans and offsets in the same way.
func (t Text) Normalized(start, end int) (int, int) {
	start, end = clamp(start, end, len(t.orig))
	return locate(t.edits, start, end, func(e edit) (at, n, to, m int) {
		return int(e.orig), int(e.olen), int(e.norm), int(e.nlen)
	})
}

func clamp(start, end, n int) (int, int) {
	start = min(max(start, 0), n)
	return start, min(max(end, start), n)
}

// locate maps a span by edits, each of which says that n bytes at at are m bytes at to.
func locate(edits []edit, start, end int, of func(edit) (at, n, to, m int)) (int, int) {
	k := sort.Search(len(edits), func(i int) bool { at, _, _, _ := of(edits[i]); return at > start })
	from := start
	if k > 0 {
		if at, n, to, m := of(edits[k-1]); start < at+n {
			from = to
		} else {
			from = to + m + start - at - n
		}
	}
	if end <= start {
		return from, from
	}
	k = sort.Search(len(edits), func(i int) bool { at, _, _, _ := of(edits[i]); return at >= end })
	upTo := end
	if k > 0 {
		if at, n, to, m := of(edits[k-1]); end <= at+n {
			upTo = to + m
		} else {
			upTo = to + m + end - at - n
		}
	}
	return from, max(from, upTo)
}

// compose returns the edits that do what a and then b do.
func compose(a, b []edit) []edit {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make([]edit, 0, len(a)+len(b))
	var da, db int // what a position between the edits is to add for the original, and for the result
	for len(a) > 0 || len(b) > 0 {
		// What is only deleted or only inserted at the edge of another edit is not part of it.
		var from, to int // in the text between the two
		ea, eb := da, db
		switch {
		case len(b) == 0 || len(a) > 0 && (a[0].norm < b[0].orig || a[0].norm == b[0].orig && (a[0].nlen == 0 || b[0].olen > 0)):
			from = int(a[0].norm)
			to = from + int(a[0].nlen)
			ea = int(a[0].orig+a[0].olen) - to
			a = a[1:]
		default:
			from = int(b[0].orig)
			to = from + int(b[0].olen)
			eb = int(b[0].norm+b[0].nlen) - to
			b = b[1:]
		}
		for len(b) > 0 && int(b[0].orig) < to { // b replaces one code point at a time, within which a changes nothing
			to = max(to, int(b[0].orig+b[0].olen))
			eb = int(b[0].norm+b[0].nlen) - int(b[0].orig+b[0].olen)
			b = b[1:]
		}
		o, n := from+da, from+db
		out = append(out, edit{uint32(n), uint32(o), uint32(to + eb - n), uint32(to + ea - o)})
		da, db = ea, eb
	}
	return out
}
