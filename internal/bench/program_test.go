package bench

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/jsonl"
)

// articles returns size bytes of prose as lines of JSON, about 2 KB of text a line.
func articles(size int) []byte {
	var b bytes.Buffer
	n := 0
	for rest := prose(size).Text; rest != ""; n++ {
		part := head(rest, 2000)
		if part == "" {
			part = rest
		}
		rest = rest[len(part):]
		line, err := json.Marshal(map[string]any{"id": n, "text": part})
		if err != nil {
			panic(err)
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// build builds a program of the module, or a file, and returns its path.
func build(tb testing.TB, what string) string {
	tb.Helper()
	program := filepath.Join(tb.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", program, what).CombinedOutput(); err != nil {
		tb.Fatalf("%v\n%s", err, out)
	}
	return program
}

const extract = "github.com/khabar-go/khabar/examples/extract"

// BenchmarkExtract runs examples/extract -jsonl on 16 MB, from one end of a pipe to the other. One core is given the
// same lines in this process too, whole and then only what encoding/json does of it: lines decoded, results encoded.
func BenchmarkExtract(b *testing.B) {
	in := articles(16 * MB)
	program := build(b, extract)
	for _, cores := range []int{1, 2} {
		through(b, fmt.Sprintf("cores=%d/impl=khabar", cores), len(in), -1, func() {
			cmd := exec.Command(program, "-jsonl")
			cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(cores))
			cmd.Stdin, cmd.Stdout = bytes.NewReader(in), io.Discard
			if err := cmd.Run(); err != nil {
				b.Fatal(err)
			}
		})
	}
	lines := bytes.SplitAfter(in, []byte("\n"))
	lines = lines[:len(lines)-1]
	var readings []jsonl.Reading
	for _, line := range lines {
		d, err := jsonl.Decode(line)
		if err != nil {
			b.Fatal(err)
		}
		readings = append(readings, d.Read())
	}
	through(b, "part=all/impl=khabar", len(in), -1, func() {
		for _, line := range lines {
			d, _ := jsonl.Decode(line)
			d.Read().JSON()
		}
	})
	through(b, "part=all/impl=json", len(in), -1, func() {
		for i, line := range lines {
			_, _ = jsonl.Decode(line)
			readings[i].JSON()
		}
	})
}

// start holds, for each package, what a program does that uses it.
var start = []struct{ name, imports, use string }{
	{"none", ``, ``},
	{"jalali", `"github.com/khabar-go/khabar/jalali"`, `fmt.Println(jalali.Parse("۲۹ مرداد ۱۴۰۴"))`},
	{"normalize", `"github.com/khabar-go/khabar/normalize"`, `fmt.Println(normalize.Clean.String("كتاب ها"))`},
	{"dateline", `"github.com/khabar-go/khabar/dateline"`, `fmt.Println(dateline.Parse("۲۹ مرداد ۱۴۰۴"))`},
	{"attribution", `"github.com/khabar-go/khabar/attribution"`, `fmt.Println(attribution.Parse("به گزارش ایسنا"))`},
}

const main = `package main

import (
	"fmt"
	"os"
	"time"
%s
)

func main() {
	began := time.Now()
	%s
	fmt.Fprintln(os.Stderr, "first", time.Since(began).Nanoseconds())
}
`

// inits matches what the runtime says of the initialisation of khabar's own packages.
var inits = regexp.MustCompile(`init github\.com/khabar-go/\S+ @\S+ ms, (\S+) ms clock`)

// BenchmarkStart runs a program that uses one of the packages, or all: how long their initialisation takes, how long
// the first use, in which tables are read that later ones find made, and how much larger than without them it is.
func BenchmarkStart(b *testing.B) {
	all := start[0]
	all.name = "all"
	for _, s := range start {
		all.imports += s.imports + "\n"
		all.use += s.use + "\n"
	}
	var without int64
	for _, s := range append(start, all) {
		file := filepath.Join(b.TempDir(), "main.go")
		if err := os.WriteFile(file, fmt.Appendf(nil, main, s.imports, s.use), 0o600); err != nil {
			b.Fatal(err)
		}
		program := build(b, file)
		info, err := os.Stat(program)
		if err != nil {
			b.Fatal(err)
		}
		if s.name == "none" {
			without = info.Size()
		}
		b.Run("package="+s.name+"/impl=khabar", func(b *testing.B) {
			var ms, ns float64
			for b.Loop() {
				cmd := exec.Command(program)
				cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
				var errs bytes.Buffer
				cmd.Stderr = &errs
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				for _, m := range inits.FindAllStringSubmatch(errs.String(), -1) {
					t, _ := strconv.ParseFloat(m[1], 64)
					ms += t
				}
				_, first, _ := strings.Cut(errs.String(), "first ")
				t, _ := strconv.ParseFloat(strings.TrimSpace(first), 64)
				ns += t
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(ms/float64(b.N)*1e6, "init-ns")
			b.ReportMetric(ns/float64(b.N), "first-ns")
			b.ReportMetric(float64(info.Size()-without), "binary-bytes")
		})
	}
}
