// Package jalali is the Solar Hijri calendar of Iran and Afghanistan, years 1 to 3000, exact to the day.
//
// A [Date] is a day. It is made by [New] or [FromGregorian], taken from an instant by [Of], or read by [Parse] and
// [ParseLayout]; [Date.In] gives the instant at which it begins. A day that does not exist is always an error, never
// the next one that does:
//
//	d, err := jalali.New(1404, jalali.Mehr, 31)  // out of range: day 31 of Mehr 1404, which has 30
//	today := jalali.Of(time.Now().In(jalali.Tehran()))
//	fmt.Println(today.AddMonths(1).Format("دوشنبه ۲ فروردین ۱۴۰۶"))
//
// # Zeros
//
// The zero Date is no day. It is what functions return beside an error, and what is outside the years 1 to 3000;
// it is "" as text and NULL in SQL. Dates are compared by ==, ordered by [Date.Compare].
//
// # Which calendar
//
// Months have 31 days from Farvardin to Shahrivar, then 30, Esfand 29 or 30. A year begins on the day on which the sun
// crosses the equator before true noon at 52.5° east, else on the day after.
//
//   - 1206 to 1498 (1827 to 2120 of our era) are the official table of the Calendar Center of the University of Tehran.
//   - 1178 to 3000 are the same as in ICU4X, and in ICU since release 77. Many programs follow the 33-year rule, which
//     is the same until 1502 and from then on a day off in 78 years, or the 2820-year rule, by which all of 1404 is.
//   - 1 to 1177 are computed from the equinox (Meeus, Astronomical Algorithms, chapter 27, and the JPL ephemeris DE431,
//     which agree on every year). ICU4X keeps to the 33-year rule there and is a day early in 72 of those years.
//
// The table is testdata/nowruz.tsv beside this package, with a confidence for every year. In 22 years the equinox is so
// near noon that it depends on how the rotation of the earth slows down, which nobody knows that well: 785, and from
// 1503 (2124 of our era) on 1503 1602 1701 1734 2060 2159 2192 2225 2258 2291 2390 2423 2555 2588 2749 2782 2848 2881
// 2914 2947 2980. There 1 Farvardin may in the end be a day off, here as everywhere.
//
// The calendar is extended to times in which it was not in use. In Iran months have had these lengths since 1304 (1925);
// official dates of 1290 to 1303 are in months of 29 to 32 days named by the zodiac, حمل to حوت, which are not these.
// The Gregorian calendar is likewise extended to years before 1582.
//
// Afghanistan has the same calendar with other month names. Its months had 29 to 32 days until 1336 (1957); no law that
// we know of says how its leap years are found, and this package has Iran's for both. Another rule in circulation, that
// S is leap if the Gregorian year S+621 is, gives the same dates from 1372 to 1407.
//
// # Time zones
//
// [Tehran] and [Kabul] are compiled in, so that summer time until 1401 is right also where there are no zone files.
// A day may begin at another hour than 0: see [Date.In].
//
// # Limits
//
// All functions take time linear in their input; none panics but [Date.In] for a nil location; none keeps a
// reference to its input. An [*Error] quotes at most 40 bytes, copied. All are safe for concurrent use: nothing in the
// package changes once it is made. The package reads no clock, no environment and no files.
package jalali
