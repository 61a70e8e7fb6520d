package dateline_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/jalali"
)

func TestTime(t *testing.T) {
	for _, tt := range []struct {
		text string
		want string // RFC 3339 in Tehran, or the sentinel's text
	}{
		{"۱۵ آبان ۱۴۰۳", "2024-11-05T00:00:00+03:30"},
		{"\n ۱۵ آبان ۱۴۰۳\r\n\n", "2024-11-05T00:00:00+03:30"},
		{"۱۵ آبان ۱۴۰۳ - ۱۵:۲۰", "2024-11-05T15:20:00+03:30"},
		{"۱۵ آبان ۱۴۰۳ ساعت ۱۵:۲۰ به وقت گرینویچ", "2024-11-05T18:50:00+03:30"},
		{"۱۵ آبان ۱۴۰۳ ساعت ۲۴", "2024-11-06T00:00:00+03:30"},
		{"2024-11-05T15:20:07-05:00", "2024-11-05T23:50:07+03:30"},
		{"۲ فروردین ۱۴۰۱", "2022-03-22T01:00:00+04:30"}, // the clocks skipped its midnight
		{"۱۵ آبان ۱۴۰۳ ساعت ۱۰ به وقت محلی", "incomplete"},
		{"ساعت ۱۰", "incomplete"},
		{"آبان ۱۴۰۳", "incomplete"},
		{"امروز", "incomplete"},
		{"دوشنبه ۱۵ آبان ۱۴۰۳", "conflict"},
		{"۳۱ آبان ۱۴۰۳", "out of range"},
	} {
		d, _ := dateline.Parse(tt.text)
		at, err := d.Time(jalali.Tehran())
		got := at.Format(time.RFC3339)
		if err != nil {
			got, _, _ = strings.Cut(err.Error(), ":")
		}
		if got != tt.want {
			t.Errorf("Parse(%q).Time = %v, %v; want %s", tt.text, at, err, tt.want)
		}
		var e *dateline.Error
		if err != nil && !errors.As(err, &e) {
			t.Errorf("Parse(%q).Time: the error is a %T", tt.text, err)
		}
	}
}

