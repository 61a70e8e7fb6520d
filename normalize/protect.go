package normalize

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// A guard finds the spans that no form touches.
type guard struct {
	url      int  // src is known to hold nothing that ends a URL, from where the last one began to here
	unpaired bool // the line of byte line holds a backtick without a second one within MaxSpan
	line     int

	amp    bool // the last & stands in a protected span
	ampEnd int  // which ends here
}

// saw remembers the protected span src[from:to].
func (g *guard) saw(src string, from, to int) {
	if steps.Counting {
		steps.Add(to - from)
	}
	if strings.IndexByte(src[from:to], '&') >= 0 {
		g.amp, g.ampEnd = true, to
	}
}

// ownsAmp reports whether the last & before byte i stands in a protected span. A character reference that began there
// would change it.
func (g *guard) ownsAmp(src string, i int) bool {
	if steps.Counting {
		steps.Add(i - max(g.ampEnd, 0))
	}
	g.amp = g.amp && strings.LastIndexByte(src[max(g.ampEnd, 0):i], '&') < 0
	return g.amp
}

func (g *guard) shift(n int) {
	g.url -= n
	g.line -= n
	g.ampEnd -= n
}

// opensSpan says which bytes protected spans begin with.
var opensSpan = [256]bool{'`': true, '@': true, '#': true, ':': true, '/': true, '?': true, 'w': true, 'W': true}

// protect returns the end of the protected span that begins at byte i, or i if there is none.
func (e *engine) protect(i int) int {
	s := e.src
	switch s[i] {
	case '`':
		return e.code(i)
	case '@', '#':
		end := tagEnd(s, i)
		if end < len(s) && s[end] == '.' && endsInWWW(s[i:end]) {
			// what was deleted after the # may have been all that made two spans of it: they end where one does
			return max(end, e.url(end-1, end))
		}
		return end
	case ':':
		switch {
		case i+1 >= len(s):
		case s[i+1] == '/':
			if isASCIILetter(e.back(i, 1)) && strings.HasPrefix(s[i:], "://") {
				return e.url(i, i+3)
			}
		case isASCIIDigit(s[i+1]) && e.hostBefore(i):
			for j := i + 1; j < len(s) && j < i+7; j++ {
				if !isASCIIDigit(s[j]) {
					if s[j] == '/' || s[j] == '?' {
						return e.url(i, j)
					}
					break
				}
			}
		}
	case '/', '?':
		if isASCIIAlnum(e.back(i, 1)) && e.hostBefore(i) {
			return e.url(i, i)
		}
	case 'w', 'W':
		if i+1 < len(s) && s[i+1] == '.' && e.back(i, 1)|0x20 == 'w' && e.back(i, 2)|0x20 == 'w' {
			if c := e.back(i, 3); !isASCIIAlnum(c) {
				return e.url(i, i+1)
			}
		}
	}
	return i
}

// hostBefore reports whether what is written before byte i ends as the name of a host does: «.ir».
func (e *engine) hostBefore(i int) bool {
	k := 1
	for ; k <= 64; k++ {
		if b := e.back(i, k); !isASCIIAlnum(b) && b != '-' {
			break
		}
	}
	return k > 2 && e.back(i, k) == '.' && isASCIILetter(e.back(i, k-1)) && isASCIIAlnum(e.back(i, 1)) && isASCIIAlnum(e.back(i, k+1))
}

// url returns the end of the URL of which src[i:j] has been read, or i if it is longer than MaxSpan.
func (e *engine) url(i, j int) int {
	s := e.src
	for j = max(j, e.guard.url); j < len(s) && j-i <= MaxSpan; {
		n := 1
		if b := s[j]; b >= utf8.RuneSelf {
			var r rune
			if r, n = firstRune(s[j:]); !inURL(r, n) {
				n = unseen(s[j:], inURL)
			}
		} else if endsURL[b] {
			n = unseen(s[j:], inURL)
		}
		if n == 0 {
			break
		}
		j += n
	}
	e.guard.url = j
	if j-i > MaxSpan {
		return i
	}
	if steps.Counting {
		steps.Add(j - i)
	}
	if strings.IndexByte(s[i:j], ')') >= 0 {
		j = i + balanced(s[i:j])
	}
	for j > i && endsSentence(s[j-1]) {
		j--
	}
	return j
}

