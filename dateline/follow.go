package dateline

import "github.com/khabar-go/khabar/internal/scan"

// Nearly all numbers, and most of the words that a dateline may begin with, begin none: «۲۱ درصد», «یک کتاب»,
// «این خبر», «می‌شود». One look at what stands after them tells so, before the readers of all kinds of element are
// tried. The readers may still refuse what is let through here; what is not, they would.

// A follow says what may follow the words of some classes.
type follow struct{ first, after class }

// follows are those of the words that are not enough by themselves and are not rare.
var follows = [...]follow{
	{month, unit | relyear | adjacent | yearOfWord | to | and | spelledYears | monthPrefix},
	{unit, month | weekday | relday | dated | about | ordinal | hourHalf | quarter | adjacent | era | spelledYears},
	{cardinal | ordinal, month | unit | monthPrefix | this | quarter | part | and | andHalf | to},
	{this | nth | few, unit},
}

// afterNumber is what may follow a number in digits.
const afterNumber = month | unit | suffix | part | and | andHalf | weekday | this | era | monthPrefix | yearWord | to

const spelledYears = thousand | hundreds | cardinal

// followed reports whether what stands at next may go on with the dateline that the number or word before it begins. A
// word means e.
func (r *reader) followed(number bool, e *entry, next scan.Cursor) bool {
	after := class(afterNumber)
	if !number {
		if !e.is(beginners) { // a place (entry.begins), before a clock
			return next.At(0).Kind == scan.Number && next.At(1).Is(':')
		}
		after = 0
		first := e.class & beginners
		for _, f := range follows {
			if first&f.first != 0 {
				first &^= f.first
				after |= f.after
			}
		}
		if first != 0 {
			return true
		}
	}
	switch t := next.At(0); t.Kind {
	case scan.Word, scan.Latin:
		f, n := r.word(next)
		return f.is(after) || after&spelledYears == spelledYears && mayGlueYear(t, n)
	case scan.Number:
		n := next.At(1)
		return after&spelledYears == spelledYears || number && t.Space && n.Kind == scan.Number && n.Space // 1403 08 15
	case scan.Punct:
		if number && isNumericMark(t.Value) && next.At(1).Kind == scan.Number {
			return r.mayBeDate(next)
		}
		return after != unit && mayPartDate(t) && r.mayGoOn(next.Skip(1))
	}
	return false
}

// mayBeDate reports whether the numbers before and after the mark at c may begin a dateline. Most pairs do not: «۲-۱»,
// «۲۰/۵»; one of them is a year, or something after them says what they are.
func (r *reader) mayBeDate(c scan.Cursor) bool {
	if c.Back(1).Len == 4 || c.At(1).Len == 4 {
		return true
	}
	switch t := c.At(2); t.Kind {
	case scan.Punct:
		return isNumericMark(t.Value) || t.Value == ':'
	case scan.Word, scan.Latin:
		e, _ := r.word(c.Skip(2))
		return e.is(afterNumber)
	}
	return false
}

// mayPartDate reports whether the punctuation t may stand behind the first number or word of a dateline.
func mayPartDate(t *scan.Token) bool {
	return isNumericMark(t.Value) || isComma(t) || t.Value == ':' || t.Value == '('
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
