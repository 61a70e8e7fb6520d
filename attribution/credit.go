package attribution

import "github.com/khabar-go/khabar/internal/scan"

const (
	maxByline = 4  // words of the name after گزارش: and خبرنگار:, which begin headlines and speeches too
	maxCredit = 10 // words of the name after another credit
)

// credit reads «منبع: زومیت», «عکس: مریم کاظمی», «مترجم: پویا سعیدی». The cue, w, takes n tokens; a colon follows.
func (r *reader) credit(c scan.Cursor, w *word, n int, joint bool) (f formula, ok bool) {
	f.next = c.Skip(n)
	if !joint && !r.creditable(c, w) {
		return f, false
	}
	cue, depth := tokens(c, n), r.depth()
	q := c.Skip(n + 1)
	if t := q.At(0); t.Kind == scan.Break && t.Value <= 2 {
		q = q.Skip(1)
	}
	p, ok := r.registered(q)
	if !ok || !r.ended(p.next) && !r.registeredEnds(p.next) {
		if p, ok = r.creditName(q, w); !ok {
			return f, false
		}
	}
	r.add(&p, w.role, cue, depth)
	s := sources{end: p.end, next: p.next}
	if p.registered {
		s, p = r.coordinate(s, p, w.role, cue, depth)
		s = r.creditList(s, w, cue, depth)
	}
	f.span, f.next = span{cue.start, s.end}, s.next
	return f, true
}

// creditList adds the outlets that only a comma or a dash parts from those of s: «منبع: ایسنا، مهر», «منابع: رویترز - گاردین».
func (r *reader) creditList(s sources, w *word, cue span, depth int) sources {
	for r.n < maxLinks && !r.far(s.next.Skip(1)) {
		t, next := s.next.At(0), s.next.Skip(1)
		if dash := t.Is('-') && t.Space && next.At(0).Space; !dash && !isComma(t) {
			break
		}
		p, ok := r.registered(next)
		if !ok || p.level == wordish || p.unclosed || !r.registeredEnds(p.next) || p.next.At(0).Is(':') {
			break
		}
		r.add(&p, w.role, cue, depth)
		s.end, s.next = p.end, p.next
	}
	return s
}

// creditable reports whether a credit may begin at c: not in the middle of a phrase («به مناسبت روز خبرنگار:»), and
// not in the list of those who made a film («تدوین: …، عکاس: …»).
func (r *reader) creditable(c scan.Cursor, w *word) bool {
	switch t := c.Back(1); t.Kind {
	case scan.Punct:
		return !isComma(t)
	case scan.Word, scan.Latin, scan.Number:
		b := r.before(c, 1)
		if b.is(finite | participle | endMark) {
			return true
		}
		return !w.is(staff) && w.role != Author && !b.is(preposition|this|timeWord|owner|indefinite|and|to|from|in|with)
	}
	return true
}

// creditName reads the name after a credit that the catalog does not hold.
func (r *reader) creditName(c scan.Cursor, cue *word) (p phrase, ok bool) {
	most := maxCredit
	if cue.role == Author {
		most = maxByline
	}
	inside, quotes := skipOpening(c, false)
	if quotes > 0 {
		if p, ok = r.quotedName(phrase{source: source{span: span{start: c.At(0).Start}}}, c, inside, cue.role); ok && r.creditEnds(p.next) {
			return p, true
		}
		return p, false
	}
	q, words := c, 0
	for ; !r.creditEnds(q); words++ {
		w, n := r.word(q)
		t := q.At(0)
		glued := r.joinsCredit(q)
		if words == most || !isName(t) && !glued || w.is(that|object|lead|to|finite) || t.Kind == scan.Number && (words == 0 || cue.role == Author) || words == 0 && glued {
			return p, false
		}
		if cue.role == Photo && w.is(in|afterwards) { // «عکس: ترامپ در کاخ سفید»
			return p, false
		}
		if glued {
			words--
		} else if t.Kind != scan.Word {
			n = max(n, hostAt(q))
		}
		q = q.Skip(n)
	}
	if words == 0 || cue.role == Author && cue.is(staff|owner) && !r.bylineEnds(q) {
		return p, false
	}
	q = unjoined(q)
	if p, ok := r.cutRegistered(c, q, cue.role); ok {
		return p, true
	}
	p.start = c.At(0).Start
	return r.bounded(p, c, q, r.kind(c, cue.role))
}

