package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/internal/jsonl"
)

// An Article is a text and what is read in it.
type Article struct {
	ID                   string // of its part of the page
	Name                 string // of the file, if there are several
	Lines                []Line
	Entries              []*Entry // in the order of the text, at most maxEntries
	Unlisted             int      // how many more there are
	Dates, Formulas, Bad int      // how many there are; Bad counts dates that cannot be right
	FirstBad             string   // the id of the first of them
}

// An Entry is a dateline or an attribution, as it stands in the list beside the text.
type Entry struct {
	ID      string // the part of the page at which its words begin is "at-" and this; "" if it is not listed
	Words   string // as written
	Dir     string // of Words: "ltr", "rtl" or ""
	Class   string
	Value   string   // the typed value in one line, as String returns it
	Day     string   // of a dateline: the day, or the first and last day, in Persian
	Err     string   // of a dateline that cannot be right
	Chain   []Source // of an attribution
	Place   string
	InQuote bool
	start   int
}

// A Source is a link of an attribution's chain.
type Source struct {
	Name, Class, Role, Outlet, OutletID, Kind string
	Depth                                     int
}

// maxEntries is how many entries the list of one article has. The marks of the others have their values in tooltips.
const maxEntries = 2000

const (
	classDate      = "date"
	classPublished = "published" // the date by which the text says when it was published
	classOpen      = "open"      // a date whose year or day is left open
	classBad       = "bad"       // a date that cannot be right
	classFormula   = "formula"   // an attribution from its first word to its last
	classInQuote   = "inquote"   // … that stands inside «…»
	classCue       = "cue"       // the words that give a source its role
	// A source has the name of its role, as attribution.Role.String returns it.
)

// read reads text, the nth article of a page.
func read(n int, name, text string) *Article {
	a := &Article{ID: fmt.Sprintf("article-%d", n+1), Name: valid(name)}
	var marks []mark

	r := jsonl.Document{Text: text}.Read()
	for i, d := range r.Datelines {
		e := &Entry{Words: valid(d.Text), Class: classDate, Value: valid(d.String()), Day: days(d), start: d.Start}
		tip := e.Value
		switch err := d.Err(); {
		case errors.Is(err, dateline.ErrIncomplete):
			e.Class, e.Err = classOpen, err.Error()
		case err != nil:
			e.Class, e.Err = classBad, err.Error()
			a.Bad++
		case i == r.Published:
			e.Class = classPublished
		}
		if e.Err != "" {
			tip = e.Err
		}
		marks = append(marks, mark{d.Start, d.End(), e.Class, tip, e})
		a.Entries = append(a.Entries, e)
		a.Dates++
	}

	for _, at := range r.Attributions {
		e := &Entry{
			Words: valid(at.Text), Class: classFormula, Value: valid(at.String()),
			Place: valid(at.Place), InQuote: at.InQuote, start: at.Start,
		}
		marks = append(marks, mark{at.Start, at.End(), classFormula, "", e})
		if at.InQuote {
			marks = append(marks, mark{at.Start, at.End(), classInQuote, "", e})
		}
		for _, s := range at.Chain {
			source := describeSource(s)
			e.Chain = append(e.Chain, source)
			marks = append(marks,
				mark{s.CueStart, s.CueEnd(), classCue, "", e},
				mark{s.Start, s.End(), source.Class, source.tip(), e})
		}
		a.Entries = append(a.Entries, e)
		a.Formulas++
	}

	slices.SortStableFunc(a.Entries, func(x, y *Entry) int { return cmp.Compare(x.start, y.start) })
	if n := len(a.Entries) - maxEntries; n > 0 {
		a.Entries, a.Unlisted = a.Entries[:maxEntries], n
	}
	for i, e := range a.Entries {
		e.Dir = direction(e.Words)
		e.ID = fmt.Sprintf("%s-%d", a.ID, i+1)
		if e.Class == classBad && a.FirstBad == "" {
			a.FirstBad = e.ID
		}
	}
	a.Lines = segments(strings.ReplaceAll(text, "\r", " "), marks) // a space is as long
	return a
}

// days returns the days that d covers, in Persian; or nothing, if they are not known or more than it states.
func days(d dateline.Dateline) string {
	first, last, ok := d.Days()
	if !ok || d.Date.IsZero() {
		return ""
	}
	const layout = "دوشنبه ۲ فروردین ۱۴۰۶"
	if first == last {
		return first.Format(layout)
	}
	return first.Format(layout) + " تا " + last.Format(layout)
}

func describeSource(s attribution.Source) Source {
	d := Source{Name: valid(s.Name), Class: s.Role.String(), Role: roles[s.Role], Kind: kinds[s.Kind], Depth: s.Depth}
	if o, ok := attribution.DefaultCatalog().ByID(s.Outlet); ok {
		d.Outlet, d.OutletID = o.Persian, o.ID
	}
	return d
}

func (s Source) tip() string {
	if s.OutletID != "" {
		return s.Role + ": " + s.Outlet + " (" + s.OutletID + ")"
	}
	return s.Role + ": " + s.Kind
}

var roles = map[attribution.Role]string{
	attribution.Reporter:    "گزارش\u200cدهنده",
	attribution.Quoted:      "نقل\u200cشده",
	attribution.Speaker:     "گوینده",
	attribution.Interviewer: "طرف گفت\u200cوگو",
	attribution.Publisher:   "منبع",
	attribution.Author:      "نویسنده",
	attribution.Photo:       "عکس",
}

var kinds = map[attribution.Kind]string{
	attribution.KindOutlet:    "رسانه",
	attribution.KindOfficial:  "نهاد",
	attribution.KindPerson:    "شخص",
	attribution.KindAnonymous: "بی\u200cنام",
	attribution.KindAnaphor:   "بازگشت به نامی پیش از این",
	attribution.KindOther:     "دیگر",
}
