package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/graph/window"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/exec"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/khabar-go/khabar/internal/relay"
)

func init() {
	register.DoFn2x1[[]byte, func([]byte), error](&failOnceFn{})
}

// A failOnceFn passes lines on, but for the first time that it sees the fourth one of a bundle: then it fails.
type failOnceFn struct{ lines int }

// failed says that it has failed, in this process, where workers on prism run too.
var failed atomic.Bool

var errOnce = errors.New("fails once")

func (fn *failOnceFn) StartBundle(func([]byte)) { fn.lines = 0 }

func (fn *failOnceFn) ProcessElement(line []byte, emit func([]byte)) error {
	if fn.lines++; fn.lines == 4 && failed.CompareAndSwap(false, true) {
		return errOnce
	}
	emit(line)
	return nil
}

const relaysFile = "tabnak\tisna\t3\nisna\treuters\t1\nisna\ttabnak\t1\n"

// written returns the lines of all files of that name in dir, in order.
func written(t *testing.T, dir, name string) []string {
	t.Helper()
	files, err := filepath.Glob(part(dir, name, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			lines = append(lines, strings.TrimSuffix(line, "\n"))
		}
	}
	slices.Sort(lines)
	return lines
}

// checkOutput checks that all is written, once, and nothing else.
func checkOutput(t *testing.T, in, out string) {
	t.Helper()
	results, _ := extracted(t)
	slices.Sort(results)
	if diff := cmp.Diff(results, written(t, out, "results")); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
	dead := deadLetters(in)
	slices.Sort(dead)
	if diff := cmp.Diff(dead, written(t, out, "dead")); diff != "" {
		t.Errorf("dead letters (-want +got):\n%s", diff)
	}
	if got, err := os.ReadFile(counts(out)); err != nil || string(got) != relaysFile {
		t.Errorf("relays: %q, %v; want %q", got, err, relaysFile)
	}
	if drafts, _ := filepath.Glob(draft(out + "/*")); len(drafts) > 0 {
		t.Errorf("drafts are left: %q", drafts)
	}
}

func TestRun(t *testing.T) {
	in, out := writeShards(t), t.TempDir()
	if err := run(t.Context(), filepath.Join(in, "*"), out); err != nil {
		t.Fatal(err)
	}
	checkOutput(t, in, out)
	if err := run(t.Context(), filepath.Join(in, "*"), out); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("a second run in the same place: %v", err)
	}
	if err := run(t.Context(), filepath.Join(in, "none*"), t.TempDir()); err == nil {
		t.Error("a glob that matches nothing is no error")
	}
}

// TestJobRetry runs a job that fails while results are being written. Prism tries no bundle again, so the job fails,
// and has published no result; whether it leaves drafts depends on what else was running just then. The same job is then
// started again, as Flink does, in the same place.
func TestJobRetry(t *testing.T) {
	in, out := writeShards(t), t.TempDir()
	failed.Store(false)
	job := func() error {
		p, s := beam.NewPipelineWithRoot()
		results, dead, relays := extract(s, filepath.Join(in, "*"))
		write(s, out, "results", beam.ParDo(s, &failOnceFn{}, results))
		write(s, out, "dead", dead)
		writeCounts(s, out, relays)
		return ptest.Run(p)
	}
	if err := job(); err == nil || !strings.Contains(err.Error(), errOnce.Error()) {
		t.Fatalf("the first time: %v, want %v", err, errOnce)
	}
	if got := written(t, out, "results"); len(got) > 0 {
		t.Errorf("published by a job that has failed: %q", got)
	}
	if err := job(); err != nil {
		t.Fatal(err)
	}
	checkOutput(t, in, out)
}