func TestDays(t *testing.T) {
	for _, tt := range []struct{ text, first, last string }{
		{"۱۵ آبان ۱۴۰۳", "1403-08-15", "1403-08-15"},
		{"۱۵ آبان ۱۴۰۳ ساعت ۸ تا ۱۰", "1403-08-15", "1403-08-15"},
		{"آبان ۱۴۰۳", "1403-08-01", "1403-08-30"},
		{"اسفند ۱۴۰۳", "1403-12-01", "1403-12-30"},
		{"سال ۱۴۰۲", "1402-01-01", "1402-12-29"},
		{"فوریه ۲۰۲۴", "1402-11-12", "1402-12-10"},
		{"دسامبر ۲۰۲۴", "1403-09-11", "1403-10-11"},
		{"سال ۲۰۲۴", "1402-10-11", "1403-10-11"},
		{"آبان تا دی ۱۴۰۳", "1403-08-01", "1403-10-30"},
		{"۲۹ تا ۳۱ مرداد ۱۴۰۴", "1404-05-29", "1404-05-31"},
		{"رمضان ۱۴۴۵", "", ""},
		{"ساعت ۱۰", "", ""},
		{"۱۵ آبان", "", ""},
		{"۳۱ آبان ۱۴۰۳", "", ""},
	} {
		d, _ := dateline.Parse(tt.text)
		first, last, ok := d.Days()
		if first.String() != tt.first || last.String() != tt.last || ok != (tt.first != "") {
			t.Errorf("Parse(%q).Days() = %v, %v, %v; want %s, %s", tt.text, first, last, ok, tt.first, tt.last)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		text  string
		is    error
		field string
		want  string
	}{
		{"", dateline.ErrSyntax, "", `syntax: no dateline, at byte 0`},
		{"سلام", dateline.ErrSyntax, "", `syntax: not a dateline in "سلام", at byte 0`},
		{"۱۵ آبان ۱۴۰۳ سلام", dateline.ErrSyntax, "", `syntax: not a dateline in "سلام", at byte 23`},
		{"سلام " + strings.Repeat("آ", 40), dateline.ErrSyntax, "", `syntax: not a dateline in "سلام ` + strings.Repeat("آ", 15) + `", at byte 0`},
		{"۳۱ مهر ۱۴۰۴", dateline.ErrRange, "day", `out of range: day 31 of Mehr 1404, which has 30 in "۳۱ مهر ۱۴۰۴", at byte 0`},
		{"۳۱ مهر", dateline.ErrRange, "day", `out of range: day 31 of Mehr in "۳۱ مهر", at byte 0`},
		{"شنبه ۳۰ فوریه ۲۰۲۴", dateline.ErrRange, "day", `out of range: day 30 of February in "۳۰ فوریه ۲۰۲۴", at byte 9`},
		{"1403/14/02", dateline.ErrRange, "month", `out of range: month in "14/02", at byte 5`},
		{"ساعت ۲۴:۷۵", dateline.ErrRange, "time", `out of range: time in "۲۴:۷۵", at byte 9`},
		{"۲۹ مرداد ۲۰۲۵", dateline.ErrRange, "year", `out of range: year in "۲۰۲۵", at byte 16`},
		{"۱ تا ۳۱ مهر ۱۴۰۴", dateline.ErrRange, "day", `out of range: day 31 of Mehr 1404, which has 30 in "۳۱ مهر ۱۴۰۴", at byte 8`},
		{"دوشنبه ۱۵ آبان ۱۴۰۳", dateline.ErrConflict, "weekday", `conflict: Monday, but 1403-08-15 is a Tuesday in "دوشنبه ۱۵ آبان ۱۴۰۳", at byte 0`},
		{"۱۵ آبان ۱۴۰۳ (6 Nov 2024)", dateline.ErrConflict, "gregorian", `conflict: 1403-08-15 is not 2024-11-06 in "6 Nov 2024)", at byte 24`},
		{"۱۵ آبان ۱۴۰۳، ۱۰ رجب ۱۴۴۶", dateline.ErrConflict, "lunar", `conflict: 1446-07-10 is more than two days off in "۱۰ رجب ۱۴۴۶", at byte 25`},
		{"۱۵ تا ۱۲ آبان ۱۴۰۳", dateline.ErrConflict, "day", `conflict: what is stated disagrees in "۱۵ تا ۱۲ آبان ۱۴۰۳", at byte 0`},
		{"امروز", dateline.ErrIncomplete, "day", `incomplete: the day is open in "امروز", at byte 0`},
		{"شنبه ۱۵ آبان", dateline.ErrIncomplete, "year", `incomplete: the year is open in "۱۵ آبان", at byte 9`},
	} {
		_, err := dateline.Parse(tt.text)
		var e *dateline.Error
		if !errors.As(err, &e) || !errors.Is(err, tt.is) || e.Field != tt.field || err.Error() != tt.want {
			t.Errorf("Parse(%q): %v\nwant %s", tt.text, err, tt.want)
		}
	}
}

// An Error that a caller makes, and that of a Dateline whose Text a caller has cut.
func TestErrorsMade(t *testing.T) {
	e := &dateline.Error{Offset: 7, Field: "month", Err: dateline.ErrRange}
	if got, want := e.Error(), "out of range: month, at byte 7"; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	d, err := dateline.Parse("شنبه ۳۰ فوریه ۲۰۲۴")
	if err == nil {
		t.Fatal("30 February is a day")
	}
	d.Text = ""
	if err := d.Err(); !errors.Is(err, dateline.ErrRange) || !errors.As(err, &e) || e.Offset != 0 || e.Quote != "" {
		t.Errorf("Err() of a cut Dateline = %v", err)
	}
}

func TestJSON(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"۲۹ تا ۳۱ مرداد ۱۴۰۴", `{"text":"۲۹ تا ۳۱ مرداد ۱۴۰۴","start":0,"end":34,"jalali":"1404-05-29","gregorian":"2025-08-20","precision":"day","until":{"jalali":"1404-05-31","gregorian":"2025-08-22"},"stated":["jalali"]}`},
		{"ساعت ۸ تا ۱۰", `{"text":"ساعت ۸ تا ۱۰","start":0,"end":21,"time":"08:00","precision":"hour","until":{"time":"10:00"}}`},
		{"نوامبر ۲۰۲۴", `{"text":"نوامبر ۲۰۲۴","start":0,"end":21,"gregorian":"2024-11","precision":"month","stated":["gregorian"]}`},
		{"۳۱ آبان ۱۴۰۳", `{"text":"۳۱ آبان ۱۴۰۳","start":0,"end":22,"jalali":"1403-08","precision":"day","stated":["jalali"],"error":"out of range: day 31 of Aban 1403, which has 30 in \"۳۱ آبان ۱۴۰۳\", at byte 0"}`},
		{"۱ تا ۳۱ مهر", `{"text":"۱ تا ۳۱ مهر","start":0,"end":19,"precision":"day","stated":["jalali"],"error":"out of range: day 31 of Mehr in \"۳۱ مهر\", at byte 8"}`},
		{"دوشنبه ۱۵ آبان ۱۴۰۳", `{"text":"دوشنبه ۱۵ آبان ۱۴۰۳","start":0,"end":35,"jalali":"1403-08-15","weekday":"Monday","precision":"day","stated":["jalali","weekday"],"error":"conflict: Monday, but 1403-08-15 is a Tuesday in \"دوشنبه ۱۵ آبان ۱۴۰۳\", at byte 0"}`},
		{"10:55:07 +03:30", `{"text":"10:55:07 +03:30","start":0,"end":15,"time":"10:55:07","zone":"+03:30","precision":"second"}`},
	} {
		d, _ := dateline.Parse(tt.text)
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, string(b)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.text, diff)
		}
	}
}

