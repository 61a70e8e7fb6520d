package bench

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	ptime "github.com/yaa110/go-persian-calendar"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/jalali"
)

// A scraper is what is written in an hour where no library is at hand: two regular expressions for the usual forms of
// a date, converted by go-persian-calendar, and one for outlets behind the usual cues.
type scraper struct {
	dates, sources *regexp.Regexp
	ids            map[string]string // of outlets, by name
}

func newScraper() *scraper {
	var months, names []string
	for m := range 12 {
		months = append(months, jalali.Month(m+1).String())
	}
	s := &scraper{ids: map[string]string{}}
	for o := range attribution.DefaultCatalog().Outlets() {
		for _, name := range append([]string{o.Persian}, o.Aliases...) {
			if name != "" {
				s.ids[name] = o.ID
				names = append(names, regexp.QuoteMeta(name))
			}
		}
	}
	s.dates = regexp.MustCompile(`([0-9۰-۹]{1,2}) (` + strings.Join(months, "|") + `) ([0-9۰-۹]{4})|([0-9۰-۹]{4})[/-]([0-9۰-۹]{1,2})[/-]([0-9۰-۹]{1,2})`)
	s.sources = regexp.MustCompile("(?:به گزارش|به نقل از|گفت\u200cوگو با) (?:خبرگزاری )?(" + strings.Join(names, "|") + `)`)
	return s
}

// days calls yield for each date in text.
func (s *scraper) days(text string, yield func(jalali.Date)) {
	for _, m := range s.dates.FindAllStringSubmatch(text, -1) {
		var year, month, day int
		if m[2] != "" {
			day, year = number(m[1]), number(m[3])
			for i := range 12 {
				if jalali.Month(i+1).String() == m[2] {
					month = i + 1
				}
			}
		} else {
			year, month, day = number(m[4]), number(m[5]), number(m[6])
		}
		var t ptime.Time
		if year > 1900 {
			t = ptime.New(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
		} else {
			t = ptime.Date(year, ptime.Month(month), day, 0, 0, 0, 0, time.UTC)
		}
		d, _ := jalali.New(t.Year(), jalali.Month(t.Month()), t.Day())
		yield(d)
	}
}

func number(s string) int {
	n, _ := strconv.Atoi(strings.Map(func(r rune) rune {
		if r >= '۰' && r <= '۹' {
			return r - '۰' + '0'
		}
		return r
	}, s))
	return n
}

// outlets calls yield for each outlet that text names as its source.
func (s *scraper) outlets(text string, yield func(id string)) {
	for _, m := range s.sources.FindAllStringSubmatch(text, -1) {
		yield(s.ids[m[1]])
	}
}

// newChain returns what golang.org/x/text offers for the work of normalize.Clean: compatibility forms, letters mapped
// one by one, and characters removed. It knows nothing of ZWNJs, nor of what must not be touched.
func newChain() transform.Transformer {
	letters := map[rune]rune{'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'ڪ': 'ک'}
	return transform.Chain(norm.NFKC, runes.Map(func(r rune) rune {
		if to, ok := letters[r]; ok {
			return to
		}
		return r
	}), runes.Remove(runes.Predicate(func(r rune) bool {
		return r == '\u0640' || r == '\ufeff' || r != '\u200c' && r != '\u200d' && unicode.Is(unicode.Cf, r)
	})))
}
