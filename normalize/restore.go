package normalize

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/table"
)

// restoreRows is the closed table of RestoreZWNJ, 2,400 rows for 9,300 words. It is embedded as it is reviewed and
// read on first use, rather than generated as a Go table. Measured side by side: reading takes half a millisecond, once
// and only in a program that restores, and adds 40 KB to a binary; the table that is ready to use adds 400 KB to
// each. Neither costs an import any time.
//
//go:embed restore.tsv
var restoreRows string

// lostZWNJ says where a ZWNJ has been lost in word: bit i is set if one goes before its byte i. It returns 0 if the
// word stays as it is, as do all words that hold anything but letters of Persian or more than 63 bytes.
// It does not allocate.
//
// A word is looked up whole, its ي and ك read as ی and ک. Besides the table there is one rule: «…هها», with an ending
// or without, lacks a ZWNJ between the two ه, unless «…هه» is itself a word.
func lostZWNJ(word string) (at uint64) {
	if len(word) < minRestored || len(word) > 63 || len(word)%2 != 0 {
		return 0
	}
	t := restoreTable()
	var k restoreKey
	var last uint8
	doubled := 0 // where the second of two ه begins
	for i := 0; i < len(word); i += 2 {
		c := t.letter(word[i], word[i+1])
		if c == 0 {
			return 0
		}
		if c == last && c == t.heh {
			doubled = i
		}
		last = c
		k = k.with(c)
	}
	if len(word) <= maxRestored {
		if at := t.find(k); at != 0 {
			return uint64(at)
		}
	}
	// At least one letter stands before the two ه.
	if doubled >= 4 && t.pluralEnding(word[doubled+2:]) && !t.isWhole(word[:doubled+2]) {
		return 1 << doubled
	}
	return 0
}

const (
	minRestored = 2 * 4  // bytes of the shortest word in the table, and of the shortest that the rule changes
	maxRestored = 2 * 20 // bytes of the longest word that a restoreKey holds
)

// restoreLetters are the letters that a word of the table or the rule may have, as [Letters] writes them.
const restoreLetters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقلمنهوپچژکگی"

// A restoreKey is a word of up to 20 letters, six bits each: an exact key that is compared in two words and needs no
// text to be kept beside the table. Of a longer word it holds the end.
type restoreKey struct{ hi, lo uint64 }

const restoreKeyBits = 60 // ten letters

func (k restoreKey) with(letter uint8) restoreKey {
	const mask = 1<<restoreKeyBits - 1
	return restoreKey{(k.hi<<6 | k.lo>>(restoreKeyBits-6)) & mask, (k.lo<<6 | uint64(letter)) & mask}
}

const restoreSlotBits = 14 // 16,384 slots, 57 % of them taken

