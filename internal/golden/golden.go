// Package golden holds what tests that compare with files share: whole files, and tables of cases in which adding a
// case is adding a line. Run with -update to write what the code does into them, and read the difference.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files instead of comparing with them")

// File compares got with the file at path.
func File(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s\nIf the difference is right, run the test with -update.", path, diff)
	}
}

// A Case is an input with the lines that say what is made of it. In the file it is a line that begins with "> ",
// then a line indented by a tab for each result. A line "@ …" sets At for the cases below it, up to an empty "@".
// In the input \n stands for a line break. Other lines are comments.
type Case struct {
	Line int // of the file
	At   string
	In   string
	Want []string
}

// Cases runs each case of the files that match pattern through results, and compares.
func Cases(t *testing.T, pattern string, results func(Case) []string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			cases := parse(string(text))
			if len(cases) == 0 {
				t.Fatal("no cases")
			}
			var out bytes.Buffer
			rest := strings.SplitAfter(string(text), "\n")
			at := 0
			for _, c := range cases {
				got := results(c)
				if !*update {
					if diff := cmp.Diff(c.Want, got); diff != "" {
						t.Errorf("%s:%d: %s (-want +got):\n%s", f, c.Line, c.In, diff)
					}
					continue
				}
				for ; at < c.Line; at++ {
					out.WriteString(rest[at])
				}
				for _, l := range got {
					out.WriteString("\t" + l + "\n")
				}
				at += len(c.Want)
			}
			if *update {
				for ; at < len(rest); at++ {
					out.WriteString(rest[at])
				}
				File(t, f, out.Bytes())
			}
		})
	}
}

// Read returns the cases of the files that match pattern, to seed a fuzz target with.
func Read(tb testing.TB, pattern string) []Case {
	tb.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		tb.Fatalf("no files %s: %v", pattern, err)
	}
	var cases []Case
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		cases = append(cases, parse(string(text))...)
	}
	return cases
}

func parse(text string) (cases []Case) {
	var at string
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "> "):
			in := strings.ReplaceAll(line[2:], `\n`, "\n")
			cases = append(cases, Case{Line: n, At: at, In: in})
		case strings.HasPrefix(line, "\t") && len(cases) > 0:
			c := &cases[len(cases)-1]
			c.Want = append(c.Want, line[1:])
		case strings.HasPrefix(line, "@"):
			at = strings.TrimSpace(line[1:])
		}
	}
	return cases
}
