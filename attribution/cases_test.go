package attribution

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A testCase is one line of testdata/cases/*.tsv: the kind of case, the text with each attribution between ⟦ and ⟧, and
// the attributions as notation writes them, parted by " ; ". «⏎» in the text is a line break.
type testCase struct {
	file string
	line int
	kind string
	text string   // without the marks
	want []string // in notation, each with its text
	cues string   // "" if the case says nothing of them
}

// notation writes an attribution as String does, with the place, «@», and whether it stands in a quote, «(quoted)».
func notation(a Attribution) string {
	s := a.String()
	if a.Place != "" {
		s += " @" + a.Place
	}
	if a.InQuote {
		s += " (quoted)"
	}
	return s
}

func readCases(tb testing.TB) (cases []testCase) {
	files, err := filepath.Glob("testdata/cases/*.tsv")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no cases: %v", err)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			tb.Fatal(err)
		}
		defer f.Close()
		sc := bufio.NewScanner(f)
		for n := 1; sc.Scan(); n++ {
			if sc.Text() == "" || sc.Text()[0] == '#' {
				continue
			}
			columns := strings.Split(sc.Text(), "\t")
			if len(columns) < 2 {
				tb.Fatalf("%s:%d: not a case", name, n)
			}
			c := testCase{file: filepath.Base(name), line: n, kind: columns[0]}
			var spans []string
			marked := strings.ReplaceAll(columns[1], "⏎", "\n")
			for rest := marked; ; {
				before, after, ok := strings.Cut(rest, "⟦")
				c.text += before
				if !ok {
					break
				}
				inside, after, ok := strings.Cut(after, "⟧")
				if !ok {
					tb.Fatalf("%s:%d: ⟦ without ⟧", name, n)
				}
				c.text += inside
				spans = append(spans, inside)
				rest = after
			}
			if len(columns) > 2 {
				c.want = strings.Split(columns[2], " ; ")
			}
			if len(c.want) != len(spans) {
				tb.Fatalf("%s:%d: %d attributions and %d spans", name, n, len(c.want), len(spans))
			}
			if len(columns) > 3 {
				c.cues = columns[3]
			}
			for i, s := range spans {
				c.want[i] += " | " + s
			}
			cases = append(cases, c)
		}
	}
	return cases
}

func TestCases(t *testing.T) {
	cases := readCases(t)
	good := 0
	for _, c := range cases {
		var got, cues []string
		for a := range All(c.text) {
			got = append(got, notation(a)+" | "+a.Text)
			for _, s := range a.Chain {
				cues = append(cues, s.Cue)
			}
		}
		if g, w := strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"); g != w {
			t.Errorf("%s:%d (%s): All(%q):\n\t%s\nwant\n\t%s", c.file, c.line, c.kind, c.text, g, w)
			continue
		}
		if g := strings.Join(cues, " ; "); c.cues != "" && g != c.cues {
			t.Errorf("%s:%d (%s): All(%q) has the cues %q, want %q", c.file, c.line, c.kind, c.text, g, c.cues)
			continue
		}
		good++
	}
	if good < len(cases) {
		t.Logf("%d of %d", good, len(cases))
	}
}
