// Beam reads shards of JSON lines on any runner of Apache Beam, and writes what examples/extract -jsonl would write of
// them, who relays whom how often, and the lines that cannot be read.
//
//	beam -input 'shards/*.jsonl' -output DIR [-runner prism|flink|spark|dataflow …]
//
// The exit status is 1 after an error, and 2 if the arguments are wrong. A line that cannot be read is no error.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

var (
	input  = flag.String("input", "", "`glob` of the shards: a JSON object {\"id\":…,\"text\":…,\"now\":RFC3339?} a line; .gz is unpacked")
	output = flag.String("output", "", "`directory` to write to; it must not hold an earlier output")
)

func main() {
	flag.Parse()
	beam.Init() // where a runner has started the program as a worker, this does not return
	if *input == "" || *output == "" || flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "usage: beam -input GLOB -output DIR [-runner NAME …]; beam -help lists the flags")
		os.Exit(2)
	}
	if err := run(context.Background(), *input, *output); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, input, output string) error {
	if err := vacant(ctx, output); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	results, dead, relays := extract(s, input)
	write(s, output, "results", results)
	write(s, output, "dead", dead)
	writeCounts(s, output, relays)
	return beamx.Run(ctx, p)
}

// vacant returns an error if dir holds an output already, for two runs in one place cannot be told apart.
func vacant(ctx context.Context, dir string) error {
	fs, err := filesystem.New(ctx, dir)
	if err != nil {
		return err
	}
	defer fs.Close()
	for _, glob := range []string{part(dir, "results", "*"), part(dir, "dead", "*"), counts(dir)} {
		files, err := fs.List(ctx, glob)
		if err != nil {
			return err
		}
		if len(files) > 0 {
			return fmt.Errorf("there is an output already: %s", files[0])
		}
	}
	return nil
}
