package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// url makes t, a Latin word just read, the rest of the URL if it is the scheme of one, or www, or the end of a host
// name that a path follows. A date in a URL is the address of a page, and not said by its text.
func (s *Scanner) url(t *Token) {
	rest := s.text[s.pos:]
	if t.End != s.pos || rest == "" || rest[0] != ':' && rest[0] != '.' && rest[0] != '/' {
		return
	}
	word := s.text[t.Start:t.End]
	if !strings.HasPrefix(rest, "://") && !(rest[0] == '.' && strings.EqualFold(word, "www")) &&
		!(rest[0] == '/' && s.afterLabel(t.Start) && beginsPath(rest[1:])) {
		return
	}
	i := s.pos + 1
	for i < len(s.text) {
		c, to, size := decode(s.text, i)
		if c == fold.Space || c == fold.Newline || c == invalid || c == fold.Punct && i > s.pos+1 && endsURL(to) {
			break
		}
		i += size
	}
	s.opaque(t, i)
}

// mayBeURL reports whether url may find one at the Latin word s[i:end].
func mayBeURL(s string, i, end int) bool {
	if end == len(s) {
		return false
	}
	switch s[end] {
	case ':':
		return end+1 < len(s) && s[end+1] == '/'
	case '.':
		return end-i == len("www")
	case '/':
		return i > 0 && s[i-1] == '.'
	}
	return false
}

// mayTag reports whether tag may find a name at byte i of s.
func mayTag(s string, i int) bool {
	switch e, size := short(s, i); e.Class() {
	case fold.Punct, fold.Space, fold.Newline:
		return size == 0 && i < len(s) || e.Rune() == '_'
	}
	return true
}

// afterLabel reports whether byte i follows a label of a host name and a full stop, and so may begin the last one.
func (s *Scanner) afterLabel(i int) bool {
	if i < 2 || s.text[i-1] != '.' {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i-1])
	c, _ := fold.Of(r)
	return c == fold.Latin || isDigit(c)
}

// beginsPath reports whether s may go on as a path. Digits may be in any script, for no script changes what is read.
func beginsPath(s string) bool {
	if s == "" {
		return false
	}
	c, _, _ := decode(s, 0)
	return s[0] > ' ' && s[0] < utf8.RuneSelf || isDigit(c)
}

func isDigit(c fold.Class) bool { return c == fold.LatinDigit || c == fold.ArabicDigit }

func endsURL(r rune) bool {
	switch r {
	case '"', '<', '>', '«', '»', '“', '”', '،', '؛', '|', '(', ')', '[', ']', '{', '}':
		return true
	}
	return false
}

// tag makes t, an @ or # just read, a mention or hashtag if a name follows it.
func (s *Scanner) tag(t *Token) {
	i, end, digits := s.pos, s.pos, true
loop:
	for i < len(s.text) {
		c, to, size := decode(s.text, i)
		switch c {
		case fold.ArabicDigit, fold.LatinDigit, fold.Mark:
			end = i + size
		case fold.Arabic, fold.Form, fold.Latin:
			digits, end = false, i+size
		case fold.Joiner, fold.Invisible, fold.Tatweel: // they end no word, and so no name
		default:
			if to != '_' {
				break loop
			}
			digits, end = false, i+size
		}
		i += size
	}
	if clock := digits && end < len(s.text) && s.text[end] == ':'; end > s.pos && !clock { // 2024-05-09@04:15
		s.opaque(t, end)
	}
}

// opaque makes t reach to byte end, where the reading goes on.
func (s *Scanner) opaque(t *Token, end int) {
	*t = Token{Start: t.Start, End: end, Kind: Opaque, Space: t.Space}
	s.pos = end
}
