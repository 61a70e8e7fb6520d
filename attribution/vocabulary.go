package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A word is an entry of the vocabulary.
type word struct {
	class   class
	outlet  bool   // the names of many outlets end with it
	weekday bool   // of a time
	trait   bool   // it may stand between a head noun and a registered name: «روزنامه کنیایی مارکا»
	edition bool   // after a name, before the place of an outlet: «چاپ»
	office  bool   // of a desk: many a body has one too
	centre  bool   // it may stand before the place of an outlet: «صدا و سیمای مرکز گیلان»
	city    bool   // of a place
	country bool   // of a place
	seat    bool   // of an official: reports come from there too, as from a place
	part    part   // it is sent or printed by an outlet
	learnt  bool   // of a lead: read only before an outlet or a reporter
	report  bool   // it may have an owner and say something: «گزارش رویترز حاکی است»
	within  bool   // of what a report states: «در» stands before it
	affects bool   // before its verb it makes the source of a lead an object: «به گزارش رویترز حمله کرد»
	brings  bool   // of a verb: it says who reports, but only of an outlet or what it prints: «کیهان آورده است»
	said    bool   // it is what one says: «دروغ می‌گوید»
	tells   bool   // of a verb: of what it tells «از» stands before it
	plural  bool   // of a verb
	role    Role   // of a lead or a credit
	head    uint32 // of a plural head noun: the hash of its singular
	// medium is that of the outlets which a head noun is before, "" if it may be any.
	medium string
}

// A part is what an outlet sends or prints.
type part uint8

const (
	partIssued  part = 1 + iota // «گزارشی»: a newspaper before it is one
	partPrinted                 // «یادداشت»: the same, and its newspaper may be named after it
	partSent                    // «برنامه»: whoever is on it speaks to its outlet
)

func (w *word) is(c class) bool { return w.class&c != 0 }

var unknown word

// A lexicon is the vocabulary of the grammar: cues, nouns, verbs, small words and places.
type lexicon struct {
	phrases scan.Lexicon // of what words holds
	words   []word
	glued   scan.Lexicon // what follows «به» in a lead: گزارش
	reach   int          // tokens of the longest phrase, with the full stops that may part it

	hints hints // of all but the names of a catalog
}

// at returns what the longest phrase that begins at c may do and how many tokens it takes: 1 for a word that
// the vocabulary does not hold.
func (l *lexicon) at(c scan.Cursor) (*word, int) {
	id, n := l.phrases.Match(c, l.reach)
	if n == 0 {
		return &unknown, 1
	}
	return &l.words[id], n
}

// single returns what the one word at c may do by itself.
func (l *lexicon) single(c scan.Cursor) *word {
	if id, n := l.phrases.Match(c, 1); n > 0 {
		return &l.words[id]
	}
	return &unknown
}
