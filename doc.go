// Package khabar is the root of a module that reads the two lines of a Persian news item which say when and from whom:
//
//	۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025    a day, in both calendars, checked against each other, and a time
//	به گزارش تابناک به نقل از ایسنا،         a chain of sources: Tabnak reports, ISNA is quoted
//
// It holds no code itself. The packages are
//
//   - [github.com/khabar-go/khabar/dateline]: when. Text to moments and periods, with what was stated and assumed;
//   - [github.com/khabar-go/khabar/attribution]: from whom. Text to chains of sources, and a catalog of outlets;
//   - [github.com/khabar-go/khabar/jalali]: the Solar Hijri calendar, exact to the day;
//   - [github.com/khabar-go/khabar/normalize]: Persian text to one spelling, with a map back to the original bytes.
//
// All of them are pure functions on strings: they read no clock, no environment and no network, keep nothing between
// calls, never panic on any bytes, and take time linear in the input. Offsets are bytes of the string given. HTML is
// for the caller to strip first, with golang.org/x/net/html for instance.
package khabar
