package scan

import (
	"strings"
	"testing"
)

// sample is prose of the kind that is read: mostly letters, some ZWNJs, numbers and punctuation.
var sample = strings.Repeat("به گزارش خبرنگار ما از بوشهر، ۲۰ خرداد ۱۳۹۴ برابر با ۱۰ ژوئن ۲۰۱۵، سرمربی تیم به محل حادثه رفت. "+
	"کارشناسان می\u200cگویند کمبود آب در اهواز و مشهد نسبت به میانگین بلندمدت ۳۶ درصد بیشتر شده است.\n", 2000)

// BenchmarkTokens reads every token; impl=range is the floor, decoding the code points and nothing else.
func BenchmarkTokens(b *testing.B) {
	b.Run("impl=scan", func(b *testing.B) {
		b.SetBytes(int64(len(sample)))
		b.ReportAllocs()
		for b.Loop() {
			var s Scanner
			for c := s.Start(sample); c.At(0).Kind != EOF; {
				c = c.Skip(1)
			}
		}
	})
	b.Run("impl=range", func(b *testing.B) {
		b.SetBytes(int64(len(sample)))
		for b.Loop() {
			n := 0
			for range sample {
				n++
			}
		}
	})
}

// BenchmarkStart is what reading a short string costs at least.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		var s Scanner
		if s.Start("آب").At(0).Kind != Word {
			b.Fatal("no word")
		}
	}
}
