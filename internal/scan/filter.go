package scan

// A Filter says of most words that no phrase begins with them, with one look at 8 KB. The zero Filter is empty; once
// no more is added to it a Filter is safe for concurrent use.
type Filter struct{ bits [1 << 10]uint64 }

// Add adds all that phrase may begin with: its first word, and what it makes with the words after it, if nothing
// parts them.
func (f *Filter) Add(phrase string) {
	for _, h := range read(phrase).begins {
		h = mix(h)
		f.bits[h>>22] |= 1 << (h >> 16 & 63)
	}
}

// Has reports whether a phrase may begin with t. It is wrong for a few words in a hundred, but only in saying yes.
func (f *Filter) Has(t *Token) bool {
	h := mix(t.Hash)
	return f.bits[h>>22]&(1<<(h>>16&63)) != 0
}
