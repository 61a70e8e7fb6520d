package dateline_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/jalali"
)

func ExampleParse() {
	d, err := dateline.Parse("۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Date, d.Clock, d.Precision)
	fmt.Println(d.Stated.Jalali, d.Stated.Gregorian)
	// Output:
	// 1404-05-29 10:55 minute
	// 1404-05-29 2025-08-20
}

func ExampleParse_outOfRange() {
	d, err := dateline.Parse("۳۱ مهر ۱۴۰۴")
	fmt.Println(err)
	fmt.Println(d.Date.IsZero(), d.Stated.Jalali)
	// Output:
	// out of range: day 31 of Mehr 1404, which has 30 in "۳۱ مهر ۱۴۰۴", at byte 0
	// true 1404-07-31
}

func ExampleParse_conflict() {
	_, err := dateline.Parse("۱۵ آبان ۱۴۰۳ - ۱۵:۲۰ 6 November 2024")
	var e *dateline.Error
	if errors.As(err, &e) && errors.Is(err, dateline.ErrConflict) {
		fmt.Println(e.Field, e.Offset, e.Quote)
	}
	// Output: gregorian 35 6 November 2024
}

func ExampleAll() {
	const text = `نشست از ۲۸ مهر تا ۵ آبان ۱۴۰۳ برپا بود؛ نشست بعدی دوشنبه ۱۵ آبان ۱۴۰۳ است.`
	for d := range dateline.All(text) {
		if err := d.Err(); err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d)
	}
	// Output:
	// 1403-07-28 to 1403-08-05 (2024-10-19)
	// conflict: Monday, but 1403-08-15 is a Tuesday in "دوشنبه ۱۵ آبان ۱۴۰۳", at byte 88
}

func ExamplePublished() {
	const page = `در ۱۴ ژوئیه ۱۷۸۹ باستیل سقوط کرد
کد خبر: ۱۲۷۱۸۳۳ | ۱۵ آبان ۱۴۰۳ - ۱۵:۲۰ | ۲۱ بازدید`
	if d, ok := dateline.Published(page); ok {
		fmt.Println(d)
	}
	// Output: 1403-08-15 15:20 (2024-11-05)
}

func ExampleParser() {
	p := dateline.Parser{Now: time.Date(2024, 11, 5, 15, 20, 0, 0, jalali.Tehran())}
	for _, s := range []string{"دیروز ساعت ۱۲:۴۰", "۵ ساعت پیش", "یکشنبه گذشته", "۲۷ اسفند", "هفته آینده"} {
		d, err := p.Parse(s)
		fmt.Println(d, err)
	}
	// Output:
	// 1403-08-14 12:40 (2024-11-04; dated by now) <nil>
	// 1403-08-15 10:20 Asia/Tehran (2024-11-05; dated by now) <nil>
	// 1403-08-13 (2024-11-03; Sunday; dated by now) <nil>
	// 1403-12-27 (2025-03-17; year assumed, dated by now) <nil>
	// 1403-08-19 to 1403-08-25 (2024-11-09; dated by now) <nil>
}

func ExampleDateline() {
	// What a text leaves open is dated by the text itself: the article says when it was published.
	const article = "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵\nبه گزارش ایسنا، صبح امروز نشستی برگزار شد."
	for d := range dateline.All(article) {
		fmt.Printf("%q %v, notes %q\n", d.Text, d.Date, d.Notes)
	}
	// Output:
	// "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵" 1404-05-29, notes ""
	// "صبح امروز" 1404-05-29, notes "dated by text"
}

func ExampleDateline_Err() {
	// Without Now, and without a dateline of its own, a text leaves «امروز» open.
	for d := range dateline.All("باستیل در ۱۴ ژوئیه ۱۷۸۹ سقوط کرد و امروز موزه است.") {
		fmt.Println(d.Date.IsZero(), errors.Is(d.Err(), dateline.ErrIncomplete))
	}
	// Output:
	// false false
	// true true
}

func ExampleDateline_Time() {
	d, err := dateline.Parse("۱۵ آبان ۱۴۰۳ ساعت ۱۷:۲۵ به وقت کابل")
	if err != nil {
		fmt.Println(err)
		return
	}
	t, err := d.Time(jalali.Tehran()) // the zone stated wins; the result is told in the one asked for
	fmt.Println(t, err)
	// Output: 2024-11-05 16:25:00 +0330 +0330 <nil>
}

