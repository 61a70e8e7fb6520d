package dateline

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/table"
	"github.com/khabar-go/khabar/internal/words"
)

// TestFollowed holds followed to what the readers read: none of them may find a dateline where it says that nothing
// that stands there goes on with one.
func TestFollowed(t *testing.T) {
	byClass, all := phrasesByClass(t)
	numbers := []string{"۱", "5", "۱۲", "31", "۹۹", "400", "۱۴۰۳", "2024", "2535", "۰", "1403081"}
	marks := []string{"/", "-", ".", ":", "،", ",", "(", ")", "\\", "٫", "+", "«", "؍", "–", "\n"}
	others := []string{"کتاب", "درصد", "یکهزاروسیصدوهشتادوهشت", "دوهزار", "از", "به", "T", "x"}
	first := [][]string{numbers, numbers, byClass[cardinal], byClass[ordinal], byClass[this], byClass[month], byClass[unit], byClass[nth], byClass[few], {"گرینویچ", "UTC", "به وقت جهانی", "جهانی"}}
	then := [][]string{numbers, marks, others, all}
	for _, c := range []class{month, unit, part, to, and, andHalf, weekday, this, adjacent, relyear, relday, era, cardinal, thousand, hundreds, quarter, suffix, dated} {
		then = append(then, byClass[c])
	}
	r := rand.New(rand.NewPCG(1, 2))
	n := 300_000
	if testing.Short() {
		n = 10_000
	}
	for range n {
		var b strings.Builder
		from := first
		for range 2 + r.IntN(6) {
			of := from[r.IntN(len(from))]
			b.WriteString(of[r.IntN(len(of))])
			if r.IntN(4) > 0 {
				b.WriteByte(' ')
			}
			from = then
		}
		checkFollowed(t, b.String())
	}
}

func checkFollowed(t *testing.T, s string) {
	t.Helper()
	var sc scan.Scanner
	r := Parser{}.reader()
	c := sc.Start(s)
	number := c.At(0).Kind == scan.Number
	e, n := r.word(c)
	if number {
		n = 1
	} else if !e.begins() || isBetween(c.At(0)) {
		return
	}
	if r.followed(number, e, c.Skip(n)) {
		return
	}
	var p period
	if _, ok := r.shared(c, &p); ok {
		t.Fatalf("followed(%q) = false, but a list of days stands there", s)
	}
	if _, ok := r.sharedMonth(c, &p); ok {
		t.Fatalf("followed(%q) = false, but a list of months stands there", s)
	}
	if _, ok := r.period(c, &p); ok {
		t.Fatalf("followed(%q) = false, but %q is a dateline", s, s[p.start:p.end])
	}
}

// phrasesByClass returns the phrases of the lexicon that are of each class, and all of them.
func phrasesByClass(t *testing.T) (byClass map[class][]string, all []string) {
	l := theLexicon()
	byClass, all = map[class][]string{}, lexiconTexts()
	for _, text := range all {
		var sc scan.Scanner
		id, _ := l.Match(sc.Start(text), l.Parts())
		if id == 0 {
			t.Fatalf("%q is not in the lexicon", text)
		}
		for k := class(1); k != 0; k <<= 1 {
			if l.entries[id].is(k) {
				byClass[k] = append(byClass[k], text)
			}
		}
	}
	return byClass, all
}

// lexiconTexts returns the phrases of the tables, as they stand there.
func lexiconTexts() (texts []string) {
	for n := range words.Names() {
		texts = append(texts, n.Word)
	}
	for row := range table.Rows(wordsTSV) {
		texts = append(texts, row[2])
	}
	for row := range table.Rows(placesTSV) {
		texts = append(texts, row[0])
	}
	for _, row := range table.Classes(contextTSV) {
		texts = append(texts, row[0])
	}
	return texts
}
