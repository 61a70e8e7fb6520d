package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/internal/jsonl"
	"github.com/khabar-go/khabar/internal/relay"
)

// An edge says in how many articles one outlet passes on what another one has said.
type edge struct {
	from, to attribution.Outlet
	articles int
}

// count returns the edges of all articles, the most frequent first. What cannot be read it reports on stderr.
func count(paths []string, stdin io.Reader, stderr io.Writer) (edges []edge, failed bool) {
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	bar := newProgress(stderr, size(paths, stdin))
	defer bar.finish()
	articles := map[relay.Pair]int{}
	for _, path := range paths {
		if err := countFile(articles, path, stdin, bar); err != nil {
			bar.println("whoquotes:", err)
			failed = true
		}
	}
	return edgesOf(articles), failed
}

// countFile adds the articles of a file. The error names it.
func countFile(articles map[relay.Pair]int, path string, stdin io.Reader, bar *progress) error {
	in := stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	type result struct {
		bytes int
		pairs []relay.Pair
		err   error
	}
	bad := 0
	for r, err := range jsonl.Map(in, func(l jsonl.Line) result {
		d, err := l.Decode()
		return result{len(l.Text), relay.Pairs(attribution.All(d.Text)), err}
	}, nil) {
		if err != nil {
			return err
		}
		if r.err != nil {
			bar.println("whoquotes:", path+":", r.err)
			bad++
		}
		bar.add(r.bytes)
		for _, p := range r.pairs {
			articles[p]++
		}
	}
	if bad > 0 {
		return fmt.Errorf("%s: lines passed over: %d", path, bad)
	}
	return nil
}

// edgesOf returns the edges in an order that is always the same.
func edgesOf(articles map[relay.Pair]int) []edge {
	outlets := attribution.DefaultCatalog()
	var edges []edge
	for pair, n := range articles {
		from, _ := outlets.ByID(pair.From) // that is where the IDs are from
		to, _ := outlets.ByID(pair.To)
		edges = append(edges, edge{from, to, n})
	}
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(cmp.Compare(b.articles, a.articles), a.pair().Compare(b.pair()))
	})
	return edges
}

func (e edge) pair() relay.Pair { return relay.Pair{From: e.from.ID, To: e.to.ID} }

// size returns how many bytes there are to read, or -1 if that is not known.
func size(paths []string, stdin io.Reader) int64 {
	var n int64
	for _, path := range paths {
		var info os.FileInfo
		err := errors.ErrUnsupported
		if path != "-" {
			info, err = os.Stat(path)
		} else if f, ok := stdin.(*os.File); ok {
			info, err = f.Stat()
		}
		if err != nil || !info.Mode().IsRegular() {
			return -1
		}
		n += info.Size()
	}
	return n
}
