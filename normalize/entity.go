package normalize

import (
	"html"
	"strings"
	"unicode/utf8"

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
	text := decode(rest[:n])
	if text == "" {
		return i
	}
	from := i
	for _, r := range text {
		e.put(r, from, i+n, false)
		from = i + n
	}
	e.leftFrom = i + n
	return i + n
}

// decode returns what the character reference ref stands for, or "" if it is none or one that stays.
func decode(ref string) string {
	for i := 1; i < len(ref)-1; i++ {
		if c := ref[i]; !isASCIIAlnum(c) && c != '#' {
			return ""
		}
	}
	switch ref {
	case "&amp;", "&lt;", "&gt;": // the most common
		return ""
	}
	text := html.UnescapeString(ref)
	first, _ := utf8.DecodeRuneInString(text)
	if text == ref || text[len(text)-1] == ';' || first == utf8.RuneError ||
		first < utf8.RuneSelf && text != `"` && text != "'" && text != " " {
		return ""
	}
	return text
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
	text := decode(string(b[maxEntity-1-k:]))
	if text == "" || e.guard.ownsAmp(e.src, i) {
		return false
	}
	if e.check {
		e.changed = true
		return true
	}
	from := e.unwrite(i, k)
	if e.form&Collapse != 0 && e.back(from, 1) == ' ' { // whether it stays is for what comes now to say
		blank := e.unwrite(from, 1)
		e.left = e.leftOf(e.written(blank, 128), left{})
		e.blank(blank, from)
	} else {
		before := e.written(from, 128)
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
	for _, r := range text {
		e.put(r, from, i+1, false)
		from = i + 1
	}
	return true
}

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

// written returns up to n bytes of what is written before byte i, beginning with a whole code point.
func (e *engine) written(i, n int) string {
	from := max(e.copied, i-n)
	s := e.src[from:i]
	if from == e.copied {
		out := e.out[e.base:]
		s = string(out[max(0, len(out)-(n-len(s))):]) + s
	}
	for s != "" && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return s
}
