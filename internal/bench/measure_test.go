package bench

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// each times a pass over n inputs and reports it by the input. same is the share of the inputs on which the
// implementation gives the answer that is wanted.
func each(b *testing.B, name string, n int, same float64, pass func()) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			pass()
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/op")
		b.ReportMetric(100*same, "%same")
	})
}

// through times a pass over so many bytes of text, and reports the bytes in a second alone. A negative same is that of
// a floor, which answers nothing.
func through(b *testing.B, name string, bytes int, same float64, pass func()) {
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(bytes))
		b.ReportAllocs()
		for b.Loop() {
			pass()
		}
		b.ReportMetric(0, "ns/op")
		if same >= 0 {
			b.ReportMetric(100*same, "%same")
		}
	})
}

// memcpy times a copy of the text, which no reading of it can be faster than.
func memcpy(b *testing.B, name string, c corpus) {
	to := make([]byte, c.size())
	through(b, name+"impl=memcpy", c.size(), -1, func() {
		n := 0
		for _, d := range c.docs {
			n += copy(to[n:], d)
		}
	})
}

// share returns the share of wanted answers among want and got, as multisets: 1 if they are equal, 0 if disjoint.
func share[T comparable](want, got []T) float64 {
	if len(want)+len(got) == 0 {
		return 1
	}
	count := map[T]int{}
	for _, w := range want {
		count[w]++
	}
	common := 0
	for _, g := range got {
		if count[g] > 0 {
			count[g]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(want)+len(got))
}

// MB is the size of text that throughput is measured on.
const MB = 1_000_000

// prose holds the generated texts by their size, which are made once each.
var prose = func() func(size int) Text {
	var mu sync.Mutex
	made := map[int]Text{}
	return func(size int) Text {
		mu.Lock()
		defer mu.Unlock()
		if _, ok := made[size]; !ok {
			made[size] = Prose(size)
		}
		return made[size]
	}
}()

// A corpus is documents under a name. Each is read by itself.
type corpus struct {
	name string
	docs []string
}

// size returns the bytes of the documents.
func (c corpus) size() (n int) {
	for _, d := range c.docs {
		n += len(d)
	}
	return n
}

// head returns the documents that c begins with, up to so many bytes of them, the last one cut at the end of a line.
func (c corpus) head(size int) corpus {
	var docs []string
	for _, d := range c.docs {
		d = head(d, size)
		if size -= len(d); d != "" {
			docs = append(docs, d)
		}
	}
	return corpus{c.name, docs}
}

// texts returns the generated text, and those of the files and folders that the environment variable KHABAR_TEXTS
// names, parted as in PATH. A line of a .jsonl file is a document, its "text"; a folder is all its .jsonl files.
var texts = sync.OnceValue(func() []corpus {
	all := []corpus{{"generated", []string{prose(MB).Text}}}
	for _, path := range filepath.SplitList(os.Getenv("KHABAR_TEXTS")) {
		files := []string{path}
		if inside, err := filepath.Glob(filepath.Join(path, "*.jsonl")); err == nil && len(inside) > 0 {
			files = inside
		}
		var docs []string
		for _, f := range files {
			read, err := documents(f)
			if err != nil {
				panic(err)
			}
			docs = append(docs, read...)
		}
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		all = append(all, corpus{name, docs})
	}
	return all
})

func documents(path string) (docs []string, err error) {
	if filepath.Ext(path) != ".jsonl" {
		text, err := os.ReadFile(path)
		return []string{string(text)}, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var o struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &o); err != nil {
			return nil, err
		}
		docs = append(docs, o.Text)
	}
	return docs, lines.Err()
}

// head returns the lines that s begins with, up to so many bytes of them.
func head(s string, size int) string {
	if len(s) <= size {
		return s
	}
	return s[:strings.LastIndexByte(s[:max(size, 0)], '\n')+1]
}

func TestShare(t *testing.T) {
	for _, tt := range []struct {
		want, got string
		share     float64
	}{{"", "", 1}, {"ab", "ba", 1}, {"ab", "", 0}, {"ab", "cd", 0}, {"aab", "abb", 2. / 3}, {"a", "aaa", .5}} {
		if s := share([]byte(tt.want), []byte(tt.got)); s != tt.share {
			t.Errorf("share(%q, %q) = %v, want %v", tt.want, tt.got, s, tt.share)
		}
	}
}

// TestProse holds that the generated text is what it is said to be.
func TestProse(t *testing.T) {
	p := prose(MB)
	perMB := float64(len(p.Days)) * MB / float64(len(p.Text))
	if perMB < 1850 || perMB > 1950 {
		t.Errorf("%.0f dates in 1 MB, want about 1900", perMB)
	}
	dirty, changed := Dirty(p.Text), 0
	for _, r := range dirty {
		if strings.ContainsRune("يك\u00a0\u0640\u200f\ufeb3", r) {
			changed++
		}
	}
	if got := float64(changed) / float64(len([]rune(dirty))); got < .03 || got > .05 {
		t.Errorf("%.3f of the characters are dirty, want about 0.04", got)
	}
}
