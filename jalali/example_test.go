package jalali_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/khabar-go/khabar/jalali"
)

func Example() {
	at := time.Date(2025, 8, 20, 10, 55, 0, 0, time.UTC)
	d := jalali.Of(at.In(jalali.Tehran()))

	fmt.Println(d)
	fmt.Println(d.Format("دوشنبه ۲ فروردین ۱۴۰۶"))
	fmt.Println(d.Format("Monday 2 Farvardin 1406"))
	fmt.Println(d.AddMonths(7).Format("۲ فروردین ۱۴۰۶"))
	// Output:
	// 1404-05-29
	// چهارشنبه ۲۹ مرداد ۱۴۰۴
	// Wednesday 29 Mordad 1404
	// ۲۹ اسفند ۱۴۰۴
}

func ExampleNew() {
	d, err := jalali.New(1404, jalali.Mordad, 29)
	fmt.Println(d, err)

	_, err = jalali.New(1404, jalali.Mehr, 31)
	fmt.Println(err)
	_, err = jalali.New(1404, jalali.Esfand, 30)
	fmt.Println(err)
	// Output:
	// 1404-05-29 <nil>
	// out of range: day 31 of Mehr 1404, which has 30
	// out of range: day 30 of Esfand 1404, which has 29
}

func ExampleOf() {
	at := time.Date(2025, 8, 20, 21, 30, 0, 0, time.UTC)
	fmt.Println(jalali.Of(at))
	fmt.Println(jalali.Of(at.In(jalali.Tehran()))) // where it is one in the morning
	// Output:
	// 1404-05-29
	// 1404-05-30
}

func ExampleFromGregorian() {
	d, err := jalali.FromGregorian(2025, time.August, 20)
	fmt.Println(d, err)

	_, err = jalali.FromGregorian(2025, time.February, 29)
	fmt.Println(err)
	// Output:
	// 1404-05-29 <nil>
	// out of range: day 29 of February 2025, which has 28
}

func ExampleParse() {
	for _, s := range []string{"1404-05-29", "۱۴۰۴/۵/۲۹", "۲۹ مرداد ۱۴۰۴", "29 Asad 1404"} {
		d, err := jalali.Parse(s)
		fmt.Println(d, err)
	}
	// Output:
	// 1404-05-29 <nil>
	// 1404-05-29 <nil>
	// 1404-05-29 <nil>
	// 1404-05-29 <nil>
}

func ExampleParse_errors() {
	for _, s := range []string{"۳۱ مهر ۱۴۰۴", "2025-08-20", "1404-5", "۲۹ مرداد"} {
		_, err := jalali.Parse(s)
		fmt.Println(err)
	}
	// Output:
	// out of range: day 31 of Mehr 1404, which has 30
	// out of range: year 2025, not 1 to 1899
	// syntax: want - at byte 6
	// syntax: want a space at byte 15
}

func ExampleParseLayout() {
	const layout = "دوشنبه ۲ فروردین ۱۴۰۶ - ۱۵:۰۴"
	d, err := jalali.ParseLayout(layout, "چهارشنبه ۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵")
	fmt.Println(d, err)
	d, err = jalali.ParseLayout(layout, "چهار شنبه 29 مرداد 1404 - 10:55") // other digits, another spelling
	fmt.Println(d, err)

	_, err = jalali.ParseLayout(layout, "دوشنبه ۱۵ مرداد ۱۴۰۴ - ۱۰:۵۵")
	fmt.Println(err)
	_, err = jalali.ParseLayout("۲ فروردین", "۲۹ مرداد")
	fmt.Println(err)
	// Output:
	// 1404-05-29 <nil>
	// 1404-05-29 <nil>
	// conflict: Monday, but 15 Mordad 1404 is a Wednesday
	// syntax: want a layout with year, month and day (1406-01-02) at byte 0
}

func ExampleError() {
	_, err := jalali.Parse("۳۱ مهر ۱۴۰۴")
	var e *jalali.Error
	if errors.As(err, &e) && errors.Is(err, jalali.ErrRange) {
		fmt.Printf("%s %d at byte %d is not %d to %d\n", e.Field, e.Value, e.Offset, e.Min, e.Max)
	}
	// Output:
	// day 31 at byte 0 is not 1 to 30
}

