package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

const (
	hehHamza        = 0x06C0 // ۀ
	hehGoalHamza    = 0x06C2 // ۂ
	heh             = 0x0647
	hamzaAbove      = 0x0654
	arabicPercent   = 0x066A // ٪
	arabicDecimal   = 0x066B // ٫
	arabicThousands = 0x066C // ٬
	tatweelRune     = 0x0640
	zwnj            = 0x200C
	zwj             = 0x200D
	zwnjText        = "\u200c"
)

// composes reports whether r is a mark that Compose joins with the letter before it.
func composes(r rune) bool { return r >= 0x653 && r <= 0x655 }

// isHarakat reports whether Harakat deletes the mark r.
func isHarakat(r rune) bool {
	return r >= 0x64B && r <= 0x652 || r >= 0x656 && r <= 0x65F || r == 0x670 || r >= 0x6D6 && r <= 0x6ED
}

func isBidi(r rune) bool {
	return r == 0x61C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// isStandIn reports whether r is found where a ZWNJ was meant. U+009D is the ZWNJ of code page 1256.
func isStandIn(r rune) bool {
	switch r {
	case 0x9D, 0xAC, 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF:
		return true
	}
	return false
}

// compose joins the mark r with the letter written last. It reports false if there is no such letter.
func (e *engine) compose(r rune, from, to int) bool {
	e.resolve(mark, from)
	if e.space.open {
		return false
	}
	c := composite(e.left.last, r)
	if c == 0 || e.left.kind != letter {
		return false
	}
	l := left{kind: letter, last: c, base: c, shape: e.left.shape}
	from = e.unwrite(from, 2)
	if c == hehHamza || c == hehGoalHamza {
		if e.form&Letters != 0 {
			text := []byte("\u0647\u0654")
			e.replace(from, to, text)
			e.left, e.leftFrom = left{kind: mark, last: hamzaAbove, base: heh, shape: l.shape}, to
			return true
		}
	}
	e.replaceRune(from, to, c)
	e.left, e.leftFrom = l, to
	return true
}

// composite returns what the letter and the mark are together, or 0. Source: Unicode's canonical compositions, and
// beside them the Persian ی, which has none, as ي, and ە as the letter that ۀ is decomposed to.
func composite(letter, mark rune) rune {
	switch mark {
	case 0x653:
		if letter == 'ا' {
			return 'آ'
		}
	case 0x654:
		switch letter {
		case 'ا':
			return 'أ'
		case 'و':
			return 'ؤ'
		case 'ي', 'ی':
			return 'ئ'
		case 0x6D5:
			return hehHamza
		case 0x6C1:
			return hehGoalHamza
		case 0x6D2:
			return 0x6D3
		}
	case 0x655:
		if letter == 'ا' {
			return 'إ'
		}
	}
	return 0
}

// symbol returns what the symbol r says in letters, or "". Source: Unicode's compatibility decompositions, with
// Persian letters, and the name of U+FDFD.
func symbol(r rune) string {
	switch r {
	case 0xFDFA:
		return "صلی الله علیه وسلم"
	case 0xFDFB:
		return "جل جلاله"
	case 0xFDFC:
		return "ریال"
	case 0xFDFD:
		return "بسم الله الرحمن الرحیم"
	}
	return ""
}

// firstSymbol and lastSymbol are the first and the last code point that symbol knows.
const firstSymbol, lastSymbol = 0xFDFA, 0xFDFD

// firstRune is utf8.DecodeRuneInString, and faster on what is written with two bytes or three.
func firstRune(s string) (r rune, n int) {
	if steps.Counting {
		steps.Add(1)
	}
	if len(s) > 1 && s[0] >= 0xC2 && s[0] < 0xE0 && s[1]&0xC0 == 0x80 {
		return rune(s[0]&0x1F)<<6 | rune(s[1]&0x3F), 2
	}
	// After 0xE0 and 0xED not all that looks like a code point is one.
	if len(s) > 2 && s[0] > 0xE0 && s[0] < 0xF0 && s[0] != 0xED && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

// lastRune is utf8.DecodeLastRuneInString, and faster where firstRune is.
func lastRune(s string) (r rune, n int) {
	if steps.Counting {
		steps.Add(1)
	}
	if n := len(s); n > 2 && s[n-1]&0xC0 == 0x80 {
		b := s[n-2]
		if b >= 0xC2 && b < 0xE0 {
			return rune(b&0x1F)<<6 | rune(s[n-1]&0x3F), 2
		}
		if a := s[n-3]; a > 0xE0 && a < 0xF0 && a != 0xED && b&0xC0 == 0x80 {
			return rune(a&0x0F)<<12 | rune(b&0x3F)<<6 | rune(s[n-1]&0x3F), 3
		}
	}
	return utf8.DecodeLastRuneInString(s)
}

// isArabic reports whether r is an Arabic letter, or a form of one.
func isArabic(r rune) bool {
	c := fold.ClassOf(r)
	return c == fold.Arabic || c == fold.Form
}
