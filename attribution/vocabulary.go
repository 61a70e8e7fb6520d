package attribution

import "github.com/khabar-go/khabar/internal/scan"

// A word is an entry of the vocabulary.
type word struct {
	class  class
	traits trait
	part   part   // it is sent or printed by an outlet
	role   Role   // of a lead or a credit
	head   uint32 // of a plural head noun: the hash of its singular
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

var partNames = map[string]part{"issue": partIssued, "article": partPrinted, "programme": partSent}

func (w *word) is(c class) bool { return w.class&c != 0 }

func (w *word) has(t trait) bool { return w.traits&t != 0 }

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
