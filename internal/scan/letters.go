package scan

import "github.com/khabar-go/khabar/internal/fold"

// How the letters of the Arabic block are read, of which nearly all of a text consists.

// letters holds what the letters of the Arabic block fold to, and nothing for what else two bytes may be. The index is
// the two bytes as one number. It is sparse, and of all bytes, so that nothing has to be asked before it is looked up:
// what a text has read of it is less than a kilobyte.
var letters [1 << 16]uint16

func init() {
	for r := rune(blockFirst); r <= blockLast; r++ {
		if c, to := fold.Of(r); c == fold.Arabic {
			letters[(0xC0|r>>6)<<8|(0x80|r&0x3F)] = uint16(to)
		}
	}
}

const (
	blockFirst = 0x600
	blockLast  = 0x6FF
)

// joins holds the bytes that may begin what does not end the word before it.
var joins = func() (b [256]bool) {
	for i := range b {
		b[i] = i >= 0x80 || mayJoin(fold.Table[i].Class())
	}
	return b
}()

// mayJoin reports whether a code point of the class may be part of the word or number before it.
func mayJoin(c fold.Class) bool { return c >= fold.Mark && c <= fold.NotSign }

// lettersOf returns where the run of letters of the Arabic block from byte i of s on ends, and the hash of those of h and
// its own.
func lettersOf(s string, i int, h uint32) (end int, hash uint32) {
	if i < 0 {
		return i, h // so that the compiler sees all bounds kept below
	}
	for ; i < len(s)-1; i += 2 {
		l := letters[uint16(s[i])<<8|uint16(s[i+1])]
		if l == 0 {
			break
		}
		h = h*multiplier + uint32(l)
	}
	return i, h
}

// sameLetters returns how many bytes at the beginning of s are letters, ASCII ones or of the Arabic block, that fold to
// those of key.
func sameLetters(s, key string) int {
	i := 0
	for i < len(s) && i < len(key) && s[i] < 0x80 && fold.Table[s[i]].Class() == fold.Latin && key[i] == byte(fold.Table[s[i]].Rune()) {
		i++
	}
	for ; i+1 < len(s) && i+1 < len(key); i += 2 {
		l := letters[uint16(s[i])<<8|uint16(s[i+1])]
		if l == 0 || l != uint16(key[i]&0x1F)<<6|uint16(key[i+1]&0x3F) {
			break
		}
	}
	return i
}

// wordOn reads on at byte i in the word t, of which so many letters have been read, and returns where it ends: most go on
// after a ZWNJ.
func (s *Scanner) wordOn(t *Token, i, letters int) int {
	text := s.text
	for isZWNJ(text, i) {
		from := i + len("\u200c")
		end, h := lettersOf(text, from, t.Hash)
		if end == from {
			break
		}
		letters += (end - from) / 2
		t.End, t.Hash, i = end, h, end
	}
	t.Len = uint8(min(letters, 255))
	if e, size := short(text, i); e.Class() == fold.Arabic || mayGoOn(text, i, e, size) {
		s.pos = i
		s.word(t, letters)
		return s.pos
	}
	return i
}

func isZWNJ(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xE2 && s[i+1] == 0x80 && s[i+2] == 0x8C
}
