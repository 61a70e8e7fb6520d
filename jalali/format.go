package jalali

import "time"

// Format returns the date written like the layout, which shows how the reference moment is to be written:
//
//	دوشنبه ۲ فروردین ۱۴۰۶ ۱۵:۰۴:۰۵     Monday 2 Farvardin 1406 15:04:05     22 March 2027
//
// As in package time it is month 1, day 2, 3 o'clock in the afternoon, minute 4, second 5, year 06.
// These parts of a layout are elements, which the date replaces; all else is literal and kept as it is:
//
//	year          1406, 06
//	month         01, 1; فروردین, حمل (Dari), وری (Pashto), خاکەلێوە (Sorani), Farvardin, Hamal; short Far
//	day           02, 2
//	weekday       دوشنبه, دووشەممە (Sorani), Monday; short Mon
//	hour          15; of twelve 03, 3
//	half day      ب.ظ, PM, pm (before noon ق.ظ, AM, am)
//	minute        04, 4
//	second        05, 5
//
// 01 to 06 always have two digits, 1 to 5 one or two, 1406 four. The year is not the 2006 of package time, which is literal:
// 2006-01-02 writes 2006-05-29, whatever the year.
//
//   - Digits may be Persian (۱۴۰۶), Arabic (١٤٠٦) or Latin, and the date has those of the element that it replaces.
//     Digits that follow each other are one element, or elements of fixed width (14060102), or else all literal:
//     the 12 of "Room 12", 2025 and ۳۶۵ stay as they are. A digit 1 to 5 that stands alone is always an element.
//   - Names follow the language of the element. Month names in Persian letters are the same in any spelling of ی and ک
//     and with ZWNJ or without. A name of less than six letters counts only as a word by itself, so that «فناوری»
//     and «Farm» are literal; a ZWNJ does not end a word. Latin names are told by their case: "monday" is literal.
//     The weekdays of a layout with a Pashto month are Pashto.
//   - A literal that would be read as an element is to be appended apart: see the example of [Date.AppendFormat].
//
// A Date is formatted as its midnight, 00:00:00 or 12:00 AM; [FormatTime] writes a moment. The zero Date yields "".
func (d Date) Format(layout string) string {
	var buf [64]byte
	return string(d.AppendFormat(buf[:0], layout))
}

// AppendFormat appends to b what [Date.Format] returns. It does not allocate if b has room.
func (d Date) AppendFormat(b []byte, layout string) []byte {
	return appendFormat(b, layout, d, 0)
}

// FormatTime writes the moment t, in t's own location, like the layout: see [Date.Format].
// Outside the years 1 to 3000 it returns "".
func FormatTime(t time.Time, layout string) string {
	var buf [64]byte
	hour, minute, second := t.Clock()
	return string(appendFormat(buf[:0], layout, Of(t), hour*3600+minute*60+second))
}

// appendFormat writes the moment that is so many seconds after the midnight of d.
func appendFormat(b []byte, layout string, d Date, seconds int) []byte {
	if d.IsZero() {
		return b
	}
	asked, inPashto := false, false
	for i := 0; i < len(layout); {
		if c := layout[i]; isPunct(c) {
			b = append(b, c)
			i++
			continue
		}
		end, e := elementAt(layout, i)
		in := script(e.how)
		switch e.kind {
		case literal:
			b = append(b, layout[i:end]...)
		case longYear:
			b = appendFour(b, uint16(d.y), in)
		case shortYear:
			b = appendTwo(b, uint8(d.y%100), in)
		case paddedMonth:
			b = appendTwo(b, d.m, in)
		case bareMonth:
			b = appendBare(b, d.m, in)
		case paddedDay:
			b = appendTwo(b, d.d, in)
		case bareDay:
			b = appendBare(b, d.d, in)
		case hour24:
			b = appendTwo(b, uint8(seconds/3600), in)
		case hour12:
			b = appendBare(b, uint8((seconds/3600+11)%12+1), in)
		case paddedHour12:
			b = appendTwo(b, uint8((seconds/3600+11)%12+1), in)
		case bareMinute:
			b = appendBare(b, uint8(seconds/60%60), in)
		case paddedMinute:
			b = appendTwo(b, uint8(seconds/60%60), in)
		case bareSecond:
			b = appendBare(b, uint8(seconds%60), in)
		case paddedSecond:
			b = appendTwo(b, uint8(seconds%60), in)
		case halfDay:
			b = append(b, halfDays[e.how][seconds/(12*3600)]...)
		case monthName:
			b = append(b, names().months[e.how][d.m]...)
		case shortMonthName:
			b = append(b, names().shortMonths[e.how][d.m]...)
		case weekdayName:
			w := d.Weekday()
			name := names().weekdays[e.how][w]
			// Where Persian and Pashto differ, which is on Wednesdays, the month tells them apart.
			if other := names().weekdays[pashto][w]; language(e.how) == persian && name != other {
				if !asked {
					asked, inPashto = true, isPashto(layout)
				}
				if inPashto {
					name = other
				}
			}
			b = append(b, name...)
		case shortWeekdayName:
			b = append(b, names().shortWeekdays[e.how][d.Weekday()]...)
		}
		i = end
	}
	return b
}
