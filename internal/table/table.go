// Package table reads the tables of words that the grammars are made of. A line that begins with # is a comment; columns
// are parted by tabs.
package table

import (
	"iter"
	"strings"
)

// Rows ranges over the rows of a table, each split into its columns. The first row, which names them, is left out.
func Rows(table string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		heading := true
		for line := range strings.Lines(table) {
			switch {
			case line[0] == '#':
			case heading:
				heading = false
			case !yield(columns(line)):
				return
			}
		}
	}
}

// Classes ranges over the rows of a table in which the class of the rows below it stands in brackets on a line of its own:
// of each row the class, and its columns.
func Classes(table string) iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		class := ""
		for line := range strings.Lines(table) {
			switch {
			case line[0] == '#':
			case line[0] == '[':
				class = strings.TrimSuffix(line[1:], "]\n")
			case !yield(class, columns(line)):
				return
			}
		}
	}
}

func columns(line string) []string { return strings.Split(strings.TrimSuffix(line, "\n"), "\t") }
