// Package fold holds the character facts that khabar's packages share: what a code point is, and what it folds to.
//
// The scanner folds as it reads and package normalize folds by flag; both take their facts from here, so that two
// spellings are one word to the one exactly when [normalize.Key] makes them one string. What each folding is for
// stands in pairs.go; the tables are generated from it, from the Unicode data of the Go distribution and from
// golang.org/x/text, and testdata/codepoints.tsv says code point by code point what they must hold.
//
// [normalize.Key]: https://pkg.go.dev/github.com/khabar-go/khabar/normalize#Key
package fold

import (
	"unicode"

	"github.com/khabar-go/khabar/internal/steps"
)

//go:generate go run gen.go

// A Class says what a code point is to a reader of Persian text.
type Class uint8

const (
	Punct       Class = iota // punctuation, symbols and whatever has no other class
	Arabic                   // a letter of the Arabic script
	Latin                    // a letter of any other script
	ArabicDigit              // ۰–۹ or ٠–٩
	LatinDigit               // 0–9, full-width and mathematical digits
	Mark                     // a combining mark: harakat, a hamza above, an accent
	Tatweel                  // ـ
	Joiner                   // ZWNJ, ZWJ
	Invisible                // bidi controls, ZWSP, soft hyphen, BOM, word joiner, control codes
	NotSign                  // ¬, which old code pages show for a ZWNJ
	Space
	Newline
	Form // a presentation form or ligature of Arabic letters: see [Presentation]
)

// An Entry is the class of a code point below [Limit] with what it folds to: the class in the upper five bits,
// the folded code point, itself below [Limit], in the lower eleven. A digit folds to its ASCII digit.
type Entry uint16

// Limit is the first code point that [Table] does not hold: the first that UTF-8 writes with three bytes.
const Limit = 0x800

const runeBits = 11

func (e Entry) Class() Class { return Class(e >> runeBits) }
func (e Entry) Rune() rune   { return rune(e & (1<<runeBits - 1)) }

// Of returns the class of r and the code point it folds to, which is r itself where nothing is said of it.
// For a [Form] the folding is more than one code point: see [Presentation].
func Of(r rune) (Class, rune) {
	if steps.Counting {
		steps.Add(1)
	}
	if uint32(r) < Limit {
		e := Table[r]
		return e.Class(), e.Rune()
	}
	return high(r)
}

// high is Of for code points that are not in the table.
func high(r rune) (Class, rune) {
	switch {
	case r >= 0x2016 && r <= 0x2027, r >= 0x2030 && r <= 0x205E, r == 0xFFFD, IsPictograph(r): // so that they take no time
		return Punct, r
	case r >= 0xFE00 && r <= 0xFE0F: // the variation selectors, of which emoji are full
		return Mark, r
	case r == 0x200C || r == 0x200D:
		return Joiner, r
	case r >= 0x2000 && r <= 0x200A, r == 0x1680, r == 0x202F, r == 0x205F, r == 0x3000:
		return Space, ' '
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r == 0x2060, r >= 0x2066 && r <= 0x2069,
		r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB:
		return Invisible, r
	case r == 0x2028 || r == 0x2029:
		return Newline, '\n'
	case IsDash(r):
		return Punct, '-'
	case r >= 0xFF10 && r <= 0xFF19:
		return LatinDigit, '0' + r - 0xFF10
	case r >= 0x1D7CE && r <= 0x1D7FF:
		return LatinDigit, '0' + (r-0x1D7CE)%10
	case r >= presentationFirst && r <= presentationLast:
		if s, _ := Presentation(r); s != "" {
			return Form, r
		}
	case r >= 0x870 && r <= 0x8FF && unicode.IsLetter(r):
		return Arabic, r
	}
	switch {
	case unicode.Is(marks, r):
		return Mark, r
	case unicode.IsLetter(r):
		return Latin, unicode.ToLower(r)
	}
	return Punct, r
}

// IsPictograph reports whether r is in the blocks of pictures and emoji, which hold no letters and no marks.
func IsPictograph(r rune) bool { return r >= 0x1F000 && r <= 0x1FAFF }

// IsDash reports whether r is a dash or hyphen other than the ASCII one, which all of them fold to.
// A tatweel that stands alone is one as well, but that is for the reader of its neighbours to say.
func IsDash(r rune) bool {
	return r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xFE63 || r == 0xFF0D
}
