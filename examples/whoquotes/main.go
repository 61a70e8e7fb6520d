// Whoquotes reads many Persian news articles and shows who relays whom: «به گزارش تابناک به نقل از ایسنا» is Tabnak that
// passes on what ISNA has said.
//
//	whoquotes [FILE…]        a table: in how many articles, which outlet, whom; the most frequent first
//	whoquotes -dot [FILE…]   the network as Graphviz DOT, at most 60 outlets of it
//	whoquotes -svg [FILE…]   the same laid out and drawn, as SVG
//
// The files, or standard input, which "-" names too, have one {"id":…,"text":…} a line. A line that is none is reported
// and passed over. The exit status is 1 after any error, and 2 if the arguments are wrong.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("whoquotes", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: whoquotes [-dot | -svg] [FILE…]")
		flags.PrintDefaults()
	}
	dot := flags.Bool("dot", false, "write the network as Graphviz DOT")
	svg := flags.Bool("svg", false, "write the network as SVG")
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return 2
	case *dot && *svg:
		fmt.Fprintln(stderr, "whoquotes: one of -dot and -svg")
		return 2
	}

	edges, failed := count(flags.Args(), stdin, stderr)
	out := bufio.NewWriter(stdout)
	var err error
	switch {
	case *dot:
		_, err = out.WriteString(networkOf(edges).dot())
	case *svg:
		err = networkOf(edges).writeSVG(context.Background(), out)
	default:
		err = writeTable(out, edges)
	}
	if e := out.Flush(); err == nil {
		err = e
	}
	if err != nil {
		fmt.Fprintln(stderr, "whoquotes:", err)
	}
	if err != nil || failed {
		return 1
	}
	return 0
}
