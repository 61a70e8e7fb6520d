package words

import (
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/fold"
)

// letters folds a name by the tables that the scanner folds by.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if c, to := fold.Of(r); c == fold.Arabic || c == fold.Latin {
			return to
		}
		return -1
	}, s)
}

// TestRows checks what a reviewer of names.tsv cannot see at a glance: that every row is one, that no word names
// two months of one calendar, and that every language that names months names all of them.
func TestRows(t *testing.T) {
	rows := 0
	for line := range strings.Lines(names) {
		line = strings.TrimSuffix(line, "\n")
		if line[0] == '#' || strings.HasPrefix(line, "calendar\t") {
			continue
		}
		rows++
		if c := strings.Split(line, "\t"); len(c) != 6 || calendars[c[0]] == 0 || forms[c[3]] == 0 || c[2] == "" || letters(c[4]) == "" || c[5] == "" {
			t.Errorf("bad row: %q", line)
		}
	}
	type word struct {
		Calendar
		letters string
	}
	type series struct {
		Calendar
		language string
		form     Form
	}
	meaning := map[word]Name{}
	count := map[series]int{}
	n := 0
	for name := range Names() {
		n++
		w := word{name.Calendar, letters(name.Word)}
		if other, ok := meaning[w]; ok && other.Number != name.Number {
			t.Errorf("%q is %d and %d", name.Word, other.Number, name.Number)
		}
		meaning[w] = name
		if name.Form != Variant {
			count[series{name.Calendar, name.Language, name.Form}]++
		}
		if first, last := 1, 12; name.Calendar == Weekday && name.Number > 6 ||
			name.Calendar != Weekday && (name.Number < first || name.Number > last) {
			t.Errorf("%q has the number %d", name.Word, name.Number)
		}
	}
	if n != rows {
		t.Errorf("Names yields %d of %d rows", n, rows)
	}
	for s, n := range count {
		want := 12
		if s.Calendar == Weekday {
			want = 7
		}
		if n != want {
			t.Errorf("%+v has %d names, want %d", s, n, want)
		}
	}
	for range Names() {
		break // a range that stops early must not go on
	}
}
