package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/jalali"
)

// An item is what is read in an item of a feed.
type item struct {
	Feed      string     `json:"feed"`
	ID        string     `json:"id"`
	Published *published `json:"published,omitempty"`
	Title     part       `json:"title"`
	Body      part       `json:"body"`
	Conflict  string     `json:"conflict,omitempty"`
}

// A published is when the feed says an item was published.
type published struct {
	Text      string `json:"text"` // as it is written
	Jalali    string `json:"jalali,omitempty"`
	Gregorian string `json:"gregorian,omitempty"`
	Time      string `json:"time,omitempty"` // RFC 3339, in Tehran; not for a day alone
	Error     string `json:"error,omitempty"`
	day       jalali.Date
	now       time.Time
}

// A part is a text and what is read in it.
type part struct {
	Text         string                    `json:"text"`
	Datelines    []dateline.Dateline       `json:"datelines"`
	Attributions []attribution.Attribution `json:"attributions"`
}

func read(feed string, it *gofeed.Item) item {
	r := item{Feed: feed, ID: cmp.Or(it.GUID, it.Link)}
	var parser dateline.Parser
	if text := strings.TrimSpace(it.Published); text != "" {
		p := readPublished(text, it.PublishedParsed)
		r.Published, parser.Now = &p, p.now
	}
	r.Title = readPart(parser, it.Title)
	r.Body = readPart(parser, cmp.Or(it.Content, it.Description))
	if own, ok := parser.Published(r.Body.Text); ok && r.Published != nil && !r.Published.day.IsZero() && own.Date != r.Published.day {
		r.Conflict = fmt.Sprintf("published on %s by the feed, on %s by the text", r.Published.day, own.Date)
	}
	return r
}

func readPart(parser dateline.Parser, html string) part {
	p := part{Text: plain(html), Datelines: []dateline.Dateline{}, Attributions: []attribution.Attribution{}}
	p.Datelines = slices.AppendSeq(p.Datelines, parser.All(p.Text))
	p.Attributions = slices.AppendSeq(p.Attributions, attribution.All(p.Text))
	return p
}

// readPublished reads the date of an item, which the feed's parser has parsed if it could. That knows no calendar but
// its own, and takes ۱۴۰۴ for a year of it if it is written in digits that it knows; what is Persian is read by khabar.
func readPublished(text string, parsed *time.Time) published {
	p := published{Text: text}
	d, err := dateline.Parse(text)
	switch {
	case err == nil && (!d.Stated.Jalali.IsZero() || parsed == nil):
		p.day, p.now = d.Date, d.Date.In(jalali.Tehran())
		if t, err := d.Time(jalali.Tehran()); err == nil && d.Precision >= dateline.Minute {
			p.now, p.Time = t, t.In(jalali.Tehran()).Format(time.RFC3339)
		}
	case parsed != nil && parsed.Year() >= 1900 && !errors.Is(err, dateline.ErrConflict):
		p.now = parsed.In(jalali.Tehran())
		p.day, p.Time = jalali.Of(p.now), p.now.Format(time.RFC3339)
	default:
		p.Error = cmp.Or(err, errUnlikely).Error()
		return p
	}
	if p.day.IsZero() { // «مرداد ۱۴۰۴» is no day
		p.now, p.Error = time.Time{}, "no day"
		return p
	}
	p.Jalali, p.Gregorian = p.day.String(), p.now.Format(time.DateOnly)
	return p
}

var errUnlikely = errors.New("not a year of the calendar it is written in")
