package scan_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/normalize"
)

// The scanner and normalize.Key take what a letter folds to from one table. These tests hold that they also agree on
// what a word is: on which marks and invisible characters are passed over, and which part it.

// words returns the hashes of the words of s, of whatever script.
func words(s string) (hashes []uint32) {
	var sc scan.Scanner
	for c := sc.Start(s); c.At(0).Kind != scan.EOF; c = c.Skip(1) {
		if t := c.At(0); t.IsText() {
			hashes = append(hashes, t.Hash)
		}
	}
	return hashes
}

// maxNotSigns is fewer ¬ than normalize, which reads a stream, holds until it sees whether a letter follows.
const maxNotSigns = 40

// prose returns s without what begins a span that no Form touches, of which the scanner has a rule of its own, and without
// more ¬ than may stand between two letters.
func prose(s string) string {
	notSigns := 0
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("@#`:/?.", r) {
			return ' '
		}
		if r == '¬' {
			if notSigns++; notSigns > maxNotSigns {
				return -1
			}
		}
		return r
	}, s)
}

// checkKey says that a text and its Key have the same words, that a word has the hash of its Key, and that the Key of a
// Persian word is nothing but what the scanner folds it to.
func checkKey(t *testing.T, s string) {
	t.Helper()
	s = prose(s)
	key := normalize.Key.String(s)
	got, want := words(s), words(key)
	if len(got) != len(want) {
		t.Fatalf("%q has %d words, its Key %q has %d", s, len(got), key, len(want))
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("word %d of %q has the hash %#x, that of its Key %q has %#x", i, s, got[i], key, want[i])
		}
	}
	var sc scan.Scanner
	for c := sc.Start(s); c.At(0).Kind != scan.EOF; c = c.Skip(1) {
		tok := c.At(0)
		if tok.Kind != scan.Word {
			continue
		}
		word := s[tok.Start:tok.End]
		key := normalize.Key.String(word)
		if h := scan.Hash(key); tok.Hash != h {
			t.Fatalf("the word %q has the hash %#x, that of its Key %q is %#x", word, tok.Hash, key, h)
		}
		if folded := scan.Fold(word); folded != key {
			t.Fatalf("the word %q folds to %q, its Key is %q", word, folded, key)
		}
	}
}

var spellings = [][]string{
	{"سه\u200cشنبه", "سهشنبه", "سه\u00adشنبه", "سه¬شنبه", "سه\u200eشنبه", "سـه\u200cشنبه", "سِه\u200cشَنبه", "ﺳﻪﺷﻨﺒﻪ"},
	{"هیأت", "هيأت", "هیات", "ھيا\u0654ت", "ﻫﯿﺄﺕ", "هی\u200bأت"},
	{"خانه\u0654", "خانۀ", "خانة", "خانه", "خانە", "خانہ"},
	{"رئیس", "رييس", "رییس", "ري\u0654يس", "ﺭﺋﻴﺲ"},
	{"آبان", "ابان", "ا\u0653بان", "ﺁﺑﺎﻥ", "آبـــان"},
	{"مؤمن", "مومن", "مو\u0654من"},
	{"علي", "على", "علی", "ﻋﻠﯽ", "علے"},
}

// TestKeySpellings: spellings of one word have one hash and one Key, and those of another word have others.
func TestKeySpellings(t *testing.T) {
	keys, hashes := map[string]bool{}, map[uint32]bool{}
	for _, same := range spellings {
		key, hash := normalize.Key.String(same[0]), scan.Hash(same[0])
		for _, s := range same {
			if got := normalize.Key.String(s); got != key {
				t.Errorf("Key.String(%+q) = %q, want %q", s, got, key)
			}
			if got := words(s); len(got) != 1 || got[0] != hash {
				t.Errorf("words(%+q) = %#x, want %#x", s, got, hash)
			}
			checkKey(t, s)
		}
		if keys[key] || hashes[hash] {
			t.Errorf("%q has the key or the hash of another word", same[0])
		}
		keys[key], hashes[hash] = true, true
	}
}

// TestKeyCodePoints: each code point of the table, by itself, within a word, at its end, and before it.
func TestKeyCodePoints(t *testing.T) {
	f, err := os.Open("../fold/testdata/codepoints.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, n := bufio.NewScanner(f), 0
	for rows.Scan() {
		code, _, _ := strings.Cut(rows.Text(), "\t")
		hex, ok := strings.CutPrefix(code, "U+")
		if !ok {
			continue
		}
		v, err := strconv.ParseUint(hex, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		n++
		s := string(rune(v))
		for _, s := range []string{s, "ب" + s + "ب", "ب" + s, s + "ب", "ا" + s + "د", "a" + s + "b", "ب\u064e" + s + "ـب", "ب" + s + s + "ب ا"} {
			checkKey(t, s)
		}
	}
	if err := rows.Err(); err != nil || n < 1300 {
		t.Errorf("read %d rows: %v", n, err)
	}
}

// FuzzKey: see checkKey. The second reading of the input makes letters and what stands among them meet more often.
func FuzzKey(f *testing.F) {
	for _, same := range spellings {
		for _, s := range same {
			f.Add(s)
		}
	}
	pieces := []string{"\u200c", "\u200d", "\u200e", "\u00ad", "¬", "ـ", "\u064e", "\u0654", "\u0653", " ", "\n", "-", "ﻼ", "ﻲ", "ﱠ", "ﷲ", "ﷺ", "A", "e\u0301", "،", "\xd9", "\u2067", "\x00"}
	for _, p := range fold.Pairs() {
		pieces = append(pieces, string(p.From), string(p.To))
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkKey(t, s)
		var b strings.Builder
		for i := range len(s) {
			b.WriteString(pieces[int(s[i])%len(pieces)])
		}
		checkKey(t, b.String())
	})
}
