package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// A chunk is what numbers and Latin letters stand in together: v1.2.3, COVID-19, 1,234.5. One longer than MaxSpan is
// read piece by piece: what holds a Latin letter in the first piece, or before it, goes on to be Latin, and what does
// not to be a number without marks.
type chunk struct {
	at    int // where it goes on, if more is true
	more  bool
	latin bool
}

func (c *chunk) shift(n int) { c.at -= n }

// readChunk reads the digits, and what stands together with them, from byte i on, and returns where it has come to.
func (e *engine) readChunk(i int) int {
	s, c := e.src, e.chunk
	goesOn := c.more && c.at == i
	inLatin := goesOn && c.latin || !goesOn && e.latinBefore(i)
	j, seen := i, false
	for j < len(s) && j-i <= MaxSpan {
		if isASCIIDigit(s[j]) {
			j++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[j:])
		if j > i && mayBeginURL(s[j]) && e.protect(j) > j {
			break
		}
		if k := kindOf(r, n); k == latin {
			seen = true
		} else if k != digit && !(k == mark && j > i) {
			k := joint(s[j:])
			if k == 0 {
				break
			}
			n = k
		}
		j += n
	}
	long := j-i > MaxSpan
	if !goesOn {
		inLatin = inLatin || seen
	}
	e.chunk = chunk{at: j, more: long, latin: inLatin}
	for at := i; at < j; {
		r, n := utf8.DecodeRuneInString(s[at:])
		if kindOf(r, n) != digit {
			at += n
			continue
		}
		at = e.number(at, j, !inLatin && e.form&PersianDigits != 0, e.form&NumberSeparators != 0 && !long && !goesOn)
		j = max(j, at)
	}
	return j
}

// latinBefore reports whether a Latin letter stands before byte i, or before a mark that connects it.
func (e *engine) latinBefore(i int) bool {
	k := 0
	for range maxJoint {
		r, n := e.runeBefore(i, k)
		if !connects(r) {
			break
		}
		k += n
	}
	r, n := e.runeBefore(i, k)
	return n > 0 && kindOf(r, n) == latin
}

// maxJoint is how many marks in a row connect: C++11.
const maxJoint = 2

// joint returns the length of the marks that s begins with, if they connect what follows them with what stands before,
// and else 0.
func joint(s string) int {
	n := 0
	for range maxJoint + 1 {
		if n >= len(s) {
			break
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if k := kindOf(r, size); k == latin || k == digit {
			return n
		}
		if !connects(r) {
			break
		}
		n += size
	}
	return 0
}

// mayBeginURL reports whether b may be the first byte of a URL that is protected: what stands before it («3www.», «3a.ir/»)
// has Latin letters in any case.
func mayBeginURL(b byte) bool { return b == '/' || b == '?' || b == ':' || b|0x20 == 'w' }

// connects reports whether r, between digits and letters, holds them together.
func connects(r rune) bool {
	switch r {
	case '.', ',', '-', '_', '/', ':', '+', '@', '\'', '=', '~', '%', '&', '*', arabicDecimal, arabicThousands, arabicPercent:
		return true
	}
	return false
}

// number writes the number at byte i, within src[:limit], and the percent sign after it, and returns its end.
func (e *engine) number(i, limit int, persian, marks bool) int {
	s := e.src
	var scripts, decimals, thousands int // scripts as bits
	group, sound, ascii := 0, true, script('0', persian)
	end := i
	for end < limit {
		if isASCIIDigit(s[end]) {
			scripts |= ascii
			group++
			end++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[end:])
		if kindOf(r, n) == digit {
			scripts |= script(r, persian)
			group++
			end += n
			continue
		}
		isDecimal, isThousands := r == '.' || r == arabicDecimal, r == ',' || r == arabicThousands
		if !isDecimal && !isThousands || end+n >= limit {
			break
		}
		if r, m := utf8.DecodeRuneInString(s[end+n:]); kindOf(r, m) != digit {
			break
		}
		if thousands > 0 && decimals == 0 && group != 3 {
			sound = false
		}
		if isDecimal {
			decimals++
		} else {
			thousands++
			sound = sound && decimals == 0
		}
		group = 0
		end += n
	}
	if thousands > 0 && decimals == 0 && group != 3 || decimals > 1 {
		sound = false
	}
	one := scripts == scriptASCII || scripts == scriptPersian
	for at := i; at < end; {
		if isASCIIDigit(s[at]) {
			if persian {
				e.persianDigit(s[at], at)
			}
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		switch kindOf(r, n) {
		case digit:
			if persian {
				_, d := fold.Of(r)
				e.replaceRune(at, at+n, '۰'+d-'0')
			}
		default:
			if marks && sound && one {
				e.replaceRune(at, at+n, markFor(r, scripts == scriptPersian))
			}
		}
		at += n
	}
	if marks && one && end < len(s) {
		if r, n := utf8.DecodeRuneInString(s[end:]); r == '%' || r == arabicPercent {
			e.replaceRune(end, end+n, markFor(r, scripts == scriptPersian))
			end += n
		}
	}
	return end
}

// persianDigit writes the ASCII digit b at byte at as a Persian one.
func (e *engine) persianDigit(b byte, at int) {
	if e.check || e.mapping {
		e.replaceRune(at, at+1, '۰'+rune(b-'0'))
		return
	}
	e.changed = true
	e.flush(at)
	e.out = append(e.out, "۰"[0], "۰"[1]+b-'0')
	e.copied = at + 1
}

const (
	scriptASCII = 1 << iota
	scriptPersian
	scriptOther
)

// script returns the script of the digit r, as it will be written.
func script(r rune, persian bool) int {
	c := fold.ClassOf(r)
	switch {
	case persian || c == fold.ArabicDigit:
		return scriptPersian
	case r <= '9':
		return scriptASCII
	}
	return scriptOther
}

// markFor returns the mark of numbers r in the script of Persian or of ASCII digits.
func markFor(r rune, persian bool) rune {
	switch r {
	case '.', arabicDecimal:
		if persian {
			return arabicDecimal
		}
		return '.'
	case ',', arabicThousands:
		if persian {
			return arabicThousands
		}
		return ','
	}
	if persian {
		return arabicPercent
	}
	return '%'
}
