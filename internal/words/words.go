// Package words holds the names of months and weekdays that more than one package reads or writes.
// They stand in names.tsv, one a row, with their source; a reader of Persian who knows no Go can extend them.
package words

import (
	_ "embed"
	"iter"
	"strconv"

	"github.com/khabar-go/khabar/internal/table"
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
		for row := range table.Rows(names) {
			n, _ := strconv.Atoi(row[1])
			if !yield(Name{calendars[row[0]], n, row[2], forms[row[3]], row[4]}) {
				return
			}
		}
	}
}
