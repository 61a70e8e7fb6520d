package dateline

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/internal/table"
	"github.com/khabar-go/khabar/internal/words"
)

//go:embed words.tsv
var wordsTSV string

//go:embed places.tsv
var placesTSV string

//go:embed context.tsv
var contextTSV string

// A class is a set of things that a word can do.
type class uint64

const (
	month          class = 1 << iota // names a month: entry.months
	weekday                          // names a day of the week: entry.value, 1 for Sunday
	cardinal                         // a number up to 99
	hundreds                         // a round hundred of a year: entry.value
	thousand                         // one or two thousand, in a year
	ordinal                          // «پنجم»: entry.number
	nth                              // «پنجمین»: entry.number
	suffix                           // makes digits an ordinal: «۲۹ام»
	relday                           // a day counted from today: entry.value; of a night word, entry.part as well
	part                             // a part of the day: entry.part
	unit                             // of time: entry.value is a unitOf…
	moments                          // a few seconds, minutes or hours
	few                              // some
	half                             // of an hour, or of a unit
	quarter                          // of an hour
	andHalf                          // «و نیم», «و ربع»: entry.value minutes
	hourHalf                         // «هشت و نیم»: entry.number, and entry.value minutes
	countedUnit                      // «یک‌ساعت»: entry.number of the unit entry.value
	meridiem                         // the Arabic letters for before and after noon: entry.part
	amountWord                       // makes the number before it an amount: «هزار», «میلیونی»
	toward                           // the way counted units lie: −1 «پیش», +1 «بعد»
	adjacent                         // the unit before, after or around now: −1 «گذشته», 0 «جاری», +1 «آینده»
	years                            // «سال‌های»: before the first of several years
	monthPrefix                      // may stand between a day and its month: «برج»
	yearOfWord                       // stands before a year, in Arabic
	yearWord                         // stands after one, in Pashto
	relyear                          // a year counted from this: «پارسال»
	this                             // «این»
	and                              // «و»
	to                               // between the ends of a range
	equals                           // between two calendars
	dated                            // «مورخ»
	about                            // may stand before a clock: «رأس ساعت»
	era                              // names a calendar: entry.value is a words.Calendar, or imperialEra
	zoneCue                          // «به وقت»
	zone                             // a place or abbreviation whose time it is: entry.zone
	timeMark                         // the T of ISO 8601
	nameBefore                       // bears a date as its name: «خیابان ۱۵ خرداد»
	namesBefore                      // several such: «خیابان‌های»; without nameBefore a work, which bears one in quotation marks
	outletBefore                     // bears a day or an hour as its name: «روزنامه هفت صبح»
	programme                        // bears the hour at which it is sent: «اخبار ساعت ۱۴»
	reports                          // what an outlet does
	prayerBefore                     // has an hour that is not the item's: «اذان صبح»
	label                            // announces the date of publication
	clockLabel                       // announces a time of day beside it: «ساعت انتشار:»
	furniture                        // may share its line
	mayFollow                        // may stand after what is only perhaps a date
	dateAfter                        // a preposition that may stand before one
	verbAfter                        // a verb that may
	verbPrefix                       // is the prefix of a verb as well: «می»
	nounMonth                        // is a noun as well that no year follows: «مهر سال گذشته» is a month
	adjectiveMonth                   // is an adjective as well, which may follow an ordinal: «جدی»
	weakMonth                        // is an everyday word as well: needs a reason to be a month where no year is
	yearMonth                        // is no month at all unless a year follows
	counted                          // stands after a number that counts it, and so is no year: «۱۵ آبان ۱۲۰۰ نفر»
	many                             // multiplies the number before it: «میلیون»
	countable                        // a noun that numbers often stand before: «۱۵ آبان ۸۵ پروژه»
	title                            // a name that holds the words of a date: «وطن امروز»
	stretch                          // is of several days, and the ordinal after it no day: «نیمه دوم تیر»
	elsewhere                        // after «پیش» or «بعد» makes it count from some other time: «پیش از»
	lasting                          // makes «دو روز دیگر» two days more, and no day: «برای», «منتظر»
	plural                           // the ending of a plural: «ماه های»
	each                             // before «سال» makes a number after it an amount: «هر سال ۱۴۰۰ شرکت»
	idBefore                         // stands before a number that is no date: «شماره»
)

const (
	unitSecond = 1 + iota
	unitMinute
	unitHour
	unitDay
	unitWeek
	unitMonth
	unitYear
)

// imperialEra is the value of an era word that is no words.Calendar: of the years 2535 to 2537.
const imperialEra = 100