func ExampleError_Unwrap() {
	_, err := jalali.ParseLayout("Monday 2 Farvardin 1406", "Sunday 29 Mordad 1404")
	fmt.Println(errors.Unwrap(err) == jalali.ErrWeekday)
	// Output:
	// true
}

func ExampleDate_Format() {
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	for _, layout := range []string{
		"۱۴۰۶/۰۱/۰۲",
		"۲ فروردین ۱۴۰۶",
		"دوشنبه ۲ حمل ۱۴۰۶",         // Dari
		"دوشنبه د ۱۴۰۶ د وری ۲",     // Pashto
		"دووشەممە ٢ی خاکەلێوە ١٤٠٦", // Sorani
		"Mon, 02 Far 1406",
		"سال ۱۴۰۶، برگ 12", // 12 is no part of the reference moment
	} {
		fmt.Println(d.Format(layout))
	}
	// Output:
	// ۱۴۰۴/۰۵/۲۹
	// ۲۹ مرداد ۱۴۰۴
	// چهارشنبه ۲۹ اسد ۱۴۰۴
	// چارشنبه د ۱۴۰۴ د زمری ۲۹
	// چوارشەممە ٢٩ی گەلاوێژ ١٤٠٤
	// Wed, 29 Mor 1404
	// سال ۱۴۰۴، برگ 12
}

func ExampleDate_AppendFormat() {
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	// «حمل» by itself is the month in Dari: what is not to be replaced is appended apart.
	b := []byte("وزارت حمل و نقل، ")
	b = d.AppendFormat(b, "۲ فروردین ۱۴۰۶")
	fmt.Println(string(b))
	// Output:
	// وزارت حمل و نقل، ۲۹ مرداد ۱۴۰۴
}

func ExampleFormatTime() {
	at := time.Date(2025, 8, 20, 10, 55, 0, 0, time.UTC).In(jalali.Tehran())
	fmt.Println(jalali.FormatTime(at, "۲ فروردین ۱۴۰۶ ساعت ۱۵:۰۴"))
	fmt.Println(jalali.FormatTime(at, "۲ فروردین، ۳:۰۴ ب.ظ"))
	fmt.Println(jalali.FormatTime(at, "2 Farvardin, 3:04 PM"))
	// Output:
	// ۲۹ مرداد ۱۴۰۴ ساعت ۱۴:۲۵
	// ۲۹ مرداد، ۲:۲۵ ب.ظ
	// 29 Mordad, 2:25 PM
}

func ExampleDate_Date() {
	d, _ := jalali.Parse("۲۹ مرداد ۱۴۰۴")
	year, month, day := d.Date()
	fmt.Println(year, month, day)
	fmt.Println(d.Year(), int(d.Month()), d.Day())
	// Output:
	// 1404 Mordad 29
	// 1404 5 29
}

func ExampleDate_Gregorian() {
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	fmt.Println(d.Gregorian())
	// Output:
	// 2025 August 20
}

func ExampleDate_In() {
	d, _ := jalali.New(1401, jalali.Farvardin, 1)
	fmt.Println(d.In(time.UTC))
	fmt.Println(d.In(jalali.Tehran()))
	fmt.Println(d.AddDays(1).In(jalali.Tehran())) // when clocks went from midnight to one
	// Output:
	// 2022-03-21 00:00:00 +0000 UTC
	// 2022-03-21 00:00:00 +0330 +0330
	// 2022-03-22 01:00:00 +0430 +0430
}

func ExampleDate_Weekday() {
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	fmt.Println(d.Weekday(), d.Format("دوشنبه"))
	// Output:
	// Wednesday چهارشنبه
}

func ExampleDate_Week() {
	d, _ := jalali.New(1404, jalali.Farvardin, 1) // a Friday
	fmt.Println(d, "week", d.Week(), "day", d.YearDay(), "quarter", d.Quarter())
	d = d.AddDays(1)
	fmt.Println(d, "week", d.Week(), "day", d.YearDay(), "quarter", d.Quarter())
	// Output:
	// 1404-01-01 week 1 day 1 quarter 1
	// 1404-01-02 week 2 day 2 quarter 1
}

