package normalize

import (
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/steps"
)

// A pairing finds the ends of quotations.
type pairing struct {
	searches [len(closers)]search
	depth    int  // how many « of the line are open
	inside   bool // a quotation has begun that ends at byte until
	stays    bool // it holds no Arabic letter
	until    int
}

// The kinds of quotations.
const (
	highQuotes = iota
	lowQuotes
	straightQuotes
	angleQuotes
)

// closers holds the one or two marks that close each kind.
var closers = [...]struct{ end, other rune }{
	highQuotes:     {'”', 0},
	lowQuotes:      {'“', '”'},
	straightQuotes: {'"', 0},
	angleQuotes:    {'›', 0},
}

// A search is how far one has looked for the end of a quotation. It goes on from there for the next one of its kind,
// so that each byte is looked at once, however many begin and do not end.
type search struct {
	from, to int // what has been looked at
	n        int // the code points in it
	arabic   int // the last Arabic letter in it
	end      int // the closing mark, if found
	found    bool
	broken   bool // a line break or a code span stands at to
	judged   bool // whether the « and » before end are pairs is known up to byte sure
	pairs    bool
	sure     int
}

func (p *pairing) shift(src string, n int) {
	p.until -= n
	for i := range p.searches {
		s := &p.searches[i]
		if s.from < n && n <= s.to { // what has been looked at now begins where src does
			s.n -= utf8.RuneCountInString(src[s.from:n])
			s.from = n
		}
		s.from -= n
		s.to -= n
		s.arabic -= n
		s.end -= n
		s.sure -= n
	}
}

// quote reads the mark r, src[from:to].
func (e *engine) quote(r rune, from, to int) {
	p := &e.pairs
	if p.inside {
		if from == p.until {
			p.inside = false
			if !p.stays {
				e.replaceRune(from, to, '»')
			}
		}
		return
	}
	k := 0
	switch r {
	case '«':
		p.depth++
		return
	case '»':
		p.depth = max(p.depth-1, 0)
		return
	case '“':
		k = highQuotes
	case '„':
		k = lowQuotes
	case '"':
		if e.inches(from, to) {
			return
		}
		k = straightQuotes
	case '‹':
		k = angleQuotes
	default:
		return
	}
	if p.depth > 0 {
		return
	}
	if end, ok := e.closing(k, to); ok {
		// One that stays is a pair all the same: what closes it opens no other.
		p.inside, p.until, p.stays = true, end, p.searches[k].arabic < to
		if !p.stays {
			e.replaceRune(from, to, '«')
		}
	}
}

// inches reports whether the mark src[from:to] stands for inches, so that no quotation opens with it: the first of «تلویزیون 55"
// سامسونگ و 65" ال‌جی».
func (e *engine) inches(from, to int) bool {
	if to < len(e.src) && e.src[to] != ' ' {
		return false
	}
	r, _ := e.runeBefore(from, 0)
	return kindOf(r) == digit
}

// closing returns where the quotation ends that begins with byte i.
func (e *engine) closing(k, i int) (int, bool) {
	s, q := e.src, &e.pairs.searches[k]
	if i >= q.to || q.found && q.end < i {
		*q = search{from: i, to: i, arabic: -1}
	}
	if steps.Counting {
		steps.Add(i - q.from)
	}
	q.n -= utf8.RuneCountInString(s[q.from:i])
	q.from = i
	marks := closers[k]
	for !q.found && !q.broken && q.n <= MaxSpan && q.to < len(s) {
		r, n := firstRune(s[q.to:])
		c := fold.ClassOf(r)
		switch {
		case r == marks.end, r == marks.other && r != 0:
			q.found, q.end = true, q.to
			continue
		case r == '`', c == fold.Newline:
			q.broken = true
			continue
		case c == fold.Arabic, c == fold.Form:
			q.arabic = q.to
		}
		q.n++
		q.to += n
	}
	if !q.found || q.n > MaxSpan {
		return 0, false
	}
	if !q.judged || q.sure <= i {
		q.judged, q.sure = true, q.end+1
		depth := 0
		for j := i; j+1 < q.end; j++ {
			if steps.Counting {
				steps.Add(1)
			}
			if s[j] == 0xC2 && s[j+1] == 0xAB {
				depth++
			} else if s[j] == 0xC2 && s[j+1] == 0xBB {
				if depth--; depth < 0 {
					q.sure = j
					break
				}
			}
		}
		q.pairs = depth == 0
	}
	return q.end, q.pairs
}
