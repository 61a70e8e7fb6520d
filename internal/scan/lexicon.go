package scan

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// A Lexicon finds words and phrases in text, each by its number. It reads a phrase the same whether its parts are
// parted by spaces, by ZWNJs, by full stops («بی.بی.سی») or by nothing; where a phrase may be parted is where a
// space, a ZWNJ or a punctuation mark parts it when it is added. Once no more is added to it a Lexicon is safe for
// concurrent use. The zero Lexicon is empty.
type Lexicon struct {
	table []cell // open addressing; a power of two of them, at most five eighths in use
	shift uint8  // takes a hash to the index of its first cell
	slots []slot
	len   int // phrases
	parts int // tokens of the longest
}

// A cell says which slot holds a hash. Cells are small, so that the table stays near the processor: most words that
// are looked up are not in it.
type cell struct {
	hash uint32
	slot int32 // index in slots plus one, 0 for none
}

// A slot holds a phrase, the beginning of longer ones, or both: all that is asked of them, in one place.
type slot struct {
	key    string // folded; empty if it is no phrase, which only the first slot of a hash may be
	cuts   uint64 // bit i is set if the phrase may be parted after i letters
	id     int32
	alike  int32 // index in slots plus one of that of other letters with the same hash, 0 for none
	begins bool  // of the first slot of a hash: longer phrases begin with letters of that hash
}

// Len returns the number of phrases.
func (l *Lexicon) Len() int { return l.len }

// Parts returns the number of tokens in the longest phrase, split at every place where it may be.
func (l *Lexicon) Parts() int { return l.parts }

// Add adds phrase under the number id. If the lexicon holds a phrase of the same folded letters it is left as it is,
// and Add returns the number of that phrase and false.
func (l *Lexicon) Add(phrase string, id int) (int, bool) {
	p := read(phrase)
	if len(p.key) == 0 {
		return id, true
	}
	key, parts := string(p.key), len(p.begins)
	for _, h := range p.begins[:parts-1] {
		l.slot(h, "").begins = true
	}
	l.parts = max(l.parts, parts)
	sl := l.slot(p.begins[parts-1], key)
	if sl.key != "" {
		sl.cuts |= p.cuts
		return int(sl.id), false
	}
	l.len++
	sl.key, sl.cuts, sl.id = key, p.cuts, int32(id)
	return id, true
}

// A phrase is what is kept of one that is added.
type phrase struct {
	key    []byte   // its letters and digits, folded
	begins []uint32 // the hashes of its letters up to each place where it may be parted; the last is its own
	cuts   uint64   // after how many letters it may be parted, as a set of bits; of places after the first 63 it says nothing
}

// read reads a phrase. It may be parted at what the scanner makes no part of a word and at a ZWNJ, and where its
// script changes, for there the scanner ends a token («ساعت24», «i24NEWS»).
func read(s string) phrase {
	p := phrase{key: make([]byte, 0, len(s)), cuts: cut(0)}
	var h uint32
	letters, ended := 0, 0 // those read, and those of the parts before
	end := func() {
		if letters > ended {
			p.begins, ended = append(p.begins, h), letters
		}
	}
	script := fold.Punct
	for _, r := range s {
		c, to := fold.Of(r)
		of := c
		switch c {
		case fold.Form:
			of = fold.Arabic
		case fold.Arabic, fold.Latin, fold.ArabicDigit, fold.LatinDigit:
		case fold.Space, fold.Newline, fold.Punct, fold.Joiner:
			end()
			p.cuts |= cut(letters)
			script = fold.Punct
			continue
		default:
			continue
		}
		if script != fold.Punct && script != of {
			end()
			p.cuts |= cut(letters)
		}
		script = of
		if c != fold.Form {
			p.key = utf8.AppendRune(p.key, to)
			h = h*multiplier + uint32(to)
			letters++
			continue
		}
		for _, l := range foldRune(r) {
			p.key = utf8.AppendRune(p.key, l)
			h = h*multiplier + uint32(l)
			letters++
		}
	}
	end()
	return p
}

// cut returns the bit for a place after so many letters.
func cut(letters int) uint64 { return 1 << letters } // none from the 64th letter on

