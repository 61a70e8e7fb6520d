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

// ClassOf returns the class of r.
func ClassOf(r rune) Class {
	if r>>16 != 0 {
		return highClass(r)
	}
	return classBlocks[classIndex[r>>4]][r%16]
}

// highClass is ClassOf for the code points that classIndex does not hold.
func highClass(r rune) Class {
	switch {
	case IsPictograph(r): // so that they take no time
		return Punct
	case r >= 0x1D7CE && r <= 0x1D7FF:
		return LatinDigit
	case unicode.Is(marks, r):
		return Mark
	case unicode.IsLetter(r):
		return Latin
	}
	return Punct
}

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
	c := ClassOf(r)
	switch c {
	case Space:
		return c, ' '
	case Newline:
		return c, '\n'
	case Latin:
		return c, unicode.ToLower(r)
	case LatinDigit:
		if r >= 0x1D7CE {
			return c, '0' + (r-0x1D7CE)%10
		}
		return c, '0' + r - 0xFF10
	case Punct:
		switch {
		case IsDash(r):
			return c, '-'
		case r == 0x2236, r == 0xFE55, r == 0xFF1A:
			return c, ':'
		}
	}
	return c, r
}

// IsPictograph reports whether r is in the blocks of pictures and emoji, which hold no letters and no marks.
func IsPictograph(r rune) bool { return r >= 0x1F000 && r <= 0x1FAFF }

// IsDash reports whether r is a dash or hyphen other than the ASCII one, which all of them fold to.
// A tatweel that stands alone is one as well, but that is for the reader of its neighbours to say.
func IsDash(r rune) bool {
	return r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xFE63 || r == 0xFF0D
}
