package dateline

// numberWords makes the words for the numbers up to 99 from those of words.tsv: «بیست و پنج», «بیست و پنجم» and
// «بیست و پنجمین» are phrases of the lexicon like any other, so that no rule has to put them together.
type numberWords struct {
	l     *lexicon
	tens  []numberWord
	units []numberWord
	hours []numberWord // 1 to 12
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
	if c == cardinal && n >= 1 && n <= 12 {
		b.hours = append(b.hours, w)
	}
	b.enter(w)
	return true
}

// finish adds the words that are made of two.
func (b *numberWords) finish() {
	for _, t := range b.tens {
		for _, u := range b.units {
			b.enter(numberWord{u.class, t.number + u.number, t.word + "\u200cو\u200c" + u.word})
			if t.number <= 30 { // a day whose «و» was lost: «بیست یکم»
				b.enter(numberWord{u.class, t.number + u.number, t.word + "\u200c" + u.word})
			}
		}
	}
	b.addHalfUnits()
	for _, c := range b.hours {
		for minutes, word := range map[int]string{30: "نیم", 15: "ربع"} {
			e := b.l.entry(c.word + "\u200cو\u200c" + word)
			e.class |= hourHalf
			e.number, e.value = uint8(c.number), int16(minutes)
		}
		for i, u := range units { // «یک‌ساعت»; «یک ساعت» is two words of their own
			e := b.l.entry(c.word + u)
			e.class |= countedUnit
			e.number, e.value = uint8(c.number), int16(unitSecond+i)
		}
	}
}

// addHalfUnits adds halves of units as one word: «نیم‌ساعت».
func (b *numberWords) addHalfUnits() {
	for i, u := range units[1:3] {
		e := b.l.entry("نیم" + u)
		e.class |= countedUnit | half
		e.value = int16(unitMinute + i)
	}
}

// units are the names of the units of time, from the second on.
var units = [...]string{"ثانیه", "دقیقه", "ساعت", "روز", "هفته", "ماه", "سال"}

func (b *numberWords) enter(w numberWord) {
	e := b.l.entry(w.word)
	e.class |= w.class
	e.number = uint8(w.number)
}
