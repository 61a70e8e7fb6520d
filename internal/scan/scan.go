package scan

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

const (
	ring   = 128 // tokens that are held; a power of two
	batch  = 16  // tokens that are read at a time
	sparse = 3   // as many, where most of the text is skipped

	// MaxAhead and MaxBehind bound how far from a cursor it may look.
	MaxAhead  = 64
	MaxBehind = ring - MaxAhead - batch
)

// A Scanner holds the tokens around the place that is being read. Each byte of the input is read once: looking
// ahead costs a token once and nothing the second time, however long it is.
type Scanner struct {
	text  string
	pos   int // the first byte not read yet
	n     int // tokens read so far
	batch int // tokens that are read at a time
	ring  [ring]Token
}

// Start makes s read text from its beginning.
func (s *Scanner) Start(text string) Cursor { return s.start(text, batch) }

// StartSparse is Start for a reader that skips most of the text by [Cursor.SkipTo].
func (s *Scanner) StartSparse(text string) Cursor { return s.start(text, sparse) }

func (s *Scanner) start(text string, batch int) Cursor {
	s.text, s.pos, s.n, s.batch = text, 0, 0, batch
	return Cursor{s, 0}
}

// A Cursor is a place between two tokens. It is a value: copy it to look ahead, assign it to go on.
// A cursor that lies more than MaxBehind tokens behind another of its Scanner has gone stale.
type Cursor struct {
	s *Scanner
	i int
}

// At returns the k-th token from c: 0 is the next. k is at most [MaxAhead]. What it points to changes
// once the reading has gone on by more than MaxBehind tokens.
func (c Cursor) At(k int) *Token {
	if steps.Counting {
		steps.Add(1)
		c.mustHold(k)
	}
	if k += c.i; k >= c.s.n { // this is just short enough to be inlined, which a tenth of all time hangs on
		c.s.read(k)
	}
	return &c.s.ring[k&(ring-1)]
}

// Held returns the tokens from c on that are held in one piece, at least one. They change as what At points to does.
func (c Cursor) Held() []Token {
	if c.i >= c.s.n {
		c.s.read(c.i)
	}
	if steps.Counting {
		steps.Add(1)
		c.mustHold(0)
	}
	first := c.i & (ring - 1)
	return c.s.ring[first:min(first+c.s.n-c.i, ring)]
}

// Back returns the k-th token before c: 1 is the one that c has just passed. k is at most [MaxBehind].
func (c Cursor) Back(k int) *Token {
	if steps.Counting {
		steps.Add(1)
		c.mustHold(-k)
	}
	if c.i < k {
		return &start
	}
	return &c.s.ring[uint(c.i-k)%ring]
}

// mustHold panics if the k-th token from c is one that the ring no longer holds. It is asked only where steps are
// counted: the bounds are for the grammars to keep, and asking costs a tenth of all time.
func (c Cursor) mustHold(k int) {
	if i := c.i + k; i >= 0 && i < c.s.n-ring || k > MaxAhead {
		panic("scan: a stale cursor")
	}
}

var start Token // what stands before the first token

// Skip returns the place n tokens on.
func (c Cursor) Skip(n int) Cursor {
	c.i += n
	return c
}

// SkipTo returns the place after the token at c, which has been looked at, where the one from byte i on begins: a space,
// a line break or the end of the text must stand there. What lies between is not read; if some of it has been already, SkipTo goes on by one token.
// Before the place then stand the tokens that were read last, however far from it.
func (c Cursor) SkipTo(i int) Cursor {
	if i <= c.s.pos {
		return c.Skip(1)
	}
	c.s.pos = i
	return Cursor{c.s, c.s.n}
}

// Index returns how many tokens stand before c.
func (c Cursor) Index() int { return c.i }

// Text returns the input.
func (c Cursor) Text() string { return c.s.text }

// read reads on until token i is held. What stands in the ring then are tokens s.n-ring to s.n-1.
//
// It reads by itself what nearly all tokens are, words of the letters of the Arabic block and marks of one byte; the rest
// is for token.
func (s *Scanner) read(i int) {
	text, pos, n := s.text, s.pos, s.n
	from, first := pos, n // for steps
	for last := i + s.batch; n < last; n++ {
		space := false
		if pos < len(text) && text[pos] == ' ' {
			space = true
			pos++
		}
		end, h := lettersOf(text, pos, 0)
		t := &s.ring[uint(n)%ring] // set field by field, which is faster than as a whole
		if end == pos {
			if pos < len(text) && marks[text[pos]] != 0 {
				t.Start, t.End, t.Hash, t.Value = pos, pos+1, 0, uint32(marks[text[pos]])
				t.Len, t.Kind, t.Space = 0, Punct, space
				pos++
			} else if pos = s.token(t, pos, space); t.Kind == EOF && n >= i {
				last = n
			}
			continue
		}
		letters := uint(end-pos) / 2
		t.Start, t.End, t.Hash, t.Value = pos, end, h, 0
		t.Len, t.Kind, t.Space = uint8(min(letters, 255)), Word, space
		if pos = end; pos < len(text) && joins[text[pos]] {
			pos = s.wordOn(t, pos, int(letters))
		}
	}
	if steps.Counting {
		steps.Add(pos - from + n - first)
	}
	s.pos, s.n = pos, n
}

