package jalali

import (
	"bytes"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"errors"
	"testing"
)

var (
	_ encoding.TextMarshaler     = Date{}
	_ encoding.TextAppender      = Date{}
	_ encoding.TextUnmarshaler   = (*Date)(nil)
	_ encoding.BinaryMarshaler   = Date{}
	_ encoding.BinaryUnmarshaler = (*Date)(nil)
)

func TestString(t *testing.T) {
	for _, test := range []struct {
		d    Date
		want string
	}{
		{day(1404, Mordad, 29), "1404-05-29"},
		{day(1, Farvardin, 1), "0001-01-01"},
		{day(99, Aban, 9), "0099-08-09"},
		{day(961, Dey, 11), "0961-10-11"},
		{day(3000, Esfand, 30), "3000-12-30"},
		{Date{}, ""},
	} {
		if got := test.d.String(); got != test.want {
			t.Errorf("String() = %q, want %q", got, test.want)
		}
		if got, err := test.d.MarshalText(); string(got) != test.want || err != nil {
			t.Errorf("MarshalText() = %q, %v, want %q", got, err, test.want)
		}
		if got, err := test.d.AppendText([]byte("on ")); string(got) != "on "+test.want || err != nil {
			t.Errorf("AppendText() = %q, %v, want %q", got, err, "on "+test.want)
		}
		var back Date
		if err := back.UnmarshalText([]byte(test.want)); back != test.d || err != nil {
			t.Errorf("UnmarshalText(%q) = %v, %v", test.want, back, err)
		}
	}
}

func TestUnmarshalTextErrors(t *testing.T) {
	syntax := func(offset int) Error { return Error{Offset: offset, Err: ErrSyntax} }
	for _, test := range []struct {
		s    string
		want Error
		text string
	}{
		{"1404", syntax(4), `syntax: want "-" at byte 4`},
		{"1404-5-29", syntax(6), `syntax: want a digit at byte 6, have "-29"`},
		{"1404/05/29", syntax(4), `syntax: want "-" at byte 4, have "/05/29"`},
		{"1404-05-2", syntax(9), "syntax: want a digit at byte 9"},
		{"1404-05-290", syntax(10), `syntax: want the end at byte 10, have "0"`},
		{"1404-05-29 ", syntax(10), ""},
		{" 1404-05-29", syntax(0), ""},
		{"۱۴۰۴-۰۵-۲۹", syntax(0), ""},
		{"-404-05-29", syntax(0), ""},
		{"null", syntax(0), ""},
		{"1404-13-01", Error{Offset: 5, Field: "month", Value: 13, Min: 1, Max: 12, Err: ErrRange}, ""},
		{"1404-07-31", Error{Offset: 8, Field: "day", Value: 31, Min: 1, Max: 30, Err: ErrRange}, ""},
		{"0000-01-01", Error{Offset: 0, Field: "year", Value: 0, Min: 1, Max: 3000, Err: ErrRange}, ""},
		{"0000-00-00", Error{Offset: 0, Field: "year", Value: 0, Min: 1, Max: 3000, Err: ErrRange}, ""},
	} {
		before := day(1357, Bahman, 22)
		d := before
		checkError(t, d.UnmarshalText([]byte(test.s)), test.want, test.text)
		if d != before {
			t.Errorf("UnmarshalText(%q) made %v of %v", test.s, d, before)
		}
	}
}

func TestJSON(t *testing.T) {
	type item struct {
		Published Date         `json:"published"`
		Updated   Date         `json:"updated,omitzero"`
		Views     map[Date]int `json:"views,omitempty"`
		Corrected *Date        `json:"corrected"`
	}
	d := day(1404, Mordad, 29)
	in := item{Published: d, Views: map[Date]int{d: 3}}
	text, err := json.Marshal(in)
	const want = `{"published":"1404-05-29","views":{"1404-05-29":3},"corrected":null}`
	if string(text) != want || err != nil {
		t.Errorf("json.Marshal = %s, %v, want %s", text, err, want)
	}
	var out item
	if err := json.Unmarshal(text, &out); err != nil || out.Published != d || !out.Updated.IsZero() || out.Views[d] != 3 {
		t.Errorf("json.Unmarshal(%s) = %+v, %v", text, out, err)
	}
	if text, err := json.Marshal(item{}); string(text) != `{"published":"","corrected":null}` || err != nil {
		t.Errorf("json.Marshal of a zero item = %s, %v", text, err)
	}
	if err := json.Unmarshal([]byte(`{"published":""}`), &out); err != nil || !out.Published.IsZero() {
		t.Errorf("json.Unmarshal of an empty date = %v, %v", out.Published, err)
	}
	var e *Error
	if err := json.Unmarshal([]byte(`{"published":"1404-12-30"}`), &out); !errors.As(err, &e) || e.Field != "day" {
		t.Errorf("json.Unmarshal of 30 Esfand 1404: %v", err)
	}
	for _, s := range []string{`14040529`, `true`, `{}`, `["1404-05-29"]`} {
		if err := json.Unmarshal([]byte(s), &out.Published); err == nil {
			t.Errorf("json.Unmarshal(%s) succeeds", s)
		}
	}
}

func TestGob(t *testing.T) {
	type item struct{ A, B Date }
	in := item{A: day(1404, Mordad, 29)}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(in); err != nil {
		t.Fatal(err)
	}
	var out item
	if err := gob.NewDecoder(&b).Decode(&out); out != in || err != nil {
		t.Errorf("gob: %v, %v, want %v", out, err, in)
	}
}
