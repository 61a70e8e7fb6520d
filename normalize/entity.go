package normalize

import (
	"html"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/khabar-go/khabar/internal/fold"
)

// maxEntity is longer than any character reference that has a use.
const maxEntity = 40

// reference decodes the character reference at byte i, where nothing stands between its characters, and returns its
// end, or i if there is none. What it stands for is read like any other code point.
func (e *engine) reference(i int) int {
	rest := e.src[i:min(len(e.src), i+maxEntity)]
	n := strings.IndexByte(rest, ';') + 1
	if n == 0 {
		return i
	}
	text, ok := decode(rest[:n])
	if !ok {
		return i
	}
	from := i
	for _, r := range text.runes[:text.n] {
		e.put(r, from, i+n, false)
		from = i + n
	}
	e.leftFrom = i + n
	return i + n
}

// A decoded is what a character reference stands for, at most two code points.
type decoded struct {
	runes [2]rune
	n     int
}

// usual are the names of nearly all references of Persian pages, so that these take no look into the table of package html,
// which allocates. Source: the named character references of HTML.
var usual = map[string]rune{
	"&nbsp;": 0xA0, "&zwnj;": zwnj, "&zwj;": zwj, "&lrm;": 0x200E, "&rlm;": 0x200F, "&shy;": 0xAD,
	"&laquo;": '«', "&raquo;": '»', "&ldquo;": '“', "&rdquo;": '”', "&lsquo;": '‘', "&rsquo;": '’', "&quot;": '"', "&apos;": '\'',
	"&ndash;": '–', "&mdash;": '—', "&hellip;": '…', "&middot;": '·', "&bull;": '•', "&times;": '×', "&deg;": '°', "&copy;": '©',
}

// decode returns what the character reference ref stands for, if it is one and none that stays.
func decode(ref string) (text decoded, ok bool) {
	for i := 1; i < len(ref)-1; i++ {
		if c := ref[i]; !isASCIIAlnum(c) && c != '#' {
			return text, false
		}
	}
	switch ref {
	case "&amp;", "&lt;", "&gt;": // the most common
		return text, false
	}
	if r, ok := usual[ref]; ok {
		return decoded{[2]rune{r}, 1}, true
	}
	if r, ok := numbered(ref); ok {
		return decoded{[2]rune{r}, 1}, true
	}
	s := html.UnescapeString(ref)
	first, _ := utf8.DecodeRuneInString(s)
	if s == ref || s[len(s)-1] == ';' || first == utf8.RuneError || utf8.RuneCountInString(s) > len(text.runes) ||
		first < utf8.RuneSelf && s != `"` && s != "'" && s != " " {
		return text, false
	}
	for _, r := range s {
		text.runes[text.n] = r
		text.n++
	}
	return text, true
}

// numbered returns the code point of a reference by number, &#8204; or &#x200c;, if HTML takes that number for itself: those
// below U+00A0 and those that are no code points are for package html to judge.
func numbered(ref string) (rune, bool) {
	digits, base := ref[len("&"):len(ref)-1], 10
	if digits == "" || digits[0] != '#' {
		return 0, false
	}
	digits = digits[1:]
	if digits != "" && digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	r := rune(n)
	return r, err == nil && n >= 0xA0 && n <= unicode.MaxRune && utf8.ValidRune(r)
}

// entity decodes the character reference that the semicolon at byte i ends, and reports whether there is one. It is
// looked for in what is written: [engine.reference] has read the others, but one may show only when what stood in it
// is deleted.
func (e *engine) entity(i int) bool {
	if e.gap.open || e.space.open {
		e.resolve(other, i)
		e.settle(i)
	}
	var b [maxEntity]byte
	k := 1
	for ; ; k++ {
		if k >= maxEntity {
			return false
		}
		c := e.back(i, k)
		b[maxEntity-1-k] = c
		if c == '&' {
			break
		}
		if !isASCIIAlnum(c) && c != '#' {
			return false
		}
	}
	b[maxEntity-1] = ';'
	text, ok := decode(string(b[maxEntity-1-k:]))
	if !ok || e.guard.ownsAmp(e.src, i) {
		return false
	}
	if e.check {
		e.changed = true
		return true
	}
	from := e.unwrite(i, k)
	if e.form&Collapse != 0 && e.back(from, 1) == ' ' { // whether it stays is for what comes now to say
		blank := e.unwrite(from, 1)
		e.left = e.leftOf(e.written(blank), left{})
		e.blank(blank, from)
	} else {
		before := e.written(from)
		e.left = e.leftOf(before, left{})
		if n := hiddenEnd(before); n > 0 && e.form&Joiners != 0 {
			if l := e.leftOf(before[:len(before)-n], left{}); l.base != 0 { // what they mean is for what comes now to say
				from = e.unwrite(from, n)
				e.left = l
				for _, r := range before[len(before)-n:] {
					e.leftFrom = from
					e.put(r, from, from, false)
				}
			}
		}
	}
	e.leftFrom = i + 1
	for _, r := range text.runes[:text.n] {
		e.put(r, from, i+1, false)
		from = i + 1
	}
	return true
}

// maxWritten is how many bytes before a character reference are read anew for what they mean to it.
const maxWritten = 128

// hiddenEnd returns the length of what s ends with that is not written but for what stands around it.
func hiddenEnd(s string) (n int) {
	for n < len(s) {
		r, size := utf8.DecodeLastRuneInString(s[:len(s)-n])
		if c := fold.ClassOf(r); c != fold.Joiner && c != fold.Invisible && c != fold.NotSign {
			break
		}
		n += size
	}
	return n
}

// written returns up to maxWritten bytes of what is written before byte i, beginning with a whole code point. They are lost with the
// next call.
func (e *engine) written(i int) string {
	from := max(e.copied, i-maxWritten)
	s := e.src[from:i]
	if from == e.copied {
		out := e.out[e.base:]
		b := append(e.before[:0], out[max(0, len(out)-(maxWritten-len(s))):]...)
		b = append(b, s...)
		s = unsafe.String(unsafe.SliceData(b), len(b))
	}
	for s != "" && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s
}