// slot returns the slot of a phrase, or with an empty key that of the beginning of phrases, making one if need be.
func (l *Lexicon) slot(h uint32, key string) *slot {
	first := l.at(h)
	last := first
	for s := first; s != nil; s = l.alike(s) {
		if key == "" || s.key == "" || s.key == key {
			return s
		}
		last = s
	}
	n := int32(len(l.slots)) + 1
	if first == nil {
		l.put(cell{h, n})
	} else {
		last.alike = n
	}
	l.slots = append(l.slots, slot{})
	return &l.slots[n-1]
}

// at returns the first slot of the hash h, or nil.
func (l *Lexicon) at(h uint32) *slot {
	if len(l.table) == 0 {
		return nil
	}
	for i := l.first(h); l.table[i].slot != 0; i = l.next(i) {
		if l.table[i].hash == h {
			return &l.slots[l.table[i].slot-1]
		}
	}
	return nil
}

// alike returns the next slot of the same hash as s, or nil.
func (l *Lexicon) alike(s *slot) *slot {
	if s.alike == 0 {
		return nil
	}
	return &l.slots[s.alike-1]
}

// first and next return the indexes of the cells at which h may stand, up to the first that is empty.
func (l *Lexicon) first(h uint32) uint32 {
	if steps.Counting {
		steps.Add(1)
	}
	return mix(h) >> l.shift
}

func (l *Lexicon) next(i uint32) uint32 {
	if steps.Counting {
		steps.Add(1)
	}
	return (i + 1) & uint32(len(l.table)-1)
}

// put puts into the table the cell of a hash that is not in it.
func (l *Lexicon) put(c cell) {
	if 8*(len(l.slots)+1) > 5*len(l.table) {
		l.grow()
	}
	i := l.first(c.hash)
	for l.table[i].slot != 0 {
		i = l.next(i)
	}
	l.table[i] = c
}

func (l *Lexicon) grow() {
	old := l.table
	size := max(64, 2*len(old))
	l.table, l.shift = make([]cell, size), uint8(32)
	for s := size; s > 1; s >>= 1 {
		l.shift--
	}
	for _, c := range old {
		if c.slot != 0 {
			l.put(c)
		}
	}
}

// Beginnings ranges over the hashes of the letters with which text may begin a phrase, up to each place where the
// phrase may be parted, and says of each whether a phrase ends there. Match finds nothing where the first token has
// another hash, and no phrase of two tokens or more where [Join] of the first two gives another.
func (l *Lexicon) Beginnings() iter.Seq2[uint32, bool] {
	return func(yield func(uint32, bool) bool) {
		for _, c := range l.table {
			if c.slot != 0 && !yield(c.hash, l.slots[c.slot-1].key != "") {
				return
			}
		}
	}
}

// Find returns the number of the phrase that s is, however it is parted.
func (l *Lexicon) Find(s string) (id int, ok bool) {
	key := Fold(s)
	if key == "" {
		return 0, false
	}
	for sl := l.at(Hash(key)); sl != nil; sl = l.alike(sl) {
		if sl.key == key {
			return int(sl.id), true
		}
	}
	return 0, false
}

// Match returns the number of the longest phrase that begins at c and takes at most most tokens, and how many it
// takes; 0 if there is none. Tokens of one phrase stand on one line.
func (l *Lexicon) Match(c Cursor, most int) (id, n int) { return l.MatchOver(c, most, 0, 0) }

