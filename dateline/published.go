package dateline

import "github.com/khabar-go/khabar/internal/scan"

// Published returns the dateline by which s says when it was published: the first that is sound, states its year,
// and either follows a label («تاریخ انتشار:») or has its line to itself, but for the item's number, section, place and
// views. It is no range of days. What stands behind «امروز:» is the day of a visit to the page, and not one. If it is only an
// update («به‌روزرسانی:»), a line with «امروز» in it or a day on a line of its own, which may be that of a visit or an event,
// one behind a label of publication comes before it.
// If it tells the day alone, and another such dateline tells the same day with a time of day, it is that one.
// A date told in a sentence is not one, whether it comes first or not.
func (p Parser) Published(s string) (Dateline, bool) {
	var found Dateline
	var sc scan.Scanner
	r := p.reader()
	ref := p.reference()
	c := sc.StartSparse(s)
	weak := false // found may be of another day than the text
	for l := lineAt(c); ; {
		if c = r.skim(c, &l); c.At(0).Kind == scan.EOF {
			break
		}
		of, labelled := r.labelOf(c)
		var read period
		next, ok := r.find(c, &read)
		today := read.from.holds(hasShift)
		visit := today && c.At(1).Is(':') // «امروز: ۱۲ مهر ۱۴۰۴»
		if ok && read.from.yearStated() && (labelled || !visit && !r.event(c) && r.endsLine(next)) {
			var d Dateline
			read.resolve(s, &ref, &d)
			doubt := today || labelled && of.has(updateLabel) || !labelled && d.Precision == Day
			switch {
			case d.fault.reason != sound || d.Date.IsZero() || !d.Until.Date.IsZero() && d.Until.Date != d.Date:
			case found.Date.IsZero(), weak && labelled && !doubt:
				found, weak = d, doubt
			case d.Date == found.Date && d.Precision > Day && found.Precision <= Day:
				found, weak = d, weak && doubt
			}
			if found.Precision > Day && !weak {
				return found, true
			}
		}
		l.goOn(c, next)
		c = next
	}
	return found, !found.Date.IsZero()
}

