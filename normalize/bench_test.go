package normalize_test

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/khabar-go/khabar/normalize"
)

// chain is what one puts together of golang.org/x/text for the letters and the marks of direction alone.
func chain() transform.Transformer {
	return transform.Chain(norm.NFKC, runes.Map(func(r rune) rune {
		switch r {
		case 'ي', 'ى':
			return 'ی'
		case 'ك':
			return 'ک'
		}
		return r
	}), runes.Remove(runes.Predicate(func(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) })))
}

const clean = "به گزارش خبرگزاری ایرنا، رئیس جمهور روز چهارشنبه ۲۹ مرداد ۱۴۰۴ در نشست هیئت دولت گفت: «برنامه\u200cهای دولت ادامه دارد» و افزود که کشور آرام است.\n"

func BenchmarkString(b *testing.B) {
	texts := []struct{ name, text string }{
		{"clean", strings.Repeat(clean, 4000)},
		{"dirty", strings.Repeat(strings.NewReplacer("ی", "ي", "ک", "ك").Replace(clean), 4000)},
	}
	for _, tt := range texts {
		b.Run("impl=ours/text="+tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(tt.text)))
			b.ReportAllocs()
			for b.Loop() {
				normalize.Clean.String(tt.text)
			}
		})
		b.Run("impl=chain/text="+tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(tt.text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := transform.String(chain(), tt.text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Hostile text makes the most of what has to be looked for.
func BenchmarkHostile(b *testing.B) {
	for _, piece := range []string{"\u200b", "`", "“", "\u064b", "\u0654", "1", "ـ", "@", "#", "www.", "\u200d", "a/", "&;", "  ", "“»", "ﻲ"} {
		for _, mb := range []int{1, 16} {
			s := "ب" + strings.Repeat(piece, mb<<20/len(piece))
			b.Run(map[int]string{1: "1MB", 16: "16MB"}[mb]+"/"+strings.ReplaceAll(piece, "/", "slash"), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					(^normalize.Form(0)).String(s)
				}
			})
		}
	}
}
