package normalize

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Edits hold what a plain list of them would, also where one is far from the next, or long, or taken away again.
func TestEdits(t *testing.T) {
	const seed = 1
	rnd := rand.New(rand.NewPCG(seed, 0))
	length := func() uint32 {
		switch rnd.IntN(8) {
		case 0:
			return 0
		case 1:
			return 250 + rnd.Uint32N(10)
		case 2:
			return rnd.Uint32N(1 << 17)
		}
		return 1 + rnd.Uint32N(4)
	}
	gap := func() uint32 {
		switch rnd.IntN(8) {
		case 0:
			return maxGap - 1 + rnd.Uint32N(3)
		case 1:
			return rnd.Uint32N(4 * maxGap)
		}
		return rnd.Uint32N(20)
	}
	var s edits
	var plain []edit
	for n := range 2000 {
		for range 1 + rnd.IntN(3) {
			e := edit{gap(), 0, length(), length()}
			e.orig = e.norm
			if k := len(plain); k > 0 {
				l := plain[k-1]
				e.norm += l.norm + l.nlen
				e.orig += l.orig + l.olen
			}
			if e.nlen|e.olen == 0 {
				e.nlen = 3
			}
			s.add(e)
			plain = append(plain, e)
		}
		for drop := rnd.IntN(3); drop > 0 && len(plain) > 0; drop-- {
			l, ok := s.last()
			if want := plain[len(plain)-1]; !ok || l != want {
				t.Fatalf("last() = %v, %v, want %v", l, ok, want)
			}
			s.drop()
			plain = plain[:len(plain)-1]
		}
		if n%100 != 0 {
			continue
		}
		var got []edit
		w := s.walk(0)
		for e, ok := w.next(); ok; e, ok = w.next() {
			got = append(got, e)
		}
		if diff := cmp.Diff(plain, got, cmp.AllowUnexported(edit{}), cmp.Transformer("nil", func(e []edit) []edit { return append([]edit{}, e...) })); diff != "" {
			t.Fatalf("after %d steps (-want +got):\n%s", n, diff)
		}
	}
	for _, side := range []side{normalized, original} {
		for _, e := range plain {
			at, n, _, _ := e.from(side)
			for i := max(0, at-2); i < at+n+2 && i < at+5; i++ {
				from, upTo := s.locate(i, i+1, side)
				if wantFrom, wantTo := locatePlain(plain, i, i+1, side); from != wantFrom || upTo != wantTo {
					t.Fatalf("locate(%d, %d, %v) = %d, %d, want %d, %d", i, i+1, side, from, upTo, wantFrom, wantTo)
				}
			}
		}
	}
}

// locatePlain is locate by a look at all of them.
func locatePlain(list []edit, start, end int, s side) (int, int) {
	from, upTo := start, end
	for _, e := range list {
		at, n, to, m := e.from(s)
		switch {
		case at > start:
		case start < at+n:
			from = to
		default:
			from = to + m + start - at - n
		}
		switch {
		case at >= end:
		case end <= at+n:
			upTo = to + m
		default:
			upTo = to + m + end - at - n
		}
	}
	return from, max(from, upTo)
}
