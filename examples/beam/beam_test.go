package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"

	"github.com/khabar-go/khabar/internal/jsonl"
	"github.com/khabar-go/khabar/internal/relay"
)

func init() {
	register.Function2x1(flatten)
}

func TestMain(m *testing.M) { ptest.Main(m) }

// shards are JSON lines, sound and bad ones.
var shards = map[string]string{
	"a.jsonl": `{"id":1,"text":"۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025\nبه گزارش تابناک به نقل از ایسنا، هوا سرد است."}` + "\n" +
		"\n" +
		`{"id":{"a" : "<&>"},"text":"به گزارش تابناک به نقل از ایسنا، دیروز برف آمد.","now":"2024-11-05T15:20:00+03:30"}` + "\r\n" +
		`{"id":3,"text":7}` + "\n" +
		`{"id":4,"text":"به گزارش ایسنا به نقل از رویترز و تابناک، ۳۱ مهر ۱۴۰۳"}` + "\n",
	"b.jsonl":     "<half> \xff{" + "\n" + `{"id":1,"text":"سلام"}` + "\n" + `{"id":1,"text":"سلام"}`, // a line twice
	"empty.jsonl": "",
	"c.jsonl.gz":  `{"id":5,"text":"به گزارش تابناک به نقل از ایسنا، ۳۰ آبان ۱۴۰۲"}` + "\n" + `{"id":6,"text":"","now":"today"}` + "\n",
}

// relayed is who relays whom in the shards: counted by hand.
var relayed = []pairCount{{"tabnak", "isna", 3}, {"isna", "reuters", 1}, {"isna", "tabnak", 1}}

type pairCount struct {
	From, To string
	N        int
}

// writeShards writes the shards and returns their directory.
func writeShards(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, lines := range shards {
		var b bytes.Buffer
		b.WriteString(lines)
		if strings.HasSuffix(name, ".gz") {
			b.Reset()
			z := gzip.NewWriter(&b)
			if _, err := z.Write([]byte(lines)); err != nil {
				t.Fatal(err)
			}
			if err := z.Close(); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// extracted returns what examples/extract -jsonl makes of each shard: its lines, the results and the failures.
func extracted(t *testing.T) (results, failures []string) {
	t.Helper()
	out, err := extractOutput()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, `{"id":null,"error":`) {
			failures = append(failures, line)
		} else {
			results = append(results, line)
		}
	}
	if len(results) != 6 || len(failures) != 3 {
		t.Fatalf("extract: %d results and %d failures, want 6 and 3", len(results), len(failures))
	}
	return results, failures
}

var extractOutput = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "extract")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "extract")
	if out, err := exec.Command("go", "build", "-o", program, "github.com/khabar-go/khabar/examples/extract").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	var all strings.Builder
	for _, lines := range shards {
		cmd := exec.Command(program, "-jsonl")
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(lines), &all, os.Stderr
		var exit *exec.ExitError // 1 is said of bad lines
		if err := cmd.Run(); err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) {
			return "", err
		}
	}
	return all.String(), nil
})

// deadLetters are those of the shards in dir.
func deadLetters(dir string) []string {
	var want []string
	for _, l := range []struct {
		file string
		line jsonl.Line
	}{
		{"a.jsonl", jsonl.Line{Number: 4, Text: []byte(`{"id":3,"text":7}` + "\n")}},
		{"b.jsonl", jsonl.Line{Number: 1, Text: []byte("<half> \xff{\n")}},
		{"c.jsonl.gz", jsonl.Line{Number: 2, Text: []byte(`{"id":6,"text":"","now":"today"}` + "\n")}},
	} {
		_, err := l.line.Decode()
		want = append(want, string(deadLetter(filepath.Join(dir, l.file), l.line, err)))
	}
	return want
}

func byteSlices(lines []string) [][]byte {
	var b [][]byte
	for _, l := range lines {
		b = append(b, []byte(l))
	}
	return b
}

// TestExtract compares what comes out of the pipeline, on prism, with what examples/extract says, byte for byte.
func TestExtract(t *testing.T) {
	dir := writeShards(t)
	want, _ := extracted(t)
	ptest.BuildAndRun(t, func(s beam.Scope) {
		results, dead, relays := extract(s, filepath.Join(dir, "*"))
		passert.EqualsList(s, results, byteSlices(want))
		passert.EqualsList(s, dead, byteSlices(deadLetters(dir)))
		passert.EqualsList(s, beam.ParDo(s, flatten, stats.Count(s, relays)), relayed)
	})
}

func flatten(p relay.Pair, n int) pairCount { return pairCount{p.From, p.To, n} }

// A dead letter says what examples/extract says, and has the line, byte for byte.
func TestDeadLetter(t *testing.T) {
	_, failures := extracted(t)
	for _, tt := range []struct{ file, line string }{
		{"a.jsonl", `{"id":3,"text":7}`},
		{"b.jsonl", "<half> \xff{"},
	} {
		n := slices.Index(strings.Split(shards[tt.file], "\n"), tt.line) + 1
		line := jsonl.Line{Number: n, Text: []byte(tt.line + "\n")}
		_, err := line.Decode()
		var got struct {
			File, Error, Text string
			Line              int
			Base64            []byte
		}
		if err := json.Unmarshal(deadLetter(tt.file, line, err), &got); err != nil {
			t.Fatal(err)
		}
		if got.File != tt.file || got.Line != n || got.Text+string(got.Base64) != tt.line {
			t.Errorf("line %d of %s, %q: %+v", n, tt.file, tt.line, got)
		}
		if f := string(jsonl.Failure([]byte("null"), got.Error)); !slices.Contains(failures, f) {
			t.Errorf("%q: %s, want one of %q", tt.line, f, failures)
		}
	}
}
