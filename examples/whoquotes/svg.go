package main

import (
	"bytes"
	"context"
	"io"

	"github.com/goccy/go-graphviz"
)

// writeSVG lays the network out and draws it.
func (n network) writeSVG(ctx context.Context, w io.Writer) (err error) {
	g, err := graphviz.New(ctx)
	if err != nil {
		return err
	}
	defer g.Close()
	graph, err := graphviz.ParseBytes([]byte(n.dot()))
	if err != nil {
		return err
	}
	defer graph.Close()
	var svg bytes.Buffer
	if err := g.Render(ctx, graph, graphviz.SVG, &svg); err != nil {
		return err
	}
	// A name that begins with a digit or a Latin letter is Persian nonetheless.
	_, err = w.Write(bytes.Replace(svg.Bytes(), []byte(`class="graph"`), []byte(`class="graph" direction="rtl"`), 1))
	return err
}
