package attribution

import (
	_ "embed"
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

// vocabulary returns the lexicon, which is built from its tables when it is first asked for.
var vocabulary = sync.OnceValue(func() *lexicon {
	b := builder{filtered: map[class]*scan.Lexicon{openers: {}, owners: {}, limits: {}}}
	b.cues()
	for _, table := range []string{nounRows, particleRows} {
		for f := range rows(table) {
			name, medium, _ := strings.Cut(f[0], " ")
			if classes[f[0]] != 0 { // "place head"
				name, medium = f[0], ""
			}
			b.add(f[1], classes[name], 0).medium = medium
		}
	}
	for f := range rows(placeRows) {
		b.add(f[0], place, 0)
	}
	for f := range rows(coverbRows) {
		b.add(f[0], coverb, 0)
	}
	for v := range verbForms {
		b.add(v.text, v.class, 0)
	}
	for n := range words.Names() {
		switch {
		case n.Calendar == words.Weekday:
			b.add(n.Word, timeWord, 0)
		case n.Form != words.Short && strings.HasPrefix(n.Language, "fa"):
			b.add(n.Word, month, 0)
		}
	}
	return b.finish()
})

// A builder builds a lexicon.
type builder struct {
	lexicon
	filtered      map[class]*scan.Lexicon // what the filters of the lexicon are made of
	before, nouns []entry                 // «این», «یک»; the head nouns that may follow them
}

// An entry is a phrase and its number.
type entry struct {
	phrase string
	id     int
}

// cues adds the rows of cues.tsv, and each basis with each matter.
func (b *builder) cues() {
	var bases []string
	for f := range rows(cueRows) {
		name, role, _ := strings.Cut(f[0], " ")
		switch name {
		case "basis":
			bases = append(bases, f[1])
		case "matter":
			c := lead
			switch role {
			case "relative":
				c, role = lead|relative, "reporter"
			case "published":
				c, role = lead|published, "reporter"
			}
			for _, basis := range bases {
				b.add(basis+" "+f[1], c, roleOf(role))
			}
		default:
			b.add(f[1], classes[name], roleOf(role))
		}
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

// starters are the classes of words that may begin a formula by themselves.
const starters = lead | talk | message | to | claim | credit | media | mass | staff | desk | topic

// add adds c to what phrase may do, and returns its word, which is good until the next is added.
func (b *builder) add(phrase string, c class, role Role) *word {
	id, added := b.phrases.Add(phrase, len(b.words))
	if added {
		b.words = append(b.words, word{})
	}
	w := &b.words[id]
	w.class |= c
	if role != 0 {
		w.role = role
	}
	if c&starters != 0 {
		b.starters.Add(phrase, id)
	}
	if after, ok := strings.CutPrefix(phrase, "به "); ok && c == lead && !strings.Contains(after, " ") {
		b.glued.Add(after, id)
	}
	if c&(media|mass|staff|desk) != 0 {
		b.heads.Add(phrase, id)
	}
	for of, phrases := range b.filtered {
		if c&of != 0 {
			phrases.Add(phrase, id)
		}
	}
	if c&mass != 0 {
		w.head = singular(phrase)
	}
	if c&(this|indefinite) != 0 {
		b.before = append(b.before, entry{phrase, id})
	}
	if c&(media|mass|staff) != 0 {
		b.nouns = append(b.nouns, entry{phrase, id})
	}
	return w
}

// finish returns what has been built.
func (b *builder) finish() *lexicon {
	for _, t := range b.before {
		for _, n := range b.nouns { // «این روزنامه», «یک رسانه»
			b.starters.Add(t.phrase+" "+n.phrase, t.id)
			b.heads.Add(t.phrase+" "+n.phrase, t.id)
		}
	}
	l := b.lexicon
	l.reach = min(2*l.phrases.Parts(), scan.MaxAhead)
	l.first = newFilter(false, &l.phrases)
	l.heading = newFilter(false, &l.heads)
	l.openers = newFilter(true, b.filtered[openers])
	l.owners = newFilter(true, b.filtered[owners])
	l.limits = newFilter(true, b.filtered[limits])
	return &l
}
