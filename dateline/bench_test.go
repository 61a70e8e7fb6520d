package dateline_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/khabar-go/khabar/dateline"
)

// BenchmarkParse parses a line with one calendar and with two, and what package time parses of the second.
func BenchmarkParse(b *testing.B) {
	for _, bm := range []struct {
		name  string
		parse func() error
	}{
		{"line=day/impl=khabar", func() error { _, err := dateline.Parse("۲۹ مرداد ۱۴۰۴"); return err }},
		{"line=two-calendars/impl=khabar", func() error {
			_, err := dateline.Parse("۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025")
			return err
		}},
		{"line=two-calendars/impl=time", func() error {
			_, err := time.Parse("2 January 2006 15:04", "20 August 2025 10:55")
			return err
		}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := bm.parse(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// newsText returns about a megabyte of sentences, with a date in every fifth and a mark in every third.
func newsText() string {
	const paragraph = "به گفته یکی از کارشناسان، این طرح سه سال دیگر به پایان می\u200cرسد و مردم از آن بهره می\u200cبرند.\n" +
		"وی افزود: بارش برف در گردنه\u200cهای شمالی ادامه دارد و رانندگان باید زنجیر چرخ همراه داشته باشند.\n" +
		"این نشست سه\u200cشنبه ۲۹ مرداد ۱۴۰۴ ساعت ۱۰:۳۰ در تهران برگزار شد.\n" +
		"تیم ملی والیبال ۳ بر ۱ پیروز شد و به دور بعد رفت.\n" +
		"دانشجویان ابزاری ساختند که آلودگی آب را اندازه می\u200cگیرد: کاری که از پارسال آغاز شده بود.\n"
	return strings.Repeat(paragraph, 1_000_000/len(paragraph))
}

// BenchmarkText reads a text for all of its dates, and for that of its publication, which it does not tell; and does
// what is commonly done instead, with a regular expression for a day and a month.
func BenchmarkText(b *testing.B) {
	text := newsText()
	dates := regexp.MustCompile(`[۰-۹]{1,2}\s+(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)(?:\s+[۰-۹]{4})?`)
	for _, bm := range []struct {
		name string
		read func() int
	}{
		{"work=all/impl=khabar", func() (n int) {
			for range dateline.All(text) {
				n++
			}
			return n
		}},
		{"work=all/impl=regexp", func() int { return len(dates.FindAllStringIndex(text, -1)) }},
		{"work=published/impl=khabar", func() int {
			if d, ok := dateline.Published(text); ok {
				b.Fatalf("Published = %v", d)
			}
			return 1
		}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if bm.read() == 0 {
					b.Fatal("no date is found")
				}
			}
		})
	}
}
