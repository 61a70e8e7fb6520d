// Highlight shows what khabar reads in Persian news as a page: the text with every dateline and every attribution
// marked, and the value of each beside it.
//
//	highlight [FILE…]                 the files, or standard input, as one page on standard output; "-" is standard input
//	highlight -serve 127.0.0.1:8080   the same in the browser, with a box for a text of one's own
//
// A byte order mark before a text is none of it.
//
// The page is a file that needs nothing else: no script, no font, no network.
//
// The exit status is 1 after any error, and 2 if the arguments are wrong.
package main

import (
	"bufio"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/khabar-go/khabar/internal/jsonl"
)

//go:embed sample.txt
var sample string

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("highlight", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: highlight [FILE…] > page.html\n       highlight -serve 127.0.0.1:8080")
		flags.PrintDefaults()
	}
	var address string
	flags.Func("serve", "serve the page at this `address`, which must be of this machine only", func(s string) error {
		if address = s; s == "" { // an unset variable of a script
			return errors.New("no address")
		}
		return nil
	})
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return 2
	case address != "" && flags.NArg() > 0:
		fmt.Fprintln(stderr, "highlight: -serve takes no files")
		return 2
	}

	var err error
	if address != "" {
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		err = serve(ctx, address, stderr)
	} else {
		err = writeFiles(flags.Args(), stdin, stdout, stderr)
	}
	if err != nil {
		fmt.Fprintln(stderr, "highlight:", err)
		return 1
	}
	return 0
}

// writeFiles writes a page of the files that can be read.
func writeFiles(paths []string, stdin io.Reader, stdout, stderr io.Writer) error {
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	var p page
	failed := 0
	for _, path := range paths {
		text, err := readAll(path, stdin)
		if err != nil {
			fmt.Fprintln(stderr, "highlight:", err)
			failed++
			continue
		}
		name := path
		if len(paths) == 1 {
			name = "" // nothing to tell it from
		}
		p.Articles = append(p.Articles, read(len(p.Articles), name, text))
	}
	out := bufio.NewWriter(stdout)
	err := p.write(out)
	if e := out.Flush(); err == nil {
		err = e
	}
	if err == nil && failed > 0 {
		err = fmt.Errorf("%d of %d files could not be read", failed, len(paths))
	}
	return err
}

func readAll(path string, stdin io.Reader) (string, error) {
	if path == "-" {
		b, err := io.ReadAll(stdin)
		return jsonl.WithoutBOM(string(b)), err
	}
	b, err := os.ReadFile(path)
	return jsonl.WithoutBOM(string(b)), err
}
