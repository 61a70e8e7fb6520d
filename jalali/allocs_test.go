package jalali

import (
	"testing"
	"time"
)

// TestAllocs holds the promise that nothing is allocated where nothing need be.
func TestAllocs(t *testing.T) {
	d, now := day(1404, Mordad, 29), time.Date(2025, 8, 20, 10, 55, 0, 0, Tehran())
	buf, text := make([]byte, 0, 128), []byte("1404-05-29")
	var sunk Date
	var at time.Time
	var s string
	var column any = []byte("2025-08-20 00:00:00")
	_ = d.Format("فروردین") // the names are read once
	for _, test := range []struct {
		name string
		want float64
		f    func()
	}{
		{"New", 0, func() { sunk, _ = New(1403, Esfand, 30) }},
		{"Of", 0, func() { sunk = Of(now) }},
		{"FromGregorian", 0, func() { sunk, _ = FromGregorian(2025, time.August, 20) }},
		{"Gregorian", 0, func() { _, _, sink = d.Gregorian() }},
		{"In", 0, func() { at = d.In(Tehran()) }},
		{"In, a skipped midnight", 0, func() { at = Date{1401, 1, 1}.In(Tehran()) }},
		{"Add", 0, func() { sunk = d.AddYears(1).AddMonths(1).AddDays(1) }},
		{"Sub, Compare, Weekday, Week", 0, func() { sink = d.Sub(sunk) + d.Compare(sunk) + int(d.Weekday()) + d.Week() + d.YearDay() }},
		{"Parse", 0, func() { sunk, _ = Parse("1404-05-29") }},
		{"Parse, Persian digits", 0, func() { sunk, _ = Parse("۱۴۰۴/۵/۲۹") }},
		{"Parse, a name", 0, func() { sunk, _ = Parse("۳۱ اردي بهشت ۱۴۰۴") }},
		{"ParseLayout", 0, func() { sunk, _ = ParseLayout("1406/01/02", "1404/05/29") }},
		{"ParseLayout, names", 0, func() {
			sunk, _ = ParseLayout("دوشنبه ۲ فروردين ۱۴۰۶", "چهار شنبه ۲۹ مرداد ۱۴۰۴")
		}},
		{"AppendFormat", 0, func() { buf = d.AppendFormat(buf[:0], "۱۴۰۶/۰۱/۰۲ 15:04 PM") }},
		{"AppendFormat, names", 0, func() {
			buf = d.AppendFormat(buf[:0], "دوشنبه ۲ فروردين ۱۴۰۶، Monday 2 Far 1406، وری")
		}},
		{"AppendText", 0, func() { buf, _ = d.AppendText(buf[:0]) }},
		{"UnmarshalText", 0, func() { _ = sunk.UnmarshalText(text) }},
		{"Scan", 0, func() { _ = sunk.Scan(column) }},
		{"Month.String", 0, func() { s = Mordad.String() }},
		{"String", 1, func() { s = d.String() }},
		{"Format", 1, func() { s = d.Format("دوشنبه ۲ فروردین ۱۴۰۶") }},
		{"FormatTime", 1, func() { s = FormatTime(now, "۱۴۰۶/۰۱/۰۲ ۱۵:۰۴") }},
	} {
		if got := testing.AllocsPerRun(100, test.f); got != test.want {
			t.Errorf("%s allocates %v times, want %v", test.name, got, test.want)
		}
	}
	_, _ = at, s
}
