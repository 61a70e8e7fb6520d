// Package jsonl holds what the example programs share: documents that are read from lines of JSON, and the JSON
// object that khabar's answer is written as. Both are described in examples/extract.
package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
)

// A Document is a text to be read.
type Document struct {
	ID   []byte // JSON
	Text string
	Now  time.Time // when it was written; zero if that is not known
}

// Decode returns the document that is written as {"id":…,"text":…,"now":RFC3339?}. The id may be any JSON and is kept
// byte for byte; it is null where there is none.
func Decode(line []byte) (Document, error) {
	if len(bytes.TrimSuffix(line, []byte("\n"))) > MaxLine {
		return Document{}, errLong
	}
	var fields map[string]json.RawMessage // not a struct, whose fields would be found by case-folded names too
	err := json.Unmarshal(line, &fields)
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		return Document{}, fmt.Errorf("not a JSON object: %w", err)
	}
	if err != nil || fields == nil { // JSON of another type, or null
		return Document{}, errors.New("not a JSON object")
	}
	var text *string
	if json.Unmarshal(fields["text"], &text) != nil || text == nil {
		return Document{}, errors.New(`no string "text"`)
	}
	now, err := decodeNow(fields["now"])
	if err != nil {
		return Document{}, err
	}
	id := []byte(fields["id"])
	if id == nil {
		id = []byte("null")
	}
	return Document{ID: id, Text: *text, Now: now}, nil
}

// rfc3339 matches the form of a time as in RFC 3339. Package time takes an hour of one digit too, a comma before the
// fraction and an offset of a day.
var rfc3339 = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$`)

// decodeNow returns the time that is written as a JSON string, zero if there is none. Its location is the offset that
// is written: package time would take that of this machine where their offsets agree, which has them differ on other days.
func decodeNow(raw json.RawMessage) (now time.Time, err error) {
	if len(raw) == 0 || string(raw) == "null" {
		return now, nil
	}
	var s string
	err = json.Unmarshal(raw, &s)
	if err == nil {
		now, err = time.Parse(time.RFC3339, s)
	}
	if err != nil || !rfc3339.MatchString(s) {
		return time.Time{}, errors.New(`"now" is not a time as in RFC 3339`)
	}
	_, offset := now.Zone()
	return now.In(time.FixedZone("", offset)), nil
}

// A Reading is what khabar reads in a document.
type Reading struct {
	ID           []byte
	Published    int // the index of the dateline by which the text says when it was published, or -1
	Datelines    []dateline.Dateline
	Attributions []attribution.Attribution
}

// Read reads the document.
func (d Document) Read() Reading {
	p := dateline.Parser{Now: d.Now}
	r := Reading{ID: d.ID, Published: -1, Datelines: []dateline.Dateline{}, Attributions: []attribution.Attribution{}}
	r.Datelines = slices.AppendSeq(r.Datelines, p.All(d.Text))
	r.Attributions = slices.AppendSeq(r.Attributions, attribution.All(d.Text))
	if published, ok := p.Published(d.Text); ok {
		r.Published = index(r.Datelines, published)
	}
	return r
}

// index returns the index of the dateline that Published has found, or -1. It begins where the one of all does; but
// where All reads on from a clock before the label («ساعت ۱۰ تا ۱۲ تاریخ انتشار: …») it is a part of one with its date.
func index(all []dateline.Dateline, published dateline.Dateline) int {
	if i := slices.IndexFunc(all, func(d dateline.Dateline) bool { return d.Start == published.Start }); i >= 0 {
		return i
	}
	return slices.IndexFunc(all, func(d dateline.Dateline) bool {
		return d.Start <= published.Start && published.End() <= d.End() && d.Date == published.Date && d.Err() == nil
	})
}

// JSON returns the object of the reading, in one line without its end.
func (r Reading) JSON() []byte {
	b := append([]byte(`{"id":`), r.ID...)
	if r.Published >= 0 {
		b = append(b, `,"published":`...)
		b = strconv.AppendInt(b, int64(r.Published), 10)
	}
	b = appendArray(append(b, `,"datelines":`...), r.Datelines)
	b = appendArray(append(b, `,"attributions":`...), r.Attributions)
	return append(b, '}')
}

// appendArray appends the array of what values marshal themselves as. Package json would read all of that again.
func appendArray[T json.Marshaler](b []byte, values []T) []byte {
	b = append(b, '[')
	for i, v := range values {
		if i > 0 {
			b = append(b, ',')
		}
		object, err := v.MarshalJSON()
		if err != nil {
			panic(err) // values of this module never fail to
		}
		b = append(b, object...)
	}
	return append(b, ']')
}

// Failure returns the object of a document that could not be read.
func Failure(id []byte, message string) []byte {
	b := append([]byte(`{"id":`), id...)
	b = append(b, `,"error":`...)
	b = append(b, String(message)...)
	return append(b, '}')
}

// String returns s as a JSON string, with U+FFFD for what is not UTF-8.
func String(s string) []byte {
	b, err := json.Marshal(strings.ToValidUTF8(s, "\uFFFD"))
	if err != nil {
		panic(err) // a string can always be marshalled
	}
	return b
}
