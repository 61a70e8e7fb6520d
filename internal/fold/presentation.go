package fold

import "unicode/utf8"

const (
	presentationFirst = 0xFB50
	presentationLast  = 0xFEFC
)

// Presentation returns the letters and marks that a presentation form or ligature stands for, in the code points
// of the Arabic block, or "" if r is none. Final reports whether the form is that of a letter at the end of its
// word: followed by another letter, it shows a ZWNJ that the text does not hold.
//
// Source: Unicode's compatibility decompositions (NFKC), without the space or tatweel that they put under the marks
// U+FC5E–FC63, U+FCF2–FCF4 and U+FE70–FE7F. ﷺ, ﷻ and ﷼ are symbols rather than spellings, and not among them.
func Presentation(r rune) (letters string, final bool) {
	if r < presentationFirst || r > presentationLast {
		return "", false
	}
	i := r - presentationFirst
	from, to := presentationIndex[i], presentationIndex[i+1]
	return presentationText[from&^finalForm : to&^finalForm], from&finalForm != 0
}

// IsMarkForm reports whether r is a form of marks alone, which none of the forms of a letter begins with.
func IsMarkForm(r rune) bool {
	letters, _ := Presentation(r)
	l, n := utf8.DecodeRuneInString(letters)
	c, _ := Of(l)
	return n > 0 && c == Mark
}

// finalForm marks the offsets of final forms in presentationIndex.
const finalForm = 1 << 15
