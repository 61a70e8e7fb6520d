package dateline

import (
	"strings"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/steps"
)

// Most lines of a text are sentences, which say nothing of its publication but after a label. Published looks in them
// for what may be the mark after a label, byte by byte, and reads what stands there and nothing else.

// A line is what is known of the line that is being read. Places in it are the numbers of tokens before them.
type line struct {
	start    int  // its first token
	plain    int  // up to here all of it may share the line of a date of publication
	sentence bool // something in it may not
	mark     int  // of a sentence: the byte at which the next mark after a label may stand, or at which it ends
}

// lineAt returns the line that begins at c.
func lineAt(c scan.Cursor) line { return line{start: c.Index(), plain: c.Index()} }

// goOn makes l the line in which next stands, from c on which has been read.
func (l *line) goOn(c, next scan.Cursor) {
	for ; c.Index() < next.Index(); c = c.Skip(1) {
		if c.At(0).Kind == scan.Break {
			*l = lineAt(c.Skip(1))
		}
	}
}

// skim returns the first place from c on where a dateline of publication may begin, or the end: behind a label, or with
// the line before it, which is l, to itself but for furniture.
func (r *reader) skim(c scan.Cursor, l *line) scan.Cursor {
	for {
		t := c.At(0)
		switch t.Kind {
		case scan.EOF:
			return c
		case scan.Break:
			c = c.Skip(1)
			*l = lineAt(c)
			continue
		}
		if opens := r.opens(c, l); r.mayBegin(c, t) && (opens || r.labelled(c)) {
			return c
		}
		if l.sentence && t.Kind != scan.Punct && t.Start >= l.mark {
			var from int
			from, l.mark = r.labelMark(c.Text(), t.End)
			c = c.SkipTo(from)
		} else {
			c = c.Skip(1)
		}
	}
}

// opens reports whether nothing but furniture stands in l before c.
func (r *reader) opens(c scan.Cursor, l *line) bool {
	l.sentence = l.sentence || c.Index()-l.start >= maxLine
	for !l.sentence && l.plain < c.Index() {
		next, ok := r.skipFurniture(c.Skip(l.plain - c.Index()))
		l.plain, l.sentence = next.Index(), !ok
	}
	return !l.sentence
}

// labelMark returns the next byte of s from i on at which a mark after a label may stand, and where to begin to read
// so that the words before it are known; both are the end of the line if there is none in it.
func (l *lexicon) labelMark(s string, i int) (from, mark int) {
	begin := i
	for i < len(s) {
		if i = skipUnmarked(s, i); i == len(s) {
			break
		}
		if strings.HasPrefix(s[i:], "\u200c") { // most of them
			i += len("\u200c")
			continue
		}
		at := i
		if s[i] == tatweel[1] && i > begin && s[i-1] == tatweel[0] {
			at--
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		switch c, to := fold.Of(r); {
		case c == fold.Newline:
			return at, at
		case (c == fold.Tatweel || c == fold.Punct && isLabelMark(uint32(to))) && l.labelEnds(s[:at]):
			return wordsBefore(s, begin, at), at
		}
		i = at + size
	}
	if steps.Counting {
		steps.Add(i - begin)
	}
	return i, i
}

// skipUnmarked returns the first byte of s from i on that is one of mayMark, or its length.
func skipUnmarked(s string, i int) int {
	for ; i >= 0 && i < len(s)-7; i += 8 {
		b := s[i : i+8]
		if mayMark[b[0]]|mayMark[b[1]]|mayMark[b[2]]|mayMark[b[3]]|mayMark[b[4]]|mayMark[b[5]]|mayMark[b[6]]|mayMark[b[7]] != 0 {
			break
		}
	}
	for i < len(s) && mayMark[s[i]] == 0 {
		i++
	}
	return i
}

const tatweel = "\u0640"

// maxLabel is how many words before a mark are read: more than labelled looks at.
const maxLabel = 12

// mayMark holds the bytes of which every line break and mark after a label has one: the first of its code point, or of
// the tatweel, whose first byte half of all letters have, the second.
var mayMark = func() (b [256]uint8) {
	for _, c := range []byte("\n\v\f\r\u0085\u2028\u2029:|/-\u2010\u2212\uFE63\uFF0D\u2236\uFE55\uFF1A") {
		if c < 0x80 || c >= 0xC0 {
			b[c] = 1
		}
	}
	b[tatweel[1]] = 1
	return b
}()

// labelEnds reports whether a label may end with s, of which it looks at the last two letters.
func (l *lexicon) labelEnds(s string) bool {
	end := len(s)
	for end > 0 && s[end-1] == ' ' {
		end--
	}
	if end < 4 {
		return true
	}
	var last [2]rune
	for i := range last {
		r, size := utf8.DecodeRuneInString(s[end-4+2*i : end])
		c, to := fold.Of(r)
		if size != 2 || c != fold.Arabic {
			return true // not to be told so fast
		}
		last[i] = to
	}
	return l.labelEndings[last]
}

// wordsBefore returns the byte before the last few words of s[from:to], or from if there are no more.
func wordsBefore(s string, from, to int) int {
	words := 0
	for i := to - 1; i > from; i-- {
		if s[i-1] == ' ' && s[i] >= 0xD8 && s[i] <= 0xDB { // the first byte of an Arabic letter
			if words++; words == maxLabel {
				return i - 1
			}
		}
	}
	return from
}
