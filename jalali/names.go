package jalali

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
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
	months        [languages][13]string
	shortMonths   [languages][13]string
	weekdays      [languages][7]string
	shortWeekdays [languages][7]string

	byLetter map[rune][]name // what is read, by its first letter, folded
}

// A name is one way in which a month or a weekday is spelled.
type name struct {
	letters string // folded, with a space where the name may be parted
	kind    words.Calendar
	number  int
	lang    language
	form    words.Form
}

// names makes the table when it is first needed.
var names = sync.OnceValue(func() *nameTable {
	t := &nameTable{byLetter: map[rune][]name{}}
	for n := range words.Names() {
		lang, ok := languageOf(n.Language)
		if !ok || n.Calendar != words.Jalali && n.Calendar != words.Weekday {
			continue
		}
		t.add(n, lang)
	}
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
	switch {
	case n.Calendar == words.Jalali && n.Form == words.Canonical:
		t.months[lang][n.Number] = written(n.Word)
	case n.Calendar == words.Jalali && n.Form == words.Short:
		t.shortMonths[lang][n.Number] = n.Word
	case n.Form == words.Canonical:
		t.weekdays[lang][n.Number] = written(n.Word)
	case n.Form == words.Short:
		t.shortWeekdays[lang][n.Number] = n.Word
	}
	var letters strings.Builder
	for _, r := range n.Word {
		switch c, to := fold.Of(r); c {
		case fold.Arabic, fold.Latin:
			letters.WriteRune(to)
		case fold.Joiner, fold.Space:
			letters.WriteByte(' ')
		}
	}
	first, _ := utf8.DecodeRuneInString(letters.String())
	t.byLetter[first] = append(t.byLetter[first], name{letters.String(), n.Calendar, n.Number, lang, n.Form})
}

// written returns the spelling of a name that is written. The words of names.tsv have a ZWNJ wherever they may be
// parted; CLDR writes one only after ه, where letters would run together that should not: سه‌شنبه, but یکشنبه.
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

// find returns the name of the kind that begins at s[i:], and the byte where it ends. Of several it is the longest.
func (t *nameTable) find(s string, i int, kind words.Calendar) (n *name, end int) {
	r, _ := utf8.DecodeRuneInString(s[i:])
	_, first := fold.Of(r)
	list := t.byLetter[first]
	for k := range list {
		if c := &list[k]; c.kind == kind {
			if e := c.end(s, i); e > end {
				n, end = c, e
			}
		}
	}
	return n, end
}

// end returns the byte at which the name ends that begins at s[i:], or -1 if it is another. What the eye does not see
// between two letters, ZWNJ, tatweel, harakat and bidi marks, makes no difference.
func (n *name) end(s string, i int) int {
	end := -1
	for _, want := range n.letters {
		for {
			r, size := utf8.DecodeRuneInString(s[i:])
			c, to := fold.Of(r)
			if size == 0 {
				return -1
			}
			if (c == fold.Arabic || c == fold.Latin) && to == want {
				i += size
				end = i
				break
			}
			switch {
			case want == ' ' && c == fold.Space:
				i += size
			case end >= 0 && (c == fold.Joiner || c == fold.Invisible || c == fold.Mark || c == fold.Tatweel):
				i += size
				continue
			case want != ' ':
				return -1
			}
			break
		}
	}
	for end >= 0 && end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if c, _ := fold.Of(r); c != fold.Mark {
			break
		}
		end += size
	}
	return end
}