func (k restoreKey) hash() uint64 {
	h := (k.lo ^ k.hi*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

// A restoreSlot holds a word and where its ZWNJs go, by byte, as lostZWNJ returns it; 0 marks an empty slot.
type restoreSlot struct {
	key restoreKey
	at  uint64
}

// A restorer is the closed table, with open addressing.
type restorer struct {
	letters [0x100]uint8 // of U+0600 to U+06FF: the number of the letter it folds to in restoreLetters, or 0
	heh     uint8
	seen    [1 << 16 / 64]uint64 // one bit of each hash: most words of a text are not here, and need no look at the slots
	slots   [1 << restoreSlotBits]restoreSlot
	whole   []string // «…هه» that are words
}

// restoreTable returns the table, which is built when it is first asked for.
var restoreTable = sync.OnceValue(buildRestorer)

func buildRestorer() *restorer {
	t := new(restorer)
	n := uint8(0)
	for _, r := range restoreLetters {
		n++
		t.letters[r-0x600] = n
	}
	for r := rune(0x600); r < 0x700; r++ {
		if fold.GroupOf(r) == fold.Letters {
			_, to := fold.Of(r)
			t.letters[r-0x600] = t.letters[to-0x600]
		}
	}
	t.heh = t.letters['ه'-0x600]
	for row := range restoreWords() {
		t.addRow(row.class, row.word, row.endings)
	}
	return t
}

// A restoreRow is a word of restore.tsv with what is said of it.
type restoreRow struct{ class, word, endings string }

// restoreWords ranges over the words of restore.tsv.
func restoreWords() iter.Seq[restoreRow] {
	return func(yield func(restoreRow) bool) {
		for heading, columns := range table.Classes(restoreRows) {
			class, endings, _ := strings.Cut(heading, " ")
			if !yield(restoreRow{class, columns[0], endings}) {
				return
			}
		}
	}
}

// addRow adds the words that a row of the table stands for.
func (t *restorer) addRow(class, word, endings string) {
	switch class {
	case "past":
		t.addVerb(word, "", "م", "ی", "یم", "ید", "ند")
	case "present":
		t.addVerb(word, "م", "ی", "د", "یم", "ید", "ند")
	case "verb":
		t.addVerb(word, "")
	case "word":
		t.add(word)
		for ending := range strings.FieldsSeq(endings) {
			t.add(word, "|", ending)
		}
	case "whole":
		t.whole = append(t.whole, word)
	}
}

func (t *restorer) addVerb(stem string, endings ...string) {
	for _, ending := range endings {
		t.add("می|", stem, ending)
		t.add("نمی|", stem, ending)
	}
}

// add adds the word that the parts make, with a | for each ZWNJ, unless there is none.
func (t *restorer) add(parts ...string) {
	var s restoreSlot
	at := 0
	for _, part := range parts {
		for i := 0; i < len(part); {
			if part[i] == '|' {
				s.at |= 1 << at
				i++
				continue
			}
			s.key = s.key.with(t.letter(part[i], part[i+1]))
			at, i = at+2, i+2
		}
	}
	if s.at == 0 {
		return
	}
	h := s.key.hash()
	t.seen[h>>6%uint64(len(t.seen))] |= 1 << (h % 64)
	i := h % uint64(len(t.slots))
	for t.slots[i].at != 0 && t.slots[i].key != s.key {
		i = (i + 1) % uint64(len(t.slots))
	}
	t.slots[i] = s
}

// letter returns the number of the letter whose bytes are a and b, or 0 if no word of the table has it.
func (t *restorer) letter(a, b byte) uint8 {
	if a&^3 != 0xD8 || b&0xC0 != 0x80 {
		return 0
	}
	return t.letters[a&3<<6|b&0x3F]
}

// find returns where the ZWNJs of the word go, or 0 if it is not in the table.
func (t *restorer) find(k restoreKey) uint64 {
	h := k.hash()
	if t.seen[h>>6%uint64(len(t.seen))]>>(h%64)&1 == 0 {
		return 0
	}
	for i := h % uint64(len(t.slots)); t.slots[i].at != 0; i = (i + 1) % uint64(len(t.slots)) {
		if t.slots[i].key == k {
			return t.slots[i].at
		}
	}
	return 0
}

// pluralEnding reports whether s is the ا of the plural in ها with what may follow it: ا, ای, ایی, ایم, ایشان, است.
func (t *restorer) pluralEnding(s string) bool {
	const alef = "ا"
	if !strings.HasPrefix(s, alef) {
		return false
	}
	// The endings have no ک, and of the spellings that fold to ی any may stand for it.
	var b [8]byte
	rest := s[len(alef):]
	if len(rest) > len(b) {
		return false
	}
	for i := 0; i < len(rest); i += 2 {
		x, y := rest[i], rest[i+1]
		if t.letter(x, y) == t.letters['ی'-0x600] {
			x, y = "ی"[0], "ی"[1]
		}
		b[i], b[i+1] = x, y
	}
	switch string(b[:len(rest)]) {
	case "", "ی", "یی", "یم", "یت", "یش", "یمان", "یتان", "یشان", "ست", "یند":
		return true
	}
	return false
}

// isWhole reports whether s, which ends in هه, is a word.
func (t *restorer) isWhole(s string) bool {
	for _, w := range t.whole {
		if t.same(s, w) {
			return true
		}
	}
	return false
}

// same reports whether the words a and b have the same letters.
func (t *restorer) same(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i < len(a); i += 2 {
		if t.letter(a[i], a[i+1]) != t.letter(b[i], b[i+1]) {
			return false
		}
	}
	return true
}
