package dateline

import "github.com/khabar-go/khabar/internal/scan"

// Nearly all numbers, and most of the words that a dateline may begin with, begin none: «۲۱ درصد», «یک کتاب»,
// «این خبر», «می‌شود». One look at what stands after them tells so, before the readers of all kinds of element are
// tried. The readers may still refuse what is let through here; what is not, they would.

// What may follow a number in digits, a day or an hour in words, «این», a month, and a unit of time.
const (
	afterNumber = month | unit | suffix | part | and | andHalf | weekday | this | era | monthPrefix | yearWord | to
	afterDay    = month | unit | monthPrefix | this | quarter | part | and | andHalf | to
	afterThis   = unit
	afterMonth  = unit | relyear | adjacent | yearOfWord | to | and | spelledYears
	afterUnit   = unit | month | weekday | relday | dated | about | ordinal | hourHalf | quarter | adjacent | era | spelledYears

	spelledYears = thousand | hundreds | cardinal
)

// followed reports whether what stands at next may go on with the dateline that the number or word before it begins. A
// word means e.
func (r *reader) followed(number bool, e *entry, next scan.Cursor) bool {
	var after class
	switch first := e.class & beginners; {
	case number:
		after = afterNumber
	case first == this:
		after = afterThis
	case first == month:
		after = afterMonth
	case first == unit:
		after = afterUnit
	case first != 0 && first&^(cardinal|ordinal) == 0:
		after = afterDay
	default: // enough by itself, or rare
		return true
	}
	switch t := next.At(0); t.Kind {
	case scan.Word, scan.Latin:
		f, n := r.word(next)
		return f.is(after) || after&spelledYears == spelledYears && mayGlueYear(t, n)
	case scan.Number:
		return after&spelledYears == spelledYears || number && next.At(1).Kind == scan.Number // 1403 08 15
	case scan.Punct:
		return after != afterThis && mayPartDate(t.Value) && r.mayGoOn(next.Skip(1))
	}
	return false
}

// mayPartDate reports whether the punctuation may stand behind the first number or word of a dateline.
func mayPartDate(mark uint32) bool {
	switch mark {
	case '/', '-', '.', '،', ',', ':', '(', '٫', '\\', '؍', '⁄', '∕', '／':
		return true
	}
	return false
}

// mayGoOn reports whether what stands at c may go on with a dateline after such a mark.
func (r *reader) mayGoOn(c scan.Cursor) bool {
	switch t := c.At(0); t.Kind {
	case scan.Number, scan.Punct:
		return true
	case scan.Word, scan.Latin:
		e, n := r.word(c)
		return e.class != 0 || mayGlueYear(t, n) // «Ord. دوهزار»
	}
	return false
}
