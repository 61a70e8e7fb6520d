package normalize

import "unsafe"

// A Form is a set of transformations, one a bit: Letters | Spaces is both and nothing else. A bit that no constant
// names is ignored; ASCIIDigits wins over PersianDigits. The zero Form changes nothing.
//
// Every Form is idempotent: f.String(f.String(s)) == f.String(s). All are safe for concurrent use.
type Form uint32

const (
	// Letters writes the letters of Persian with the code points of Persian: ي and ى as ی, ك and ڪ as ک,
	// ۀ and ۂ as ه with a hamza above.
	Letters Form = 1 << iota

	// Foreign writes letters of Urdu, Pashto and Kurdish as the Persian ones they stand for: ہ ھ ە as ه,
	// ے ې ۍ ێ as ی.
	Foreign

	// Compose joins a madda or hamza (U+0653 to U+0655) with the letter it follows: ا and ٔ become أ, ی and ٔ
	// become ئ. It composes nothing else and reorders nothing.
	Compose

	// Presentation writes presentation forms and ligatures as letters: ﻓﺎﺭﺳﯽ as فارسی, ﻼ as لا. A final form before
	// another letter keeps the ZWNJ that it shows: ﻣﯽﺩﺍﻧﻢ becomes می‌دانم.
	Presentation

	// Tatweel deletes the tatweel after a letter. One that stands alone is a dash and stays, and so does one that
	// has a ZWNJ beside it.
	Tatweel

	// Joiners leaves a ZWNJ only between two letters, marks or digits, and one at a time; a ZWJ anywhere but
	// between two Arabic letters. It writes a ZWNJ for what stands in for one between two Arabic letters, after
	// one that joins: a direction mark, soft hyphen, zero width space, word joiner, byte order mark or ¬.
	// Nothing else of such a run stays between two letters; elsewhere it deletes those that no other flag names, but
	// for the ¬.
	Joiners

	// Bidi deletes the marks, embeddings and isolates that set a direction.
	Bidi

	// Spaces writes every kind of space as U+0020 and every kind of line break as \n. Tabs stay.
	Spaces

	// Controls deletes control characters, but for tabs and line breaks.
	Controls

	// Dashes writes the hyphens U+2010 and U+2011 and the minus sign as '-', and a tatweel that is a dash as –.
	Dashes

	// Collapse leaves one space of a run of spaces and tabs, and none at the ends of the text or beside a line
	// break. Line breaks stay, and so do blank lines.
	Collapse

	// ASCIIDigits writes Persian, Arabic, full-width and mathematical digits as 0 to 9.
	ASCIIDigits

	// PersianDigits writes all digits as ۰ to ۹, except where they stand together with a Latin letter, COVID-19,
	// v1.2.3, MP3, 10GB, or with the keycap of an emoji.
	PersianDigits

	// NumberSeparators writes the decimal mark, thousands mark and percent sign of a number in the script that
	// its digits come to have: 1,234.5 with PersianDigits is ۱٬۲۳۴٫۵, and ۷٪ with ASCIIDigits 7%. A full stop is
	// taken for a decimal mark only if it is the only one of the number, a comma for a thousands mark only if each
	// group after it has three digits; else the marks of the number stay.
	NumberSeparators

	// Punctuation writes , ; ? as ، ؛ ؟ after an Arabic letter, or after a closing quote or bracket that follows one.
	Punctuation

	// Quotes writes a pair of “ ”, „ “, " " or ‹ › as « » if it holds an Arabic letter, stands on one line and has
	// at most MaxSpan characters. A pair inside « » stays. A " between a digit and a space opens none: it means inches.
	Quotes

	// Entities decodes the character references of HTML that end in a semicolon, such as &zwnj; and &#8204;, but
	// for those of ASCII characters: &amp; and &lt; stay. (&quot;, &apos; and &#32; are decoded.)
	Entities

	// Symbols spells out ﷺ, ﷻ, ﷼ and ﷽.
	Symbols

	// Harakat deletes the vowel marks U+064B to U+0652, U+0656 to U+065F, U+0670 and the Quranic ones, but not the
	// hamza and the madda.
	Harakat

	// RestoreZWNJ puts back ZWNJs that an extractor has stripped: رئیسجمهور becomes رئیس‌جمهور. It looks whole words
	// up in a closed table and leaves a word alone that has two readings, or holds a ZWNJ already. The first use in
	// a program takes a few milliseconds to read the table.
	RestoreZWNJ

	key // the foldings that only Key has

	// Clean is for text that is stored or shown: it changes no meaning. What it does is frozen.
	Clean = Letters | Compose | Presentation | Tatweel | Joiners | Bidi | Spaces | Controls

	// Key is for text that is compared: besides what Clean and its other flags do it folds the hamza (آ أ إ ٱ to ا,
	// ؤ to و, ئ to ی, ة and ۀ to ه), deletes every combining mark and zero-width character, and writes every dash
	// as '-' and ٫ ٬ ٪ in a number as . , %. The number of spaces and the case of Latin letters stay as they are, and می روم
	// and می‌روم have two keys. What it does is frozen: keys that are stored stay comparable.
	Key = Clean | Foreign | Dashes | ASCIIDigits | Harakat | key
)