// An entry is all that a word can mean.
type entry struct {
	class  class
	traits trait
	months [3]uint8 // by calendar: Jalali, Gregorian, lunar
	number uint8    // of a cardinal, ordinal or nth
	part   dayPart
	value  int16 // of the one class that has a value besides; see the classes
	zone   Zone
}

// A trait is a set of things that a word can do which are asked seldom: the classes are all taken.
type trait uint16

const (
	edge        trait = 1 << iota // the end of a range may begin with it: «پایان»
	season                        // runs from one year into the next: «تحصیلی»
	section                       // of a site: may share the line of a date of publication, with marks around it
	updateLabel                   // is a label that tells when the text was changed last
	headNoun                      // begins the name of an outlet or section, which may share that line where a mark ends it
	fieldLabel                    // before a colon and a few words it may, whatever they are
	series                        // numbers follow it that have nothing to do with a date after a dash: «قسمت ۱۲ - ۲۹ مرداد»
	duration                      // before a colon: what looks like a clock tells how long something is
)

func (e *entry) is(c class) bool { return e.class&c != 0 }

func (e *entry) has(t trait) bool { return e.traits&t != 0 }

// begins reports whether a dateline may begin with the word: «گرینویچ 12:34 - 24/09/2003», but not «تهران».
func (e *entry) begins() bool { return e.is(beginners) || e.is(zone) && e.zone == zoneUTC }

// A lexicon is the grammar's words.
type lexicon struct {
	scan.Lexicon
	entries []entry
	starts  scan.Filter // of the phrases that a dateline, or what is to be passed over, begins with

	labelEndings   map[[2]rune]bool // the last two letters of the labels
	weekdayLetters map[rune]bool    // the first letters of the days of the week
	phrases        []phrase         // while it is being made
}

type phrase struct {
	text string
	id   int
}

// theLexicon returns the lexicon. It is built when it is first asked for.
var theLexicon = sync.OnceValue(newLexicon)