// endsSentence reports whether b, at the end of a URL, is not part of it.
func endsSentence(b byte) bool {
	switch b {
	case '.', ',', ';', ':', '!', '?', '\'':
		return true
	}
	return false
}

// balanced returns how far s may be read until a bracket ends that was opened before it.
func balanced(s string) int {
	depth := 0
	for k := range len(s) {
		switch s[k] {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return k
			}
		}
	}
	return len(s)
}

// endsURL says which characters of ASCII are not part of a URL.
var endsURL = func() (t [utf8.RuneSelf]bool) {
	for b := range t {
		t[b] = b <= ' ' || b == 0x7F || strings.IndexByte("\"<>|[]{}`", byte(b)) >= 0
	}
	return t
}()

func inURL(r rune, n int) bool {
	if r < utf8.RuneSelf {
		return !endsURL[r]
	}
	if r == utf8.RuneError && n <= 1 {
		return false
	}
	switch fold.ClassOf(r) {
	case fold.Space, fold.Newline, fold.Invisible, fold.Joiner, fold.NotSign:
		return false
	case fold.Punct:
		switch r {
		case '«', '»', '“', '”', '„', '‹', '›', '،', '؛':
			return false
		}
	}
	return true
}

// tagEnd returns the end of the mention or hashtag at byte i, or i if it has no name or is longer than MaxSpan.
func tagEnd(s string, i int) int {
	j := i + 1
	for j < len(s) && j-i <= MaxSpan {
		r, n := firstRune(s[j:])
		if !inTag(r, n) {
			if n = unseen(s[j:], inTag); n == 0 || j == i+1 {
				break
			}
		}
		j += n
	}
	if j == i+1 || j-i > MaxSpan {
		return i
	}
	return j
}

// endsInWWW reports whether tag ends as the name of a host begins.
func endsInWWW(tag string) bool {
	n := len(tag) - len("www")
	return n > 0 && strings.EqualFold(tag[n:], "www") && !isASCIIAlnum(tag[n-1])
}

// unseen returns the length of the invisible characters that s begins with, if one that in accepts follows them, and
// else 0. They end no span: were they deleted, it would go on.
func unseen(s string, in func(r rune, n int) bool) (n int) {
	if s[0] >= ' ' && s[0] < 0x7F {
		return 0
	}
	for n < len(s) && n <= MaxSpan {
		r, size := firstRune(s[n:])
		if c := fold.ClassOf(r); c != fold.Joiner && c != fold.Invisible {
			if in(r, size) {
				return n
			}
			break
		}
		n += size
	}
	return 0
}

func inTag(r rune, n int) bool {
	k := kindOf(r)
	return k >= digit && k <= tatweel || r == '_'
}

// code returns the end of the code span that begins with the backtick at byte i, or i if it is not closed on its
// line or longer than MaxSpan. Then no other is looked for on that line: which backticks are a pair would depend on
// what between them is deleted.
func (e *engine) code(i int) int {
	s, g := e.src, &e.guard
	if g.unpaired {
		if !hasBreak(s[max(g.line, 0):i]) {
			g.line = i
			return i
		}
		g.unpaired = false
	}
	for j := i + 1; j < len(s) && j-i < MaxSpan; j++ {
		if steps.Counting {
			steps.Add(1)
		}
		if s[j] == '`' {
			return j + 1
		}
		if s[j] < 0x10 || s[j] == 0x85 || s[j] == 0xE2 {
			if r, _ := utf8.DecodeRuneInString(s[j:]); kindOf(r) == newline || s[j] == 0x85 && s[j-1] == 0xC2 {
				return i
			}
		}
	}
	g.unpaired, g.line = true, i
	return i
}

// hasBreak reports whether s holds a line break.
func hasBreak(s string) bool {
	if steps.Counting {
		steps.Add(len(s))
	}
	return strings.ContainsAny(s, "\n\r\v\f\u0085\u2028\u2029")
}

// watchLine remembers src[:i] for the line of a backtick.
func (e *engine) watchLine(i int) {
	if g := &e.guard; g.unpaired {
		if hasBreak(e.src[max(g.line, 0):i]) {
			g.unpaired = false
		}
		g.line = i
	}
}

func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func isASCIIDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isASCIIAlnum(b byte) bool  { return isASCIILetter(b) || isASCIIDigit(b) }
