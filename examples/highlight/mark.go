package main

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// A mark says what a part of the text is. Marks may overlap in any way: a source stands inside its formula, and so
// may a date («به گزارش روز جمعه ۱۲ مهر ایرنا»).
type mark struct {
	start, end int    // bytes
	class      string // of the style sheet
	tip        string // the value, for the tooltip
	entry      *Entry // where the value is shown in full
}

// A Segment is a part of a line in which no mark begins or ends: a page cannot hold elements that overlap, so each
// part says of itself all that it is.
type Segment struct {
	Text  string
	Dir   string   // "ltr", "rtl" or ""
	Class string   // of all marks that cover it; empty for bare text
	Tip   string   // of all marks that cover it, the innermost first
	Link  string   // the id of the innermost mark's entry, if it is a date or a source
	Begin []string // the ids of entries whose words begin here
}

// A Line is a line of the text.
type Line struct {
	Dir      string // "ltr", "rtl" or ""
	Segments []Segment
}

// maxSegments is how many segments a line may have. A longer one is shown as several: a browser takes minutes to lay
// out a paragraph of tens of thousands of elements.
const maxSegments = 400

// segments cuts text into lines, and lines where marks begin and end. It takes time n log n in the number of marks,
// as long as only a few of them cover one place.
func segments(text string, marks []mark) (lines []Line) {
	marks = slices.DeleteFunc(slices.Clone(marks), func(m mark) bool { return m.start >= m.end })
	slices.SortStableFunc(marks, func(a, b mark) int { // the outer before the inner
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	begun := map[*Entry]bool{}
	var cover []mark // the marks that cover at
	var line Line
	var begin []string
	for at := 0; at < len(text); {
		for len(marks) > 0 && marks[0].start <= at {
			m := marks[0]
			cover, marks = append(cover, m), marks[1:]
			if m.entry.ID != "" && !begun[m.entry] {
				begun[m.entry] = true
				begin = append(begin, m.entry.ID)
			}
		}
		end := len(text)
		if len(marks) > 0 {
			end = marks[0].start
		}
		for _, m := range cover {
			end = min(end, m.end)
		}
		broken := false
		if i := strings.IndexByte(text[at:end], '\n'); i >= 0 {
			end, broken = at+i, true
		}
		if end > at {
			s := describe(cover)
			s.Text, s.Begin, s.Dir = valid(text[at:end]), begin, direction(text[at:end])
			line.Dir = cmp.Or(line.Dir, s.Dir)
			line.Segments, begin = append(line.Segments, s), nil
		}
		if broken || len(line.Segments) == maxSegments {
			lines, line = append(lines, line), Line{}
		}
		if broken {
			end++
		}
		at = end
		cover = slices.DeleteFunc(cover, func(m mark) bool { return m.end <= at })
	}
	if len(line.Segments) > 0 {
		lines = append(lines, line)
	}
	return lines
}

// describe returns a segment without text that is all that the marks say, of which the innermost is the last.
func describe(cover []mark) (s Segment) {
	var classes, tips []string
	for _, m := range slices.Backward(cover) {
		if !slices.Contains(classes, m.class) {
			classes = append(classes, m.class)
		}
		if m.tip != "" && !slices.Contains(tips, m.tip) {
			tips = append(tips, m.tip)
		}
		if s.Link == "" && !slices.Contains(unlinked, m.class) {
			s.Link = m.entry.ID
		}
	}
	s.Class, s.Tip = strings.Join(classes, " "), strings.Join(tips, "\n")
	return s
}

// unlinked are the classes of marks that are there for what stands inside them.
var unlinked = []string{classFormula, classInQuote, classCue}

// direction returns the direction of the first letter in s: "ltr", "rtl", or "" if there is none. A browser that is
// left to find out takes a line of digits for a left-to-right one, which ۱۴۰۴/۰۵/۲۹ - ۱۰:۵۵ is not.
func direction(s string) string {
	for _, r := range s {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return "ltr"
		case bidi.R, bidi.AL:
			return "rtl"
		}
	}
	return ""
}

// valid returns s with U+FFFD for what is not UTF-8.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
