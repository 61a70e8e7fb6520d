package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/attribution"
)

// A picture of more than maxNodes outlets and maxEdges edges is a tangle that takes minutes to lay out.
const (
	maxNodes = 60
	maxEdges = 100
)

// A network is the part of who relays whom that fits in a picture.
type network struct {
	edges                []edge // the most frequent first
	nodes                []node // by ID
	leftNodes, leftEdges int    // how many outlets and edges are left out
}

// A node is an outlet, with how often it relays another one or is relayed.
type node struct {
	attribution.Outlet
	articles int
}

// networkOf takes the most frequent edges, of those that join no more than maxNodes outlets.
func networkOf(edges []edge) network {
	var n network
	nodes, all := map[string]*node{}, map[string]bool{}
	for _, e := range edges {
		all[e.from.ID], all[e.to.ID] = true, true
		more := 0
		for _, o := range []attribution.Outlet{e.from, e.to} {
			if nodes[o.ID] == nil {
				more++
			}
		}
		if len(nodes)+more > maxNodes || len(n.edges) == maxEdges {
			n.leftEdges++
			continue
		}
		for _, o := range []attribution.Outlet{e.from, e.to} {
			if nodes[o.ID] == nil {
				nodes[o.ID] = &node{Outlet: o}
			}
			nodes[o.ID].articles += e.articles
		}
		n.edges = append(n.edges, e)
	}
	for _, o := range nodes {
		n.nodes = append(n.nodes, *o)
	}
	slices.SortFunc(n.nodes, func(a, b node) int { return cmp.Compare(a.ID, b.ID) })
	n.leftNodes = len(all) - len(nodes)
	return n
}

// dot returns the network in the language of Graphviz. Each outlet has the size of its Persian name, which Graphviz
// cannot measure.
func (n network) dot() string {
	var b strings.Builder
	b.WriteString("digraph whoquotes {\n")
	fmt.Fprintf(&b, "\tgraph [rankdir=RL, nodesep=0.12, ranksep=1.8, bgcolor=\"#fbfaf7\", pad=0.4, outputorder=edgesfirst,\n"+
		"\t\tfontname=%s, fontsize=16, fontcolor=\"#5c594f\", labelloc=b, label=%s];\n", quote(fonts), quote(n.caption()))
	fmt.Fprintf(&b, "\tnode [shape=box, style=\"rounded,filled\", fixedsize=true, color=\"#8fa7bf\", fillcolor=\"#e4eef8\", fontcolor=\"#1c1b18\", fontname=%s];\n", quote(fonts))
	b.WriteString("\tedge [color=\"#0b57a4a0\", arrowsize=0.7];\n")
	for _, o := range n.nodes {
		size := 14 + 5*math.Log10(float64(1+o.articles))
		name := cmp.Or(o.Persian, o.ID)
		width := (float64(utf8.RuneCountInString(name))*0.52 + 1.4) * size
		fmt.Fprintf(&b, "\t%s [label=%s, fontsize=%.1f, width=%.2f, height=%.2f, tooltip=%s];\n",
			quote(o.ID), quote(name), size, width/72, size*2/72, quote(fmt.Sprintf("%s: %s بار", name, digits(o.articles))))
	}
	for _, e := range n.edges {
		fmt.Fprintf(&b, "\t%s -> %s [penwidth=%.2f, tooltip=%s];\n", quote(e.from.ID), quote(e.to.ID), 1+7*float64(e.articles)/float64(n.edges[0].articles),
			quote(fmt.Sprintf("%s از %s: %s خبر", e.from.Persian, e.to.Persian, digits(e.articles))))
	}
	b.WriteString("}\n")
	return b.String()
}

const fonts = "Vazirmatn,Noto Sans Arabic,Segoe UI,Tahoma,sans-serif"

// caption says what is to be seen, and how much of it is left out.
func (n network) caption() string {
	s := "از رسانه\u200cای که نقل می\u200cکند به رسانه\u200cای که از آن نقل می\u200cشود؛ هر چه پررنگ\u200cتر، در خبرهای بیشتر"
	if n.leftNodes+n.leftEdges > 0 {
		s += fmt.Sprintf("\n%s رسانه و %s پیوند کم\u200cشمار دیگر کشیده نشده\u200cاند", digits(n.leftNodes), digits(n.leftEdges))
	}
	return s
}

// quote returns s as a string of DOT. In a label Graphviz takes a backslash as the beginning of an escape, and an
// ampersand as that of a character reference; and no control character may stand in an SVG.
func quote(s string) string {
	s = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
	return `"` + strings.NewReplacer(`"`, `\"`, `\`, `\\`, "&", "&amp;", "\n", `\n`).Replace(s) + `"`
}

// digits returns n in Persian digits.
func digits(n int) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return r - '0' + '۰'
	}, fmt.Sprint(n))
}
