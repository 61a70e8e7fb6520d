package main

import (
	"bufio"
	"cmp"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/khabar-go/khabar/internal/relay"
)

func init() {
	register.DoFn3x1[context.Context, []byte, func(string), error](&writeFn{})
	register.DoFn3x1[context.Context, []byte, func(*string) bool, error](&publishFn{})
	register.DoFn3x1[context.Context, []byte, func(*relay.Pair, *int) bool, error](&writeCountsFn{})
	register.Emitter1[string]()
	register.Iter1[string]()
	register.Iter2[relay.Pair, int]()
}

// Where things are written. Paths may be URLs, which package path would spoil.

func part(dir, name, id string) string { return dir + "/" + name + "-" + id + ".jsonl" }
func draft(path string) string         { return path + ".part" }
func counts(dir string) string         { return dir + "/relays.tsv" }

// write writes the lines to as many files as there are bundles: DIR/NAME-….jsonl. A runner may try a bundle again, or
// twice at once, so each attempt writes a draft of its own; only those of which a runner has kept the outcome are
// published. So no line is lost or doubled, and no line has to travel to where it is written.
func write(s beam.Scope, dir, name string, lines beam.PCollection) {
	s = s.Scope("write " + name)
	ids := beam.ParDo(s, &writeFn{Dir: dir, Name: name}, lines)
	beam.ParDo0(s, &publishFn{Dir: dir, Name: name}, beam.Impulse(s), beam.SideInput{Input: ids})
}

// A writeFn writes the lines of each bundle to a draft, and emits its ID.
type writeFn struct {
	Dir, Name string

	id   string
	file io.WriteCloser // nil until there is a line
	buf  *bufio.Writer
}

func (fn *writeFn) ProcessElement(ctx context.Context, line []byte, _ func(string)) error {
	if fn.file == nil {
		if err := fn.open(ctx); err != nil {
			return err
		}
	}
	fn.buf.Write(line) // errors stay until Flush
	return fn.buf.WriteByte('\n')
}

func (fn *writeFn) open(ctx context.Context) error {
	fn.id = rand.Text()
	path := draft(part(fn.Dir, fn.Name, fn.id))
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	if fn.file, err = fs.OpenWrite(ctx, path); err != nil {
		return err
	}
	fn.buf = bufio.NewWriterSize(fn.file, 1<<20)
	return nil
}

func (fn *writeFn) FinishBundle(_ context.Context, emit func(string)) error {
	if fn.file == nil {
		return nil
	}
	file := fn.file
	fn.file = nil
	err := fn.buf.Flush()
	if e := file.Close(); err == nil {
		err = e
	}
	if err == nil {
		emit(fn.id)
	}
	return err
}

// Teardown closes the draft of a bundle that has failed.
func (fn *writeFn) Teardown() error {
	if fn.file == nil {
		return nil
	}
	return fn.file.Close()
}

// A publishFn gives the drafts with the IDs their names, and removes what attempts have left that failed. It may be
// tried again itself.
type publishFn struct{ Dir, Name string }

func (fn *publishFn) ProcessElement(ctx context.Context, _ []byte, ids func(*string) bool) error {
	fs, err := filesystem.New(ctx, fn.Dir)
	if err != nil {
		return err
	}
	defer fs.Close()
	all := part(fn.Dir, fn.Name, "*")
	published, err := fs.List(ctx, all)
	if err != nil {
		return err
	}
	wanted := map[string]bool{}
	var id string
	for ids(&id) {
		path := part(fn.Dir, fn.Name, id)
		wanted[path] = true
		if slices.Contains(published, path) {
			continue
		}
		if err := filesystem.Rename(ctx, fs, draft(path), path); err != nil {
			return err
		}
	}
	drafts, err := fs.List(ctx, draft(all))
	if err != nil {
		return err
	}
	for _, path := range append(published, drafts...) {
		if wanted[path] {
			continue
		}
		if err := remove(ctx, fs, path); err != nil {
			return err
		}
	}
	return nil
}

func remove(ctx context.Context, fs filesystem.Interface, path string) error {
	r, ok := fs.(filesystem.Remover)
	if !ok {
		return fmt.Errorf("%s: its file system cannot remove files", path)
	}
	return r.Remove(ctx, path)
}

// writeCounts writes how often each pair occurs, to DIR/relays.tsv: publisher, whom it relays, number of articles; the
// most frequent first.
func writeCounts(s beam.Scope, dir string, relays beam.PCollection) {
	s = s.Scope("write relays")
	beam.ParDo0(s, &writeCountsFn{Path: counts(dir)}, beam.Impulse(s), beam.SideInput{Input: stats.Count(s, relays)})
}

type writeCountsFn struct{ Path string }

func (fn *writeCountsFn) ProcessElement(ctx context.Context, _ []byte, counts func(*relay.Pair, *int) bool) error {
	type row struct {
		relay.Pair
		n int
	}
	var rows []row
	var r row
	for counts(&r.Pair, &r.n) {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(b.n, a.n), a.Compare(b.Pair)) })
	var table []byte
	for _, r := range rows {
		table = fmt.Appendf(table, "%s\t%s\t%d\n", r.From, r.To, r.n)
	}
	fs, err := filesystem.New(ctx, fn.Path)
	if err != nil {
		return err
	}
	defer fs.Close()
	if err := filesystem.Write(ctx, fs, draft(fn.Path), table); err != nil {
		return err
	}
	return filesystem.Rename(ctx, fs, draft(fn.Path), fn.Path)
}
