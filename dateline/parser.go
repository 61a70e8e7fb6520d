package dateline

import (
	"iter"
	"time"

	"github.com/khabar-go/khabar/internal/scan"
	"github.com/khabar-go/khabar/jalali"
)

// A Parser reads datelines. The zero Parser is ready for use; Parse, All and Published are its methods' short forms.
// It is a value, and safe for concurrent use.
type Parser struct {
	// Now is when the text was written, not when it is parsed; its location says which day «امروز» is.
	// It dates what leaves the year or the day open. If it is zero, the text's own dateline does
	// (see Published), and without one such forms are ErrIncomplete.
	Now time.Time
	// MonthFirst reads 05/06/2025 as May 6.
	MonthFirst bool
}

// Parse is [Parser.Parse] of the zero Parser.
func Parse(s string) (Dateline, error) { return Parser{}.Parse(s) }

// All is [Parser.All] of the zero Parser.
func All(s string) iter.Seq[Dateline] { return Parser{}.All(s) }

// Published is [Parser.Published] of the zero Parser.
func Published(s string) (Dateline, bool) { return Parser{}.Published(s) }

// Parse reads s, which must be one dateline and nothing else but white space around it. The error, if any, is an
// *[Error]; with ErrRange, ErrConflict and ErrIncomplete the Dateline holds what was read. It allocates nothing when
// it succeeds.
func (p Parser) Parse(s string) (Dateline, error) {
	var sc scan.Scanner
	r := p.reader()
	c := sc.Start(s)
	for c.At(0).Kind == scan.Break {
		c = c.Skip(1)
	}
	var read period
	next, ok := r.period(c, &read)
	if !ok {
		return Dateline{}, syntaxError(s, c.At(0))
	}
	end := next
	for end.At(0).Kind == scan.Break {
		end = end.Skip(1)
	}
	if end.At(0).Kind != scan.EOF {
		return Dateline{}, syntaxError(s, end.At(0))
	}
	ref := p.reference()
	var d Dateline
	read.resolve(s, &ref, &d)
	return d, d.Err()
}

// syntaxError says that t does not go on with a dateline.
func syntaxError(s string, t *scan.Token) error {
	why := "not a dateline"
	if t.Kind == scan.EOF {
		why = "no dateline"
	}
	return &Error{Offset: t.Start, Quote: quote(s[t.Start:]), Err: ErrSyntax, why: why}
}

func (p Parser) reader() reader { return reader{lexicon: theLexicon(), monthFirst: p.MonthFirst} }

// reference returns the moment that Now is.
func (p Parser) reference() reference {
	if p.Now.IsZero() {
		return reference{}
	}
	return reference{day: jalali.Of(p.Now), now: p.Now, note: DatedByNow}
}

// All ranges over the datelines of s from left to right; they do not overlap. One that cannot be right is
// yielded too, in its place: see [Dateline.Err]. Ranging allocates nothing.
func (p Parser) All(s string) iter.Seq[Dateline] {
	return func(yield func(Dateline) bool) { p.all(s, yield) }
}

func (p Parser) all(s string, yield func(Dateline) bool) {
	var sc scan.Scanner
	r := p.reader()
	ref, known := p.reference(), !p.Now.IsZero()
	var read period
	for c := r.skip(sc.Start(s)); c.At(0).Kind != scan.EOF; {
		next, ok := r.find(c, &read)
		c = r.skip(next)
		if !ok {
			continue
		}
		var d Dateline
		whole := read
		whole.resolve(s, &ref, &d)
		if d.fault.reason == incomplete && !known {
			// The text's own date is looked for once, when the first open form is met.
			ref, known = p.textReference(s), true
			if !ref.day.IsZero() {
				d = Dateline{}
				read.resolve(s, &ref, &d)
			}
		}
		if !yield(d) {
			return
		}
		read = period{}
	}
}
