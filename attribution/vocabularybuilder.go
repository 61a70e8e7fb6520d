package attribution

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/table"
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
	b := builder{hinted: map[class]*scan.Lexicon{starters: {}, credit: {}, topics: {}, heads: {}, clauseOpeners: {}, owners: {}, limits: {}}}
	b.cues()
	for _, text := range []string{nounRows, particleRows} {
		for heading, f := range table.Classes(text) {
			name, medium, _ := strings.Cut(heading, " ")
			if classes[heading] != 0 { // "place head"
				name, medium = heading, ""
			}
			spellings := f[:1]
			if classes[name]&(media|staff|desk|official|owner) != 0 && endsInVowel(f[0]) {
				spellings = []string{f[0], f[0] + "\u200cی"}
			}
			for _, text := range spellings {
				w := b.add(text, classes[name], 0)
				w.medium = medium
				w.traits |= traits[name]
				if p, ok := partNames[name]; ok {
					w.part = p
				}
			}
		}
	}
	for f := range table.Rows(placeRows) {
		w := b.add(f[0], place, 0)
		switch {
		case strings.HasPrefix(f[1], "city"):
			w.traits |= city
		case f[1] == "country":
			w.traits |= country
		}
		b.add(demonym(f[0]), 0, 0).traits |= describing
	}
	for f := range table.Rows(coverbRows) {
		b.add(f[0], coverb, 0)
	}
	for v := range verbForms {
		b.add(v.text, v.class, 0).traits |= v.traits
	}
	for n := range words.Names() {
		switch {
		case n.Calendar == words.Weekday:
			b.add(n.Word, timeWord, 0).traits |= weekday
		case n.Form != words.Short && strings.HasPrefix(n.Language, "fa"):
			b.add(n.Word, month, 0)
		}
	}
	return b.finish()
})

// demonym returns the adjective of a place: «کویتی», «آمریکایی», «ترکیه‌ای».
func demonym(place string) string {
	switch {
	case strings.HasSuffix(place, "ا"), strings.HasSuffix(place, "و"):
		return place + "یی"
	case strings.HasSuffix(place, "ه"):
		return place + "\u200cای"
	}
	return place + "ی"
}

// A builder builds a lexicon.
type builder struct {
	lexicon
	hinted        map[class]*scan.Lexicon // the phrases of classes that have a hint of their own
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
	for heading, f := range table.Classes(cueRows) {
		name, role, _ := strings.Cut(heading, " ")
		switch name {
		case "basis":
			bases = append(bases, f[0])
		case "matter":
			c := lead
			switch role {
			case "relative":
				c, role = lead|relative, "reporter"
			case "published":
				c, role = lead|published, "reporter"
			}
			var t trait
			if role == "learnt" {
				t, role = learnt, "reporter"
			}
			for _, basis := range bases {
				b.add(basis+" "+f[0], c, roleOf(role)).traits |= t
			}
		default:
			w := b.add(f[0], classes[name], roleOf(role))
			w.traits |= traits[name]
			if name == "states" && role == "in" {
				w.traits |= statedWithin
			}
		}
	}
}

// endsInVowel reports whether the ه that phrase ends in is a vowel, so that the ezafe is written after it too:
// «روزنامه‌ی», but not «گروهی».
func endsInVowel(phrase string) bool {
	stem, ok := strings.CutSuffix(phrase, "ه")
	return ok && !strings.HasSuffix(stem, "ا") && !strings.HasSuffix(stem, "و")
}

func roleOf(s string) Role {
	for r, name := range roles {
		if name == s && s != "" {
			return Role(r)
		}
	}
	return 0
}

const (
	starters = lead | talk | message | states | to | claim | media | mass | staff // they may begin a formula wherever they stand
	topics   = topic | desk                                                       // they may where a line begins
	heads    = media | mass | staff | desk                                        // an outlet's name may stand behind them

	clauseOpeners = openers | this // they may end what stands before the subject of a clause
)

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
	if after, ok := strings.CutPrefix(phrase, "به "); ok && c == lead && !strings.Contains(after, " ") {
		b.glued.Add(after, id)
	} else if after == "نقل از" {
		b.glued.Add("از", id)
	}
	for of, phrases := range b.hinted {
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
			b.hinted[starters].Add(t.phrase+" "+n.phrase, t.id)
			b.hinted[heads].Add(t.phrase+" "+n.phrase, t.id)
		}
	}
	l := b.lexicon
	l.reach = min(2*l.phrases.Parts(), scan.MaxAhead)
	l.hints.add(&l.phrases, beginsPhrase, 0)
	l.hints.add(b.hinted[starters], beginsCue, isCue)
	l.hints.add(b.hinted[credit], beginsCue, isCredit)
	l.hints.add(b.hinted[topics], beginsCue, isDesk)
	l.hints.add(b.hinted[heads], beginsHead|beginsSpoken, isSpoken)
	l.hints.add(b.hinted[clauseOpeners], 0, isOpener)
	l.hints.add(b.hinted[owners], 0, isOwner)
	l.hints.add(b.hinted[limits], 0, isLimit)
	return &l
}
