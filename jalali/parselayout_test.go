package jalali

import (
	"strings"
	"testing"
	"unicode"

	"github.com/khabar-go/khabar/internal/words"
)

func TestParseLayout(t *testing.T) {
	d := day(1404, Mordad, 29) // a Wednesday
	for _, test := range []struct {
		layout, s string
		want      Date
	}{
		{"1406/01/02", "1404/05/29", d},
		{"1406/01/02", "۱۴۰۴/۰۵/۲۹", d},
		{"۱۴۰۶/۰۱/۰۲", "1404/05/29", d},
		{"۱۴۰۶/۰۱/۰۲", "١٤٠٤/٠٥/٢٩", d},
		{"1406/01/02", "१४०४/०५/२९", d},
		{"1406/01/02", "14۰4/۰5/2٩", d},
		{"1406/1/2", "1404/05/29", d},
		{"1406/1/2", "1404/5/9", day(1404, Mordad, 9)},
		{"14060102", "۱۴۰۴۰۵۲۹", d},
		{"02.01.1406", "29.05.1404", d},
		{"1406-01-02", "2025-05-29", day(2025, Mordad, 29)}, // Parse refuses it

		{"دوشنبه ۲ فروردین ۱۴۰۶", "چهارشنبه ۲۹ مرداد ۱۴۰۴", d},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "چهار\u200cشنبه ۲۹ امرداد ۱۴۰۴", d},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "چهار شنبه ۲۹ اسد ۱۴۰۴", d},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "Wednesday 29 mordad 1404", d},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "سه شنبه ۲۱ مرداد ۱۴۰۴", day(1404, Mordad, 21)},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "سه\u200cشنبه ۷ مرداد ۱۴۰۴", day(1404, Mordad, 7)},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "سشنبه ۷ مرداد ۱۴۰۴", day(1404, Mordad, 7)},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "شنبه ۳ خرداد ۱۴۰۴", day(1404, Khordad, 3)},
		{"۲ فروردین ۱۴۰۶", "۱۰ دي ۱۴۰۴", day(1404, Dey, 10)},
		{"۲ فروردین ۱۴۰۶", "۱۰ اردي\u200cبهشت ۱۴۰۴", day(1404, Ordibehesht, 10)},
		{"۲ فروردین ۱۴۰۶", "۱۰ اردي بهشت ۱۴۰۴", day(1404, Ordibehesht, 10)},
		{"۲ فروردین ۱۴۰۶", "۱۰ شَهریوَر ۱۴۰۴", day(1404, Shahrivar, 10)},
		{"۲ فروردین ۱۴۰۶", "۱۰ آ\u200f\u200cذ\u0640ر ۱۴۰۴", day(1404, Azar, 10)},
		{"1406 2 وری\u200fی\u200f", "1404 11 وری\u200fی\u200f", day(1404, Farvardin, 11)},
		{"۲ فروردین\u200cماه ۱۴۰۶", "۱۰ دی\u200cماه ۱۴۰۴", day(1404, Dey, 10)},
		{"۲ فروردین\u200cماه ۱۴۰۶", "۱۰ دیماه ۱۴۰۴", day(1404, Dey, 10)},
		{"۲ فروردینماه ۱۴۰۶", "۱۰ دی\u200cماه ۱۴۰۴", day(1404, Dey, 10)},
		{"۲ فروردین ماه ۱۴۰۶", "۱۰ مهر ماه ۱۴۰۴", day(1404, Mehr, 10)},
		{"2Farvardin1406", "29Mordad1404", d},
		{"2Farvardin1406", "29Mor1404", d},
		{"2 Far 1406", "29 Mordad 1404", d},
		{"Mon 2 Far 1406", "Wed 29 Mor 1404", d},
		{"Mon 2 Far 1406", "Weds 29 MOR 1404", d},
		{"٢ی خاکەلێوە ١٤٠٦", "٢٩ی گەلاوێژ ١٤٠٤", d},
		{"د وری ۲ ۱۴۰۶", "د زمري ۲۹ ۱۴۰۴", d},
		{"Farvardinbehesht 2 1406", "Ordibeheshtbehesht 2 1404", day(1404, Ordibehesht, 2)},
		{"Farvardindad 2 1406", "Mordad 2 1404", day(1404, Mordad, 2)}, // Mor and dad

		{"در اقتصادی سال ۱۴۰۶/۱/۲", "در اقتصادي سال ۱۴۰۴/۵/۲۹", d},
		{"در دی ماه ۱۴۰۶/۱/۲", "در دی ماه ۱۴۰۴/۵/۲۹", d},
		{"چاپ 12 ۱۴۰۶/۱/۲", "چاپ ۱۲ ۱۴۰۴/۵/۲۹", d},
		{"چاپ 10 ۱۴۰۶/۱/۲", "چاپ ۱۰ ۱۴۰۴/۵/۲۹", d},
		{"مُحَرَّم ۱۴۰۶/۱/۲", "محرم ۱۴۰۴/۵/۲۹", d},
		{"\xff1406/1/2\x82", "\xff1404/5/29\x82", d},

		{"1406/01/02 15:04:05", "1404/05/29 23:59:59", d},
		{"1406/01/02 3:4:5 PM", "1404/05/29 12:0:9 ق.ظ", d},
		{"۱۴۰۶/۰۱/۰۲ ۰۳:۰۴ ب.ظ", "۱۴۰۴/۰۵/۲۹ ۱۱:۱۰ ب.ظ", d},
		{"1406-01-02T15:04:05", "1404-05-29T00:00:00", d},

		{"06/01/02", "04/05/29", d},
		{"06/01/02", "10/01/01", day(1310, Farvardin, 1)},
		{"06/01/02", "99/12/30", day(1399, Esfand, 30)},
		{"06/01/02", "00/01/01", day(1400, Farvardin, 1)},
		{"06/01/02", "09/01/01", day(1409, Farvardin, 1)},
		{"06 1406/01/02", "04 1404/05/29", d},
		{"1406/01/02 06", "1504/05/29 04", day(1504, Mordad, 29)},
		{"1406/01/02 ۲ فروردین دوشنبه Monday", "1404/05/29 29 Asad چهارشنبه Wednesday", d},
	} {
		if got, err := ParseLayout(test.layout, test.s); got != test.want || err != nil {
			t.Errorf("ParseLayout(%q, %q) = %v, %v, want %v", test.layout, test.s, got, err, test.want)
		}
	}
}

