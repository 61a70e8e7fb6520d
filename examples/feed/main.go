// Feed reads the feeds of Persian news sites, RSS or Atom, and prints what khabar reads in them, one JSON object an item:
//
//	feed FILE…   each file is a feed; "-" is standard input, which is read if there is no file
//
//	{"feed":PATH,"id":…,"published":{"text","jalali","gregorian","time","error"},
//	 "title":{"text","datelines":[…],"attributions":[…]},"body":{…},"conflict":…}
//
// The published date may be Persian, and need not be sound: then it has an error. The title and the body are text, not
// HTML; datelines and attributions are as in examples/extract, their offsets those of the text. There is a conflict if
// the body says by itself when it was published and that is another day. No network is used: fetch the feed yourself.
//
// The exit status is 1 after any error, and 2 if the arguments are wrong.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/mmcdole/gofeed"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("feed", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() { fmt.Fprintln(stderr, "usage: feed [FILE…]") }
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return 2
	}
	paths := flags.Args()
	if len(paths) == 0 {
		paths = []string{"-"}
	}

	status := 0
	out := bufio.NewWriter(stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, path := range paths {
		if err := writeFeed(enc, path, stdin); err != nil {
			fmt.Fprintln(stderr, "feed:", err)
			status = 1
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(stderr, "feed:", err)
		status = 1
	}
	return status
}

// writeFeed writes the items of a feed. The error names it.
func writeFeed(enc *json.Encoder, path string, stdin io.Reader) error {
	text, err := readAll(path, stdin)
	if err != nil {
		return err
	}
	if err := check(text); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	feed, err := gofeed.NewParser().ParseString(text)
	if err != nil {
		return fmt.Errorf("%s: not a feed: %w", path, err)
	}
	for _, it := range feed.Items {
		if err := enc.Encode(read(path, it)); err != nil {
			return err
		}
	}
	return nil
}

// maxFeed is how long a feed may be, in bytes.
const maxFeed = 16 << 20

func readAll(path string, stdin io.Reader) (string, error) {
	in := stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return "", err
		}
		defer f.Close()
		in = f
	}
	b, err := io.ReadAll(io.LimitReader(in, maxFeed+1))
	if err == nil && len(b) > maxFeed {
		err = fmt.Errorf("%s: longer than %d MiB", path, maxFeed>>20)
	}
	return string(b), err
}
