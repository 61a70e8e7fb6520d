package dateline

// numberWords makes the words for the numbers up to 99 from those of words.tsv: «بیست و پنج», «بیست و پنجم» and
// «بیست و پنجمین» are phrases of the lexicon like any other, so that no rule has to put them together.
type numberWords struct {
	l     *lexicon
	tens  []numberWord
	units []numberWord
}

type numberWord struct {
	class  class
	number int
	word   string
}

// add takes a row if it is of a number.
func (b *numberWords) add(name string, n int, word string) bool {
	var c class
	switch name {
	case "number", "tens":
		c = cardinal
	case "ordinal":
		c = ordinal
	case "nth":
		c = nth
	case "hundreds", "thousand":
		e := b.l.entry(word)
		e.class |= map[string]class{"hundreds": hundreds, "thousand": thousand}[name]
		e.value = int16(n)
		return true
	default:
		return false
	}
	w := numberWord{c, n, word}
	switch {
	case name == "tens":
		b.tens = append(b.tens, w)
	case n >= 1 && n <= 9:
		b.units = append(b.units, w)
	}
	b.enter(w)
	return true
}

// finish adds the numbers that are made of two.
func (b *numberWords) finish() {
	for _, t := range b.tens {
		for _, u := range b.units {
			b.enter(numberWord{u.class, t.number + u.number, t.word + "\u200cو\u200c" + u.word})
		}
	}
}

func (b *numberWords) enter(w numberWord) {
	e := b.l.entry(w.word)
	e.class |= w.class
	e.number = uint8(w.number)
}
