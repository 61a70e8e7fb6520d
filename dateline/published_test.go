package dateline_test

import (
	"testing"
	"time"

	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/jalali"
)

func TestPublished(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"در ۱۴ ژوئیه ۱۷۸۹ باستیل سقوط کرد", ""},
		{"۱۵ آبان ۱۴۰۳", "1403-08-15 (2024-11-05)"},
		{"خبر\n۱۵ آبان ۱۴۰۳ - ۱۵:۲۰\nمتن", "1403-08-15 15:20 (2024-11-05)"},
		{"تاریخ انتشار: ۱۵ آبان ۱۴۰۳ و بعد متن", "1403-08-15 (2024-11-05)"},
		{"تاریخ انتشار: - | ۱۵ آبان ۱۴۰۳ و بعد متن", "1403-08-15 (2024-11-05)"},
		{"تاریخ انتشار :۱۴۰۳/۰۸/۱۵ متن", "1403-08-15 (2024-11-05; calendar assumed)"},
		{"کد خبر: ۱۲۳ | ۱۵ آبان ۱۴۰۳ متن", "1403-08-15 (2024-11-05)"},
		{"کد خبر: ۱۲۳ ۱۵ آبان ۱۴۰۳ | ۱۲ بازدید", "1403-08-15 (2024-11-05)"},
		{"چهارشنبه ۹ فروردین ۱۴۰۲ تهران ۱۶:۵۹", "1402-01-09 16:59 Asia/Tehran (2023-03-29; Wednesday)"},
		{"سرویس: ۱۵ آبان ۱۴۰۳، ۱۲ نظر", "1403-08-15 (2024-11-05)"},
		{" date 2025-08-20 En\n", "1404-05-29 (2025-08-20; calendar assumed)"},
		// The day alone gives way to the same day with a time, but not to another day.
		{"2025-08-20\n۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵", "1404-05-29 10:55 (2025-08-20)"},
		{"2025-08-20\n۳۰ مرداد ۱۴۰۴ - ۱۰:۵۵", "1404-05-29 (2025-08-20; calendar assumed)"},
		// What is not sound, or without a year, is passed over.
		{"دوشنبه ۱۵ آبان ۱۴۰۳\n۱۶ آبان ۱۴۰۳", "1403-08-16 (2024-11-06)"},
		{"۳۱ آبان ۱۴۰۳\n۱۶ آبان ۱۴۰۳", "1403-08-16 (2024-11-06)"},
		{"۱۵ آبان\n۱۶ آبان ۱۴۰۳", "1403-08-16 (2024-11-06)"},
		{"آبان ۱۴۰۳\n۱۶ آبان ۱۴۰۳", "1403-08-16 (2024-11-06)"},
		{"به گزارش ایسنا ۱۵ آبان ۱۴۰۳\n۱۶ آبان ۱۴۰۳", "1403-08-16 (2024-11-06)"},
		{"نشست ۱۵ آبان ۱۴۰۳", ""},
		{"۱۵ آبان ۱۴۰۳ برگزار شد", ""},
		{"۱۵ آبان ۱۴۰۳ - باران آمد", ""},
		{"تهران - ۱۵ آبان ۱۴۰۳", "1403-08-15 (2024-11-05)"},
		{"تهران - باران ۱۵ آبان ۱۴۰۳", ""},
		{"۱۲ باران ۱۵ آبان ۱۴۰۳", ""},
		{"۱۵ آبان ۱۴۰۳ https://example.ir", ""},
		{"۱۲ تا ۲۰ مهر ۱۴۰۴", ""},
		{"۱۲ تا ۲۰ مهر ۱۴۰۴\n۱۶ آبان ۱۴۰۳", "1403-08-16 (2024-11-06)"},
	} {
		d, ok := dateline.Published(tt.text)
		got := ""
		if ok {
			got = d.String()
		}
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("Published(%q) = %q, %v; want %q", tt.text, got, ok, tt.want)
		}
	}
}

// Now dates what is open, and a Now that is set wins over the text's own dateline.
func TestNowWins(t *testing.T) {
	const text = "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵\nدیروز"
	for _, tt := range []struct {
		now  time.Time
		want string
	}{
		{time.Time{}, "1404-05-28 (2025-08-19; dated by text)"},
		{time.Date(2024, 11, 5, 0, 0, 0, 0, time.UTC), "1403-08-14 (2024-11-04; dated by now)"},
	} {
		var last dateline.Dateline
		for d := range (dateline.Parser{Now: tt.now}).All(text) {
			last = d
		}
		if got := last.String(); got != tt.want {
			t.Errorf("with Now %v: %s, want %s", tt.now, got, tt.want)
		}
	}
}

// The location of Now says which day today is.
func TestNowLocation(t *testing.T) {
	now := time.Date(2024, 11, 4, 22, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		loc  *time.Location
		want string
	}{
		{time.UTC, "1403-08-14 (2024-11-04; dated by now)"},
		{time.FixedZone("", 12600), "1403-08-15 (2024-11-05; dated by now)"},
	} {
		d, err := dateline.Parser{Now: now.In(tt.loc)}.Parse("امروز")
		if got := d.String(); got != tt.want || err != nil {
			t.Errorf("in %v: %s, %v; want %s", tt.loc, got, err, tt.want)
		}
	}
}

// What is counted in hours from Now is told in its zone.
func TestNowZone(t *testing.T) {
	for _, tt := range []struct {
		loc  *time.Location
		want string
	}{
		{jalali.Tehran(), "1403-08-15 08:00 Asia/Tehran (2024-11-05; dated by now)"},
		{jalali.Kabul(), "1403-08-15 08:00 Asia/Kabul (2024-11-05; dated by now)"},
		{time.UTC, "1403-08-15 08:00 Z (2024-11-05; dated by now)"},
		{time.FixedZone("", 4*3600+1800), "1403-08-15 08:00 +04:30 (2024-11-05; dated by now)"},
	} {
		d, err := dateline.Parser{Now: time.Date(2024, 11, 5, 10, 0, 0, 0, tt.loc)}.Parse("۲ ساعت پیش")
		if got := d.String(); got != tt.want || err != nil {
			t.Errorf("in %v: %s, %v; want %s", tt.loc, got, err, tt.want)
		}
	}
}

func TestMonthFirst(t *testing.T) {
	for _, tt := range []struct {
		text       string
		monthFirst bool
		want       string
	}{
		{"05/06/2025", false, "1404-03-15 (2025-06-05; calendar assumed, order assumed)"},
		{"05/06/2025", true, "1404-02-16 (2025-05-06; calendar assumed, order assumed)"},
		{"06/06/2025", true, "1404-03-16 (2025-06-06; calendar assumed)"},
		{"25/06/2025", true, "1404-04-04 (2025-06-25; calendar assumed)"},
		{"06/25/2025", false, "1404-04-04 (2025-06-25; calendar assumed)"},
		{"2025/06/05", true, "1404-03-15 (2025-06-05; calendar assumed)"},
		{"05/06/1404", true, "1404-06-05 (2025-08-27; calendar assumed)"},
	} {
		d, err := dateline.Parser{MonthFirst: tt.monthFirst}.Parse(tt.text)
		if got := d.String(); got != tt.want || err != nil {
			t.Errorf("MonthFirst %v: Parse(%q) = %s, %v; want %s", tt.monthFirst, tt.text, got, err, tt.want)
		}
	}
}
