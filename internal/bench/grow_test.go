package bench

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
)

// readers are the two packages that read running text.
var readers = []struct {
	name string
	read func(text string)
}{
	{"dateline", func(text string) { drain(dateline.All(text)) }},
	{"attribution", func(text string) { drain(attribution.All(text)) }},
}

func drain[T any](seq iter.Seq[T]) {
	for range seq {
	}
}

// BenchmarkSize reads more and more prose.
func BenchmarkSize(b *testing.B) {
	for _, mb := range []int{1, 10, 100} {
		for _, r := range readers {
			text := prose(mb * MB).Text
			through(b, fmt.Sprintf("reader=%s/mb=%d/impl=khabar", r.name, mb), len(text), -1, func() { r.read(text) })
		}
	}
}

// BenchmarkCores shares 4 MB, in eight parts, among so many goroutines.
func BenchmarkCores(b *testing.B) {
	text := prose(4 * MB).Text
	var parts []string
	for rest := text; rest != ""; {
		part := head(rest, len(text)/8+1)
		parts, rest = append(parts, part), rest[len(part):]
	}
	for _, cores := range []int{1, 2} {
		for _, r := range readers {
			through(b, fmt.Sprintf("reader=%s/cores=%d/impl=khabar", r.name, cores), len(text), -1, func() {
				var wg sync.WaitGroup
				for i := range cores {
					wg.Go(func() {
						for j := i; j < len(parts); j += cores {
							r.read(parts[j])
						}
					})
				}
				wg.Wait()
			})
		}
	}
}

// catalog returns a catalog of n outlets: those of the default catalog, cut short or with invented ones after them.
func catalog(n int) (*attribution.Catalog, error) {
	var outlets []attribution.Outlet
	for o := range attribution.DefaultCatalog().Outlets() {
		if len(outlets) < n {
			outlets = append(outlets, o)
		}
	}
	letters := []rune("بپتجچخدرزسشفقکگلمن")
	for i := len(outlets); i < n; i++ {
		var name strings.Builder
		for j := range 5 {
			name.WriteRune(letters[(i>>(3*j)&7+5*j)%len(letters)])
		}
		outlets = append(outlets, attribution.Outlet{ID: "x" + strconv.Itoa(i), Persian: "پایگاه " + name.String()})
	}
	return attribution.NewCatalog(outlets...)
}

// BenchmarkOutlets reads the same text with catalogs of more and more outlets.
func BenchmarkOutlets(b *testing.B) {
	text := prose(MB).Text
	for _, n := range []int{10, 382, 10_000} {
		c, err := catalog(n)
		if err != nil {
			b.Fatal(err)
		}
		p := attribution.Parser{Catalog: c}
		through(b, fmt.Sprintf("outlets=%d/impl=khabar", n), len(text), -1, func() { drain(p.All(text)) })
	}
}

// BenchmarkNewCatalog builds those catalogs.
func BenchmarkNewCatalog(b *testing.B) {
	for _, n := range []int{10, 382, 10_000} {
		c, err := catalog(n)
		if err != nil {
			b.Fatal(err)
		}
		var outlets []attribution.Outlet
		for o := range c.Outlets() {
			outlets = append(outlets, o)
		}
		b.Run(fmt.Sprintf("outlets=%d/impl=khabar", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := attribution.NewCatalog(outlets...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// hostile are texts that invite a reader to look ahead, back or up again and again.
var hostile = []struct{ name, text string }{
	{"digits", "۱۲۳۴۵۶۷۸۹۰"},
	{"days", "۱۲ و "},
	{"numbers", "۱ "},
	{"slashes", "۱/"},
	{"months", "آبان "},
	{"clocks", "۱۰:۵۵ "},
	{"cues", "به گزارش "},
	{"names", "ایسنا "},
	{"chains", "به نقل از ایسنا "},
	{"quotes", "«"},
	{"zwnj", "\u200c"},
	{"marks", "آ\u064b"},
	{"invalid", "\xff"},
	{"latin", "a "},
}

// BenchmarkHostile reads 1 and 16 MB of each.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, mb := range []int{1, 16} {
			text := strings.Repeat(h.text, mb*MB/len(h.text))
			for _, r := range readers {
				through(b, fmt.Sprintf("reader=%s/text=%s/mb=%d/impl=khabar", r.name, h.name, mb), len(text), -1, func() { r.read(text) })
			}
		}
	}
}