// bylineEnds reports whether the mark at c, after «خبرنگار: …» or «گزارش: …», ends a name, and not the first words of a question or
// a headline: «خبرنگار: آقای وزیر، چرا …؟».
func (r *reader) bylineEnds(c scan.Cursor) bool {
	t, next := c.At(0), c.Skip(1)
	return t.Kind != scan.Punct || t.Is('/') || t.Is('|') || t.Is('-') || t.Is('(') || t.Is(')') ||
		(isComma(t) || t.Is('.') || t.Is('؛')) && next.At(0).Kind != scan.Punct && r.creditEnds(next)
}

// creditEnds reports whether the name of a credit has ended at c: at a mark, at the end of the report («انتهای پیام»),
// at another credit or at a date.
func (r *reader) creditEnds(c scan.Cursor) bool {
	if r.joinsCredit(c) {
		return false
	}
	if marked(c) {
		return true
	}
	w, n := r.word(c)
	return w.is(endMark) || w.is(credit) && c.At(n).Is(':') || w.is(timeWord) && r.dates(c.Skip(n)) ||
		r.dates(c) && (!c.At(1).IsText() || c.At(2).Kind == scan.Number) // «بنیاد ۱۵ خرداد» is a name, with a year it would be none
}

// registeredEnds is creditEnds for a name that the catalog holds, of which a day and a month are no part either.
func (r *reader) registeredEnds(c scan.Cursor) bool { return r.creditEnds(c) || r.dates(c) }

// dates reports whether a date or a time of day in digits begins at c: «۱۲ تیر», ۱۴۰۳/۰۴/۱۲, ۱۰:۵۵.
func (r *reader) dates(c scan.Cursor) bool {
	if c.At(0).Kind != scan.Number {
		return false
	}
	switch t, n := c.At(1), c.At(2); {
	case t.IsText():
		return r.single(c.Skip(1)).is(month)
	case t.Is('/'), t.Is('-'), t.Is(':'):
		return !t.Space && n.Kind == scan.Number && !n.Space
	}
	return false
}

// joinsCredit reports whether the mark at c stands inside the name of a credit: «reuters.com», «Tom's Hardware», «ع. احمدی».
func (r *reader) joinsCredit(c scan.Cursor) bool {
	return c.At(0).Kind == scan.Punct && joinsName(c) && isName(c.Back(1)) || r.initial(c)
}

// initial reports whether c stands at the full stop after an initial, and the name goes on: «ع. احمدی».
func (r *reader) initial(c scan.Cursor) bool {
	if !c.At(0).Is('.') || c.At(1).Kind != scan.Word || c.Back(1).Kind != scan.Word || c.Back(1).Len != 1 {
		return false
	}
	return !r.creditEnds(c.Skip(1))
}

// slash reads the credit that ends a line: «… واریز شد / ایسنا».
func (r *reader) slash(c scan.Cursor) (f formula, ok bool) {
	f.next = c.Skip(1)
	if c.Back(1).Kind == scan.Number && !c.At(0).Space {
		return f, false
	}
	p, ok := r.outlet(f.next)
	if !ok || !p.registered || p.level == wordish || p.unclosed {
		return f, false
	}
	if p.ambiguous && r.trail(c) {
		f.next = p.next
		return f, false
	}
	depth := r.depth()
	first := r.n
	cue := tokens(c, 1)
	r.add(&p, Publisher, cue, depth)
	s := sources{end: p.end, next: p.next}
	s, p = r.coordinate(s, p, Publisher, cue, depth)
	if t := s.next.At(0); !marked(s.next) || t.Is(':') || t.Is('؛') || isComma(t) || t.Is('-') {
		r.n = first
		return f, false
	}
	f.span, f.next = span{cue.start, s.end}, s.next
	return f, true
}

