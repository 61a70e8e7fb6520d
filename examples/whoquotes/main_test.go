package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/attribution"
)

const articles = `{"id":1,"text":"به گزارش تابناک به نقل از ایسنا، هوا سرد است."}
{"id":2,"text":"به گزارش تابناک به نقل از ایسنا به نقل از رویترز، هوا سرد است."}

{"id":3,"text":"هوا سرد است."}
`

// result runs the program.
func result(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), status
}

func TestTable(t *testing.T) {
	const want = `articles  outlet  relays   names
2         tabnak  isna     تابناک از ایسنا
1         isna    reuters  ایسنا از رویترز
`
	if out, errs, status := result(t, articles); out != want || errs != "" || status != 0 {
		t.Errorf("status %d, stderr %q, got\n%s\nwant\n%s", status, errs, out, want)
	}
}

// What cannot be read is reported, and what can be is counted.
func TestBadInput(t *testing.T) {
	file := filepath.Join(t.TempDir(), "articles.jsonl")
	if err := os.WriteFile(file, []byte(articles), 0o600); err != nil {
		t.Fatal(err)
	}
	out, errs, status := result(t, articles+"bad\n"+`{"text":7}`+"\n", file, "-", "none.jsonl")
	if status != 1 || !strings.Contains(out, "\n4         tabnak  isna ") {
		t.Errorf("status %d, want 1; table\n%s", status, out)
	}
	for _, want := range []string{"whoquotes: -: line 5: not a JSON object", "whoquotes: -: line 6: no string", "-: lines passed over: 2\n", "none.jsonl"} {
		if !strings.Contains(errs, want) {
			t.Errorf("no %q in\n%s", want, errs)
		}
	}
	if strings.Contains(errs, "\r") {
		t.Errorf("a progress bar where there is no terminal: %q", errs)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-dot", "-svg"}, {"-nonsense"}} {
		if out, errs, status := result(t, "", args...); status != 2 || out != "" || errs == "" {
			t.Errorf("%q: status %d, want 2; stdout %q, stderr %q", args, status, out, errs)
		}
	}
	if _, errs, status := result(t, "", "-h"); status != 0 || !strings.Contains(errs, "usage:") {
		t.Errorf("-h: status %d, want 0; stderr %q", status, errs)
	}
}

func TestWriteError(t *testing.T) {
	for _, args := range [][]string{nil, {"-dot"}, {"-svg"}} {
		var errs bytes.Buffer
		if status := run(args, strings.NewReader(articles), torn{}, &errs); status != 1 || !strings.Contains(errs.String(), "torn") {
			t.Errorf("%q: status %d, want 1; stderr %q", args, status, errs.String())
		}
	}
}

type torn struct{}

func (torn) Write([]byte) (int, error) { return 0, errors.New("torn") }

func TestDOT(t *testing.T) {
	out, errs, status := result(t, articles, "-dot")
	if errs != "" || status != 0 {
		t.Errorf("status %d, stderr %q", status, errs)
	}
	for _, want := range []string{"digraph whoquotes {\n", `"tabnak" [label="تابناک", `, `"tabnak" -> "isna" [penwidth=8.00, `, `"isna" -> "reuters" [penwidth=4.50, `} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// An SVG is what a picture has of it: the text of its nodes and its caption, and the number of its edges.
type picture struct {
	names, caption []string
	edges          int
}

// see reads an SVG, in which there may be no element but those that Graphviz draws with.
func see(t *testing.T, svg string) (p picture) {
	t.Helper()
	known := map[string]bool{"svg": true, "g": true, "title": true, "text": true, "path": true, "polygon": true, "a": true}
	var class string
	in := ""
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return p
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			in = token.Name.Local
			if !known[in] {
				t.Errorf("an element <%s>", in)
			}
			for _, a := range token.Attr {
				if in == "g" && a.Name.Local == "class" {
					class = a.Value
					if class == "edge" {
						p.edges++
					}
				}
			}
		case xml.EndElement:
			in = ""
		case xml.CharData:
			switch {
			case in == "text" && class == "node":
				p.names = append(p.names, string(token))
			case in == "text":
				p.caption = append(p.caption, string(token))
			}
		}
	}
}