func newLexicon() *lexicon {
	l := &lexicon{
		entries:        make([]entry, 1, 2048), // entry 0 is the word that means nothing
		labelEndings:   map[[2]rune]bool{},
		weekdayLetters: map[rune]bool{},
	}
	for n := range words.Names() {
		l.addName(n)
	}
	b := numberWords{l: l}
	for row := range table.Rows(wordsTSV) {
		if !b.add(row[0], atoi(row[1]), row[2]) {
			l.addWord(row[0], row[1], row[2])
		}
	}
	b.finish()
	l.addNights()
	for row := range table.Rows(placesTSV) {
		e := l.entry(row[0])
		e.class |= zone
		e.zone = zoneNamed(row[1])
	}
	for name, row := range table.Classes(contextTSV) {
		e := l.entry(row[0])
		e.class |= contextClasses[name]
		e.traits |= contextTraits[name]
	}
	for _, p := range l.phrases {
		e := &l.entries[p.id]
		if e.begins() || e.is(title|label) { // «تاریخ و ساعت» is passed over
			l.starts.Add(p.text)
		}
		if e.is(label) {
			letters := []rune(scan.Fold(p.text))
			l.labelEndings[[2]rune(letters[len(letters)-2:])] = true
		}
		if e.is(weekday) {
			first, _ := utf8.DecodeRuneInString(scan.Fold(p.text))
			l.weekdayLetters[first] = true
		}
	}
	l.starts.Add(betweenWord)
	for _, p := range l.phrases { // «به روز رسانی» is passed over as a whole
		l.starts.AddAlike(p.text)
	}
	l.phrases = nil
	return l
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// entry returns the entry of a phrase, adding one if there is none.
func (l *lexicon) entry(text string) *entry {
	id, added := l.Add(text, len(l.entries))
	if added {
		l.entries = append(l.entries, entry{})
	}
	l.phrases = append(l.phrases, phrase{text, id})
	return &l.entries[id]
}

func (l *lexicon) addName(n words.Name) {
	if n.Calendar == words.Weekday {
		for _, p := range []string{n.Word, n.Word + "\u200cی"} {
			e := l.entry(p)
			e.class |= weekday
			e.value = int16(n.Number) + 1
		}
		if n.Language == "fa" {
			for _, p := range joinedParts { // «چهارشنبه‌شب»
				e := l.entry(n.Word + p.word)
				e.class |= weekday
				e.value, e.part = int16(n.Number)+1, p.part
			}
		}
		return
	}
	phrases := []string{n.Word}
	if arabicScript(n.Word) {
		phrases = append(phrases, n.Word+"\u200cماه")
	}
	switch {
	case n.Language == "ckb":
		phrases = append(phrases, n.Word+"ی") // the ezafe that the year is joined by
	case strings.HasSuffix(n.Word, "ه"):
		phrases = append(phrases, n.Word+"\u200cی")
	case strings.HasSuffix(n.Word, "ا"):
		phrases = append(phrases, n.Word+"ی") // «جوزای»
	}
	for _, p := range phrases {
		e := l.entry(p)
		e.class |= month
		e.months[n.Calendar-words.Jalali] = uint8(n.Number)
		if strings.HasSuffix(p, "\u200cماه") {
			e.value = unitMonth // it says that it is a month
		}
	}
}

// joinedParts are the parts of the day that are written as one word with the day before them.
var joinedParts = [...]struct {
	word string
	part dayPart
}{{"صبح", morning}, {"ظهر", noon}, {"عصر", afternoon}, {"شب", night}}

// addNights adds days with their part as one word, which they often are: «فرداشب», «امروزصبح».
func (l *lexicon) addNights() {
	for _, day := range []struct {
		word string
		n    int16
	}{{"امروز", 0}, {"دیروز", -1}, {"پریروز", -2}, {"فردا", 1}} {
		for _, p := range joinedParts {
			e := l.entry(day.word + p.word)
			e.class |= relday
			e.value, e.part = day.n, p.part
		}
	}
}

func arabicScript(s string) bool { return s[0] >= 0xD8 && s[0] <= 0xDB }

// addWord adds a row of words.tsv that is no number.
func (l *lexicon) addWord(name, value, word string) {
	e := l.entry(word)
	switch name {
	case "part":
		e.class |= part
		e.part = map[string]dayPart{"morning": morning, "noon": noon, "afternoon": afternoon, "night": night}[value]
	case "meridiem":
		e.class |= meridiem
		e.part = map[string]dayPart{"morning": morning, "afternoon": afternoon}[value]
	case "and half":
		e.class |= andHalf
		e.value = int16(atoi(value))
	case "relnight":
		e.class |= relday
		e.part, e.value = night, int16(atoi(value))
	case "unit":
		e.class |= unit
		e.value = map[string]int16{
			"second": unitSecond, "minute": unitMinute, "hour": unitHour, "day": unitDay,
			"week": unitWeek, "month": unitMonth, "year": unitYear,
		}[value]
	case "era":
		e.class |= era
		e.value = map[string]int16{
			"jalali": int16(words.Jalali), "gregorian": int16(words.Gregorian),
			"lunar": int16(words.Lunar), "imperial": imperialEra,
		}[value]
	default:
		e.class |= plainClasses[name]
		if value != "0" {
			e.value = int16(atoi(value))
		}
	}
}

var plainClasses = map[string]class{
	"suffix": suffix, "relday": relday, "moments": moments, "few": few, "half": half, "quarter": quarter,
	"toward": toward, "adjacent": adjacent, "relyear": relyear, "this": this, "and": and, "to": to,
	"equals": equals, "dated": dated, "years": years,
	"month prefix": monthPrefix, "year of": yearOfWord, "year word": yearWord, "about": about, "zone cue": zoneCue, "t": timeMark,
}

var contextTraits = map[string]trait{
	"edge": edge, "season": season, "section": section, "update": updateLabel, "head": headNoun, "field": fieldLabel,
	"series": series, "duration": duration,
}

var contextClasses = map[string]class{
	"name": nameBefore, "names": nameBefore | namesBefore, "work": namesBefore, "outlet": outletBefore, "programme": programme, "reports": reports,
	"prayer": prayerBefore, "label": label, "clock label": label | clockLabel, "hour label": clockLabel, "update": label, "field": furniture, "furniture": furniture,
	"after": mayFollow, "date after": dateAfter, "verb": mayFollow | verbAfter, "verb prefix": verbPrefix,
	"adjective month": adjectiveMonth, "noun month": nounMonth, "weak month": weakMonth, "year month": yearMonth,
	"counted": counted, "countable": countable, "id": idBefore, "amount": amountWord, "title": title, "elsewhere": elsewhere,
	"plural": plural, "stretch": stretch, "each": each, "many": many, "lasting": lasting,
}

// zoneNamed returns the zone of a row of places.tsv.
func zoneNamed(s string) Zone {
	switch s {
	case "Asia/Tehran":
		return zoneTehran
	case "Asia/Kabul":
		return zoneKabul
	case "Z":
		return zoneUTC
	case "local":
		return zoneLocal
	}
	minutes := atoi(s[1:3])*60 + atoi(s[4:6])
	if s[0] == '-' {
		minutes = -minutes
	}
	return offsetZone(minutes)
}
