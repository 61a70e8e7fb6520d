package attribution

import "github.com/khabar-go/khabar/internal/scan"

// again adds to p another of its names that follows: «خبرگزاری رسمی سوریه سانا», «خبرگزاری دانشجویان ایران - ایسنا», «خبرگزاری
// اهل‌بیت(ع) ـ ابنا ـ», «ایسنا isna.ir».
func (r *reader) again(p phrase) phrase {
	also := p.next
	if honours(also) {
		also = also.Skip(3)
	}
	dash := also.At(0).Is('-')
	if dash {
		also = also.Skip(1)
	}
	if again := r.matchOrHost(also); again.n > 0 && again.outlet == p.outlet && r.ended(also.Skip(again.n)) {
		p.next = also.Skip(again.n)
		if dash && p.next.At(0).Is('-') && marked(p.next.Skip(1)) { // «ـ ابنا ـ،»
			p.next = p.next.Skip(1)
		}
		p.end = p.next.Back(1).End
	}
	return p
}

// honours reports whether what is said after a holy name stands in brackets at c: «اهل‌بیت(ع)».
func honours(c scan.Cursor) bool {
	word := c.At(1)
	return c.At(0).Is('(') && word.Kind == scan.Word && word.Len <= 2 && c.At(2).Is(')')
}

// abbreviated adds to p what stands in brackets after a name and is but another name for it: «(ایسنا)», «(isna.ir)».
func (r *reader) abbreviated(p phrase) phrase {
	c := p.next
	if !c.At(0).Is('(') {
		return p
	}
	inside := c.Skip(1)
	m := r.matchOrHost(inside)
	k := m.n
	if m.n == 0 || !p.registered || m.outlet != p.outlet || !inside.At(k).Is(')') { // «گاردین (theguardian.com)»
		k = r.shortName(inside, p.registered && (p.staffed || p.name.start == p.start))
	}
	if k > 0 && inside.At(k).Is(')') {
		p.end, p.next = inside.At(k).End, inside.Skip(k+1)
		if next := skipClosing(p.next, 2, false); p.unclosed && next != p.next {
			p.end, p.next, p.unclosed = next.Back(1).End, next, false
		}
		if c.Index() == r.cut {
			r.cut = p.next.Index() // the name ends there with its abbreviation
		}
	}
	return p
}

// shortName returns how many tokens of an abbreviation or domain begin at c, 0 if it is neither. Only after a name that its head
// noun or no catalog shows may it be a word of the Arabic script: «سازمان انرژی‌های تجدیدپذیر (ساتبا)».
func (r *reader) shortName(c scan.Cursor, foreign bool) int {
	for k := 0; k <= 8; k++ {
		switch t := c.At(k); t.Kind {
		case scan.Latin, scan.Number, scan.Opaque:
		case scan.Word:
			if w := r.single(c.Skip(k)); foreign || k > 2 || w.class&^(place|owner|official) != 0 {
				return 0
			}
		case scan.Punct:
			switch t.Value {
			case ')':
				return k
			case '.', '-', '/', '_', ':', '&':
			default:
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}
