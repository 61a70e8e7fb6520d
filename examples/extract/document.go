package main

import (
	"encoding/json"
	"slices"
	"strconv"
	"time"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
)

// extract returns the JSON object of a document: what is read in text, written at now if that is known.
func extract(id []byte, text string, now time.Time) []byte {
	p := dateline.Parser{Now: now}
	datelines := slices.AppendSeq([]dateline.Dateline{}, p.All(text))
	attributions := slices.AppendSeq([]attribution.Attribution{}, attribution.All(text))

	b := append([]byte(`{"id":`), id...)
	if published, ok := p.Published(text); ok {
		if n := slices.IndexFunc(datelines, func(d dateline.Dateline) bool { return d.Start == published.Start }); n >= 0 {
			b = append(b, `,"published":`...)
			b = strconv.AppendInt(b, int64(n), 10)
		}
	}
	b = append(b, `,"datelines":`...)
	b = appendJSON(b, datelines)
	b = append(b, `,"attributions":`...)
	b = appendJSON(b, attributions)
	return append(b, '}')
}

// failure returns the JSON object of a document that could not be read.
func failure(id []byte, message string) []byte {
	b := append([]byte(`{"id":`), id...)
	b = append(b, `,"error":`...)
	b = append(b, marshalString(message)...)
	return append(b, '}')
}

func appendJSON(b []byte, v any) []byte {
	j, err := json.Marshal(v)
	if err != nil {
		panic(err) // datelines and attributions marshal themselves, and never fail
	}
	return append(b, j...)
}