func ExampleDate_AddMonths() {
	d, _ := jalali.New(1403, jalali.Shahrivar, 31)
	fmt.Println(d.AddMonths(1)) // Mehr has 30 days
	fmt.Println(d.AddMonths(6))
	fmt.Println(d.AddMonths(6).AddYears(1)) // 1404 is not leap
	fmt.Println(d.AddDays(1))
	fmt.Println(d.AddYears(2000).IsZero()) // outside the years 1 to 3000
	// Output:
	// 1403-07-30
	// 1403-12-30
	// 1404-12-29
	// 1403-07-01
	// true
}

func ExampleDate_Sub() {
	nowruz, _ := jalali.New(1405, jalali.Farvardin, 1)
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	fmt.Println(nowruz.Sub(d), "days to Nowruz")
	// Output:
	// 213 days to Nowruz
}

func ExampleDate_Compare() {
	var dates []jalali.Date
	for _, s := range []string{"۲۹ مرداد ۱۴۰۴", "۱ دی ۱۴۰۳", "۳۰ اسفند ۱۴۰۳"} {
		d, _ := jalali.Parse(s)
		dates = append(dates, d)
	}
	slices.SortFunc(dates, jalali.Date.Compare)
	fmt.Println(dates)
	// Output:
	// [1403-10-01 1403-12-30 1404-05-29]
}

func ExampleDate_MarshalText() {
	type article struct {
		Title     string      `json:"title"`
		Published jalali.Date `json:"published"`
		Updated   jalali.Date `json:"updated,omitzero"`
	}
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	b, err := json.Marshal(article{Title: "خبر", Published: d})
	fmt.Println(string(b), err)

	var a article
	err = json.Unmarshal([]byte(`{"published":"1404-12-30"}`), &a)
	fmt.Println(err)
	// Output:
	// {"title":"خبر","published":"1404-05-29"} <nil>
	// out of range: day 30 of Esfand 1404, which has 29
}

func ExampleDate_Value() {
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	v, err := d.Value() // what a driver stores
	fmt.Println(v, err)
	// Output:
	// 2025-08-20 <nil>
}

func ExampleDate_Scan() {
	var d jalali.Date
	err := d.Scan("2025-08-20")
	fmt.Println(d, err)

	err = d.Scan("1404-05-29") // stored as if it were Gregorian
	fmt.Println(d, err)
	// Output:
	// 1404-05-29 <nil>
	// 1404-05-29 out of range: year 1404, not 1583 to 3622
}

func ExampleMonth() {
	for m := jalali.Bahman; m <= jalali.Esfand; m++ {
		fmt.Println(m, m.Days(1403), m.Days(1404))
	}
	// Output:
	// Bahman 30 30
	// Esfand 30 29
}

func ExampleIsLeap() {
	for year := 1403; year <= 1408; year++ {
		if jalali.IsLeap(year) {
			fmt.Println(year)
		}
	}
	// Output:
	// 1403
	// 1408
}

func ExampleTehran() {
	for _, year := range []int{1401, 1402} {
		d, _ := jalali.New(year, jalali.Tir, 1)
		fmt.Println(d.In(jalali.Tehran()).Format(time.RFC3339))
	}
	// Output:
	// 2022-06-22T00:00:00+04:30
	// 2023-06-22T00:00:00+03:30
}

func ExampleKabul() {
	at := time.Date(2025, 8, 20, 10, 55, 0, 0, time.UTC)
	fmt.Println(jalali.FormatTime(at.In(jalali.Kabul()), "دوشنبه ۲ حمل ۱۴۰۶ ۱۵:۰۴"))
	// Output:
	// چهارشنبه ۲۹ اسد ۱۴۰۴ ۱۵:۲۵
}

func ExampleDate_Equal() {
	a, _ := jalali.New(1404, jalali.Mordad, 29)
	b, _ := jalali.FromGregorian(2025, time.August, 20)
	fmt.Println(a.Equal(b), a == b)
	// Output:
	// true true
}

// Package encoding/gob stores dates by these methods.
func ExampleDate_MarshalBinary() {
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	data, err := d.MarshalBinary()
	fmt.Printf("%s %v\n", data, err)

	var back jalali.Date
	fmt.Println(back.UnmarshalBinary(data), back == d)
	// Output:
	// 1404-05-29 <nil>
	// <nil> true
}