// TestBundleRetry does what a runner does that tries bundles again. The first attempt of a bundle fails behind its
// third result; what it has emitted is dropped, with the DoFns, and new ones are given the same elements. They are run
// by the executor that the SDK's workers have on every runner; that no such runner has a part in it is what is not shown.
func TestBundleRetry(t *testing.T) {
	in, out := writeShards(t), t.TempDir()
	failed.Store(false)
	if _, err := runBundle(t, in, out); err == nil || !strings.Contains(err.Error(), errOnce.Error()) {
		t.Fatalf("the first attempt: %v, want %v", err, errOnce)
	}
	if drafts, _ := filepath.Glob(draft(part(out, "results", "*"))); len(drafts) != 1 {
		t.Errorf("drafts left by a bundle that has failed: %q, want one", drafts)
	}
	second, err := runBundle(t, in, out)
	if err != nil {
		t.Fatal(err)
	}
	// The rest of the pipeline, on what the second attempt has emitted; twice, for it may be tried again too.
	for range 2 {
		for _, name := range []string{"results", "dead"} {
			fn := &publishFn{Dir: out, Name: name}
			if err := fn.ProcessElement(t.Context(), nil, iterate(second.ids[name])); err != nil {
				t.Fatal(err)
			}
		}
	}
	n := map[relay.Pair]int{}
	for _, p := range second.relays {
		n[p]++
	}
	var pairs []relay.Pair
	for p := range n {
		pairs = append(pairs, p)
	}
	each := iterate(pairs)
	if err := (&writeCountsFn{Path: counts(out)}).ProcessElement(t.Context(), nil, func(p *relay.Pair, count *int) bool {
		ok := each(p)
		*count = n[*p]
		return ok
	}); err != nil {
		t.Fatal(err)
	}
	checkOutput(t, in, out)
}

// iterate returns an iterator of Beam's kind.
func iterate[T any](values []T) func(*T) bool {
	return func(v *T) bool {
		if len(values) == 0 {
			return false
		}
		*v, values = values[0], values[1:]
		return true
	}
}

// emitted is what a bundle has emitted.
type emitted struct {
	ids    map[string][]string // of the drafts, by name
	relays []relay.Pair
}

// runBundle executes the stage that reads the files of in, with DoFns that are new.
func runBundle(t *testing.T, in, out string) (emitted, error) {
	t.Helper()
	var units []exec.Unit
	parDo := func(fn any, out ...exec.Node) exec.Node {
		doFn, err := graph.NewDoFn(fn)
		if err != nil {
			t.Fatal(err)
		}
		n := &exec.ParDo{UID: exec.UnitID(len(units)), Fn: doFn, Inbound: []*graph.Inbound{{Kind: graph.Main}}, Out: out}
		units = append(units, n)
		return n
	}
	sink := func() *capture {
		n := &capture{id: exec.UnitID(len(units))}
		units = append(units, n)
		return n
	}
	results, dead, relays := sink(), sink(), sink()
	root := &files{out: parDo(&extractFn{},
		parDo(&failOnceFn{}, parDo(&writeFn{Dir: out, Name: "results"}, results)),
		parDo(&writeFn{Dir: out, Name: "dead"}, dead),
		relays,
	)}
	paths, err := filepath.Glob(filepath.Join(in, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		root.elements = append(root.elements, fileio.ReadableFile{Metadata: fileio.FileMetadata{Path: path}})
	}
	plan, err := exec.NewPlan("stage", append(units, root))
	if err != nil {
		t.Fatal(err)
	}
	defer plan.Down(t.Context())
	if err := plan.Execute(t.Context(), "bundle", exec.DataContext{}); err != nil {
		return emitted{}, err
	}
	e := emitted{ids: map[string][]string{}}
	for name, c := range map[string]*capture{"results": results, "dead": dead} {
		for _, v := range c.values {
			e.ids[name] = append(e.ids[name], v.(string))
		}
	}
	for _, v := range relays.values {
		e.relays = append(e.relays, v.(relay.Pair))
	}
	return e, nil
}

// files is the source of a bundle.
type files struct {
	elements []fileio.ReadableFile
	out      exec.Node
}

func (*files) ID() exec.UnitID            { return -1 }
func (*files) Up(context.Context) error   { return nil }
func (*files) Down(context.Context) error { return nil }

func (f *files) StartBundle(ctx context.Context, id string, data exec.DataContext) error {
	return f.out.StartBundle(ctx, id, data)
}

func (f *files) FinishBundle(ctx context.Context) error { return f.out.FinishBundle(ctx) }

func (f *files) Process(ctx context.Context) ([]*exec.Checkpoint, error) {
	for _, file := range f.elements {
		v := &exec.FullValue{Elm: file, Windows: window.SingleGlobalWindow}
		if err := f.out.ProcessElement(ctx, v); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

// capture keeps what a bundle emits.
type capture struct {
	id     exec.UnitID
	values []any
}

func (c *capture) ID() exec.UnitID                                           { return c.id }
func (*capture) Up(context.Context) error                                    { return nil }
func (*capture) StartBundle(context.Context, string, exec.DataContext) error { return nil }
func (*capture) FinishBundle(context.Context) error                          { return nil }
func (*capture) Down(context.Context) error                                  { return nil }

func (c *capture) ProcessElement(_ context.Context, v *exec.FullValue, _ ...exec.ReStream) error {
	c.values = append(c.values, v.Elm)
	return nil
}
