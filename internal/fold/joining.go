package fold

// DualJoining reports whether r is an Arabic letter that joins the letter after it, so that a ZWNJ between the
// two can be seen. Source: Unicode, ArabicShaping.txt: the letters of joining type R and U do not.
func DualJoining(r rune) bool {
	switch r {
	case 'ء', 'آ', 'أ', 'ؤ', 'إ', 'ا', 'ة', 'د', 'ذ', 'ر', 'ز', 'و', // those of Arabic and Persian
		'ٱ', 0x672, 0x673, 0x674, 0x675, 0x676, 0x677,
		'ژ', 'ۀ', 'ە', 0x6CD, 0x6CF, 0x6D2, 0x6D3, 0x6E5, 0x6E6, 0x6EE, 0x6EF,
		0x759, 0x75A, 0x75B, 0x76B, 0x76C, 0x771, 0x773, 0x774, 0x778, 0x779,
		0x887, 0x88E, 0x8AA, 0x8AB, 0x8AC, 0x8AD, 0x8AE, 0x8B1, 0x8B2, 0x8B9, 0x8C9:
		return false
	}
	switch {
	case r >= 0x688 && r <= 0x699, // the kin of dal, reh and jeh
		r >= 0x6C3 && r <= 0x6CB, // and of waw
		r >= 0x870 && r <= 0x882: // and of alef
		return false
	}
	c, _ := Of(r)
	return c == Arabic
}