// marks holds what the ASCII marks fold to that are a token each, whatever follows them; an @ and a # are not.
var marks = func() (m [256]uint8) {
	for b := range 0x80 {
		if e := fold.Table[b]; e.Class() == fold.Punct && b != '@' && b != '#' {
			m[b] = uint8(e.Rune())
		}
	}
	return m
}()

// token reads into t the token at byte i, which no letter of the Arabic block begins, and returns where it ends. It sees
// by itself to what most of them are, digits, Latin letters and marks of two bytes, and leaves the rest to next.
func (s *Scanner) token(t *Token, i int, space bool) int {
	text, start := s.text, i
	if i < len(text) && (text[i]-'0' <= 9 || text[i] == digitsLead || text[i] == arabicDigitsLead) {
		end, n, h, value := digits(text, i)
		if e, size := short(text, end); n > 0 && n <= maxDigits && !mayGoOn(text, end, e, size) {
			t.Start, t.End, t.Hash, t.Value = i, end, h, value
			t.Len, t.Kind, t.Space = uint8(n), Number, space
			return end
		}
	}
	e, size := short(text, i)
	switch e.Class() {
	case fold.Latin:
		letters, h := 0, uint32(0)
		for size != 0 && e.Class() == fold.Latin {
			h = h*multiplier + uint32(e.Rune())
			letters++
			i += size
			e, size = short(text, i)
		}
		if mayGoOn(text, i, e, size) || mayBeURL(text, start, i) {
			break
		}
		t.Start, t.End, t.Hash, t.Value = start, i, h, 0
		t.Len, t.Kind, t.Space = uint8(min(letters, 255)), Latin, space
		return i
	case fold.Punct:
		if r := e.Rune(); size != 0 && (r != '@' && r != '#' || !mayTag(text, i+size)) {
			t.Start, t.End, t.Hash, t.Value = i, i+size, 0, uint32(r)
			t.Len, t.Kind, t.Space = 0, Punct, space
			return i + size
		}
	}
	s.pos = start
	*t = Token{Space: space}
	s.next(t)
	return s.pos
}

// short returns the entry and the length of the code point at s[i:] if it has one or two bytes, and else zeros.
func short(s string, i int) (e fold.Entry, size int) {
	if i < len(s) {
		b := s[i]
		if b < 0x80 {
			return fold.Table[b], 1
		}
		if b >= 0xC2 && b < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
			return fold.Table[uint(b&0x1F)<<6|uint(s[i+1]&0x3F)], 2
		}
	}
	return 0, 0
}

// mayGoOn reports whether the code point at s[i:], of which short says e and size, may be part of the word or number
// before it.
func mayGoOn(s string, i int, e fold.Entry, size int) bool {
	if size == 0 {
		return i < len(s)
	}
	return mayJoin(e.Class())
}

// next reads one token of whatever kind.
func (s *Scanner) next(t *Token) {
	for s.pos < len(s.text) {
		c, to, size := decode(s.text, s.pos)
		switch c {
		case fold.Arabic, fold.Form:
			t.Kind, t.Start = Word, s.pos
			s.word(t, 0)
			return
		case fold.Latin:
			s.latin(t)
			s.url(t)
			return
		case fold.ArabicDigit, fold.LatinDigit:
			s.number(t, c)
			return
		case fold.Punct, fold.NotSign, fold.Tatweel:
			t.Start = s.pos
			s.pos += size
			t.End = s.pos
			t.Kind, t.Value = Punct, uint32(to)
			switch {
			case c == fold.Tatweel:
				s.tatweel(t)
			case to == '@' || to == '#':
				s.tag(t)
			}
			return
		case fold.Space:
			t.Space = true
		case fold.Newline:
			s.lines(t)
			return
		}
		s.pos += size
	}
	t.Kind, t.Start, t.End = EOF, len(s.text), len(s.text)
}

// invalid is the class that decode gives a byte that is no UTF-8.
const invalid = fold.Class(255)

// decode returns the class, the folding and the length of the code point at s[i:].
func decode(s string, i int) (c fold.Class, to rune, size int) {
	if steps.Counting {
		steps.Add(1)
	}
	b := s[i]
	switch {
	case b < 0x80:
		e := fold.Table[b]
		return e.Class(), e.Rune(), 1
	case b >= 0xC2 && b < 0xE0 && i+1 < len(s) && s[i+1]&0xC0 == 0x80:
		e := fold.Table[uint(b&0x1F)<<6|uint(s[i+1]&0x3F)]
		return e.Class(), e.Rune(), 2
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && size <= 1 {
		return invalid, 0, 1
	}
	if c, to = fold.Of(r); c == fold.Form && fold.IsMarkForm(r) {
		c = fold.Mark
	}
	return c, to, size
}
