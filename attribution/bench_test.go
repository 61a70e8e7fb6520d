package attribution

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// filler are the words between the attributions of a benchmark's text: few of them begin a formula, as in news.
var filler = strings.Fields("بارش برف در گردنه\u200cهای شمالی از صبح امروز آغاز شد و رانندگان باید زنجیر چرخ همراه داشته باشند نشست شورای شهر با حضور " +
	"نمایندگان محله\u200cها برگزار شد و بودجه سال آینده به تصویب رسید کارشناسان بر این باورند که قیمت مصالح ساختمانی تا پایان فصل ثابت می\u200cماند " +
	"دانشجویان دانشگاه توانستند ابزاری بسازند که آلودگی آب را اندازه می\u200cگیرد تیم ملی والیبال در دومین دیدار خود پیروز شد، مردم از طرح تازه استقبال " +
	"کردند. بازار گل محلاتی جابه\u200cجا می\u200cشود. این کتاب را نشر تازه\u200cای منتشر کرده است؛ وزیر گفت سدها پر است. ایران و همسایگانش گفت\u200cوگو می\u200cکنند.")

// article returns a text of about size bytes, with an attribution in every thousand.
func article(size int, attributions []string) string {
	rnd := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for next := 0; b.Len() < size; {
		if b.Len() >= next {
			b.WriteString("\n" + attributions[rnd.IntN(len(attributions))] + " ")
			next = b.Len() + 500 + rnd.IntN(1000)
		}
		b.WriteString(filler[rnd.IntN(len(filler))] + " ")
	}
	return b.String()
}

// manyOutlets returns the default catalog with so many more, of two words each.
func manyOutlets(tb testing.TB, n int) *Catalog {
	letters := []rune("بپتجچحخدذرزژسشصطعغفقکگلمن")
	var more []Outlet
	for i := range n {
		name := string([]rune{letters[i%25], letters[i/25%25], letters[i/625%25], letters[i%7], letters[i%11]})
		more = append(more, Outlet{ID: fmt.Sprintf("more-%d", i), Persian: name + " پرس"})
	}
	c, err := DefaultCatalog().With(more...)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// BenchmarkAll ranges over a text of 1 MB with the default catalog, with one of ten thousand outlets more, which must be
// no slower, and over a text without attributions.
func BenchmarkAll(b *testing.B) {
	var attributions []string
	for _, c := range readCases(b) {
		if c.file == "lead.tsv" || c.file == "chain.tsv" || c.file == "interview.tsv" {
			attributions = append(attributions, c.text)
		}
	}
	const size = 1 << 20
	for _, text := range []struct{ name, s string }{
		{"article", article(size, attributions)},
		{"plain", article(size, []string{""})},
	} {
		for _, catalog := range []struct {
			name string
			*Catalog
		}{{"default", DefaultCatalog()}, {"10000", manyOutlets(b, 10000)}} {
			b.Run("text="+text.name+"/catalog="+catalog.name, func(b *testing.B) {
				p, sources := Parser{Catalog: catalog.Catalog}, 0
				for a := range p.All(text.s) {
					sources += len(a.Chain)
				}
				b.SetBytes(int64(len(text.s)))
				b.ReportAllocs()
				for b.Loop() {
					for range p.All(text.s) {
					}
				}
				b.ReportMetric(float64(sources), "sources")
			})
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"به گزارش ایسنا", "به گزارش گروه بین\u200cالملل خبرگزاری فارس به نقل از رویترز و آسوشیتدپرس"} {
		b.Run(fmt.Sprintf("bytes=%d", len(s)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNewCatalog(b *testing.B) {
	var outlets []Outlet
	for o := range Outlets() {
		outlets = append(outlets, o)
	}
	for b.Loop() {
		if _, err := NewCatalog(outlets...); err != nil {
			b.Fatal(err)
		}
	}
}
