package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// shaping are the flags that the second pass sees to.
const shaping = PersianDigits | NumberSeparators | Punctuation | Quotes | RestoreZWNJ | key

// shape is the second pass, over what the first has left: what a code point becomes by the number, the quotation or
// the word that it stands in.
func (e *engine) shape(i int) int {
	if !e.acts(i) {
		k := e.skip(i + 1)
		if e.form&RestoreZWNJ != 0 {
			return e.restore(i, k)
		}
		if i = k; i >= e.limit {
			return i
		}
	}
	b := e.src[i]
	if b >= utf8.RuneSelf {
		return e.shapeHigh(i)
	}
	if opensSpan[b] {
		if end := e.protect(i); end > i {
			return end
		}
	}
	return e.shapeASCII(b, i)
}

// shapeHigh is shape for a code point that is not of ASCII.
func (e *engine) shapeHigh(i int) int {
	if e.src[i] == 0xE2 && e.stays(i) {
		return i + 3
	}
	r, n := firstRune(e.src[i:])
	end := i + n
	switch c := fold.ClassOf(r); {
	case c == fold.ArabicDigit || c == fold.LatinDigit:
		if e.form&(PersianDigits|NumberSeparators) != 0 {
			return e.readChunk(i)
		}
	case r == arabicDecimal || r == arabicThousands || r == arabicPercent:
		if e.form&key != 0 {
			e.keyMark(r, i, end)
		}
	case c == fold.Newline:
		e.pairs.depth = 0
	case e.form&Quotes != 0:
		e.quote(r, i, end)
	}
	return end
}

// shapeASCII is shape for the character b at byte i, with which no protected span begins.
func (e *engine) shapeASCII(b byte, i int) int {
	switch b {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		if e.form&(PersianDigits|NumberSeparators) != 0 {
			return e.readChunk(i)
		}
	case ',', ';', '?':
		if e.form&Punctuation != 0 && e.followsLetter(i) {
			e.replaceRune(i, i+1, persianPunct(rune(b)))
		}
	case '\n', '\r', '\v', '\f':
		e.pairs.depth = 0
		for i+1 < e.limit && e.src[i+1] == b {
			i++
		}
	case '"':
		if e.form&Quotes != 0 {
			e.quote('"', i, i+1)
		}
	}
	return i + 1
}

func persianPunct(r rune) rune {
	switch r {
	case ',':
		return '،'
	case ';':
		return '؛'
	}
	return '؟'
}

// followsLetter reports whether byte i follows an Arabic letter, or the closing quotes and brackets after one.
func (e *engine) followsLetter(i int) bool {
	k, closers := 0, 0
	if b := e.back(i, 1); b < utf8.RuneSelf && !closes(rune(b)) {
		return false // as after most
	}
	for range 32 {
		r, n := e.runeBefore(i, k)
		switch {
		case n == 0:
			return false
		case kindOf(r) == mark:
		case closers < 8 && closes(r):
			closers++
		default:
			return isArabic(r)
		}
		k += n
	}
	return false
}

func closes(r rune) bool {
	switch r {
	case '»', '"', '”', '’', '\'', '›', ')', ']', '}':
		return true
	}
	return false
}

// runeBefore returns the code point that is written k bytes before byte i of src, and its length, which is 0 at the
// beginning of the text and for U+0000.
func (e *engine) runeBefore(i, k int) (rune, int) {
	if j := i - k; j > e.copied && e.src[j-1] != 0 {
		if r, n := lastRune(e.src[max(e.copied, j-utf8.UTFMax):j]); r != utf8.RuneError { // else it may begin before
			return r, n
		}
	} else if end := len(e.out) - (e.copied - j); j <= e.copied && end-utf8.UTFMax >= e.base && e.out[end-1] != 0 {
		return lastRune(string(e.out[end-utf8.UTFMax : end]))
	}
	n := 0
	for n < utf8.UTFMax && e.back(i, k+n+1) != 0 {
		n++
		if utf8.RuneStart(e.back(i, k+n)) {
			break
		}
	}
	for j := range n {
		e.tmp[j] = e.back(i, k+n-j)
	}
	return utf8.DecodeLastRune(e.tmp[:n])
}

// keyMark writes a mark of a number in the script of keys.
func (e *engine) keyMark(r rune, from, to int) {
	before := e.back(from, 1)
	if !isASCIIDigit(before) {
		return
	}
	if r == arabicPercent {
		e.replaceRune(from, to, '%')
		return
	}
	if to < len(e.src) && isASCIIDigit(e.src[to]) {
		e.replaceRune(from, to, markFor(r, false))
	}
}

// restore puts back the ZWNJs of the words that begin in src[i:k], and returns where it has come to.
func (e *engine) restore(i, k int) int {
	s := e.src
	for i < k {
		if steps.Counting {
			steps.Add(1)
		}
		if i+1 >= len(s) || !isLetter(s[i], s[i+1]) {
			i++
			continue
		}
		j := i
		for j+1 < len(s) && isLetter(s[j], s[j+1]) && j-i < 64 {
			j += 2
		}
		if steps.Counting {
			steps.Add(j - i)
		}
		if j-i > 63 {
			for j+1 < len(s) && j < k && isLetter(s[j], s[j+1]) {
				j += 2
			}
			i = j
			continue
		}
		// Few words are in the table, so it is asked before what stands around them.
		if at := lostZWNJ(s[i:j]); at != 0 && e.wholeWord(i, j) {
			for b := 2; b < j-i; b++ {
				if at>>b&1 != 0 {
					e.replace(i+b, i+b, []byte(zwnjText))
				}
			}
		}
		i = j
	}
	return i
}

// wholeWord reports whether the letters src[i:j] stand by themselves.
func (e *engine) wholeWord(i, j int) bool {
	before, n := e.runeBefore(i, 0)
	after, m := utf8.DecodeRuneInString(e.src[j:])
	return !(n > 0 && partOfWord(before)) && !(m > 0 && partOfWord(after))
}

// partOfWord reports whether r, beside letters, makes them part of something that is not only letters.
func partOfWord(r rune) bool {
	switch kindOf(r) {
	case digit, latin, mark, letter, tatweel:
		return true
	}
	c := fold.ClassOf(r)
	return c == fold.Joiner || c == fold.Invisible || c == fold.NotSign || r == '_'
}