// MaxSpan is the length in bytes up to which a URL, e-mail address, tag, code span or number is recognised as one and
// left alone, by String as by a Transformer: it bounds what a Transformer must see at once. The digits of a number count one
// byte each.
const MaxSpan = 2048

// effective returns f without the bits that mean nothing or that another bit overrules.
func (f Form) effective() Form {
	f &= key<<1 - 1
	if f&ASCIIDigits != 0 {
		f &^= PersianDigits
	}
	if f&key != 0 {
		f &^= RestoreZWNJ
	}
	return f
}

// String returns s in the form f. If that is s it returns s itself and does not allocate; if it is no longer than s
// it allocates once, or twice for Key and a form with PersianDigits, NumberSeparators, Punctuation, Quotes or RestoreZWNJ.
// A rare character reference (&eacute;, &#128;), or what looks like one, costs an allocation of its own.
// Invalid UTF-8 is copied as it stands.
func (f Form) String(s string) string {
	f = f.effective()
	room := len(s)
	s, _ = f.pass(s, false, room, false)
	if f&shaping != 0 {
		s, _ = f.pass(s, true, room, false)
	}
	return s
}

// Append appends s in the form f to dst and returns the extended buffer.
func (f Form) Append(dst []byte, s string) []byte {
	f = f.effective()
	two := f&shaping != 0
	if two {
		s, _ = f.pass(s, false, len(s), false)
	}
	e := f.engine(s, two)
	e.out, e.base, e.room = dst, len(dst), len(s)
	e.run(0)
	e.finish()
	e.flush(len(e.src))
	return e.out
}

// IsNormal reports whether s is in the form f already: f.String(s) == s. It stops at the first change.
func (f Form) IsNormal(s string) bool {
	f = f.effective()
	return f.unchanged(s, false) && (f&shaping == 0 || f.unchanged(s, true))
}

// unchanged reports whether a pass leaves s as it is.
func (f Form) unchanged(s string, second bool) bool {
	e := f.engine(s, second)
	e.check = true
	e.run(0)
	e.finish()
	return !e.changed
}

// Map returns s in the form f together with where each byte of it came from. What is searched for in it must be brought
// to the form f too. Like String it does not allocate if nothing changes. Neither text may be longer than 4 GiB, beyond
// which the offsets are wrong.
func (f Form) Map(s string) Text {
	f = f.effective()
	norm, first := f.pass(s, false, len(s), true)
	var second *edits
	if f&shaping != 0 {
		norm, second = f.pass(norm, true, len(s), true)
	}
	return Text{norm, s, compose(first, second)}
}

// engine returns an engine that takes s, which is the whole text, through a pass.
func (f Form) engine(s string, second bool) engine {
	if second {
		return engine{form: f & shaping, second: true, mask: f.shapeMask(), src: s, final: true}
	}
	return engine{form: f, mask: f.mask(), src: s, final: true}
}

// pass returns what a pass makes of s, in a buffer of room bytes or more if it changes, and, if mapping, its edits, nil if
// there are none.
func (f Form) pass(s string, second bool, room int, mapping bool) (string, *edits) {
	e := f.engine(s, second)
	e.room = room
	e.mapping = mapping
	e.run(0)
	if e.finish(); !e.changed {
		return s, nil
	}
	e.flush(len(s))
	norm := unsafe.String(unsafe.SliceData(e.out), len(e.out)) // nothing writes to e.out any more
	if len(e.edits.steps) == 0 {
		return norm, nil
	}
	changes := e.edits // so that the engine need not be allocated
	return norm, &changes
}
