package dateline

import "github.com/khabar-go/khabar/internal/scan"

// yearWords are the kinds of words that a year is spelled with, in their order: «یک هزار و چهارصد و بیست و پنج».
var yearWords = [...]yearWordKind{{thousand, 1000}, {hundreds, 1}, {cardinal, 0}}

type yearWordKind struct {
	class class
	times int
}

// of returns what the word adds to the year.
func (k yearWordKind) of(e *entry) int {
	if k.class == cardinal {
		return int(e.number)
	}
	return int(e.value) * k.times
}

// spelledYear reads a year in words: «یک هزار و چهارصد و چهار», «هزار و سیصد», and after the word «سال» «نود و هفت».
func (r *reader) spelledYear(c scan.Cursor, calendar int, said bool) (y yearNumber, next scan.Cursor, ok bool) {
	total, done, at := r.gluedYear(c)
	if e, _ := r.word(c); total == 0 && !e.is(spelledYears) {
		return y, c, false // nearly always
	}
	for _, step := range yearWords[done:] {
		from := at
		if total > 0 {
			from = r.skipAnd(at)
		}
		e, n, ok := r.wordOf(from, step.class)
		if !ok {
			continue
		}
		total += step.of(e)
		at = n
	}
	e, end, era := r.eraAfter(at)
	if calendar == inLunar && total > 0 && total < 1000 { // «دهم محرم شصت و یک هجری»
		y.year = int16(total)
		next, ok = r.hijri(at)
		return y, next, ok
	}
	switch {
	case total >= 1000 && plausibleYear(calendar, total) && (era || spelledOut(calendar, total) && !r.countsRound(total, at)):
		y.year = int16(total)
	case total >= 10 && total <= 99 && said && r.countsNothing(at) || total >= 32 && total <= 99 && r.free(at):
		y.year, y.short = int16(total), true
	default:
		return y, c, false
	}
	if era {
		y.era, at = e, end
	}
	return y, at, true
}

// spelledOut reports whether news spells such a year out: 1000 is the «هزار» of some amount.
func spelledOut(calendar, y int) bool {
	switch calendar {
	case inGregorian:
		return y >= 1600
	case inLunar:
		return y > 1000
	}
	return y >= 1200
}

// countsRound reports whether the number n before c counts what stands there: «دو هزار نفر», and of a round number
// «هزار و دویست خانواده» too.
func (r *reader) countsRound(n int, c scan.Cursor) bool {
	e, _ := r.word(c)
	return e.is(counted) && !e.is(mayFollow|month) || n%100 == 0 && !r.countsNothing(c)
}

// mayGlueYear reports whether several words of a year may be written as one in t, at which a phrase of n tokens stands:
// one that is known is not several, and the shortest is «دوهزار».
func mayGlueYear(t *scan.Token, n int) bool { return t.Kind == scan.Word && n != 1 && t.Len >= 6 }

// gluedYear reads a word of the year in which several are written as one, «یکهزاروسیصدوهشتادوهشت»: how much they make
// and how many of yearWords they are.
func (r *reader) gluedYear(c scan.Cursor) (total, done int, next scan.Cursor) {
	t := c.At(0)
	if e, n := r.word(c); !mayGlueYear(t, n) || e.is(thousand) {
		return 0, 0, c
	}
	for rest := *t; rest.Start < t.End; {
		id, end, ok := r.MatchPrefix(c.Text(), &rest)
		if !ok {
			return 0, 0, c
		}
		rest.Start = end
		e := &r.entries[id]
		if total > 0 && e.is(and) {
			continue
		}
		for done < len(yearWords) && !e.is(yearWords[done].class) {
			done++
		}
		if done == len(yearWords) || total == 0 && done > 0 {
			return 0, 0, c
		}
		total += yearWords[done].of(e)
		done++
	}
	return total, done, c.Skip(1)
}
