package dateline

import "github.com/khabar-go/khabar/internal/scan"

// Published returns the dateline by which s says when it was published: the first that is sound, states its year,
// and either follows a label («تاریخ انتشار:») or has its line to itself, but for the item's number, place and views.
// If it tells the day alone, and another such dateline tells the same day with a time of day, it is that one.
// A date told in a sentence is not one, whether it comes first or not.
func (p Parser) Published(s string) (Dateline, bool) {
	var found Dateline
	var sc scan.Scanner
	r := p.reader()
	ref := p.reference()
	for c := r.skip(sc.Start(s)); c.At(0).Kind != scan.EOF; {
		labelled := r.labelled(c)
		if !labelled && !r.opensLine(c) { // nearly all dates of a text, which need not be read
			c = r.skip(c.Skip(1))
			continue
		}
		var read period
		next, ok := r.find(c, &read)
		if ok && read.from.yearStated() && (labelled || r.endsLine(next)) {
			switch d := read.resolve(s, &ref); {
			case d.fault.reason != sound || d.Date.IsZero():
			case found.Date.IsZero():
				found = d
				if d.Precision > Day {
					return d, true
				}
			case d.Precision > Day && d.Date == found.Date:
				return d, true
			}
		}
		c = r.skip(next)
	}
	return found, !found.Date.IsZero()
}

// textReference returns the moment that the text's own dateline is.
func (p Parser) textReference(s string) reference {
	d, ok := p.Published(s)
	if !ok {
		return reference{}
	}
	return reference{day: d.Date, clock: d.Clock, note: DatedByText}
}

// yearStated reports whether a solar calendar's year is written.
func (w *written) yearStated() bool {
	return w.parts[inJalali].Year != 0 || w.parts[inGregorian].Year != 0
}

// maxLine bounds how many tokens of a line are looked at on either side of a dateline.
const maxLine = 40

// labelled reports whether a label stands right before c: «تاریخ انتشار:», or «کد خبر: ۱۲۳ |».
func (r *reader) labelled(c scan.Cursor) bool {
	k := 1
	marked := false
	for ; k <= 3 && c.Back(k).Kind == scan.Punct; k++ {
		marked = marked || isLabelMark(c.Back(k).Value)
	}
	if !marked {
		return false
	}
	if c.Back(k).Kind == scan.Number && k < maxLine {
		k++ // the number of the item
		for ; k <= 6 && c.Back(k).Kind == scan.Punct; k++ {
		}
	}
	for n := 1; n <= 3 && c.Index() >= k+n-1; n++ {
		if !c.Back(k + n - 1).IsText() {
			break
		}
		if e, taken := r.word(c.Skip(-(k + n - 1))); taken == n && e.is(label) {
			return true
		}
	}
	return false
}

func isLabelMark(r uint32) bool { return r == ':' || r == '|' || r == '/' || r == '-' }

// opensLine reports whether what stands at c has the line before it to itself, but for furniture.
func (r *reader) opensLine(c scan.Cursor) bool {
	for k := 1; k <= maxLine; k++ {
		if endsLine(c.Back(k)) {
			return r.allFurniture(c.Skip(-(k - 1)), c)
		}
	}
	return false
}

// endsLine reports whether nothing stands from next to the end of the line but furniture.
func (r *reader) endsLine(next scan.Cursor) bool {
	for k := range maxLine + 1 {
		if endsLine(next.At(k)) {
			return r.allFurniture(next, next.Skip(k))
		}
	}
	return false
}

// allFurniture reports whether all that stands from c to end may share the line of a date of publication: labels,
// numbers, places, weekdays, punctuation.
func (r *reader) allFurniture(c, end scan.Cursor) bool {
	for c.Index() < end.Index() {
		t := c.At(0)
		if !t.IsText() {
			if t.Kind == scan.Opaque {
				return false
			}
			c = c.Skip(1)
			continue
		}
		e, n, ok := r.wordOf(c, label|furniture|zone|weekday|dated)
		if !ok {
			return false
		}
		_ = e
		c = n
	}
	return true
}
