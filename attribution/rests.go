package attribution

import (
	"slices"
	"strings"

	"github.com/khabar-go/khabar/internal/scan"
)

// Rests are the names that begin with a head noun, without it: «آلمان» and «فرانسه» of «خبرگزاری آلمان» and
// «خبرگزاری فرانسه». They are read after the plural of that head noun: «خبرگزاری‌های آلمان و فرانسه».
type rests struct {
	names scan.Lexicon // of what of holds
	of    [][]rest
}

type rest struct {
	head   uint32 // hash of the head noun
	outlet int32
}

// add adds the rest of a name of an outlet, if it begins with a head noun.
func (r *rests) add(name string, outlet int32) {
	var s scan.Scanner
	c := s.Start(name)
	w, n := vocabulary().at(c)
	if !w.is(media) || c.At(n).Kind == scan.EOF {
		return
	}
	at := c.At(n).Start
	id, added := r.names.Add(name[at:], len(r.of))
	if added {
		r.of = append(r.of, nil)
	}
	r.of[id] = append(r.of[id], rest{scan.Hash(name[:at]), outlet})
}

// match returns the longest rest of a name that begins at c and has the head noun.
func (r *rests) match(c scan.Cursor, head uint32) match {
	id, n := r.names.Match(c, scan.MaxAhead)
	if n == 0 {
		return match{}
	}
	if i := slices.IndexFunc(r.of[id], func(s rest) bool { return s.head == head }); i >= 0 {
		return match{named{outlet: r.of[id][i].outlet}, n}
	}
	return match{}
}

// singular returns the hash of a head noun in the plural without its ending, and 1 if it has none («نشریات»).
func singular(plural string) uint32 {
	for _, ending := range []string{"هایی", "های", "ها"} {
		if s, ok := strings.CutSuffix(plural, ending); ok {
			return scan.Hash(s)
		}
	}
	return 1
}
