package bench

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/khabar-go/khabar/jalali"
)

//go:embed sentences.txt
var sentences string

// A Text is prose of which it is known what stands in it.
type Text struct {
	Text    string
	Days    []jalali.Date // one for each dateline, in order; a day that is told in two calendars is one
	Outlets []string      // IDs, in order
}

// The shares of the sentences, in a thousand: there are about 1,900 dates in 1 MB then.
const (
	dateShare   = 240
	sourceShare = 160
)

// Prose returns at least size bytes of invented news: paragraphs of the sentences of sentences.txt. It is the same
// for the same size.
func Prose(size int) Text {
	g := writer{rand: rand.New(rand.NewPCG(1404, uint64(size))), kinds: map[string][]string{}}
	for line := range strings.Lines(sentences) {
		if kind, sentence, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			g.kinds[kind] = append(g.kinds[kind], sentence)
		}
	}
	g.b.Grow(size + 1024)
	for n := 1; g.b.Len() < size; n++ {
		kind := "plain"
		switch x := g.rand.IntN(1000); {
		case x < dateShare:
			kind = "date"
		case x < dateShare+sourceShare:
			kind = "source"
		}
		g.sentence(g.one(g.kinds[kind]))
		if n%6 == 0 {
			g.b.WriteByte('\n')
		} else {
			g.b.WriteByte(' ')
		}
	}
	return Text{g.b.String(), g.days, g.outlets}
}

// A writer writes sentences and keeps account of what is in them.
type writer struct {
	rand    *rand.Rand
	kinds   map[string][]string
	b       strings.Builder
	days    []jalali.Date
	outlets []string
}

func (g *writer) one(of []string) string { return of[g.rand.IntN(len(of))] }

// sentence writes a sentence with its slots filled.
func (g *writer) sentence(s string) {
	for {
		before, rest, ok := strings.Cut(s, "{")
		g.b.WriteString(before)
		if !ok {
			return
		}
		slot, after, _ := strings.Cut(rest, "}")
		g.fill(slot)
		s = after
	}
}

var (
	cities = strings.Fields("بوشهر تبریز اهواز مشهد شیراز رشت یزد گرگان کرمان قزوین همدان زنجان")
	people = []string{"وزیر راه", "استاندار", "شهردار", "سخنگوی وزارت نیرو", "رئیس دانشگاه", "سرمربی تیم"}
	works  = []string{"احداث نیروگاه", "طرح انتقال آب", "برنامه واکسیناسیون", "بازسازی پل", "نوسازی ناوگان", "ساخت ورزشگاه"}
	// outlets are names that stand for nothing but the outlet, by ID.
	outletNames = [][2]string{{"isna", "ایسنا"}, {"irna", "ایرنا"}, {"tasnim", "تسنیم"}, {"isna", "خبرگزاری ایسنا"}, {"tabnak", "تابناک"}, {"mehr", "خبرگزاری مهر"}}
	// gregorianMonths are the names of the months that Iran uses, the French ones.
	gregorianMonths = strings.Fields("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر")
)

// fill writes what stands for a slot.
func (g *writer) fill(slot string) {
	switch slot {
	case "city":
		g.b.WriteString(g.one(cities))
	case "who":
		g.b.WriteString(g.one(people))
	case "what":
		g.b.WriteString(g.one(works))
	case "n":
		g.b.WriteString(persianDigits(fmt.Sprint(2 + g.rand.IntN(97))))
	case "nn":
		g.b.WriteString(persianDigits(fmt.Sprint(1_000_000 + g.rand.IntN(9_000_000))))
	case "outlet":
		o := outletNames[g.rand.IntN(len(outletNames))]
		g.outlets = append(g.outlets, o[0])
		g.b.WriteString(o[1])
	default:
		g.date(slot)
	}
}

// date writes a day of the years 1380 to 1404 in the form that the slot names.
func (g *writer) date(slot string) {
	first, _ := jalali.New(1380, jalali.Farvardin, 1)
	d := first.AddDays(g.rand.IntN(25 * 365))
	g.days = append(g.days, d)
	y, m, day := d.Gregorian()
	gregorian := persianDigits(fmt.Sprintf("%d %s %d", day, gregorianMonths[m-time.January], y))
	switch slot {
	case "day":
		g.b.WriteString(d.Format("۲ فروردین ۱۴۰۶"))
	case "weekday":
		g.b.WriteString(d.Format("دوشنبه ۲ فروردین ۱۴۰۶"))
	case "stamp":
		g.b.WriteString(d.Format("۰۲ فروردین ۱۴۰۶"))
		g.b.WriteString(persianDigits(fmt.Sprintf(" - %02d:%02d", g.rand.IntN(24), g.rand.IntN(60))))
	case "numeric":
		g.b.WriteString(d.Format([]string{"1406/01/02", "۱۴۰۶/۰۱/۰۲"}[g.rand.IntN(2)]))
	case "iso":
		fmt.Fprintf(&g.b, "%d-%02d-%02d", y, m, day)
	case "gregorian":
		g.b.WriteString(gregorian)
	case "both":
		g.b.WriteString(d.Format("۲ فروردین ۱۴۰۶") + " برابر با " + gregorian)
	default:
		panic("no slot " + slot)
	}
}

func persianDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '۰'
		}
		return r
	}, s)
}
