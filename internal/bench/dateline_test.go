package bench

import (
	"testing"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"

	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/jalali"
)

// A line is a dateline that is parsed as a whole, and the moment that it is.
type line struct {
	name, text string
	want       time.Time
}

var lines = []line{
	{"two-calendars", "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025", time.Date(2025, 8, 20, 10, 55, 0, 0, time.UTC)},
	{"stamp", "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵", time.Date(2025, 8, 20, 10, 55, 0, 0, time.UTC)},
	{"day", "۲۹ مرداد ۱۴۰۴", time.Date(2025, 8, 20, 0, 0, 0, 0, time.UTC)},
}

// gregorian is what package time is measured on: the Gregorian half of the first line, in its own layout.
const gregorian, gregorianLayout = "20 August 2025 10:55", "2 January 2006 15:04"

var lineParsers = []struct {
	name  string
	parse func(string) (time.Time, error)
}{
	{"khabar", func(s string) (time.Time, error) {
		d, err := dateline.Parse(s)
		if err != nil {
			return time.Time{}, err
		}
		return d.Time(time.UTC)
	}},
	{"time", func(string) (time.Time, error) { return time.Parse(gregorianLayout, gregorian) }},
	{"dateparser", func(s string) (time.Time, error) {
		d, err := dateparser.ParseJalali(nil, s)
		return d.Time, err
	}},
}

// lineShare returns 1 if the parser reads the line, else 0. Package time is asked only for the first.
func lineShare(parse func(string) (time.Time, error), l line) float64 {
	if got, err := parse(l.text); err != nil || !got.Equal(l.want) {
		return 0
	}
	return 1
}

func TestSameLines(t *testing.T) {
	for _, l := range lines {
		for _, p := range lineParsers {
			want := 1.
			if p.name == "dateparser" && l.name == "two-calendars" {
				want = 0 // it reads no line with a word too many
			}
			if p.name == "time" && l.name != "two-calendars" {
				continue
			}
			if got := lineShare(p.parse, l); got != want {
				t.Errorf("%s parses %q: %v, want %v", p.name, l.text, got, want)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, l := range lines {
		name := "line=" + l.name + "/impl="
		each(b, name+"khabar", 1, lineShare(lineParsers[0].parse, l), func() {
			if _, err := dateline.Parse(l.text); err != nil {
				b.Fatal(err)
			}
		})
		each(b, name+"time", 1, 1, func() {
			if _, err := time.Parse(gregorianLayout, gregorian); err != nil {
				b.Fatal(err)
			}
		})
		each(b, name+"dateparser", 1, lineShare(lineParsers[2].parse, l), func() {
			_, _ = dateparser.ParseJalali(nil, l.text) // its error is in %same
		})
	}
}

// searched is how much of a text go-dateparser is given, which reads 0.2 MB in a second.
const searched = 40_000

// The finders of dates, each with how much of a text it is measured on. Only days are compared, as all of them have.
var dateFinders = []struct {
	name  string
	size  int
	newer func() func(text string) []jalali.Date
}{
	{"khabar", 1 << 40, func() func(string) []jalali.Date { return allDays }},
	{"regexp", MB, func() func(string) []jalali.Date {
		s := newScraper()
		return func(text string) (found []jalali.Date) {
			s.days(text, func(d jalali.Date) { found = append(found, d) })
			return found
		}
	}},
	{"dateparser", searched, func() func(string) []jalali.Date {
		config := &dateparser.Configuration{Languages: []string{"fa"}}
		return func(text string) (found []jalali.Date) {
			_, results, _ := dateparser.Search(config, text)
			for _, r := range results {
				found = append(found, jalali.Of(r.Date.Time))
			}
			return found
		}
	}},
}

// allDays returns the days that khabar finds.
func allDays(text string) (found []jalali.Date) {
	for d := range dateline.All(text) {
		if day, _, ok := d.Days(); ok && d.Precision >= dateline.Day {
			found = append(found, day)
		}
	}
	return found
}

// TestSameDays compares the finders with what was written into the text. That the peers miss some is known, and in
// the table.
func TestSameDays(t *testing.T) {
	p := Prose(searched)
	for i, least := range []float64{1, .5, 0} {
		f := dateFinders[i]
		if got := share(p.Days, f.newer()(p.Text)); got < least || i > 0 && got == 1 {
			t.Errorf("%s finds %.3f of the days, want %v or more, and all only for khabar", f.name, got, least)
		}
	}
}

func BenchmarkAll(b *testing.B) {
	for _, text := range texts() {
		for _, f := range dateFinders {
			part, find := text.head(f.size), f.newer()
			var want, got []jalali.Date
			for _, d := range part.docs {
				want = append(want, allDays(d)...)
				got = append(got, find(d)...)
			}
			if text.name == "generated" {
				want = prose(MB).Days[:len(want)]
			}
			through(b, "text="+text.name+"/impl="+f.name, part.size(), share(want, got), func() {
				for _, d := range part.docs {
					if f.name == "khabar" { // in the way that it is used
						drain(dateline.All(d))
					} else {
						find(d)
					}
				}
			})
		}
		floors(b, text)
	}
}

// floors times what lies below any reading of text, its tokens and a copy of it, and what tells how fast the machine is:
// a loop over its code points, and the chain of BenchmarkClean.
func floors(b *testing.B, text corpus) {
	through(b, "text="+text.name+"/impl=tokens", text.size(), -1, func() {
		for _, d := range text.docs {
			var s scan.Scanner
			for c := s.Start(d); c.At(0).Kind != scan.EOF; {
				c = c.Skip(1)
			}
		}
	})
	memcpy(b, "text="+text.name+"/", text)
	through(b, "text="+text.name+"/impl=range", text.size(), -1, func() {
		for _, d := range text.docs {
			for _, r := range d {
				codePoints += r
			}
		}
	})
	chain, part := newChain(), text.head(MB/4)
	through(b, "text="+text.name+"/impl=chain", part.size(), -1, func() {
		for _, d := range part.docs {
			chained(chain, d)
		}
	})
}

// codePoints keeps the loop of floors from being left out.
var codePoints rune
