package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A crowd counts names that stand one after the other with no formula and next to nothing between, as no prose has them:
// a list of links, or worse. Once there are many, only cues are looked at, and a crowd costs no more than prose.
type crowd struct {
	names int // so far
	end   int // index of the token after the last
}

const (
	maxCrowd = 64 // names from which on it is a crowd
	apart    = 4  // tokens between two names of a crowd, at most
)

// pass says that nothing was found from c to next.
func (d *crowd) pass(c, next scan.Cursor) {
	if c.Index() > d.end+apart {
		d.names = 0
	}
	d.names++
	d.end = next.Index()
}

// is reports whether the name at c is one of a crowd.
func (d *crowd) is(c scan.Cursor) bool { return d.names > maxCrowd && c.Index() <= d.end+apart }
