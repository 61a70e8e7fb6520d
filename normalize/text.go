package normalize

// A Text is a normalised string that knows where it came from: see [Form.Map]. It keeps the original in memory, and a
// few bytes for each change of length.
// The zero Text is that of the empty string.
type Text struct {
	norm, orig string
	edits      *edits // nil if no length has changed
}

// String returns the normalised text.
func (t Text) String() string { return t.norm }

// Original returns the bytes of the original that t.String()[start:end] came from. A span that begins or ends within
// what one replacement wrote is widened to the whole of it. What was deleted at the edge of a span is not part of it,
// and a span that holds nothing but an inserted ZWNJ is empty.
// Offsets out of range are taken for the nearest that is in range.
func (t Text) Original(start, end int) (int, int) {
	start, end = clamp(start, end, len(t.norm))
	return t.locate(start, end, normalized)
}

// Normalized returns the bytes of t.String() that the bytes start to end of the original have become. It is the way
// back from [Text.Original], and treats spans and offsets in the same way.
func (t Text) Normalized(start, end int) (int, int) {
	start, end = clamp(start, end, len(t.orig))
	return t.locate(start, end, original)
}

func (t Text) locate(start, end int, s side) (int, int) {
	if t.edits == nil {
		return start, end
	}
	return t.edits.locate(start, end, s)
}

func clamp(start, end, n int) (int, int) {
	start = min(max(start, 0), n)
	return start, min(max(end, start), n)
}