func ExampleDateline_Days() {
	for _, s := range []string{"آبان ۱۴۰۳", "۲۸ اسفند ۱۴۰۳ تا ۱۳ فروردین ۱۴۰۴"} {
		d, _ := dateline.Parse(s)
		first, last, ok := d.Days()
		fmt.Println(first, last, last.Sub(first)+1, ok)
	}
	// Output:
	// 1403-08-01 1403-08-30 30 true
	// 1403-12-28 1404-01-13 16 true
}

func ExampleDateline_MarshalJSON() {
	d, _ := dateline.Parse("سه شنبه ۱۵ آبان ۱۴۰۳، ۳ جمادی الاول ۱۴۴۶")
	b, _ := json.Marshal(d)
	fmt.Printf("%s\n", b)
	// Output: {"text":"سه شنبه ۱۵ آبان ۱۴۰۳، ۳ جمادی الاول ۱۴۴۶","start":0,"end":72,"jalali":"1403-08-15","gregorian":"2024-11-05","lunar":"1446-05-03","weekday":"Tuesday","precision":"day","stated":["jalali","lunar","weekday"]}
}

func ExampleMoment() {
	d, _ := dateline.Parse("۱۲ آبان ۱۴۰۳ ساعت ۸ تا ۱۰")
	fmt.Println(d.Clock, d.Until.Clock, d.Until.Date)
	// Output: 08:00 10:00 1403-08-12
}

func ExampleStated() {
	d, _ := dateline.Parse("فردا (چهارشنبه، ۲۱ سنبله)")
	weekday, ok := d.Stated.Weekday()
	fmt.Println(d.Stated.Jalali, d.Stated.Relative, weekday, ok)
	// Output: --06-21 true Wednesday true
}

func ExampleParts() {
	fmt.Println(dateline.Parts{Year: 1404, Month: 5, Day: 29}, dateline.Parts{Year: 1404, Month: 5}, dateline.Parts{Year: 1404}, dateline.Parts{Month: 5, Day: 29})
	fmt.Println(dateline.Parts{}.IsZero())
	// Output:
	// 1404-05-29 1404-05 1404 --05-29
	// true
}

func ExampleClock() {
	d, _ := dateline.Parse("ساعت یک ربع به پنج عصر")
	hour, minute, second := d.Clock.Clock()
	fmt.Println(d.Clock, hour, minute, second)
	fmt.Println(dateline.Clock{}.IsZero()) // no clock is not midnight
	// Output:
	// 16:45 16 45 0
	// true
}

func ExampleZone() {
	for _, s := range []string{"ساعت ۱۰ به وقت تهران", "2024-11-05T15:20:00+03:30", "ساعت ۱۰ به وقت محلی"} {
		d, _ := dateline.Parse(s)
		fmt.Println(d.Zone, d.Zone.Location() != nil)
	}
	// Output:
	// Asia/Tehran true
	// +03:30 true
	// local false
}

func ExamplePrecision() {
	for _, s := range []string{"آبان ۱۴۰۳", "۱۵ آبان ۱۴۰۳", "ساعت ۱۴:۳۰"} {
		d, _ := dateline.Parse(s)
		fmt.Println(d.Precision, d.Precision >= dateline.Day, !d.Date.IsZero()) // a time alone has no day
	}
	// Output:
	// month false false
	// day true true
	// minute true false
}

func ExampleNotes() {
	d, _ := dateline.Parse("05/06/25")
	fmt.Println(d.Date, d.Notes)
	fmt.Println(d.Notes.Has(dateline.CenturyAssumed))
	// Output:
	// 1405-06-25 century assumed, calendar assumed
	// true
}

func ExampleError() {
	_, err := dateline.Parse("۱۵ آبان ۱۴۰۳ و چند کلمه دیگر")
	var e *dateline.Error
	if errors.As(err, &e) {
		fmt.Println(errors.Is(err, dateline.ErrSyntax), e.Offset, e.Quote)
	}
	// Output: true 23 و چند کلمه دیگر
}

func ExampleDateline_End() {
	const text = "نشست در ۲۹ مرداد ۱۴۰۴ برگزار شد"
	for d := range dateline.All(text) {
		fmt.Println(text[d.Start:d.End()])
	}
	// Output:
	// ۲۹ مرداد ۱۴۰۴
}
