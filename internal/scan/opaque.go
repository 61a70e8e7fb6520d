package scan

import (
	"strings"

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
		!(rest[0] == '/' && s.afterLabel(t.Start) && len(rest) > 1 && rest[1] > ' ' && rest[1] < 0x80) {
		return
	}
	i := s.pos + 1
	for i < len(s.text) {
		c, to, size := decode(s.text, i)
		if c == fold.Space || c == fold.Newline || c == invalid || c == fold.Punct && i > s.pos+2 && endsURL(to) {
			break
		}
		i += size
	}
	s.opaque(t, i)
}

// afterLabel reports whether byte i follows a label of a host name and a full stop, and so may begin the last one.
func (s *Scanner) afterLabel(i int) bool {
	if i < 2 || s.text[i-1] != '.' {
		return false
	}
	c, _ := fold.Of(rune(s.text[i-2]))
	return c == fold.Latin || c == fold.LatinDigit
}

func endsURL(r rune) bool {
	switch r {
	case '"', '<', '>', '«', '»', '“', '”', '،', '؛', '|', '(', ')', '[', ']', '{', '}':
		return true
	}
	return false
}

// tag makes t, an @ or # just read, a mention or hashtag if a name follows it.
func (s *Scanner) tag(t *Token) {
	i, end := s.pos, s.pos
loop:
	for i < len(s.text) {
		c, to, size := decode(s.text, i)
		switch c {
		case fold.Arabic, fold.Form, fold.Latin, fold.ArabicDigit, fold.LatinDigit, fold.Mark:
			end = i + size
		case fold.Joiner, fold.Invisible, fold.Tatweel: // they end no word, and so no name
		default:
			if to != '_' {
				break loop
			}
			end = i + size
		}
		i += size
	}
	if end > s.pos {
		s.opaque(t, end)
	}
}

// opaque makes t reach to byte end, where the reading goes on.
func (s *Scanner) opaque(t *Token, end int) {
	*t = Token{Start: t.Start, End: end, Kind: Opaque, Space: t.Space}
	s.pos = end
}
