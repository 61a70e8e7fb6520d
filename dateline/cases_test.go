package dateline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/internal/golden"
)

// casePattern names the case tables. A case is an input and a line for each dateline in it, the span in brackets and
// then Dateline.String; «@» gives Parser.Now in RFC 3339.
const casePattern = "testdata/cases/*.txt"

// parserAt returns the Parser that a case is read with.
func parserAt(tb testing.TB, c golden.Case) dateline.Parser {
	tb.Helper()
	if c.At == "" {
		return dateline.Parser{}
	}
	now, err := time.Parse(time.RFC3339, c.At)
	if err != nil {
		tb.Fatal(err)
	}
	return dateline.Parser{Now: now}
}

func TestCases(t *testing.T) {
	golden.Cases(t, casePattern, func(c golden.Case) (lines []string) {
		for d := range parserAt(t, c).All(c.In) {
			lines = append(lines, fmt.Sprintf("[%s] %v", escape(d.Text), d))
		}
		return lines
	})
}

// escape keeps a span on one line.
func escape(s string) string {
	b := []byte{}
	for i := range len(s) {
		if s[i] == '\n' {
			b = append(b, `\n`...)
		} else {
			b = append(b, s[i])
		}
	}
	return string(b)
}
