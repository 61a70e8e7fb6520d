package normalize

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// A chunk is what numbers and Latin letters stand in together: v1.2.3, COVID-19, 1,234.5. One longer than MaxSpan is
// read piece by piece: what holds a Latin letter in the first piece, or before it, goes on to be Latin, and what does
// not to be a number without marks. Digits and marks count one byte each, in whatever script they are, so that one
// which has been rewritten is as long as before.
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
	j, size := i, 0
	var seen, foreign, marked bool // Latin letters, digits that are not Persian, marks of numbers
	for j < len(s) && size <= MaxSpan {
		if isASCIIDigit(s[j]) {
			foreign = true
			j++
			size++
			continue
		}
		if j > i && mayBeginSpan(s[j]) {
			if end := e.protect(j); end > j {
				seen = seen || s[j] == '@' && hasLatin(s[j:end])
				break
			}
		}
		r, n := firstRune(s[j:])
		counts := n
		switch k := kindOf(r); {
		case k == digit:
			foreign = foreign || !isPersianDigit(r)
			counts = 1
		case k == latin:
			seen = true
		case k == mark && j > i:
		case connects(r):
			marked = marked || isNumberMark(r)
			n = joint(s[j:], n)
			counts = utf8.RuneCountInString(s[j : j+n])
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		j += n
		size += counts
	}
	long := size > MaxSpan
	seen = seen || strings.HasPrefix(strings.TrimPrefix(s[j:], "\uFE0F"), keycap)
	if !goesOn {
		inLatin = inLatin || seen
	}
	e.chunk = chunk{at: j, more: long, latin: inLatin}
	persian := !inLatin && e.form&PersianDigits != 0
	marks := e.form&NumberSeparators != 0 && !long && !goesOn
	if r, _ := firstRune(s[j:]); isNumberMark(r) {
		marked = true
	}
	if !(persian && foreign) && !(marks && marked) {
		return j
	}
	for at := i; at < j; {
		if !isASCIIDigit(s[at]) {
			if r, n := firstRune(s[at:]); kindOf(r) != digit {
				at += n
				continue
			}
		}
		at = e.number(at, j, persian, marks)
		j = max(j, at)
	}
	return j
}

// keycap makes the digit before it, with or without U+FE0F between, the picture of a key: 1️⃣.
const keycap = "\u20E3"

// latinBefore reports whether a Latin letter stands before byte i, or before a mark that connects it.
func (e *engine) latinBefore(i int) bool {
	if b := e.back(i, 1); b < utf8.RuneSelf && !connects(rune(b)) {
		return isASCIILetter(b)
	}
	k := 0
	for range maxJoint {
		r, n := e.runeBefore(i, k)
		if !connects(r) {
			break
		}
		k += n
	}
	r, n := e.runeBefore(i, k)
	return n > 0 && kindOf(r) == latin
}

// maxJoint is how many marks in a row connect: C++11.
const maxJoint = 2

// joint returns the length of the marks that s begins with, if they connect what follows them with what stands before,
// and else 0. The first of them is n bytes long.
func joint(s string, n int) int {
	for range maxJoint {
		if n >= len(s) {
			break
		}
		r, size := firstRune(s[n:])
		if k := kindOf(r); k == latin || k == digit {
			return n
		}
		if !connects(r) || r == '@' { // which begins a mention there
			break
		}
		n += size
	}
	return 0
}

// mayBeginSpan reports whether b may be the first byte of what is protected: of a URL, before which Latin letters stand in
// any case («3www.», «3a.ir/»), or of a mention or the host of a mail address.
func mayBeginSpan(b byte) bool {
	return b == '/' || b == '?' || b == ':' || b == '@' || b|0x20 == 'w'
}

// hasLatin reports whether a Latin letter is in s.
func hasLatin(s string) bool {
	if steps.Counting {
		steps.Add(len(s))
	}
	for _, r := range s {
		if kindOf(r) == latin {
			return true
		}
	}
	return false
}

// connects reports whether r, between digits and letters, holds them together.
func connects(r rune) bool {
	if r < utf8.RuneSelf {
		return connectors[r]
	}
	return isNumberMark(r) || isHyphen(r)
}

