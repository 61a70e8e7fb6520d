package khabar_test

import (
	"fmt"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
)

func Example() {
	const article = `۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025
به گزارش تابناک به نقل از ایسنا، وزیر راه صبح امروز چهارشنبه ۲۹ مرداد وارد مینسک شد.`

	for d := range dateline.All(article) {
		fmt.Println(d)
	}
	for a := range attribution.All(article) {
		fmt.Println(a)
	}
	// Output:
	// 1404-05-29 10:55 (2025-08-20)
	// 1404-05-29 (2025-08-20; Wednesday; year assumed, dated by text)
	// reporter tabnak «تابناک» < quoted isna «ایسنا»
}
