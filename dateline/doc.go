// Package dateline reads when: a day in one or more calendars, checked against each other, and a time.
//
// [All] ranges over the datelines of a text, [Parse] reads a string that is one, and [Published] finds the one by
// which a text says when it was published:
//
//	۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025      1404-05-29 10:55, in two calendars that agree
//	دوشنبه ۱۵ آبان ۱۴۰۳                        a conflict: the day was a Tuesday
//	۳۱ مهر ۱۴۰۴                                out of range: Mehr has 30 days
//	امروز چهارشنبه ۲۹ مرداد                    "today, Wednesday 29 Mordad": dated by Parser.Now, or by the text itself
//
// A [Dateline] holds what is written ([Stated], calendar by calendar), how fine it is ([Precision]), how far it
// reaches (Until) and what was added ([Notes]). Its Date is set only if the day is known and nothing contradicts it:
// a wrong date is worse than none. So ask Date.IsZero before you use it.
//
// # What is read
//
// Dates in the Jalali, Gregorian and lunar Hijri calendars, with the months of Iran and Afghanistan (Dari, Pashto),
// in Kurdish, English, Tajik and the Arabic of the Levant, Egypt and the Maghreb; in words («بیست و نهم مردادماه سال
// یک هزار و چهارصد و چهار»), in numbers of any script (1404/05/29, 20.08.2025, ISO 8601, RFC 1123), day, month or
// year first; weekdays; times of day («ساعت ۸ شب», «یک ربع به پنج», 10:55:00 ق.ظ) and zones («به وقت تهران», +03:30);
// words that count from now («دیروز», yesterday; «۳ ساعت پیش», 3 hours ago; «هفته آینده», next week); ranges («۲۹ تا ۳۱
// مرداد»), lists («۱۲ و ۱۵ آبان», «ساعت‌های ۱۰ و ۱۶»), months and years alone. The elements of a dateline stand in any
// order, with dashes, slashes, commas or nothing between them. The words are in the TSV files beside the grammar.
//
// Where a form is ambiguous the reading is fixed: four digits 12xx–14xx are a Jalali year, 16xx–21xx a Gregorian one;
// the day comes before the month unless [Parser.MonthFirst], or unless only the other order is a date (06/13/2025) or agrees
// with the Jalali date or the weekday beside it; a year of two digits is 13xx from 10 on and 14xx below,
// or with [Parser.Now] in the year Y the one in Y−94..Y+5; a date without a year is the one nearest to the reference,
// which is Parser.Now or else what [Published] finds in the text, and at the end of a range the first that is not before its
// beginning; so is a weekday alone there («از امروز تا شنبه»). [Notes] says when such a rule was used.
//
// # What is deliberately not read
//
//   - a weekday alone, «شنبه», but at the end of a range, which says neither of which week nor whether past or to come;
//   - a part of the day alone, «صبح», and a bare 10:55 in a sentence, which may be a score;
//   - a small number before «شب», which counts nights («۲ شب», but not «۲ شب پیش»), a bare 46:10 without a day, and
//     «۸صبح» in one word, which is a newspaper; the hours of prayer beside a dateline («اذان صبح ۰۳:۳۵»);
//   - two digits after a lunar month, which may be a year of any century, unless an era says that they are a year;
//   - a number alone, 1404, unless the word «سال» or an era says that it is a year;
//   - everyday words that are months too («۳ تیر شلیک شد», «۱۱ دی ماریا»), names that hold a date («خیابان ۱۵ خرداد»,
//     «روزنامه هفت صبح»), and whatever stands in a URL, a hashtag or a mention;
//   - amounts of time («۳ ساعت طول کشید», «۲۴ ساعت گذشته»), ages, and what is counted from another time than now
//     («سه روز پیش از انتخابات», «روز بعد»);
//   - counts of more than a hundred years («۲۵۰۰ سال پیش»);
//   - feasts and seasons («نوروز», «تابستان»), weeks of a month, decades and centuries;
//   - the day of a lunar date: the months begin when the moon is seen, and no table knows them all. It is stated, and
//     checked to two days, by the civil tabular calendar, against a solar date beside it.
//
// # Limits
//
// Reading takes time linear in the text, and no memory but the values returned; nothing is allocated by Parse when it
// succeeds, nor by ranging over All. The lexicon is built when it is first used, in a few milliseconds. A Parser is a
// value and safe for concurrent use.
package dateline
