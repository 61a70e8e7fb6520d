package jalali

// A kind says what an element of a layout stands for.
type kind uint8

const (
	literal          kind = iota // no element, but text
	longYear                     // 1406
	shortYear                    // 06
	bareMonth                    // 1
	paddedMonth                  // 01
	monthName                    // Farvardin
	shortMonthName               // Far
	bareDay                      // 2
	paddedDay                    // 02
	weekdayName                  // Monday
	shortWeekdayName             // Mon
	hour24                       // 15
	hour12                       // 3
	paddedHour12                 // 03
	bareMinute                   // 4
	paddedMinute                 // 04
	bareSecond                   // 5
	paddedSecond                 // 05
	halfDay                      // PM, pm, ب.ظ
)

// An element is a part of a layout that the date replaces.
type element struct {
	kind kind
	how  uint8 // how it is written there: the script of a number, the language of a name, the index of a halfDay
}

// halfDays are the words for the half of the day, that before noon and that after it.
var halfDays = [...][2]string{{"AM", "PM"}, {"am", "pm"}, {"ق.ظ", "ب.ظ"}}

// The numbers that are elements, but for year and hour, by their last digit.
var (
	bareNumbers   = [7]kind{1: bareMonth, 2: bareDay, 3: hour12, 4: bareMinute, 5: bareSecond}
	paddedNumbers = [7]kind{1: paddedMonth, 2: paddedDay, 3: paddedHour12, 4: paddedMinute, 5: paddedSecond, 6: shortYear}
)

// isPunct reports whether c is a space or other ASCII character that neither begins an element nor stands in one.
// It is the first question about each byte of a layout.
func isPunct(c byte) bool { return c < '0' || c-':' < 'A'-':' }

// elementAt returns the element at layout[i:], or a piece of literal text, and where it ends.
//
// Digits that follow each other are one element, or several of fixed width (14060102), or all of them literal
// (12, 2025, 0): it is never a part of a number that the date replaces.
func elementAt(layout string, i int) (end int, e element) {
	k, n := numberKind(layout[i:])
	if end = i + n; k != literal && (end == len(layout) || isPunct(layout[end])) {
		return end, element{kind: k}
	}
	return otherElement(layout, i)
}

// numberKind returns the element that a number in ASCII begins with, and its width.
func numberKind(s string) (k kind, width int) {
	switch {
	case s[0] == '0' && len(s) > 1 && s[1]-'0' < 7:
		return paddedNumbers[s[1]-'0'], 2
	case len(s) >= 4 && s[:4] == "1406":
		return longYear, 4
	case len(s) >= 2 && s[:2] == "15":
		return hour24, 2
	case s[0]-'0' < 7:
		return bareNumbers[s[0]-'0'], 1
	}
	return literal, 1
}

// otherElement is elementAt for all but an ASCII number with no letter or digit after it.
func otherElement(layout string, i int) (end int, e element) {
	var digits [maxJoined + 1]byte // in ASCII
	n := 0
	_, in, size := digitAt(layout, i)
	for end = i; ; n++ {
		d, of, _ := digitAt(layout, end)
		if d < 0 {
			break
		}
		if of != in || of == otherDigits || n == len(digits) {
			return skipDigits(layout, end), element{}
		}
		digits[n] = byte('0' + d)
		end += size
	}
	if n == 0 {
		return wordElement(layout, i)
	}
	k, width := joinedKind(string(digits[:n]))
	return i + width*size, element{k, uint8(in)}
}

// skipDigits returns the byte after the digits at s[i:].
func skipDigits(s string, i int) int {
	for {
		d, _, size := digitAt(s, i)
		if d < 0 {
			return i
		}
		i += size
	}
}

// maxJoined bounds how many digits may be joined elements: 14060102150405.
const maxJoined = 14

// joinedKind returns the first of the elements that together are the digits, in ASCII, and its width, or literal and
// the width of them all. Of two or more elements each must be of fixed width.
func joinedKind(digits string) (first kind, width int) {
	if len(digits) > maxJoined {
		return literal, len(digits)
	}
	for at := 0; at < len(digits); {
		k, n := numberKind(digits[at:])
		if k == literal || n == 1 && len(digits) > 1 {
			return literal, len(digits)
		}
		if at == 0 {
			first, width = k, n
		}
		at += n
	}
	return first, width
}
