// Package relay says what the example programs count as relaying: which outlet passes on what another one has said.
package relay

import (
	"cmp"
	"iter"
	"slices"

	"github.com/khabar-go/khabar/attribution"
)

// A Pair is two outlets, by their IDs: the publisher From passes on what To has said.
type Pair struct{ From, To string }

// Compare orders pairs by From, then by To.
func (p Pair) Compare(q Pair) int {
	return cmp.Or(cmp.Compare(p.From, q.From), cmp.Compare(p.To, q.To))
}

// Pairs returns the pairs of outlets in the attributions of one article, each of them once, in order. «به گزارش تابناک
// به نقل از ایسنا» is tabnak and isna: each outlet of a chain relays those at the next depth. A source that is no
// outlet («یک مقام آگاه») ends a chain there. What stands inside «…» is the quoted speaker's and not the article's;
// a picture credit or a byline is nobody's words; and an outlet does not relay itself.
func Pairs(attributions iter.Seq[attribution.Attribution]) []Pair {
	var pairs []Pair
	for a := range attributions {
		if a.InQuote {
			continue
		}
		for i, from := range a.Chain {
			for _, to := range a.Chain[i+1:] {
				if to.Depth > from.Depth+1 {
					break
				}
				if to.Depth == from.Depth+1 && speaks(from) && speaks(to) && from.Outlet != to.Outlet {
					pairs = append(pairs, Pair{from.Outlet, to.Outlet})
				}
			}
		}
	}
	slices.SortFunc(pairs, Pair.Compare)
	return slices.Compact(pairs)
}

// speaks reports whether s is an outlet whose words are passed on.
func speaks(s attribution.Source) bool {
	return s.Outlet != "" && s.Role != attribution.Photo && s.Role != attribution.Author
}
