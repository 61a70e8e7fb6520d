package jalali

import (
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/words"
)

// A language is one in which months are named.
type language uint8

const (
	persian language = iota
	dari
	pashto
	sorani
	english
	englishDari // Hamal, Sawr, …
	languages
)

var tags = [languages]string{"fa", "fa-AF", "ps", "ckb", "en", "en-AF"}

// A nameTable holds the names of internal/words that this package writes and reads.
type nameTable struct {
	// What is written, by number.
	months, shortMonths     [languages][13]string
	weekdays, shortWeekdays [languages][7]string

	// What is read.
	read    trie
	spelled [][]name // the names as they are spelled, by the node of the first letter, longest first
}

// A name is one way in which a month or a weekday is written.
type name struct {
	words.Name
	spelling string
	letters  int // how many it has
	element
}

// names makes the table when it is first needed.
var names = sync.OnceValue(func() *nameTable {
	t := &nameTable{read: newTrie()}
	for n := range words.Names() {
		if n.Calendar != words.Jalali && n.Calendar != words.Weekday {
			continue
		}
		if lang, ok := languageOf(n.Language); ok {
			t.add(n, lang)
		}
	}
	t.read.index()
	t.index()
	// Afghanistan has month names of its own, but no weekdays.
	t.weekdays[dari], t.weekdays[englishDari] = t.weekdays[persian], t.weekdays[english]
	return t
})

func languageOf(tag string) (language, bool) {
	for l, t := range tags {
		if t == tag {
			return language(l), true
		}
	}
	return 0, false
}

func (t *nameTable) add(n words.Name, lang language) {
	spelling := written(n.Word)
	var k kind
	switch month := n.Calendar == words.Jalali; {
	case month && n.Form == words.Short:
		k = shortMonthName
		t.shortMonths[lang][n.Number] = spelling
	case n.Form == words.Short:
		k = shortWeekdayName
		t.shortWeekdays[lang][n.Number] = spelling
	case month:
		k = monthName
		if n.Form == words.Canonical {
			t.months[lang][n.Number] = spelling
		}
	default:
		k = weekdayName
		if n.Form == words.Canonical {
			t.weekdays[lang][n.Number] = spelling
		}
	}
	t.read.add(name{Name: n, spelling: spelling, element: element{k, uint8(lang)}})
}

// index fills t.spelled from t.read, longer spellings before shorter ones.
func (t *nameTable) index() {
	t.spelled = make([][]name, len(t.read.nodes))
	for _, n := range t.read.names {
		first := t.read.start(n.spelling, 0).node
		list := append(t.spelled[first], n)
		// There are few of each, so that a sort of package slices costs a program more than it saves: 15 kB.
		for i := len(list) - 1; i > 0 && len(list[i].spelling) > len(list[i-1].spelling); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		t.spelled[first] = list
	}
}

// written returns the spelling of a name that is written. The words of names.tsv have a ZWNJ wherever they may be
// parted; CLDR writes one only after ه, where letters would run together that should not: in سه شنبه, not in یکشنبه.
func written(word string) string {
	var b strings.Builder
	var before rune
	for _, r := range word {
		if r != '\u200c' || before == 'ه' {
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// find returns the name of the kind that begins at s[i:], and the byte where it ends. Of several it is the longest
// that the text then follows, or if it follows none the longest.
func (t *nameTable) find(s string, i int, kind words.Calendar, then string) (n *name, end int) {
	first := t.read.start(s, i)
	// Nearly always it is spelled as it is in the table, and no letter follows.
	list := t.spelled[first.node]
	for k := range list {
		c := &list[k]
		if c.Calendar != kind || !strings.HasPrefix(s[i:], c.spelling) {
			continue
		}
		if end := i + len(c.spelling); end == len(s) || s[end] < 'A' && strings.HasPrefix(s[end:], then) {
			return c, end
		}
	}
	followed := false
	for w := first; w.node != 0; w = t.read.step(s, w) {
		c, e := t.read.name(s, w)
		if c == nil || c.Calendar != kind {
			continue
		}
		if _, ok := matchLiteral(then, s, e); ok || !followed {
			n, end, followed = c, e, ok
		}
	}
	return n, end
}
