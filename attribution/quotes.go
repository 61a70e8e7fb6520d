package attribution

import "github.com/khabar-go/khabar/internal/scan"

// Quotes says whether a place in the text stands inside quotation marks. A line break closes all of them: a quote
// that an author forgot to close does not swallow the rest of the article.
type quotes struct {
	depth    int  // of « and “ that are open
	low      int  // of „ among them, which “ closes too
	straight bool // a " is open
}

// open reports whether quotation marks are open.
func (q *quotes) open() bool { return q.depth > 0 || q.straight }

// pass reads the quotation marks from c up to next.
func (q *quotes) pass(c, next scan.Cursor) {
	for ; c.Index() < next.Index(); c = c.Skip(1) {
		q.mark(c.At(0))
	}
}

// mark reads t.
func (q *quotes) mark(t *scan.Token) {
	switch t.Kind {
	case scan.Break:
		*q = quotes{}
	case scan.Punct:
		switch t.Value {
		case '«':
			q.depth++
		case '„':
			q.depth++
			q.low++
		case '“':
			if q.low == 0 {
				q.depth++
				break
			}
			q.depth--
			q.low--
		case '»':
			q.depth = max(0, q.depth-1)
			q.low = min(q.low, q.depth)
		case '”':
			q.depth = max(0, q.depth-1)
			q.low = max(0, q.low-1)
		case '"':
			q.straight = !q.straight
		}
	}
}

// closesWhat reports whether the quotation mark closing is the other half of opening.
func closesWhat(closing, opening uint32) bool {
	switch opening {
	case '«':
		return closing == '»'
	case '“', '„', '‟':
		return closing == '”' || closing == '“'
	case '‘':
		return closing == '’'
	case '‹':
		return closing == '›'
	case '❝':
		return closing == '❞'
	}
	return closing == opening
}

// wraps reports whether t opens what only a registered name is looked for in: brackets that stand for quotation marks
// («((ایسنا))», «<<ایسنا>>», «[ایسنا]»), and a mark that is turned the wrong way («”ایسنا“»).
func wraps(t *scan.Token) bool { return t.Is('(') || t.Is('[') || t.Is('<') || t.Is('”') }

// unwraps reports whether t closes such brackets.
func unwraps(t *scan.Token) bool { return t.Is(')') || t.Is(']') || t.Is('>') }

// skipOpening passes over the quotation marks that may stand before a name, at most two («”ورزش سه”»), and over what else
// wraps it if that may stand there.
func skipOpening(c scan.Cursor, wrapped bool) (next scan.Cursor, n int) {
	for n < 2 && (opens(c.At(0)) || wrapped && wraps(c.At(0))) {
		c = c.Skip(1)
		n++
	}
	return c, n
}

// skipInner is skipOpening between a head noun or desk and a name, where a host in brackets is an abbreviation: «باشگاه خبرنگاران
// (yjc.ir)».
func skipInner(c scan.Cursor) (next scan.Cursor, n int) {
	if inside := c.Skip(1); c.At(0).Is('(') && (inside.At(0).Kind == scan.Opaque || hostAt(inside) > 0) {
		return c, 0
	}
	return skipOpening(c, true)
}

// skipClosing passes over the quotation marks after a name, at most as many as stand before it, and over the brackets if
// it is wrapped.
func skipClosing(c scan.Cursor, most int, wrapped bool) (next scan.Cursor) {
	for k := 0; k < most && (closes(c.At(0)) || wrapped && unwraps(c.At(0))); k++ {
		c = c.Skip(1)
	}
	return c
}
