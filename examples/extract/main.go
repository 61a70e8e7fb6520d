// Extract prints what khabar reads in Persian news: when, and from whom, one JSON object a document.
//
//	extract            the sample article that is embedded in it
//	extract FILE…      each file is one article; "-" is standard input
//	extract -jsonl     standard input: one {"id":…,"text":…,"now":RFC3339?} a line, one result a line
//
// Of lines that come one at a time each is answered at once. At most 32 MiB of lines are held, or one longer line, and
// the one that is read.
//
// A byte order mark before an article or before the first line is none of it: offsets count from the byte after it.
// The time now is the instant and the offset that are written, whatever the zone of the machine.
//
// The index published is that of the dateline that begins where the one of Published does; where there is none because
// All reads on from a clock before its label («ساعت ۱۰ تا ۱۲ تاریخ انتشار: …»), of the one that contains it and has its date.
//
// The exit status is 1 after any error, and 2 if the arguments are wrong.
package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/khabar-go/khabar/internal/jsonl"
)

//go:embed sample.txt
var sample string

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("extract", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: extract [FILE…]\n       extract -jsonl < LINES")
		flags.PrintDefaults()
	}
	lines := flags.Bool("jsonl", false, "read a JSON object a line from standard input, and write one a line")
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return 2
	case *lines && flags.NArg() > 0:
		fmt.Fprintln(stderr, "extract: -jsonl reads standard input, and no files")
		return 2
	}

	out := bufio.NewWriter(stdout)
	var ok bool
	var err error
	if *lines {
		ok, err = extractLines(stdin, out)
	} else {
		ok, err = extractFiles(flags.Args(), stdin, out)
	}
	if e := out.Flush(); err == nil {
		err = e
	}
	if err != nil {
		fmt.Fprintln(stderr, "extract:", err)
	}
	if err != nil || !ok {
		return 1
	}
	return 0
}

// extractFiles writes an object for each file, or for the sample if there are none. It reports whether all of them
// could be read; the error is that of writing.
func extractFiles(paths []string, stdin io.Reader, out io.Writer) (ok bool, err error) {
	if len(paths) == 0 {
		return true, writeIndented(out, "sample", sample)
	}
	ok = true
	for _, path := range paths {
		text, err := readAll(path, stdin)
		if err != nil {
			ok = false
			_, err = out.Write(indent(jsonl.Failure(jsonl.String(path), err.Error())))
		} else {
			err = writeIndented(out, path, text)
		}
		if err != nil {
			return ok, err
		}
	}
	return ok, nil
}

func readAll(path string, stdin io.Reader) (string, error) {
	if path == "-" {
		b, err := io.ReadAll(stdin)
		return jsonl.WithoutBOM(string(b)), err
	}
	b, err := os.ReadFile(path)
	return jsonl.WithoutBOM(string(b)), err
}

func writeIndented(out io.Writer, id, text string) error {
	_, err := out.Write(indent(jsonl.Document{ID: jsonl.String(id), Text: text}.Read().JSON()))
	return err
}

// indent returns the object over several lines, without changing what < > and & are written as.
func indent(object []byte) []byte {
	var b bytes.Buffer
	if err := json.Indent(&b, object, "", "  "); err != nil {
		panic(err) // it has been marshalled just now
	}
	b.WriteByte('\n')
	return b.Bytes()
}