func TestParseLayoutErrors(t *testing.T) {
	syntax := func(offset int) Error { return Error{Offset: offset, Err: ErrSyntax} }
	for _, test := range []struct {
		layout, s string
		want      Error
		text      string
	}{
		{"1406/01/02", "", syntax(0), "syntax: want a year of four digits at byte 0"},
		{"1406/01/02", "1404", syntax(4), `syntax: want "/" at byte 4`},
		{"1406/01/02", "1404-05-29", syntax(4), `syntax: want "/" at byte 4, have "-05-29"`},
		{"1406/01/02", "1404/5/29", syntax(6), `syntax: want a month of two digits at byte 6, have "/29"`},
		{"1406/01/02", "404/05/29", syntax(3), ""},
		{"1406/01/02", "14040/05/29", syntax(4), ""},
		{"1406/01/02", "1404/05/291", syntax(10), `syntax: want the end at byte 10, have "1"`},
		{"1406/01/02", "1404/05/29 ", syntax(10), ""},
		{"1406/01/02", " 1404/05/29", syntax(0), ""},
		{"1406/01/02", "\u200f1404/05/29", syntax(0), ""},
		{"1406/01/02", "1404/05/\xff", syntax(8), ""},
		{"2 Farvardin 1406", "29 August 2025", syntax(3), `syntax: want the name of a month at byte 3, have "August 2025"`},
		{"2 Farvardin 1406", "29 مردادماه 1404", syntax(13), `syntax: want " " at byte 13, have "ماه 1404"`},
		{"2 Farvardin 1406", "29 م", syntax(3), ""},
		{"2 Farvardin 1406", "29 ", syntax(3), ""},
		{"Monday 2 Farvardin 1406", "29 مرداد 1404", syntax(0), "syntax: want the name of a weekday at byte 0, have \"29 مرداد 1404\""},
		{"3 PM 1406/01/02", "3 MP 1404/05/29", syntax(2), `syntax: want ق.ظ, ب.ظ, AM or PM at byte 2, have "MP 1404/05/29"`},
		{"06", "x", syntax(0), `syntax: want a year of two digits at byte 0, have "x"`},
		{"1", "x", syntax(0), `syntax: want a month at byte 0, have "x"`},
		{"2", "x", syntax(0), `syntax: want a day at byte 0, have "x"`},
		{"02", "x", syntax(0), `syntax: want a day of two digits at byte 0, have "x"`},
		{"3", "x", syntax(0), `syntax: want an hour at byte 0, have "x"`},
		{"03", "x", syntax(0), `syntax: want an hour of two digits at byte 0, have "x"`},
		{"4", "x", syntax(0), `syntax: want a minute at byte 0, have "x"`},
		{"04", "x", syntax(0), `syntax: want a minute of two digits at byte 0, have "x"`},
		{"5", "x", syntax(0), `syntax: want a second at byte 0, have "x"`},
		{"05", "x", syntax(0), `syntax: want a second of two digits at byte 0, have "x"`},
		{"1406/01/02 15:04", "1404/05/29 9:30", syntax(12), `syntax: want an hour of two digits at byte 12, have ":30"`},
		{"ساعت 1406/01/02", "ساعات 1404/05/29", syntax(6), `syntax: want "ت" at byte 6, have "ات 1404/05/29"`},
		{"\xff1406/01/02", "\xfe1404/05/29", syntax(0), ""},
		{"1406/01/02\u200c", "1404/05/29\u200c\u200c!", syntax(16), ""},
		{strings.Repeat("7", 100), strings.Repeat("9", 100), syntax(0), `syntax: want "` + strings.Repeat("7", 40) + `" at byte 0, have "` + strings.Repeat("9", 40) + `"`},
		{"x", strings.Repeat("ی", 100), syntax(0), `syntax: want "x" at byte 0, have "` + strings.Repeat("ی", 20) + `"`},
		{"x", "y" + strings.Repeat("ی", 100), syntax(0), `syntax: want "x" at byte 0, have "y` + strings.Repeat("ی", 19) + `"`},

		{"1406/01/02", "1404/07/31", Error{Offset: 8, Field: "day", Value: 31, Min: 1, Max: 30, Err: ErrRange}, "out of range: day 31 of Mehr 1404, which has 30"},
		{"۲ فروردین ۱۴۰۶", "۳۱ مهر ۱۴۰۴", Error{Offset: 0, Field: "day", Value: 31, Min: 1, Max: 30, Err: ErrRange}, ""},
		{"02/01/1406", "01/13/1404", Error{Offset: 3, Field: "month", Value: 13, Min: 1, Max: 12, Err: ErrRange}, ""},
		{"02/01/1406", "01/00/1404", Error{Offset: 3, Field: "month", Value: 0, Min: 1, Max: 12, Err: ErrRange}, ""},
		{"02/01/1406", "01/01/0000", Error{Offset: 6, Field: "year", Value: 0, Min: 1, Max: 3000, Err: ErrRange}, ""},
		{"06/01/02", "04/12/30", Error{Offset: 6, Field: "day", Value: 30, Min: 1, Max: 29, Err: ErrRange}, "out of range: day 30 of Esfand 1404, which has 29"},
		{"1406/01/02 15:04:05", "1404/05/29 24:00:00", Error{Offset: 11, Field: "hour", Value: 24, Min: 0, Max: 23, Err: ErrRange}, "out of range: hour 24, not 0 to 23"},
		{"1406/01/02 3:04 PM", "1404/05/29 0:30 AM", Error{Offset: 11, Field: "hour", Value: 0, Min: 1, Max: 12, Err: ErrRange}, ""},
		{"1406/01/02 03:04", "1404/05/29 13:30", Error{Offset: 11, Field: "hour", Value: 13, Min: 1, Max: 12, Err: ErrRange}, ""},
		{"1406/01/02 15:4", "1404/05/29 00:60", Error{Offset: 14, Field: "minute", Value: 60, Min: 0, Max: 59, Err: ErrRange}, ""},
		{"1406/01/02 15:04:05", "1404/05/29 00:00:61", Error{Offset: 17, Field: "second", Value: 61, Min: 0, Max: 59, Err: ErrRange}, ""},

		{"دوشنبه ۲ فروردین ۱۴۰۶", "شنبه ۵ فروردین ۱۴۰۳", Error{Offset: 0, Field: "weekday", Err: ErrWeekday}, "conflict: Saturday, but 5 Farvardin 1403 is a Sunday"},
		{"۱۴۰۶/۱/۲ (دوشنبه)", "۱۴۰۴/۵/۲۹ (پنجشنبه)", Error{Offset: 18, Field: "weekday", Err: ErrWeekday}, "conflict: Thursday, but 29 Mordad 1404 is a Wednesday"},
		{"06/1/2 Mon", "04/5/29 Tue", Error{Offset: 8, Field: "weekday", Err: ErrWeekday}, ""},

		{"1406/01/02 فروردین", "1404/05/29 مهر", syntax(11), `syntax: want what was said before at byte 11, have "مهر"`},
		{"1406 1406/01/02", "1404 1405/05/29", syntax(5), ""},
		{"06 1406/01/02", "03 1404/05/29", syntax(0), ""},
		{"Mon Monday 1406/01/02", "Wed Tuesday 1404/05/29", syntax(4), ""},

		{"", "", syntax(0), "syntax: want a layout with year, month and day (1406-01-02) at byte 0"},
		{"2006-01-02", "2006-05-29", syntax(0), "syntax: want a layout with year, month and day (1406-01-02) at byte 0"},
		{"1406/01", "1404/05", syntax(0), ""},
		{"2 Farvardin", "29 Mordad", syntax(0), ""},
		{"1406 02", "1404 29", syntax(0), ""},
		{"15:04", "10:55", syntax(0), ""},
		{"2006/01/02", "2006/05/29", syntax(0), ""}, // the layout of package time
	} {
		d, err := ParseLayout(test.layout, test.s)
		if err == nil {
			t.Errorf("ParseLayout(%q, %q) = %v, want an error", test.layout, test.s, d)
			continue
		}
		if !d.IsZero() {
			t.Errorf("ParseLayout(%q, %q) = %v with an error", test.layout, test.s, d)
		}
		checkError(t, err, test.want, test.text)
	}
}

