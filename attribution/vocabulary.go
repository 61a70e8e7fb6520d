package attribution

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/words"
)

//go:embed cues.tsv
var cueRows string

//go:embed nouns.tsv
var nounRows string

//go:embed particles.tsv
var particleRows string

//go:embed places.tsv
var placeRows string

//go:embed coverbs.tsv
var coverbRows string

// A class is a set of things that a word may do; what each means stands at the head of the table that names it.
type class uint64

const (
	lead class = 1 << iota
	glued
	told
	relative
	published
	talk
	message
	claim
	credit
	reacts
	answers
	unowned
	attributive

	media
	vague
	faint
	mass
	staff
	desk
	adjective
	topic
	edition
	official
	anonymous
	title
	pronoun
	this
	indefinite
	own
	owner

	to
	from
	in
	with
	and
	object
	that
	preposition
	until
	afterwards
	complement
	breaks
	opener
	endMark
	flash
	timeWord
	month
	afterMonth
	notPlace
	placeHead
	place
	region
	sent
	beforeComma
	afterComma

	writes
	reports
	announces
	says
	publishes
	finite
	noun
	participle
	coverb
)

// verbs are the verbs that say who reports.
const verbs = writes | reports | announces | says

var classes = map[string]class{
	"lead": lead, "glued": lead | glued, "told": told, "talk": talk, "message": message, "claim": claim, "credit": credit,
	"reacts": reacts, "answers": reacts | answers, "unowned": unowned, "attributive": attributive,
	"media": media, "vague": media | vague, "faint": media | faint, "mass": mass, "staff": staff, "desk": desk, "adjective": adjective, "topic": topic, "edition": edition,
	"official": official, "anonymous": anonymous, "title": title, "pronoun": pronoun, "this": this,
	"indefinite": indefinite, "own": own, "owner": owner,
	"to": to, "from": from, "in": in, "with": with, "and": and, "object": object, "that": that,
	"preposition": preposition, "until": until, "afterwards": afterwards, "complement": complement, "break": breaks, "opener": opener, "end mark": endMark, "flash": flash,
	"time": timeWord, "after month": afterMonth, "not place": notPlace, "place head": placeHead, "region": region, "sent": sent,
	"before comma": beforeComma, "after comma": afterComma,
	"writes": writes, "reports": reports, "announces": announces, "says": says, "publishes": publishes, "finite": finite, "noun": noun,
}

// A word is an entry of the vocabulary.
type word struct {
	class  class
	role   Role   // of a lead or a credit
	single uint32 // of a plural head noun: the hash of its singular
}

func (w *word) is(c class) bool { return w.class&c != 0 }

// A lexicon is the vocabulary of the grammar: cues, nouns, verbs, small words and places.
type lexicon struct {
	phrases  scan.Lexicon // of what words holds
	starters scan.Lexicon // those that may begin a formula
	glued    scan.Lexicon // what follows «به» in a lead: گزارش
	words    []word
	reach    int
	first    filter // of the tokens that begin a phrase
	heads    filter // of those that begin a head noun, or what may stand before one
	staff    filter // of those that name who works for an outlet
}

// starters may begin a formula.
const starters = lead | talk | message | to | claim | credit | media | mass | staff | this | indefinite | topic

// vocabulary returns the lexicon, which is built from its tables when it is first asked for.
var vocabulary = sync.OnceValue(func() *lexicon {
	l := &lexicon{}
	l.cues()
	var heads, staffs scan.Lexicon
	for f := range rows(nounRows) {
		w := l.add(f[1], classes[f[0]], 0)
		if w.is(mass) {
			w.single = singular(f[1])
		}
		if w.is(media | mass | staff | desk | this | indefinite) {
			heads.Add(f[1], 0)
		}
		if w.is(staff) {
			staffs.Add(f[1], 0)
		}
	}
	for f := range rows(particleRows) {
		l.add(f[1], classes[f[0]], 0)
	}
	for f := range rows(placeRows) {
		l.add(f[0], place, 0)
	}
	for f := range rows(coverbRows) {
		l.add(f[0], coverb, 0)
	}
	for v := range verbForms {
		l.add(v.text, v.class, 0)
	}
	for n := range words.Names() {
		switch {
		case n.Calendar == words.Weekday:
			l.add(n.Word, timeWord, 0)
		case n.Form != words.Short && strings.HasPrefix(n.Language, "fa"):
			l.add(n.Word, month, 0)
		}
	}
	l.reach = min(2*l.phrases.Parts(), scan.MaxAhead)
	l.first, l.heads, l.staff = newFilter(false, &l.phrases), newFilter(false, &heads), newFilter(false, &staffs)
	return l
})

// cues adds the rows of cues.tsv, and each basis with each matter.
func (l *lexicon) cues() {
	var bases []string
	for f := range rows(cueRows) {
		class, role, _ := strings.Cut(f[0], " ")
		switch class {
		case "basis":
			bases = append(bases, f[1])
			continue
		case "matter":
			more := lead
			switch role {
			case "relative":
				more, role = lead|relative, "reporter"
			case "published":
				more, role = lead|published, "reporter"
			}
			for _, b := range bases {
				l.add(b+" "+f[1], more, roleOf(role))
			}
			continue
		}
		l.add(f[1], classes[class], roleOf(role))
	}
}

func roleOf(s string) Role {
	for r, name := range roles {
		if name == s && s != "" {
			return Role(r)
		}
	}
	return 0
}

// add adds to what phrase may do.
func (l *lexicon) add(phrase string, c class, role Role) *word {
	id, added := l.phrases.Add(phrase, len(l.words))
	if added {
		l.words = append(l.words, word{})
	}
	w := &l.words[id]
	w.class |= c
	if after, ok := strings.CutPrefix(phrase, "به "); ok && c == lead && !strings.Contains(after, " ") {
		l.glued.Add(after, id)
	}
	if c&starters != 0 {
		l.starters.Add(phrase, id)
	}
	if role != 0 {
		w.role = role
	}
	return w
}

var unknown word

// at returns what the longest phrase that begins at c may do and how many tokens it takes: 1 for a word that
// the vocabulary does not hold.
func (l *lexicon) at(c scan.Cursor) (*word, int) {
	id, n := l.phrases.Match(c, l.reach)
	if n == 0 {
		return &unknown, 1
	}
	return &l.words[id], n
}

// starter returns what the longest phrase at c that may begin a formula may do, and how many tokens it takes.
func (l *lexicon) starter(c scan.Cursor) (*word, int) {
	id, n := l.starters.Match(c, l.reach)
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

// rows ranges over the rows of a table, each split into its columns, without comments and the heading.
func rows(table string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		heading := true
		for line := range strings.Lines(table) {
			switch {
			case line[0] == '#':
			case heading:
				heading = false
			default:
				if !yield(strings.Split(strings.TrimSuffix(line, "\n"), "\t")) {
					return
				}
			}
		}
	}
}
