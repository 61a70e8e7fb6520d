package dateline

import "github.com/khabar-go/khabar/internal/scan"

// Published returns the dateline by which s says when it was published: the first that is sound, states its year,
// and either follows a label («تاریخ انتشار:») or has its line to itself, but for the item's number, section, place and
// views. What stands behind «امروز:» is the day of a visit to the page, and not one.
// If it tells the day alone, and another such dateline tells the same day with a time of day, it is that one.
// A date told in a sentence is not one, whether it comes first or not.
func (p Parser) Published(s string) (Dateline, bool) {
	var found Dateline
	var sc scan.Scanner
	r := p.reader()
	ref := p.reference()
	c := sc.StartSparse(s)
	for l := lineAt(c); ; {
		if c = r.skim(c, &l); c.At(0).Kind == scan.EOF {
			break
		}
		labelled := r.labelled(c)
		var read period
		next, ok := r.find(c, &read)
		visit := read.from.holds(hasShift) && c.At(1).Is(':') // «امروز: ۱۲ مهر ۱۴۰۴»
		if ok && read.from.yearStated() && (labelled || !visit && r.endsLine(next)) {
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
		l.goOn(c, next)
		c = next
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

// maxLabelled bounds the words of a label.
const maxLabelled = 5

// labelled reports whether a label stands right before c: «تاریخ انتشار:», or «کد خبر: ۱۲۳ |».
func (r *reader) labelled(c scan.Cursor) bool {
	k := 1
	marked := false
	for ; k <= 3 && c.Back(k).Kind == scan.Punct; k++ {
		marked = marked || isLabelMark(c.Back(k).Value)
	}
	if !marked {
		return k == 1 && r.labelledIn(c)
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

var hashDar, hashOn = scan.Hash("در"), scan.Hash("on")

// labelledIn reports whether a label that ends in «در» stands before c, where a line may begin: «نوشته شده در ۲۹ مرداد».
func (r *reader) labelledIn(c scan.Cursor) bool {
	if h := c.Back(1).Hash; h != hashDar && h != hashOn {
		return false
	}
	for n := 2; n <= maxLabelled && c.Index() >= n; n++ {
		if e, taken := r.word(c.Skip(-n)); taken == n && e.is(label) {
			return !c.Back(n+1).IsText() && c.Back(n+1).Kind != scan.Number
		}
	}
	return false
}

func isLabelMark(r uint32) bool { return r == ':' || r == '|' || r == '/' || r == '-' }

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
		next, ok := r.skipFurniture(c)
		if !ok {
			return false
		}
		c = next
	}
	return true
}

// skipFurniture returns the place after what stands at c, if that may share the line of a date of publication.
func (r *reader) skipFurniture(c scan.Cursor) (next scan.Cursor, ok bool) {
	if t := c.At(0); !t.IsText() {
		return c.Skip(1), t.Kind != scan.Opaque
	}
	e, next, ok := r.wordOf(c, label|furniture|zone|weekday|dated)
	switch {
	case e.field && next.At(0).Is(':'):
		return r.skipField(next.Skip(1)), true
	case e.is(unit) && e.value == unitYear: // «سال بیست و دوم | شماره ۵۶۷۸»
		if t := next.At(0); t.Kind == scan.Number && t.Len <= 2 {
			return next.Skip(1), true
		}
		_, n, volume := r.wordOf(next, ordinal)
		return n, volume
	}
	if !ok && e.section {
		n, _ := r.word(next)
		ok = !c.Back(1).IsText() && c.Back(1).Kind != scan.Number && (next.At(0).Kind == scan.Punct || endsLine(next.At(0)) || n.section)
	}
	return next, ok
}

// maxField is how many words of a field may stand on such a line.
const maxField = 4

// skipField returns the place after the words of a field, as far as they are nothing known.
func (r *reader) skipField(c scan.Cursor) scan.Cursor {
	for k := 0; k < maxField && c.At(0).IsText(); k++ {
		e, n := r.word(c)
		if e.is(label | furniture) {
			break
		}
		c = c.Skip(max(n, 1))
	}
	return c
}