// TestDigits reads all decimal digits of Unicode.
func TestDigits(t *testing.T) {
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		d, _, size := digitAt(string(r), 0)
		if (d >= 0) != unicode.IsDigit(r) {
			t.Errorf("digitAt(%q) = %d", r, d)
		}
		if d < 0 {
			continue
		}
		n++
		if size != len(string(r)) {
			t.Errorf("%q has %d bytes, not %d", r, len(string(r)), size)
		}
		if before, _, _ := digitAt(string(r-1), 0); d > 0 && before != d-1 {
			t.Errorf("%q is %d, but %q before it %d", r, d, r-1, before)
		}
	}
	if n < 680 || n%10 != 0 {
		t.Errorf("%d digits", n)
	}
}

// TestNames reads every name of names.tsv as it stands there, and as it is written.
func TestNames(t *testing.T) {
	for w := range words.Names() {
		if _, ok := languageOf(w.Language); !ok || w.Calendar != words.Jalali && w.Calendar != words.Weekday {
			continue
		}
		for _, s := range []string{w.Word, written(w.Word), w.Word + "x", w.Word + " ۱۴۰۴"} {
			n, end := names().find(s, 0, w.Calendar, "")
			if n == nil || n.Number != w.Number || end > len(s) {
				t.Errorf("find(%q) = %v, %d, want %+v", s, n, end, w)
			}
		}
	}
	for l := range languages {
		for i := 1; i <= 12; i++ {
			if names().months[l][i] == "" || l == english && names().shortMonths[l][i] == "" {
				t.Errorf("%s has no month %d", tags[l], i)
			}
		}
		for i := range 7 {
			if names().weekdays[l][i] == "" || l == english && names().shortWeekdays[l][i] == "" {
				t.Errorf("%s has no weekday %d", tags[l], i)
			}
		}
	}
}
