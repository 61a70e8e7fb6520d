// Targets reads the output of the benchmarks and says of each target of khabar whether it is reached.
//
//	go test -run '^$' -bench . -count 6 | go run ./targets
//
// The figures are medians. The targets are in targets.tsv. The exit status is 1 if one is missed.
package main

import (
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/perf/benchfmt"
)

//go:embed targets.tsv
var table string

func main() {
	results, err := read(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, "targets:", err)
		os.Exit(1)
	}
	missed := 0
	for line := range strings.Lines(table) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || row[0] == "row" {
			continue
		}
		missed += results.check(row[0], row[1], row[2], row[3], row[4], row[5])
	}
	if missed > 0 {
		fmt.Printf("%d missed\n", missed)
		os.Exit(1)
	}
}

// A measured holds the values of each benchmark by its name without impl, by impl, and by unit.
type measured map[string]map[string]map[string][]float64

func read(r io.Reader) (measured, error) {
	m := measured{}
	lines := benchfmt.NewReader(r, "standard input")
	for lines.Scan() {
		result, ok := lines.Result().(*benchfmt.Result)
		if !ok {
			continue // what is between the benchmarks
		}
		full := result.Name.Full()
		if i := strings.LastIndexByte(string(full), '-'); i > 0 {
			full = full[:i] // the number of cores
		}
		name, impl, _ := strings.Cut(string(full), "/impl=")
		if m[name] == nil {
			m[name] = map[string]map[string][]float64{}
		}
		if m[name][impl] == nil {
			m[name][impl] = map[string][]float64{}
		}
		for _, v := range result.Values {
			m[name][impl][v.Unit] = append(m[name][impl][v.Unit], v.Value)
		}
	}
	return m, lines.Err()
}

// median returns the median of what was measured, or 0.
func (m measured) median(name, impl, unit string) float64 {
	v := slices.Clone(m[name][impl][unit])
	if len(v) == 0 {
		return 0
	}
	slices.Sort(v)
	return (v[(len(v)-1)/2] + v[len(v)/2]) / 2
}

// check prints a row for each benchmark that matches the pattern and returns how many miss the bound.
func (m measured) check(row, pattern, impl, rival, how, bound string) (missed int) {
	var names []string
	for name := range m {
		if ok, _ := path.Match(pattern, name); ok && m[name][impl] != nil {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(a, b) })
	if len(names) == 0 {
		fmt.Printf("%-7s %-45s %s was not measured\n", "?", row, pattern)
	}
	limit, err := strconv.ParseFloat(bound, 64)
	if err != nil {
		panic(err) // a bound of targets.tsv
	}
	for _, name := range names {
		got, atLeast, unit := 0., false, "×"
		switch how {
		case "times":
			got = m.median(name, impl, "sec/op") / m.median(name, rival, "sec/op")
			unit += " " + rival
		case "faster":
			atLeast, unit = true, "× as fast as "+rival
			if got = m.median(name, impl, "B/s") / m.median(name, rival, "B/s"); got != got { // no text is read
				got = m.median(name, rival, "sec/op") / m.median(name, impl, "sec/op")
			}
		case "MB/s":
			got, atLeast, unit = m.median(name, impl, "B/s")/1e6, true, " MB/s"
		case "linear":
			got = m.median(name, impl, "B/s") / m.median(strings.Replace(name, "mb=1", "mb=16", 1), impl, "B/s")
		default:
			got, unit = m.median(name, impl, how), " "+how
		}
		verdict, sign := "ok", "≤"
		if atLeast {
			sign = "≥"
		}
		if got != got || atLeast && got < limit || !atLeast && got > limit {
			verdict = "MISSED"
			missed++
		}
		fmt.Printf("%-7s %-45s %-38s %8.3g %s%s%s\n", verdict, row, name, got, sign, bound, unit)
	}
	return missed
}