// isHyphen reports whether r is one of the hyphens and the minus sign that Dashes writes as '-'.
func isHyphen(r rune) bool { return r == '\u2010' || r == '\u2011' || r == '\u2212' }

var connectors = [utf8.RuneSelf]bool{
	'.': true, ',': true, '-': true, '_': true, '/': true, ':': true, '+': true, '@': true, '\'': true, '=': true, '~': true,
	'%': true, '&': true, '*': true,
}

// isNumberMark reports whether r is a mark that number may write in another script.
func isNumberMark(r rune) bool {
	switch r {
	case '.', ',', '%', arabicDecimal, arabicThousands, arabicPercent:
		return true
	}
	return false
}

// number writes the number at byte i, within src[:limit], and the percent sign after it, and returns its end.
func (e *engine) number(i, limit int, persian, marks bool) int {
	s := e.src
	n := readNumber(s[i:limit], persian)
	end := i + n.size
	one := n.scripts == scriptASCII || n.scripts == scriptPersian
	sound := marks && one && n.sound
	if persian && n.foreign || sound && n.marks {
		for at := i; at < end; {
			if isASCIIDigit(s[at]) {
				if persian {
					e.persianDigit(s[at], at)
				}
				at++
				continue
			}
			r, size := firstRune(s[at:])
			switch {
			case kindOf(r) != digit:
				if sound {
					e.replaceRune(at, at+size, markFor(r, n.scripts == scriptPersian))
				}
			case persian && !isPersianDigit(r):
				_, d := fold.Of(r)
				e.replaceRune(at, at+size, '۰'+d-'0')
			}
			at += size
		}
	}
	if marks && one && end < len(s) {
		if r, size := firstRune(s[end:]); r == '%' || r == arabicPercent {
			e.replaceRune(end, end+size, markFor(r, n.scripts == scriptPersian))
			end += size
		}
	}
	return end
}

// A number is digits and the marks between them.
type number struct {
	size    int  // in bytes
	scripts int  // of its digits as they will be written, as bits
	foreign bool // it has digits that are not Persian
	marks   bool // it has marks
	sound   bool // the marks are where those of a number can be
}

// readNumber returns the number that s begins with; persian says that its digits are to be Persian.
func readNumber(s string, persian bool) number {
	var decimals, thousands int
	group, sound := 0, true
	var num number
	for num.size < len(s) {
		if isASCIIDigit(s[num.size]) {
			num.scripts |= scriptASCII
			num.foreign = true
			group++
			num.size++
			continue
		}
		r, n := firstRune(s[num.size:])
		if isPersianDigit(r) {
			num.scripts |= scriptPersian
			group++
			num.size += n
			continue
		}
		if kindOf(r) == digit {
			num.scripts |= script(r)
			num.foreign = true
			group++
			num.size += n
			continue
		}
		isDecimal, isThousands := r == '.' || r == arabicDecimal, r == ',' || r == arabicThousands
		if !isDecimal && !isThousands || num.size+n >= len(s) {
			break
		}
		if r, _ := firstRune(s[num.size+n:]); kindOf(r) != digit {
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
		num.size += n
	}
	if persian {
		num.scripts = scriptPersian
	}
	num.marks = decimals+thousands > 0
	num.sound = sound && decimals <= 1 && !(thousands > 0 && decimals == 0 && group != 3)
	return num
}

// persianDigit writes the ASCII digit b at byte at as a Persian one.
func (e *engine) persianDigit(b byte, at int) {
	if e.check || e.mapping {
		e.replace(at, at+1, utf8.AppendRune(e.tmp[:0], '۰'+rune(b-'0')))
		return
	}
	e.changed = true
	e.flush(at)
	e.reserve(len("۰"))
	e.out = append(e.out, "۰"[0], "۰"[1]+b-'0')
	e.copied = at + 1
}

const (
	scriptASCII = 1 << iota
	scriptPersian
	scriptOther
)

// script returns the script of the digit r.
func script(r rune) int {
	c := fold.ClassOf(r)
	switch {
	case c == fold.ArabicDigit:
		return scriptPersian
	case r <= '9':
		return scriptASCII
	}
	return scriptOther
}

func isPersianDigit(r rune) bool { return r >= '۰' && r <= '۹' }

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