// bracket reads the credit in brackets that ends a sentence: «… آغاز شد (ایسنا)».
func (r *reader) bracket(c scan.Cursor) (f formula, ok bool) {
	f.next = c.Skip(1)
	if !closesSoon(c) {
		return f, false
	}
	p, ok := r.registered(f.next)
	if !ok || p.level == wordish || p.unclosed || !p.next.At(0).Is(')') {
		return f, false
	}
	next := p.next.Skip(1)
	t := next.At(0)
	whence := p.ambiguous && (isComma(t) || t.Is(':') || t.Is('-') || r.single(f.next).is(place) && r.comesFrom(c)) // «شیراز (فارس)، …»
	if whence || !marked(next) || r.abbreviates(c) {
		f.next = next
		return f, false
	}
	r.add(&p, Publisher, tokens(c, 1), r.depth())
	f.span, f.next = span{c.At(0).Start, p.next.At(0).End}, next
	return f, true
}

// trail reports whether the stroke at c stands in the trail of a page's sections: «صفحه نخست / استان‌ها / فارس». What stands before it is
// a section, or holds no verb and stands behind a stroke itself.
func (r *reader) trail(c scan.Cursor) bool {
	section := true
	for k := 1; k <= maxSection+1; k++ {
		switch t := c.Back(k); {
		case t.Kind == scan.Word:
			if r.before(c, k).is(finite) {
				return false
			}
		case k == 1:
			return false
		default:
			for q := c.Skip(1 - k); section && q.Index() < c.Index(); {
				w, n := r.word(q)
				section = w.is(topic | place)
				q = q.Skip(n)
			}
			return t.Is('/') || section && markOf(t)&midLine == 0
		}
	}
	return false
}

const (
	maxSection = 4 // words of a section of a page
	maxPerson  = 5 // words of a person's name
)

// comesFrom reports whether the brackets at c hold where somebody or something before them is from: in a line that holds but a name,
// «۲- حسن کریمی (فارس)», and after a city, «مردم شیراز (فارس)».
func (r *reader) comesFrom(c scan.Cursor) bool {
	if c.Back(1).Kind == scan.Word && r.before(c, 1).has(city) {
		return true
	}
	for k := 1; k <= maxPerson+1; k++ {
		switch t := c.Back(k); {
		case t.Kind == scan.Word:
			if r.before(c, k).is(finite | in | from | to | with | preposition) {
				return false
			}
		case t.Kind == scan.EOF || t.Kind == scan.Break || t.Kind == scan.Number:
			return k > 1
		default:
			before := c.Back(k + 1).Kind
			return k > 1 && (before == scan.EOF || before == scan.Break || before == scan.Number)
		}
	}
	return false
}

// closesSoon reports whether the bracket at c is closed before another is opened.
func closesSoon(c scan.Cursor) bool {
	for k := 1; k <= maxQuotation; k++ {
		switch t := c.At(k); {
		case t.Is(')'):
			return true
		case t.Is('('), t.Kind == scan.Break, t.Kind == scan.EOF:
			return false
		}
	}
	return false
}

// abbreviates reports whether the brackets at c hold the short form of the name before them: a head noun begins it.
func (r *reader) abbreviates(c scan.Cursor) bool {
	for k := 1; k <= maxHeaded+1 && c.Back(k).IsText(); k++ {
		w := r.before(c, k)
		if w.is(media | mass | staff) {
			return true
		}
		if w.is(finite) {
			break
		}
	}
	return false
}
