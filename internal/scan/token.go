// Package scan reads Persian text as tokens: words by the hash of their folded letters, numbers by their value,
// punctuation by its code point, each with its span in the bytes as they stand in the input. Nothing is copied,
// nothing is normalised first, and so no offset has to be mapped back.
//
// Words are folded by the tables of package fold as they are read: ي is ی, the harakat, a tatweel, a ZWNJ and the
// bidi controls neither split a word nor change its hash. Latin letters are folded to lower case. Invalid UTF-8 is
// passed over byte by byte and ends the token before it.
package scan

// A Kind says what a token is.
type Kind uint8

const (
	EOF    Kind = iota // before the first token and after the last
	Word               // letters of the Arabic script
	Latin              // letters of another script; a word changes script where a token ends
	Number             // digits of one family, Arabic (۰ and ٠ mix freely) or Latin
	Punct              // one code point of punctuation, or a symbol
	Break              // one line break or more, with the space around them
	Opaque             // a URL with its scheme, a @mention or a #hashtag, which nothing is read in
)

// A Token is one token. Only the fields of its Kind are set.
type Token struct {
	Start, End int    // bytes of the input; what is invisible at its edges is outside
	Hash       uint32 // of a Word's and Latin's folded letters and of a Number's digits: see [Hash]
	Value      uint32 // of a Number (saturating); the folded code point of a Punct; the count of line breaks
	Len        uint8  // letters after folding, or digits (saturating)
	Kind       Kind
	Space      bool // white space stands before it
}

// NoHash is the Hash of what is neither a word nor a number.
const NoHash = 0

// Is reports whether t is the punctuation r. All dashes, and a tatweel that stands alone, are '-'.
func (t *Token) Is(r rune) bool { return t.Kind == Punct && t.Value == uint32(r) }

// IsText reports whether t is a word, in whatever script.
func (t *Token) IsText() bool { return t.Kind == Word || t.Kind == Latin }

// The hash of letters a, b, c is (a·m + b)·m + c, modulo 2³²: that of two words joined can be had from theirs.
const multiplier = 0x9E3779B1

// maxJoin bounds the letters of what is added by join.
const maxJoin = 64

// powers holds the powers of multiplier.
var powers = func() (p [maxJoin + 1]uint32) {
	p[0] = 1
	for i := range maxJoin {
		p[i+1] = p[i] * multiplier
	}
	return p
}()

// join returns the hash of the letters of h followed by those of t, which are at most maxJoin.
func join(h uint32, t *Token) uint32 { return h*powers[t.Len] + t.Hash }

// Join returns the hash of the letters of h followed by those of t. If t is longer than any phrase may be, it is 0.
func Join(h uint32, t *Token) uint32 {
	if t.Len > maxJoin {
		return 0
	}
	return join(h, t)
}

// mix spreads the bits of a hash, of which those of short words differ only in the lowest.
func mix(h uint32) uint32 { return uint32(uint64(h) * 0x9E3779B97F4A7C15 >> 32) }

// Hash returns the hash of s with everything in it that is no letter or digit left out:
// that of the tokens it is read as, joined.
func Hash(s string) uint32 {
	var h uint32
	for _, r := range Fold(s) {
		h = h*multiplier + uint32(r)
	}
	return h
}
