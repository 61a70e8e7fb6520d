// Targets reads the output of the benchmarks and says of each target of khabar whether it is reached.
//
//	go test -run '^$' -bench . -count 6 | tee new.txt
//	go run ./targets < new.txt
//	go run ./targets -w README.md < new.txt
//
// The figures are medians. The targets are in targets.tsv. The exit status is 1 if one is missed. With -w the end of
// the file, from the line that begins with "Measured on", is replaced by the answer and the tables of benchstat.
package main

import (
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/perf/benchfmt"
)

//go:embed targets.tsv
var table string

func main() {
	file := flag.String("w", "", "the `file` that the results are written to, besides standard output")
	flag.Parse()
	missed, err := run(*file, os.Stdin, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "targets:", err)
	}
	if err != nil || missed > 0 {
		os.Exit(1)
	}
}

func run(file string, in io.Reader, out io.Writer) (missed int, err error) {
	input, err := io.ReadAll(in)
	if err != nil {
		return 0, err
	}
	results, err := read(bytes.NewReader(input))
	if err != nil {
		return 0, err
	}
	var report bytes.Buffer
	for line := range strings.Lines(table) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || row[0] == "row" {
			continue
		}
		missed += results.check(&report, row[0], row[1], row[2], row[3], row[4], row[5])
	}
	if _, err := out.Write(report.Bytes()); err != nil || file == "" {
		return missed, err
	}
	return missed, rewrite(file, input, report.Bytes())
}

// rewrite replaces the end of file.
func rewrite(file string, input, report []byte) error {
	page, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	stat := exec.Command("go", "tool", "benchstat", "-table", ".name", "-col", "/impl", "-filter", filter, "-")
	stat.Stdin = bytes.NewReader(input)
	stat.Stderr = os.Stderr
	tables, err := stat.Output()
	if err != nil {
		return err
	}
	if i := bytes.Index(page, []byte("\nMeasured on")); i >= 0 {
		page = page[:i+1]
	}
	cpu := "an unknown machine"
	for line := range strings.Lines(string(input)) {
		if rest, ok := strings.CutPrefix(line, "cpu: "); ok {
			cpu = strings.TrimSpace(rest)
		}
	}
	page = fmt.Appendf(page, "Measured on %s, %d cores, %s, %s.\n\n", cpu, runtime.NumCPU(), runtime.Version(), time.Now().Format(time.DateOnly))
	page = fmt.Appendf(page, "Targets:\n\n```\n%s```\n\nTables:\n\n```\n%s```\n", report, bytes.TrimLeft(tables, "\n"))
	return os.WriteFile(file, page, 0o644)
}

// filter leaves out of the tables what the targets say enough of.
const filter = ".unit:(sec/op OR B/s OR %same OR init-sec OR first-sec OR binary-bytes) -.name:Hostile"

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

// check prints a row for the benchmark that matches the pattern and comes nearest to the bound, or for all that miss it,
// and returns how many do.
func (m measured) check(w io.Writer, row, pattern, impl, rival, how, bound string) (missed int) {
	var names []string
	for name := range m {
		if ok, _ := path.Match(pattern, name); ok && m[name][impl] != nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	if len(names) == 0 {
		fmt.Fprintf(w, "%-7s %-45s %s was not measured\n", "?", row, pattern)
	}
	limit, err := strconv.ParseFloat(bound, 64)
	if err != nil {
		panic(err) // a bound of targets.tsv
	}
	nearest, margin := "", 0.
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
		verdict, sign, over := "ok", "≤", got/limit // over is 1 at the bound
		if atLeast {
			sign, over = "≥", limit/got
		}
		if !(over <= 1) { // nor is what was not measured
			verdict = "MISSED"
			missed++
		}
		line := fmt.Sprintf("%-6s  %-45s  %-44s  %8.4g %s%s%s\n", verdict, row, name, got, sign, bound, unit)
		if verdict != "ok" {
			fmt.Fprint(w, line)
		} else if over >= margin {
			nearest, margin = line, over
		}
	}
	if missed < len(names) {
		fmt.Fprint(w, nearest)
	}
	return missed
}
