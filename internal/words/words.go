// Package words holds the names of months and weekdays that more than one package reads or writes.
// They stand in names.tsv, one a row, with their source; a reader of Persian who knows no Go can extend them.
package words

import (
	_ "embed"
	"iter"
	"strings"
)

//go:embed names.tsv
var names string

// A Calendar says what a name names: a month of one of three calendars, or a day of the week.
type Calendar uint8

const (
	Jalali Calendar = 1 + iota
	Gregorian
	Lunar
	Weekday
)

// A Form says how a name is used.
type Form uint8

const (
	Canonical Form = 1 + iota // what is written
	Short                     // its abbreviation
	Variant                   // what is read as well
)

// A Name is a row of names.tsv.
type Name struct {
	Calendar Calendar
	Number   int    // 1 to 12, or a weekday as in package time: 0 is Sunday
	Language string // BCP 47
	Form     Form
	Word     string // with a ZWNJ or space wherever it may be parted
}

var (
	calendars = map[string]Calendar{"jalali": Jalali, "gregorian": Gregorian, "lunar": Lunar, "weekday": Weekday}
	forms     = map[string]Form{"name": Canonical, "short": Short, "variant": Variant}
)

// Names ranges over all names, in the order of names.tsv. It parses them each time: keep what is made of them.
func Names() iter.Seq[Name] {
	return func(yield func(Name) bool) {
		for line := range strings.Lines(names) {
			if n, ok := parse(line); ok && !yield(n) {
				return
			}
		}
	}
}

// parse reads a row; the heading and a comment are none.
func parse(line string) (n Name, ok bool) {
	calendar, rest, _ := strings.Cut(line, "\t")
	number, rest, _ := strings.Cut(rest, "\t")
	language, rest, _ := strings.Cut(rest, "\t")
	form, rest, _ := strings.Cut(rest, "\t")
	word, _, ok := strings.Cut(rest, "\t")
	if n.Calendar = calendars[calendar]; n.Calendar == 0 || !ok {
		return Name{}, false
	}
	for _, d := range []byte(number) {
		n.Number = n.Number*10 + int(d-'0')
	}
	n.Language, n.Form, n.Word = language, forms[form], word
	return n, true
}
