package scan

import (
	"strings"

	"github.com/khabar-go/khabar/internal/fold"
)

// url makes t, a Latin word just read, the whole URL if it is the scheme of one. A date in a URL is the address of
// a page, and not said by its text.
func (s *Scanner) url(t *Token) {
	if t.End != s.pos || !strings.HasPrefix(s.text[s.pos:], "://") {
		return
	}
	i := s.pos + len("://")
	for i < len(s.text) {
		c, to, size := decode(s.text, i)
		if c == fold.Space || c == fold.Newline || c == invalid || c == fold.Punct && endsURL(to) {
			break
		}
		i += size
	}
	s.opaque(t, i)
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
