//go:build steps

package hostile_test

import (
	"os"
	"strings"
	"testing"
)

// tables are those of the words that the grammars know, with the columns of what a word does and of the word.
var tables = []struct {
	file        string
	class, word int
}{
	{"../../dateline/words.tsv", 0, 2},
	{"../../attribution/cues.tsv", 0, 1},
	{"../../attribution/nouns.tsv", 0, 1},
	{"../../attribution/particles.tsv", 0, 1},
	{"../../attribution/verbs.tsv", 0, 2},
	{"../../internal/words/names.tsv", 0, 4},
}

// marks are what else means something to a grammar.
var marks = []string{
	"،", ",", ":", "-", "/", "(", ")", "«", "»", ".", "\n", "۵", "۱۴۰۳", "۱۰:۵۵", "5", "a", "ب",
	"ایسنا", "مهر", "ایران", "شرق", "تهران", "Sun", "Jan", "Far",
}

// words returns the first word of each class of each table, and the marks.
func words(t *testing.T) (all []string) {
	all = append(all, marks...)
	for _, table := range tables {
		text, err := os.ReadFile(table.file)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for line := range strings.Lines(string(text)) {
			row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
			if line[0] == '#' || len(row) <= table.word || row[table.word] == "" || seen[row[table.class]] {
				continue
			}
			seen[row[table.class]] = true
			all = append(all, row[table.word])
		}
	}
	return all
}
