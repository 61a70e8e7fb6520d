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

// An effort counts the sources that were read between subjects and verbs. Where a text holds subject after subject and cue after
// cue, and hardly a verb, each would be read for each of the subjects.
type effort struct {
	sources int // so far, less one for every so many tokens
	at      int // index of the token up to which that is so
}

const (
	maxEffort = 32 // sources from which on no more are read
	relief    = 8  // tokens that allow for one more
)

// add counts a source that is to be read for the subject at c, and reports whether it may be.
func (e *effort) add(c scan.Cursor) bool {
	passed := (c.Index() - e.at) / relief
	e.sources, e.at = max(0, e.sources-passed), e.at+passed*relief
	if e.sources >= maxEffort {
		return false
	}
	e.sources++
	return true
}

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
