package hostile_test

import (
	"time"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/normalize"
)

const everyForm = ^normalize.Form(0) &^ normalize.ASCIIDigits // which would overrule PersianDigits

// readers are all that read a text of any length.
var readers = []struct {
	name    string
	read    func(text string)
	grammar bool    // it looks ahead by words
	most    float64 // steps for each byte, whatever the text
}{
	{"scan", func(text string) {
		var s scan.Scanner
		for c := s.Start(text); c.At(0).Kind != scan.EOF; {
			c = c.Skip(1)
		}
	}, false, 8},
	{"dateline", func(text string) {
		for range dateline.All(text) {
		}
	}, true, 60},
	{"dateline of now", func(text string) {
		p := dateline.Parser{Now: time.Date(2025, 8, 20, 10, 55, 0, 0, time.UTC)}
		for range p.All(text) {
		}
	}, true, 60},
	{"published", func(text string) { dateline.Published(text) }, true, 60},
	{"attribution", func(text string) {
		for range attribution.All(text) {
		}
	}, true, 40},
	{"clean", func(text string) { normalize.Clean.String(text) }, false, 16},
	{"key", func(text string) { normalize.Key.String(text) }, false, 24},
	{"every form", func(text string) { everyForm.String(text) }, false, 50},
	{"map", func(text string) { everyForm.Map(text) }, false, 50},
}
