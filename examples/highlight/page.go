package main

import (
	_ "embed"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/khabar-go/khabar/attribution"
)

// A page is what page.html shows.
type page struct {
	Form     bool   // it has a box for another text
	Pasted   string // what is in the box
	Sample   bool   // the article is the sample
	Articles []*Article
}

//go:embed page.html
var pageHTML string

//go:embed style.css
var styleCSS string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"style":  func() template.CSS { return template.CSS(styleCSS) },
	"digits": digits,
	"legend": func() []Source { return legend },
}).Parse(pageHTML))

// write writes the page. The template escapes whatever is of the text.
func (p page) write(w io.Writer) error { return pageTemplate.Execute(w, p) }

// digits returns n in Persian digits.
func digits(n int) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		return r - '0' + '۰'
	}, strconv.Itoa(n))
}

// The legend has the marks that are no sources, then the roles of sources, each with its style.
var legend = []Source{
	{Class: classPublished, Role: "تاریخ انتشار", Kind: "Published"},
	{Class: classDate, Role: "تاریخ", Kind: "Dateline"},
	{Class: classOpen, Role: "تاریخ ناتمام", Kind: "ErrIncomplete"},
	{Class: classBad, Role: "تاریخ نادرست", Kind: "ErrConflict, ErrRange"},
	{Class: classFormula, Role: "انتساب", Kind: "Attribution"},
	{Class: classFormula + " " + classInQuote, Role: "انتساب درون «…»", Kind: "InQuote"},
	{Class: classFormula + " " + classCue, Role: "نشانه", Kind: "Cue"},
	legendOf(attribution.Reporter, "Reporter"),
	legendOf(attribution.Quoted, "Quoted"),
	legendOf(attribution.Speaker, "Speaker"),
	legendOf(attribution.Interviewer, "Interviewer"),
	legendOf(attribution.Publisher, "Publisher"),
	legendOf(attribution.Author, "Author"),
	legendOf(attribution.Photo, "Photo"),
}

func legendOf(r attribution.Role, name string) Source {
	return Source{Class: r.String(), Role: roles[r], Kind: name}
}
