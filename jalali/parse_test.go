package jalali

import "testing"

func TestParse(t *testing.T) {
	for _, test := range []struct {
		s    string
		want Date
	}{
		{"1404-05-29", day(1404, Mordad, 29)},
		{"1404/5/29", day(1404, Mordad, 29)},
		{"1404.5.9", day(1404, Mordad, 9)},
		{"۱۴۰۴/۵/۲۹", day(1404, Mordad, 29)},
		{"١٤٠٤/٠٥/٢٩", day(1404, Mordad, 29)},
		{"１４０４-０５-２９", day(1404, Mordad, 29)},
		{"१४०४-०५-२९", day(1404, Mordad, 29)},
		{"𝟏𝟒𝟎𝟒-𝟎𝟓-𝟐𝟗", day(1404, Mordad, 29)},
		{"١٤٠۴/05/۲٩", day(1404, Mordad, 29)},
		{"۲۹ مرداد ۱۴۰۴", day(1404, Mordad, 29)},
		{"29 امرداد 1404", day(1404, Mordad, 29)},
		{"۹ دی ۱۴۰۴", day(1404, Dey, 9)},
		{"۰۹ دي ۱۴۰۴", day(1404, Dey, 9)},
		{"۳۱ اردیبهشت ۱۴۰۴", day(1404, Ordibehesht, 31)},
		{"۳۱ اردی\u200cبهشت ۱۴۰۴", day(1404, Ordibehesht, 31)},
		{"۳۱ اردي بهشت ۱۴۰۴", day(1404, Ordibehesht, 31)},
		{"۱ فـــروردين ۱۴۰۴", day(1404, Farvardin, 1)},
		{"۷ میزان ۱۴۰۴", day(1404, Mehr, 7)},
		{"۷ سنبلهٔ ۱۴۰۴", day(1404, Shahrivar, 7)},
		{"۷ لیندۍ ۱۴۰۴", day(1404, Azar, 7)},
		{"٧ ڕەشەمە ١٤٠٤", day(1404, Esfand, 7)},
		{"29 Mordad 1404", day(1404, Mordad, 29)},
		{"29 mor 1404", day(1404, Mordad, 29)},
		{"29 Asad 1404", day(1404, Mordad, 29)},
		{"0001-01-01", day(1, Farvardin, 1)},
		{"1899-12-29", day(1899, Esfand, 29)},
		{"2101-01-01", day(2101, Farvardin, 1)},
		{"3000-12-30", day(3000, Esfand, 30)},
	} {
		if got, err := Parse(test.s); got != test.want || err != nil {
			t.Errorf("Parse(%q) = %v, %v, want %v", test.s, got, err, test.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	syntax := func(offset int) Error { return Error{Offset: offset, Err: ErrSyntax} }
	for _, test := range []struct {
		s    string
		want Error
		text string
	}{
		{"", syntax(0), "syntax: want a day or a year at byte 0"},
		{" 1404-05-29", syntax(0), `syntax: want a day or a year at byte 0, have " 1404-05-29"`},
		{"1404-05-29 ", syntax(10), `syntax: want the end at byte 10, have " "`},
		{"1404-05-29T00:00:00Z", syntax(10), `syntax: want the end at byte 10, have "T00:00:00Z"`},
		{"\u200f1404-05-29", syntax(0), `syntax: want a day or a year at byte 0, have "\u200f1404-05-29"`},
		{"1404", syntax(4), "syntax: want -, / or . at byte 4"},
		{"1404-", syntax(5), "syntax: want a month at byte 5"},
		{"1404-05", syntax(7), "syntax: want - at byte 7"},
		{"1404-05-", syntax(8), "syntax: want a day at byte 8"},
		{"1404-05/29", syntax(7), `syntax: want - at byte 7, have "/29"`},
		{"1404–05–29", syntax(4), ""},
		{"۱۴۰۴/۵-۲۹", syntax(11), ""},
		{"1404-005-29", syntax(7), ""},
		{"1404-05-029", syntax(10), ""},
		{"04-05-29", syntax(2), `syntax: want a year of four digits at byte 2, have "-05-29"`},
		{"14040-05-29", syntax(4), ""},
		{"99999999999999999999-01-01", syntax(4), ""},
		{"29-05-1404", syntax(2), ""},
		{"14\u200c04-05-29", syntax(2), ""},
		{"1404-05-29\xff", syntax(10), ""},
		{"\xff", syntax(0), `syntax: want a day or a year at byte 0, have "\xff"`},
		{"29 مرداد", syntax(13), "syntax: want a space at byte 13"},
		{"29 مرداد ", syntax(14), ""},
		{"29 مرداد 04", syntax(16), ""},
		{"29 مرداد 1404 ", syntax(18), ""},
		{"029 مرداد 1404", syntax(2), ""},
		{"29  مرداد 1404", syntax(3), ""},
		{"29 مردادماه 1404", syntax(13), ""},
		{"29 تموز 1404", syntax(3), ""},
		{"29 م", syntax(3), ""},
		{"29 ", syntax(3), "syntax: want the name of a month at byte 3"},
		{"29", syntax(2), ""},
		{"29مرداد1404", syntax(2), ""},
		{"1404-13-01", Error{Offset: 5, Field: "month", Value: 13, Min: 1, Max: 12, Err: ErrRange}, "out of range: month 13, not 1 to 12"},
		{"۱۴۰۴/۰/۱", Error{Offset: 9, Field: "month", Value: 0, Min: 1, Max: 12, Err: ErrRange}, ""},
		{"۱۴۰۴/۷/۳۱", Error{Offset: 12, Field: "day", Value: 31, Min: 1, Max: 30, Err: ErrRange}, "out of range: day 31 of Mehr 1404, which has 30"},
		{"۳۱ مهر ۱۴۰۴", Error{Offset: 0, Field: "day", Value: 31, Min: 1, Max: 30, Err: ErrRange}, "out of range: day 31 of Mehr 1404, which has 30"},
		{"30 Esfand 1404", Error{Offset: 0, Field: "day", Value: 30, Min: 1, Max: 29, Err: ErrRange}, ""},
		{"0000-01-01", Error{Offset: 0, Field: "year", Value: 0, Min: 1, Max: 3000, Err: ErrRange}, ""},
		{"3001-01-01", Error{Offset: 0, Field: "year", Value: 3001, Min: 1, Max: 3000, Err: ErrRange}, ""},
		{"1 مهر 9999", Error{Offset: 9, Field: "year", Value: 9999, Min: 1, Max: 3000, Err: ErrRange}, ""},
		{"2025-08-20", Error{Offset: 0, Field: "year", Value: 2025, Min: 1, Max: 1899, Err: ErrRange}, "out of range: year 2025, not 1 to 1899"},
		{"1900-01-01", Error{Offset: 0, Field: "year", Value: 1900, Min: 1, Max: 1899, Err: ErrRange}, ""},
		{"2100/1/1", Error{Offset: 0, Field: "year", Value: 2100, Min: 1, Max: 1899, Err: ErrRange}, ""},
		{"20 مهر 2025", Error{Offset: 10, Field: "year", Value: 2025, Min: 1, Max: 1899, Err: ErrRange}, ""},
	} {
		d, err := Parse(test.s)
		if err == nil {
			t.Errorf("Parse(%q) = %v, want an error", test.s, d)
			continue
		}
		if !d.IsZero() {
			t.Errorf("Parse(%q) = %v with an error", test.s, d)
		}
		checkError(t, err, test.want, test.text)
	}
}

// TestParseEveryDay reads back all days as they are written, but for the years that Parse refuses.
func TestParseEveryDay(t *testing.T) {
	for d := day(1, Farvardin, 1); !d.IsZero(); d = d.AddDays(1) {
		got, err := Parse(d.String())
		switch y := d.Year(); {
		case y >= 1900 && y <= 2100:
			if err == nil {
				t.Fatalf("Parse(%q) = %v, want an error", d.String(), got)
			}
		case got != d || err != nil:
			t.Fatalf("Parse(%q) = %v, %v", d.String(), got, err)
		}
	}
}