// event reports whether what begins at c, a date, is that of an event: «زمان: ۱۲ تیر ۱۴۰۴، ساعت ۱۸».
func (r *reader) event(c scan.Cursor) bool {
	if !c.Back(1).Is(':') || c.At(1).Is(':') {
		return false
	}
	e, _ := r.wordBefore(c.Skip(-1))
	return e.is(clockLabel) && !e.is(label)
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

// labelled reports whether a label stands right before c.
func (r *reader) labelled(c scan.Cursor) bool {
	_, ok := r.labelOf(c)
	return ok
}

// labelOf returns the label that stands right before c: «تاریخ انتشار:», or «کد خبر: ۱۲۳ |».
func (r *reader) labelOf(c scan.Cursor) (e *entry, ok bool) {
	k := 1
	marked := false
	for ; k <= 3 && c.Back(k).Kind == scan.Punct; k++ {
		marked = marked || isLabelMark(c.Back(k).Value)
	}
	if !marked {
		// «نوشته شده در ۲۹ مرداد», where a line may begin with it
		if h := c.Back(1).Hash; k > 1 || h != hashDar && h != hashOn {
			return nil, false
		}
		e, first, ok := r.labelBefore(c)
		return e, ok && !first.Back(1).IsText() && first.Back(1).Kind != scan.Number
	}
	if c.Back(k).Kind == scan.Number && k < maxLine {
		k++ // the number of the item
		for ; k <= 6 && c.Back(k).Kind == scan.Punct; k++ {
		}
	}
	e, first, ok := r.labelBefore(c.Skip(1 - k))
	return e, ok && !r.headline(first)
}

var hashDar, hashOn, hashDate = scan.Hash("در"), scan.Hash("on"), scan.Hash("تاریخ")

// labelBefore returns the label that ends before c, and where it begins.
func (r *reader) labelBefore(c scan.Cursor) (e *entry, first scan.Cursor, ok bool) {
	for n := 1; n <= maxLabelled && n <= c.Index() && c.Back(n).IsText(); n++ {
		first = c.Skip(-n)
		if e, taken := r.word(first); taken == n && e.is(label) {
			return e, first, true
		}
	}
	return nil, c, false
}

// headline reports whether the label at c, which is «تاریخ» alone, is the end of a headline: «نگاهی به تاریخ: …».
func (r *reader) headline(c scan.Cursor) bool {
	if _, n := r.word(c); n > 1 || c.At(0).Hash != hashDate {
		return false
	}
	of, _ := r.wordBack(c)
	return of.is(dateAfter|elsewhere) || c.Back(1).Hash == hashBeh
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
		if e, _ := r.word(c); e.has(updateLabel) {
			return true // «۲۹ مرداد ۱۴۰۴ - به‌روزرسانی: ۳۰ مرداد ۱۴۰۴»
		}
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
		before := c.Back(1) // «لینک کوتاه: https://…», khabar.ir/x12
		return c.Skip(1), t.Kind != scan.Opaque || before.Kind == scan.Punct && (c.Text()[t.Start]|0x20 == 'h' || before.Is('.') && !t.Space)
	}
	e, next, ok := r.wordOf(c, label|clockLabel|furniture|zone|weekday|dated)
	switch {
	case e.has(fieldLabel) && next.At(0).Is(':'):
		return r.skipField(next.Skip(1)), true
	case e.has(headNoun) || e.is(title): // «خبرگزاری مهر، ۵ دی ۱۴۰۴»
		end := r.skipField(next)
		if last, _ := r.wordBack(end); !end.At(0).IsText() && (end.At(0).Kind != scan.Number || last.has(section) || end.Back(1).Hash == hashDar) {
			return end, true // «توسط مدیر سایت در ۲۹ مرداد ۱۴۰۴»
		}
	case e.is(unit) && e.value == unitYear: // «سال بیست و دوم | شماره ۵۶۷۸»
		if t := next.At(0); t.Kind == scan.Number && t.Len <= 2 {
			return next.Skip(1), true
		}
		_, n, volume := r.wordOf(next, ordinal)
		return n, volume
	case !ok && c.Back(1).Is('(') && c.At(1).Is(')'): // «تهران (پانا)»
		return c.Skip(1), true
	case !ok: // «اقتصاد کلان > بورس > …»
		if end := r.skipField(c); end.At(0).Is('>') || end.At(0).Is('›') {
			return end, true
		}
	}
	if !ok && e.has(section) {
		ok = r.setApart(c, next)
	}
	if !ok && isHost(c) {
		return c.Skip(1), true
	}
	return next, ok
}

// setApart reports whether the name of a section, from c to next, is parted from all but other such names: by marks, by the ends of
// the line or by the clock and the date: «سیاسی | ۲۹ مرداد ۱۴۰۴», «اقتصاد کلان ۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ سیاست داخلی».
func (r *reader) setApart(c, next scan.Cursor) bool {
	before, after := c.Back(1), next.At(0)
	switch {
	case before.IsText():
		if e, _ := r.wordBack(c); !e.has(section) {
			return false
		}
	case before.Kind == scan.Number && !c.Back(2).Is(':'):
		return false
	}
	if after.IsText() {
		n, _ := r.word(next)
		return n.has(section)
	}
	return after.Kind != scan.Number || before.Kind != scan.Number
}

// isHost reports whether the Latin word at c is part of a host or path, as short links are: khabar.ir/x12.
func isHost(c scan.Cursor) bool {
	joins := func(t, u *scan.Token) bool { return (t.Is('.') || t.Is('/')) && !u.Space }
	t := c.At(0)
	return t.Kind == scan.Latin && (joins(c.At(1), c.At(1)) || joins(c.Back(1), t))
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