func TestSVG(t *testing.T) {
	out, errs, status := result(t, articles, "-svg")
	if errs != "" || status != 0 {
		t.Errorf("status %d, stderr %q", status, errs)
	}
	p := see(t, out)
	if names := strings.Join(p.names, " "); names != "ایسنا رویترز تابناک" || p.edges != 2 || len(p.caption) != 1 {
		t.Errorf("nodes %s, %d edges, caption %q", names, p.edges, p.caption)
	}
	if !strings.Contains(out, `direction="rtl"`) {
		t.Error("the text is not said to run from right to left")
	}
	if again, _, _ := result(t, articles, "-svg"); again != out {
		t.Error("another picture of the same articles")
	}
	// Nothing to draw is a picture too.
	out, _, status = result(t, "", "-svg")
	if p := see(t, out); status != 0 || len(p.names) != 0 || len(p.caption) != 1 {
		t.Errorf("no articles: status %d, %+v", status, p)
	}
}

func TestHostileNames(t *testing.T) {
	names := []string{
		`"]; evil [label="x`, `</text><script>alert(1)</script>`, `\`, `\N\G\"`, "&lt;&amp;&#60;", "<b>", "a\nb", "نام\u202eوارونه", "\xff\x00", "",
	}
	var edges []edge
	for i, name := range names {
		edges = append(edges, edge{attribution.Outlet{ID: fmt.Sprintf(`%d"\<&`, i), Persian: name}, attribution.Outlet{ID: "isna", Persian: "ایسنا"}, 1})
	}
	var svg bytes.Buffer
	if err := networkOf(edges).writeSVG(t.Context(), &svg); err != nil {
		t.Fatal(err)
	}
	p := see(t, svg.String())
	shown := strings.Join(p.names, "\n")
	for _, want := range []string{names[0], names[1], `\`, `\N\G\"`, "&lt;&amp;&#60;", "<b>", "a\nb", "نام\u202eوارونه", "\uFFFD\uFFFD", `9"\<&`, "ایسنا"} {
		if !strings.Contains("\n"+shown+"\n", "\n"+want+"\n") {
			t.Errorf("no %q among\n%q", want, p.names)
		}
	}
	if p.edges != len(names) {
		t.Errorf("%d edges, want %d", p.edges, len(names))
	}
}

func TestTooMany(t *testing.T) {
	outlet := func(i int) attribution.Outlet {
		return attribution.Outlet{ID: fmt.Sprint("o", i), Persian: fmt.Sprint("نام ", i)}
	}
	for _, tt := range []struct {
		name                                   string
		outlets                                int
		edge                                   func(i int) (from, to int)
		edges                                  int
		wantNodes, wantEdges, leftNodes, leftE int
	}{
		{"60", 60, func(i int) (int, int) { return i, i + 1 }, 59, 60, 59, 0, 0},
		{"61", 61, func(i int) (int, int) { return i, i + 1 }, 60, 60, 59, 1, 1},
		{"61 outlets, of which two are added at once", 61, func(i int) (int, int) { return 2 * i, 2*i + 1 }, 31, 60, 30, 2, 1},
		{"many edges", 20, func(i int) (int, int) { return i / 20, i % 20 }, 120, 20, maxEdges, 0, 120 - maxEdges},
	} {
		var edges []edge
		for i := range tt.edges {
			from, to := tt.edge(i)
			edges = append(edges, edge{outlet(from), outlet(to), 1000 - i})
		}
		n := networkOf(edges)
		if len(n.nodes) != tt.wantNodes || len(n.edges) != tt.wantEdges || n.leftNodes != tt.leftNodes || n.leftEdges != tt.leftE {
			t.Errorf("%s: %d nodes and %d edges, %d and %d left out", tt.name, len(n.nodes), len(n.edges), n.leftNodes, n.leftEdges)
		}
	}
	n := network{leftNodes: 12, leftEdges: 345}
	if c := n.caption(); !strings.Contains(c, "\n۱۲ رسانه و ۳۴۵ پیوند") {
		t.Errorf("the caption does not say what is left out: %q", c)
	}
}

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	p := &progress{&out, newBar(&out, 1000)}
	p.add(600)
	p.println("said")
	p.finish()
	if got := out.String(); !strings.Contains(got, "60%") || !strings.Contains(got, "\rsaid\n") || strings.HasSuffix(got, "%") {
		t.Errorf("the bar is drawn as %q", got)
	}
	if p := newProgress(&out, -1); p.bar != nil {
		t.Error("a bar where there is no terminal")
	}
	file := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(file, []byte("12345"), 0o600); err != nil {
		t.Fatal(err)
	}
	if n := size([]string{file, file}, nil); n != 10 {
		t.Errorf("size of two files = %d, want 10", n)
	}
	if n := size([]string{file, "-"}, strings.NewReader("")); n != -1 {
		t.Errorf("size of a stream = %d, want -1", n)
	}
}
