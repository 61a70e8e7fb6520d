package main

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/golden"
)

// result runs the program.
func result(t *testing.T, stdin io.Reader, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, stdin, &out, &errs)
	return out.String(), errs.String(), status
}

func TestFeeds(t *testing.T) {
	for _, name := range []string{"rss", "atom"} {
		out, errs, status := result(t, strings.NewReader(""), "testdata/"+name+".xml")
		if status != 0 || errs != "" {
			t.Errorf("%s: status %d, %s", name, status, errs)
		}
		golden.File(t, "testdata/"+name+".jsonl", []byte(out))
	}
}

const start = `<rss version="2.0"><channel><item><title>`

func TestHostile(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   io.Reader
		want string
	}{
		{"nothing", strings.NewReader(""), "feed: -: not a feed: "},
		{"a page", strings.NewReader("<!DOCTYPE html><html><body>خبر</body></html>"), "feed: -: not a feed: "},
		{"text", strings.NewReader("به گزارش ایسنا"), "feed: -: not a feed: "},
		{"not closed", strings.NewReader(start + "خبر"), "feed: -: not a feed: "},
		{"not XML", strings.NewReader(start + "<<<>>&&&\x00</title>"), "feed: -: not a feed: "},
		{"unknown encoding", strings.NewReader(`<?xml version="1.0" encoding="none-such"?>` + start + "x</title></item></channel></rss>"), "feed: -: not a feed: "},
		{"deep", strings.NewReader(start + strings.Repeat("<a>", 1<<20)), "feed: -: not a feed: elements nested more than 200 deep"},
		{"deep extensions", strings.NewReader(`<rss><channel><item>` + strings.Repeat("<x:a>", 1<<20)), "feed: -: not a feed: elements nested more than 200 deep"},
		{"deep after what is no XML", strings.NewReader("<rss><channel><item>\x01\f" + strings.Repeat("<x:a>", 1<<20)), "feed: -: not a feed: elements nested more than 200 deep"},
		{"huge", io.LimitReader(endless{}, maxFeed+1), "feed: -: longer than 16 MiB\n"},
		{"broken pipe", io.MultiReader(strings.NewReader(start), broken{}), "feed: broken\n"},
	} {
		out, errs, status := result(t, tt.in)
		if status != 1 || out != "" || !strings.HasPrefix(errs, tt.want) || len(errs) > 500 {
			t.Errorf("%s: status %d, want 1; stdout %.200q, stderr %.500q, want %q", tt.name, status, out, errs, tt.want)
		}
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, strings.Repeat(" ", len(p))), nil }

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("broken") }

// A feed that cannot be read does not keep the others from being read.
func TestFiles(t *testing.T) {
	out, errs, status := result(t, strings.NewReader(start+"یک</title></item></channel></rss>"), "none.xml", "-")
	want := `{"feed":"-","id":"","title":{"text":"یک","datelines":[],"attributions":[]},"body":{"text":"","datelines":[],"attributions":[]}}` + "\n"
	if out != want || status != 1 || strings.Count(errs, "none.xml") != 1 {
		t.Errorf("status %d, want 1; stderr %q, stdout\n%s\nwant\n%s", status, errs, out, want)
	}
}

func TestUsage(t *testing.T) {
	if out, errs, status := result(t, strings.NewReader(""), "-nonsense"); status != 2 || out != "" || errs == "" {
		t.Errorf("status %d, want 2; stdout %q, stderr %q", status, out, errs)
	}
	if _, errs, status := result(t, strings.NewReader(""), "-h"); status != 0 || !strings.Contains(errs, "usage:") {
		t.Errorf("-h: status %d, want 0; stderr %q", status, errs)
	}
}

func TestPlain(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"سلام", "سلام"},
		{" a \n\t b ", "a b"},
		{"ن\u200cم&nbsp;&zwnj;&amp;lt;", "ن\u200cم \u200c&lt;"},
		{"<p>یک</p><p>دو<br/>سه</p>", "یک\nدو\nسه"},
		{"ا<b>ی</b>سنا\n<i>نوشت</i>", "ایسنا نوشت"},
		{"<table><tr><td>۱<td>۲</table>", "۱\n۲"},
		{"a<script>if (1<2) '</b>'</script>b<style>p{}</style><!-- c -->d", "abd"},
		{"۱ < ۲ و <", "۱ < ۲ و <"},
		{"a<script>never ends", "a"},
		{"<p title='x>y'>z", "z"},
	} {
		if got := plain(tt.in); got != tt.want {
			t.Errorf("plain(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
