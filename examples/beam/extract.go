package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/khabar-go/khabar/internal/jsonl"
	"github.com/khabar-go/khabar/internal/relay"
)

func init() {
	register.DoFn5x1[context.Context, fileio.ReadableFile, func([]byte), func([]byte), func(relay.Pair), error](&extractFn{})
	register.Emitter1[[]byte]()
	register.Emitter1[relay.Pair]()
}

// extract returns what stands in the files that match the glob: the results and the dead letters, as JSON, and who
// relays whom, once for each article.
func extract(s beam.Scope, glob string) (results, dead, relays beam.PCollection) {
	s = s.Scope("extract")
	matches := fileio.MatchFiles(s, glob, fileio.MatchEmptyDisallow())
	files := beam.Reshuffle(s, fileio.ReadMatches(s, matches)) // else they would stay where the glob was matched
	return beam.ParDo3(s, &extractFn{}, files)
}

// An extractFn reads a file. It works on as many lines at once as there are cores: a runner on one machine may well
// give all files to one worker, one after another.
type extractFn struct{}

func (*extractFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, result, dead func([]byte), relays func(relay.Pair)) error {
	path := file.Metadata.Path
	in, err := file.Open(ctx)
	if err != nil {
		return err
	}
	defer in.Close()
	for o, err := range jsonl.Map(in, read, nil) {
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", path, err)
		case o.err != nil:
			dead(deadLetter(path, o.line, o.err))
		default:
			result(o.result)
			for _, p := range o.relays {
				relays(p)
			}
		}
	}
	return nil
}

// An outcome is what becomes of a line: a result, or an error.
type outcome struct {
	result []byte
	relays []relay.Pair
	line   jsonl.Line
	err    error
}

func read(l jsonl.Line) outcome {
	d, err := l.Decode()
	if err != nil {
		return outcome{line: l, err: err}
	}
	r := d.Read()
	return outcome{result: r.JSON(), relays: relay.Pairs(slices.Values(r.Attributions))}
}

// deadLetter returns the JSON object of a line that cannot be read. One that is not UTF-8 is kept too, byte for byte;
// only of one that is too long to be held there is nothing but its number.
func deadLetter(path string, l jsonl.Line, err error) []byte {
	letter := struct {
		File  string `json:"file"`
		Line  int    `json:"line"`
		Error string `json:"error"` // as examples/extract says it
		Text  string `json:"text,omitempty"`
		Bytes []byte `json:"base64,omitempty"`
	}{File: path, Line: l.Number, Error: err.Error()}
	if text := bytes.TrimSuffix(l.Text, []byte("\n")); utf8.Valid(text) {
		letter.Text = string(text)
	} else {
		letter.Bytes = text
	}
	b, err := json.Marshal(letter)
	if err != nil {
		panic(err) // strings can always be marshalled
	}
	return b
}