// MatchOver is Match that passes over so many tokens after the first gap, if there are phrases that long: «خبرگزاری «حوزه»» is
// read as «خبرگزاری حوزه». They count in what it takes.
func (l *Lexicon) MatchOver(c Cursor, most, gap, over int) (id, n int) {
	t := c.At(0)
	if most = min(most, MaxAhead); t.Kind < Word || t.Kind > Number || most < 1 {
		return 0, 0
	}
	h := t.Hash
	sl := l.at(h)
	if sl == nil || t.Len > maxJoin {
		return 0, 0
	}
	start, letters := t.Start, int(t.Len)
	var parted uint64  // where the tokens are parted
	var found *slot    // the first of the longest that has the hash of a phrase, and is compared with it in the end
	var foundEnd int   // where it ends
	var foundAt uint64 // where it is parted
	for k := 1; ; {
		if sl.key != "" {
			found, n, foundEnd, foundAt = sl, k, t.End, parted
		}
		if k == gap {
			k += over
		}
		if !sl.begins || k >= most {
			break
		}
		next := c.At(k)
		if next.Kind == Punct && parts(t, next, c.At(k+1)) {
			k++
			next = c.At(k)
		}
		if next.Kind < Word || next.Kind > Number || next.Len > maxJoin || k >= most {
			break
		}
		t = next
		k++
		parted |= cut(letters)
		h = join(h, t)
		letters += int(t.Len)
		if sl = l.at(h); sl == nil {
			break
		}
	}
	if found == nil {
		return 0, 0
	}
	text := c.Text()[start:foundEnd]
	for ; found != nil; found = l.alike(found) {
		if foundAt&^found.cuts == 0 && (text == found.key || folds(text, found.key)) {
			return int(found.id), n
		}
	}
	return l.MatchOver(c, n-1, gap, over)
}

// parts reports whether the punctuation p, between t and next, parts a name and does not end it.
func parts(t, p, next *Token) bool {
	if p.Space {
		return false
	}
	switch p.Value {
	case '.':
		return true
	case '٫': // «ب٫ظ», as WordPress writes it
		return t.Kind == Word
	case '-', '\'', '’':
		return t.Kind == Latin
	case '&': // «AT&T»
		return t.Kind == Latin && next.Kind == Latin && !next.Space
	case ':': // «۲۰:۳۰»
		return t.Kind == Number && next.Kind == Number && !next.Space
	}
	return false
}

// MatchPrefix returns the longest one-word phrase that the word t begins with, and the byte of text at which it ends.
func (l *Lexicon) MatchPrefix(text string, t *Token) (id, end int, ok bool) {
	var h uint32
	for i := t.Start; i < t.End; {
		c, to, size := decode(text, i)
		i += size
		if c != fold.Arabic && c != fold.Latin {
			continue
		}
		h = h*multiplier + uint32(to)
		for s := l.at(h); s != nil; s = l.alike(s) {
			if s.key != "" && folds(text[t.Start:i], s.key) {
				id, end, ok = int(s.id), i, true
			}
		}
	}
	return id, end, ok
}

// folds reports whether Fold(s) == key, without making Fold(s).
func folds(s, key string) bool {
	if s == key {
		return true
	}
	for i := 0; i < len(s); {
		if n := sameLetters(s[i:], key); n > 0 {
			i, key = i+n, key[n:]
			continue
		}
		c, to, size := decode(s, i)
		switch c {
		case fold.Arabic, fold.Latin, fold.ArabicDigit, fold.LatinDigit:
			r, n := utf8.DecodeRuneInString(key)
			if r != to || n == 0 {
				return false
			}
			key = key[n:]
		case fold.Form:
			f := foldRune(formAt(s, i))
			if !strings.HasPrefix(key, f) {
				return false
			}
			key = key[len(f):]
		}
		i += size
	}
	return key == ""
}

func formAt(s string, i int) rune {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// Fold returns the letters and digits of s, folded as the scanner folds them, and nothing else.
func Fold(s string) string {
	b := make([]byte, 0, 64)
	for _, r := range s {
		switch c, to := fold.Of(r); c {
		case fold.Arabic, fold.Latin, fold.ArabicDigit, fold.LatinDigit:
			b = utf8.AppendRune(b, to)
		case fold.Form:
			b = append(b, foldRune(r)...)
		}
	}
	return string(b)
}

func foldRune(r rune) string {
	switch c, to := fold.Of(r); c {
	case fold.Arabic, fold.Latin, fold.ArabicDigit, fold.LatinDigit:
		return string(to)
	case fold.Form:
		var b strings.Builder
		letters, _ := fold.Presentation(r)
		for _, l := range letters {
			b.WriteString(foldRune(l))
		}
		return b.String()
	}
	return ""
}
