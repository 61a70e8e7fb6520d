package jalali

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// onBoundary reports whether range over s stops at byte i, or i is its end.
func onBoundary(s string, i int) bool {
	for at := range s {
		if at == i {
			return true
		}
	}
	return i == len(s)
}

// checkFailure checks what is promised of every error of reading s.
func checkFailure(t *testing.T, s string, d Date, err error) {
	t.Helper()
	var e *Error
	switch {
	case !errors.As(err, &e):
		t.Fatalf("reading %q: %T %v", s, err, err)
	case !d.IsZero():
		t.Errorf("reading %q: %v with the error %v", s, d, err)
	case !onBoundary(s, e.Offset):
		t.Errorf("reading %q: %v: byte %d is within a character", s, err, e.Offset)
	case e.Err != ErrSyntax && e.Err != ErrRange && e.Err != ErrWeekday, (e.Field == "") != (e.Err == ErrSyntax):
		t.Errorf("reading %q: %#v", s, e)
	case e.Err == ErrRange && e.Value >= e.Min && e.Value <= e.Max:
		t.Errorf("reading %q: %v", s, err)
	case len(e.Error()) > 300:
		t.Errorf("reading %q: an error of %d bytes", s, len(e.Error()))
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"1404-05-29", "۱۴۰۴/۵/۲۹", "١٤٠٤.٠٥.٢٩", "۲۹ مرداد ۱۴۰۴", "29 Mordad 1404", "۱ فـــروردين ۱۴۰۴",
		"۳۱ اردي بهشت ۱۴۰۴", "1404-13-01", "۳۱ مهر ۱۴۰۴", "2025-08-20", "1404-05-29\x82", "29 م\xd9", "\u200f1404-05-29",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			checkFailure(t, s, d, err)
			return
		}
		if again, err := Parse(d.String()); again != d || err != nil {
			t.Errorf("Parse(%q) = %v, but Parse(%q) = %v, %v", s, d, d.String(), again, err)
		}
		swapped := strings.NewReplacer("ی", "ي", "ک", "ك", "ي", "ی", "ك", "ک").Replace(s)
		if again, err := Parse(swapped); again != d || err != nil {
			t.Errorf("Parse(%q) = %v, but Parse(%q) = %v, %v", s, d, swapped, again, err)
		}
	})
}

// namesDay reports whether a layout names year, month and day, the year by four digits.
func namesDay(layout string) bool {
	var full [halfDay + 1]bool
	for i := 0; i < len(layout); {
		var e element
		i, e = elementAt(layout, i)
		full[e.kind] = true
	}
	return full[longYear] && (full[bareMonth] || full[paddedMonth] || full[monthName] || full[shortMonthName]) &&
		(full[bareDay] || full[paddedDay])
}

func FuzzFormat(f *testing.F) {
	for _, layout := range []string{
		"1406/01/02", "۱۴۰۶/۱/۲", "دوشنبه ۲ فروردین ۱۴۰۶ ساعت ۱۵:۰۴:۰۵", "Mon 2 Far 1406 3:04 PM",
		"14060102150405", "٢ی خاکەلێوە ١٤٠٦", "۲ وری ۱۴۰۶ دوشنبه", "۲ فروردین\u200cماه ۱۴۰۶", "2Farvardindad1406", "\xd91406\x82-1-2\u064e",
		"حمل و نقل ۱۴۰۶/۰۱/۰۲", "Room 12 1406 1 2", "06/1406/01/02", "1۲ 1406 01 2",
	} {
		f.Add(layout, 1404, uint16(151))
	}
	f.Fuzz(func(t *testing.T, layout string, y int, days uint16) {
		d, err := New(y, Farvardin, 1)
		if err != nil {
			return
		}
		d = d.AddDays(int(days) % 365)
		s := d.Format(layout)
		if string(d.AppendFormat([]byte("x"), layout)) != "x"+s {
			t.Errorf("AppendFormat and Format differ for %q", layout)
		}
		got, err := ParseLayout(layout, s)
		switch {
		case namesDay(layout) && (got != d || err != nil):
			t.Errorf("ParseLayout(%q, %q) = %v, %v, want %v", layout, s, got, err, d)
		case err != nil:
			checkFailure(t, s, got, err)
		case got.Day() != d.Day() || got.Month() != d.Month() || got.Year()%100 != d.Year()%100:
			t.Errorf("ParseLayout(%q, %q) = %v, want %v or a day of another century", layout, s, got, d)
		}
	})
}

func FuzzParseLayout(f *testing.F) {
	f.Add("1406/01/02", "1404/05/29")
	f.Add("دوشنبه ۲ فروردین ۱۴۰۶", "چهارشنبه ۲۹ مرداد ۱۴۰۴")
	f.Add("دوشنبه ۲ فروردین ۱۴۰۶", "سه شنبه ۲۹ امرداد ۱۴۰۴")
	f.Add("06-1-2 3:4 pm", "04-5-29 9:7 ق.ظ")
	f.Add("1406/01/02\u200c", "1404/05/29\xff")
	f.Fuzz(func(t *testing.T, layout, s string) {
		d, err := ParseLayout(layout, s)
		if err != nil {
			checkFailure(t, s, d, err)
			return
		}
		if again, err := ParseLayout(layout, d.Format(layout)); again != d || err != nil {
			t.Errorf("ParseLayout(%q, %q) = %v, but ParseLayout(%q) = %v, %v", layout, s, d, d.Format(layout), again, err)
		}
	})
}

func FuzzUnmarshal(f *testing.F) {
	for _, s := range []string{
		"1404-05-29", "", "1404-12-30", "1404-05-290", "2025-08-20", "2025-08-20 00:00:00+03:30", "1404-02-31", "۱۴۰۴-۰۵-۲۹",
		"2025-02-29", "2025-08-20 BC", "2025-08\xff", "2025-08-20 9zzz", "2025-08-20T25:99", "2025-08-20 23:5\xff",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		before := Date{1357, 11, 22}
		d := before
		if err := d.UnmarshalText(b); err != nil {
			if d != before {
				t.Errorf("UnmarshalText(%q) fails and makes %v of %v", b, d, before)
			}
			checkFailure(t, string(b), Date{}, err)
		} else if text, _ := d.MarshalText(); string(text) != string(b) {
			t.Errorf("UnmarshalText(%q) = %v, which is written %q", b, d, text)
		}
		d = before
		if err := d.Scan(b); err != nil {
			if d != before {
				t.Errorf("Scan(%q) fails and makes %v of %v", b, d, before)
			}
			checkFailure(t, string(b), Date{}, err)
		} else if v, _ := d.Value(); !strings.HasPrefix(string(b), v.(string)) {
			t.Errorf("Scan(%q) = %v, which is stored as %v", b, d, v)
		} else if rest := b[len(v.(string)):]; len(rest) > 0 {
			if _, err := time.Parse("15:04", string(rest[1:min(6, len(rest))])); err != nil {
				t.Errorf("Scan(%q) = %v, without a time of day after it: %v", b, d, err)
			}
		}
	})
}
