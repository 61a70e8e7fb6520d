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
	for _, text := range texts() {
		b.Run("text="+text.name, func(b *testing.B) {
			got := allOutlets(text.text)
			want := got
			if text.name == "generated" {
				want = prose(MB).Outlets
			}
			through(b, "impl=khabar", len(text.text), share(want, got), func() {
				for range attribution.All(text.text) {
				}
			})
			s, part := newScraper(), head(text.text, MB/4)
			var scraped []string
			s.outlets(part, func(id string) { scraped = append(scraped, id) })
			through(b, "impl=regexp", len(part), share(want[:len(allOutlets(part))], scraped), func() {
				s.outlets(part, func(string) {})
			})
			floors(b, text.text)
		})
	}
}
