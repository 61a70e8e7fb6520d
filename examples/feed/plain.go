package main

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plain returns the text of a piece of HTML, a line for each block. Of no element but the hidden ones is the text left
// out, and no text is taken for an element: this is for reading, not for making hostile HTML safe to show.
func plain(source string) string {
	z := html.NewTokenizer(strings.NewReader(source))
	var b strings.Builder
	var inside atom.Atom // the hidden element that has begun
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return tidy(b.String())
		}
		token := z.Token()
		switch {
		case inside != 0:
			if kind == html.EndTagToken && token.DataAtom == inside {
				inside = 0
			}
		case kind == html.TextToken:
			b.WriteString(breaks.Replace(token.Data))
		case kind == html.StartTagToken && slices.Contains(hidden, token.DataAtom):
			inside = token.DataAtom
		case !slices.Contains(inline, token.DataAtom) && kind != html.CommentToken:
			b.WriteByte('\n')
		}
	}
}

var (
	hidden = []atom.Atom{atom.Script, atom.Style, atom.Template, atom.Iframe, atom.Noscript}
	inline = []atom.Atom{
		atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Em, atom.Font, atom.I, atom.Img, atom.Mark,
		atom.Q, atom.S, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.U, atom.Wbr,
	}
)

// In HTML the end of a line is a space.
var breaks = strings.NewReplacer("\n", " ", "\r", " ")

// tidy takes away the space round lines, and lines that have nothing else.
func tidy(s string) string {
	var lines []string
	for line := range strings.Lines(s) {
		if words := strings.Fields(line); len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		}
	}
	return strings.Join(lines, "\n")
}
