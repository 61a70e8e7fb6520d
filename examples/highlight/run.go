package main

import "regexp"

// A Run is a part of a mark that runs in one direction.
type Run struct {
	Text string
	LTR  bool // within a mark that runs from right to left
}

// Runs returns the runs of the segment.
func (s Segment) Runs() []Run { return runs(s.Text, s.Dir) }

// Runs returns the runs of the entry's words.
func (e *Entry) Runs() []Run { return runs(e.Words, e.Dir) }

var latin = regexp.MustCompile(`[0-9A-Za-z][0-9A-Za-z .,:/-]*[A-Za-z](?:[0-9A-Za-z .,:/-]*[0-9A-Za-z])?`)

// runs parts text where «۱۰:۵۵ 20 August 2025» changes its direction. A browser takes the 20 for one with the Persian
// digits before it, and shows it on the far side of August.
func runs(text, dir string) (all []Run) {
	at := 0
	if dir == "rtl" {
		for _, m := range latin.FindAllStringIndex(text, -1) {
			if m[0] > at {
				all = append(all, Run{Text: text[at:m[0]]})
			}
			all = append(all, Run{text[m[0]:m[1]], true})
			at = m[1]
		}
	}
	if at < len(text) {
		all = append(all, Run{Text: text[at:]})
	}
	return all
}