// In a conflict the year that is left open is shown as assumed, and the day that a relative word gives as reckoned.
func TestJSONConflict(t *testing.T) {
	p := dateline.Parser{Now: time.Date(2024, time.November, 5, 15, 20, 0, 0, jalali.Tehran())}
	for _, tt := range []struct{ text, jalali, gregorian string }{
		{"دوشنبه ۱۵ آبان", "1403-08-15", ""},
		{"۱۵ آبان (۶ نوامبر)", "1403-08-15", "2024-11-06"},
		{"فردا دوشنبه", "1403-08-16", "2024-11-06"},
		{"فردا ۱۵ آبان", "1403-08-15", ""},
		{"دوشنبه پنجم ماه جاری", "1403-08-05", ""},
	} {
		d, err := p.Parse(tt.text)
		if !errors.Is(err, dateline.ErrConflict) || !d.Date.IsZero() {
			t.Errorf("Parse(%q) = %v, %v, want a conflict", tt.text, d, err)
		}
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var got struct{ Jalali, Gregorian string }
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatal(err)
		}
		if got.Jalali != tt.jalali || got.Gregorian != tt.gregorian {
			t.Errorf("%s: %s", tt.text, b)
		}
	}
}

// The zero values say that nothing is stated.
func TestZero(t *testing.T) {
	var d dateline.Dateline
	if d.Err() != nil || d.String() != "" || d.Clock.String() != "" || d.Zone.String() != "" || d.Zone.Location() != nil ||
		d.Precision.String() != "" || d.Notes.String() != "" || d.Stated.Jalali.String() != "" {
		t.Errorf("the zero Dateline says %v", d)
	}
	if h, m, s := d.Clock.Clock(); h != 0 || m != 0 || s != 0 || !d.Clock.IsZero() || !d.Zone.IsZero() {
		t.Error("the zero Clock is a time")
	}
	if _, ok := d.Stated.Weekday(); ok {
		t.Error("the zero Stated has a weekday")
	}
	if _, _, ok := d.Days(); ok {
		t.Error("the zero Dateline has days")
	}
	if s := dateline.Precision(99).String(); s != "" {
		t.Errorf("Precision(99) is %q", s)
	}
}

// TestAllocs holds that neither ranging nor a Parse that succeeds allocates, whatever the dateline.
func TestAllocs(t *testing.T) {
	text := "کد خبر: ۱۲۳ | ۱۵ آبان ۱۴۰۳ - ۱۵:۲۰\nدیروز ساعت ۱۰، ۳ ساعت پیش، دوشنبه ۱۵ آبان ۱۴۰۳ و ۲۹ تا ۳۱ مرداد، ۳۱ مهر ۱۴۰۳"
	now := time.Date(2025, time.August, 20, 10, 55, 0, 0, jalali.Tehran())
	n := 0
	for _, p := range []dateline.Parser{{}, {Now: now}, {MonthFirst: true}} {
		var sound []string
		for d := range p.All(text) { // builds the lexicon too
			if d.Err() == nil && d.Notes&(dateline.Shared|dateline.DatedByText) == 0 {
				sound = append(sound, d.Text)
			}
		}
		if len(sound) == 0 {
			t.Fatalf("%+v finds %q", p, sound)
		}
		if allocs := testing.AllocsPerRun(100, func() {
			for d := range p.All(text) {
				n += d.Start
			}
			if _, ok := p.Published(text); !ok {
				t.Error("nothing is published")
			}
		}); allocs != 0 {
			t.Errorf("ranging over All, and Published, allocates %v times", allocs)
		}
		for _, s := range append(sound, "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025") {
			if allocs := testing.AllocsPerRun(100, func() {
				if _, err := p.Parse(s); err != nil {
					t.Error(err)
				}
			}); allocs != 0 {
				t.Errorf("Parse(%q) allocates %v times", s, allocs)
			}
		}
	}
}
