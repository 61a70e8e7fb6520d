package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// writeTable writes a line an edge. The Persian names are last, where letters that run from right to left leave the
// columns in place.
func writeTable(w io.Writer, edges []edge) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "articles\toutlet\trelays\tnames")
	for _, e := range edges {
		fmt.Fprintf(t, "%d\t%s\t%s\t%s از %s\n", e.articles, e.from.ID, e.to.ID, e.from.Persian, e.to.Persian)
	}
	return t.Flush()
}
