package bench

import (
	"testing"

	"github.com/khabar-go/khabar/attribution"
)

// allOutlets returns the outlets that khabar finds, by ID.
func allOutlets(text string) (ids []string) {
	for a := range attribution.All(text) {
		for _, s := range a.Chain {
			if s.Outlet != "" {
				ids = append(ids, s.Outlet)
			}
		}
	}
	return ids
}

func TestSameOutlets(t *testing.T) {
	p := Prose(searched)
	if got := share(p.Outlets, allOutlets(p.Text)); got != 1 {
		t.Errorf("khabar finds %.3f of the outlets", got)
	}
	var scraped []string
	newScraper().outlets(p.Text, func(id string) { scraped = append(scraped, id) })
	if got := share(p.Outlets, scraped); got < .5 || got == 1 {
		t.Errorf("the scraper finds %.3f of the outlets, want most and not all", got)
	}
}

func BenchmarkAttributions(b *testing.B) {
	scraper := newScraper()
	for _, text := range texts() {
		part := text.head(MB / 4) // for the scraper, which reads 20 MB in a second
		var got, ofPart, scraped []string
		for _, d := range text.docs {
			got = append(got, allOutlets(d)...)
		}
		for _, d := range part.docs {
			ofPart = append(ofPart, allOutlets(d)...)
			scraper.outlets(d, func(id string) { scraped = append(scraped, id) })
		}
		want := got
		if text.name == "generated" {
			want = prose(MB).Outlets
		}
		through(b, "text="+text.name+"/impl=khabar", text.size(), share(want, got), func() {
			for _, d := range text.docs {
				drain(attribution.All(d))
			}
		})
		through(b, "text="+text.name+"/impl=regexp", part.size(), share(want[:len(ofPart)], scraped), func() {
			for _, d := range part.docs {
				scraper.outlets(d, func(string) {})
			}
		})
		floors(b, text)
	}
}
