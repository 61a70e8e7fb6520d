package scan

import (
	"errors"
	"fmt"
	"maps"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// dump writes the tokens of s in one line: words as they fold, numbers by value, punctuation as itself, «⏎» for each
// line break, ‹…› for what is opaque, and a space wherever one stands before a token.
func dump(s string) string {
	var b strings.Builder
	var sc Scanner
	for c := sc.Start(s); ; c = c.Skip(1) {
		t := c.At(0)
		if t.Space {
			b.WriteByte(' ')
		}
		switch t.Kind {
		case EOF:
			return b.String()
		case Word, Latin:
			fmt.Fprintf(&b, "[%s]", Fold(s[t.Start:t.End]))
		case Number:
			fmt.Fprintf(&b, "%d", t.Value)
		case Punct:
			fmt.Fprintf(&b, "%c", t.Value)
		case Break:
			b.WriteString(strings.Repeat("⏎", int(t.Value)))
		case Opaque:
			fmt.Fprintf(&b, "‹%s›", s[t.Start:t.End])
		}
	}
}

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025", "29 [مرداد] 1404 - 10:55 20 [august] 2025"},
		{"15آبان1403", "15[ابان]1403"},
		{"۲۳:۱۲05 January", "23:125 [january]"},
		{"١٤٠۲/٠۲/۲٥", "1402/2/25"},
		{"٣\u200f٤", "34"},
		{"سه\u200cشنبه سه شنبه سه\u00acشنبه", "[سهشنبه] [سه] [شنبه] [سهشنبه]"},
		{"سه¬\u200eشنبه سه\u200c¬¬شنبه سه¬ شنبه", "[سهشنبه] [سهشنبه] [سه]¬ [شنبه]"},
		{"\ufc60 ب\ufc60\u200cب", " [بب]"}, // marks alone make no word
		{"ت\u0640\u0640ير كِتابِ", "[تیر] [کتاب]"},
		{"الف ـــ ب", "[الف] - [ب]"},
		{"\u200f۱۵\u200f آبان", "15 [ابان]"},
		{"ﻓﺎﺭﺳﯽ ﻼ", "[فارسی] [لا]"},
		{"ब\u08a0 بa", "[ब][\u08a0] [ب][a]"},
		{"PDF\u200cها Éa", "[pdf][ها] [éa]"},
		{"a\r\n \u2028\nb", "[a]⏎⏎⏎[b]"},
		{"a\n\r\n", "[a]⏎⏎"},
		{"ب! ب !", "[ب]! [ب] !"},
		{"مه\x80ر\xd9", "[مه][ر]"},
		{"-–—−", "----"},
		{"www.x.ir/1404/05/29 a.com/1404/05 a.b", "‹www.x.ir/1404/05/29› [a].‹com/1404/05› [a].[b]"},
		{"https://x.ir/1404/05/29؟ب، @Farsna #جام_تایم۲۶ x@y.ir", "‹https://x.ir/1404/05/29؟ب›، ‹@Farsna› ‹#جام_تایم۲۶› [x]‹@y›.[ir]"},
		{"x.ir/5 ب", "[x].‹ir/5› [ب]"},
		{"x.ir/\x80 x.ir/ x.ir/~", "[x].[ir]/ [x].[ir]/ [x].‹ir/~›"},
		{"۵.ir/5 -.ir/5", "5.‹ir/5› -.[ir]/5"},
		{"# ۵ @", "# 5 @"},
		{"#ای\u200fران\u200f ب", "‹#ای\u200fران› [ب]"},
		{"۹۹۹۹۹۹۹۹۹۹", "4294967295"},
	} {
		if got := dump(tt.in); got != tt.want {
			t.Errorf("tokens of %q\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// What ends a URL, and what may stand in one.
func TestEndsURL(t *testing.T) {
	for _, r := range "\"<>«»“”،؛|()[]{}" {
		url := "https://x.ir/5"
		if got, want := dump(url+string(r)+"b"), "‹"+url+"›"+string(r)+"[b]"; got != want {
			t.Errorf("tokens of a URL and %q: %s, want %s", r, got, want)
		}
		if got, want := dump("x.ir/5"+string(r)+"b"), "[x].‹ir/5›"+string(r)+"[b]"; got != want {
			t.Errorf("tokens of a host with a path and %q: %s, want %s", r, got, want)
		}
	}
	for _, r := range "!$%&'*+,-./:;=?@\\^_`~#؟٪–…" {
		url := "https://x.ir/5" + string(r) + "b"
		if got, want := dump(url), "‹"+url+"›"; got != want {
			t.Errorf("tokens of a URL with %q: %s, want %s", r, got, want)
		}
	}
}

// The length of a word or number saturates, however it is read.
func TestLongTokens(t *testing.T) {
	for _, one := range []string{"ب", "ب\u064e", "ﺏ", "a", "e\u0301", "1", "۱"} {
		for _, n := range []int{1, 254, 255, 256, 300} {
			var s Scanner
			text := strings.Repeat(one, n)
			if got := s.Start(text).At(0); int(got.Len) != min(n, 255) || got.End != len(text) {
				t.Errorf("%d of %q: Len = %d, End = %d of %d", n, one, got.Len, got.End, len(text))
			}
		}
	}
}

func TestCursor(t *testing.T) {
	text := strings.Repeat("آ ب ", 300)
	var s Scanner
	c := s.Start(text)
	if c.Back(1).Kind != EOF {
		t.Error("a token stands before the first")
	}
	for i := range 600 {
		ahead := c
		for k := range MaxAhead {
			ahead.At(k)
		}
		for k := 1; k <= min(i, MaxBehind); k++ {
			if got := c.Back(k); got.Start != 3*(i-k) || got.Kind != Word {
				t.Fatalf("token %d: Back(%d) = %+v, want the word at %d", i, k, *got, 3*(i-k))
			}
		}
		if got := c.At(0).Start; got != 3*i || c.Index() != i {
			t.Fatalf("token %d of Index %d starts at %d, want %d", i, c.Index(), got, 3*i)
		}
		c = c.Skip(1)
	}
	if k := c.At(0); k.Kind != EOF || k.Start != len(text) {
		t.Errorf("after the last token stands %+v", *k)
	}
}

func TestLexicon(t *testing.T) {
	var l Lexicon
	for i, w := range []string{"سه\u200cشنبه", "شنبه", "بی\u200cبی\u200cسی", "بی\u200cبی\u200cسی فارسی", "سه", "L'Équipe", "ساعت ۲۴", "تشرین الأول", "i24NEWS"} {
		if id, ok := l.Add(w, i); !ok {
			t.Errorf("Add(%q): clashes with %d", w, id)
		}
	}
	if id, ok := l.Add("سه شنبه", 99); ok || id != 0 {
		t.Errorf("a second spelling was added as %d, %v; want 0, false", id, ok)
	}
	for _, tt := range []struct {
		in    string
		id, n int
	}{
		{"سه شنبه ۵", 0, 2},
		{"سهشنبه", 0, 1},
		{"سه\u200cشنبه", 0, 1},
		{"سه\nشنبه", 4, 1},
		{"سه ریال", 4, 1},
		{"بی.بی.سی فارسی گفت", 3, 6},
		{"بی. بی. سی گفت", 2, 5},
		{"بی .بی.سی", 0, 0},
		{"بي بي سي", 2, 3},
		{"l'équipe", 5, 3},
		{"ساعت24", 6, 2},
		{"ساعت 25", 0, 0},
		{"تشرين الاول", 7, 2},
		{"I24news", 8, 3},
		{"", 0, 0},
		{"،", 0, 0},
		{strings.Repeat("ب", 300), 0, 0},
	} {
		var s Scanner
		if id, n := l.Match(s.Start(tt.in), MaxAhead); n != tt.n || n > 0 && id != tt.id {
			t.Errorf("Match(%q) = %d, %d; want %d, %d", tt.in, id, n, tt.id, tt.n)
		}
	}
	var s Scanner
	var none Lexicon
	if id, n := none.Match(s.Start("سه"), MaxAhead); n != 0 {
		t.Errorf("Match of the zero Lexicon = %d, %d", id, n)
	}
	if id, ok := none.Find("سه"); ok {
		t.Errorf("Find of the zero Lexicon = %d", id)
	}
	if id, end, ok := none.MatchPrefix("سه", s.Start("سه").At(0)); ok {
		t.Errorf("MatchPrefix of the zero Lexicon = %d, %d", id, end)
	}
	text := "سه شنبه\u200cهمزمان"
	c := s.Start(text).Skip(1)
	if id, end, ok := l.MatchPrefix(text, c.At(0)); !ok || id != 1 || text[:end] != "سه شنبه" {
		t.Errorf("MatchPrefix = %d, %q, %v; want 1", id, text[:end], ok)
	}
	if id, ok := l.Find("شَنبه"); !ok || id != 1 {
		t.Errorf("Find = %d, %v; want 1, true", id, ok)
	}

	var short Lexicon
	for i, w := range []string{"و", "Sun", "", "،"} { // the last two hold no letter, and are not added
		if id, ok := short.Add(w, i); !ok || id != i {
			t.Errorf("Add(%q) = %d, %v; want %d, true", w, id, ok, i)
		}
	}
	if n := short.Len(); n != 2 {
		t.Errorf("Len = %d, want 2", n)
	}
	if id, n := short.Match(s.Start("و ب"), MaxAhead); id != 0 || n != 1 {
		t.Errorf("Match of one letter = %d, %d; want 0, 1", id, n)
	}
	if id, end, ok := short.MatchPrefix("Sunday", s.Start("Sunday").At(0)); !ok || id != 1 || end != 3 {
		t.Errorf("MatchPrefix of Latin letters = %d, %d, %v; want 1, 3, true", id, end, ok)
	}
}

// Phrases whose hashes are the same are told apart by their letters.
func TestFolds(t *testing.T) {
	for _, tt := range []struct {
		s, key string
		want   bool
	}{
		{"ب", "ب", true},
		{"شَـنبه", "شنبه", true},
		{"ﻼ ۲", "لا2", true},
		{"Sun", "sun", true},
		{"ب", "پ", false},
		{"شنبه", "شنب", false},
		{"شنب", "شنبه", false},
		{"ﻼ", "لب", false},
		{"", "ب", false},
	} {
		if got := folds(tt.s, tt.key); got != tt.want {
			t.Errorf("folds(%q, %q) = %v, want %v", tt.s, tt.key, got, tt.want)
		}
	}
}

// A phrase is not found parted where only another may be.
func TestLexiconCuts(t *testing.T) {
	var l Lexicon
	l.Add("مدیران", 0)
	l.Add("مدیر مسئول", 1)
	l.Add("وب\u200cسایت", 2)
	l.Add("وبسایت", 3)
	for _, tt := range []struct {
		in    string
		id, n int
	}{
		{"مدیران ما", 0, 1},
		{"مدیر ان ما", 0, 0},
		{"مدیر مسئول", 1, 2},
		{"وب سایت", 2, 2},
	} {
		var s Scanner
		if id, n := l.Match(s.Start(tt.in), MaxAhead); id != tt.id || n != tt.n {
			t.Errorf("Match(%q) = %d, %d; want %d, %d", tt.in, id, n, tt.id, tt.n)
		}
	}
}

// MatchOver passes over a gap at its place alone.
func TestMatchOver(t *testing.T) {
	var l Lexicon
	l.Add("باشگاه خبرنگاران", 0)
	l.Add("باشگاه خبرنگاران جوان", 1)
	l.Add("خبرگزاری", 2)
	for _, tt := range []struct {
		in        string
		gap, over int
		id, n     int
	}{
		{"باشگاه خبرنگاران «جوان»", 2, 1, 1, 4},
		{"باشگاه خبرنگاران «\"جوان»", 2, 2, 1, 5},
		{"باشگاه خبرنگاران «جوان»", 1, 1, 0, 0},
		{"باشگاه خبرنگاران «جوان»", 0, 0, 0, 2},
		{"باشگاه خبرنگاران «شرق»", 2, 1, 0, 2},
		{"خبرگزاری «جوان»", 1, 1, 2, 1},
		{"خبرگزاری «", 1, 1, 2, 1},
	} {
		var s Scanner
		if id, n := l.MatchOver(s.Start(tt.in), MaxAhead, tt.gap, tt.over); id != tt.id || n != tt.n {
			t.Errorf("MatchOver(%q, %d, %d) = %d, %d; want %d, %d", tt.in, tt.gap, tt.over, id, n, tt.id, tt.n)
		}
	}
}

// Words of the same hash are told apart by their letters.
func TestSameHash(t *testing.T) {
	const a, b = "اغشقگض", "زچذصطظ"
	if Hash(a) != Hash(b) {
		t.Fatalf("Hash(%q) = %#x, Hash(%q) = %#x, want the same", a, Hash(a), b, Hash(b))
	}
	var one, all Lexicon
	one.Add(a, 1)
	for id, phrase := range []string{1: a, 2: b, 3: b + " نو"} {
		all.Add(phrase, id)
	}
	for _, tt := range []struct {
		l     *Lexicon
		in    string
		id, n int
	}{
		{&one, a, 1, 1},
		{&one, b, 0, 0},
		{&all, a, 1, 1},
		{&all, b, 2, 1},
		{&all, b + " نو", 3, 2},
		{&all, a + " نو", 1, 1},
	} {
		var s Scanner
		if id, n := tt.l.Match(s.Start(tt.in), MaxAhead); id != tt.id || n != tt.n {
			t.Errorf("Match(%q) = %d, %d; want %d, %d", tt.in, id, n, tt.id, tt.n)
		}
		if id, ok := tt.l.Find(tt.in); ok != (tt.id != 0 && tt.in != a+" نو") || ok && id != tt.id {
			t.Errorf("Find(%q) = %d, %v; want %d", tt.in, id, ok, tt.id)
		}
	}
	var s Scanner
	text := b + "ها"
	if id, end, ok := all.MatchPrefix(text, s.Start(text).At(0)); id != 2 || end != len(b) || !ok {
		t.Errorf("MatchPrefix(%q) = %d, %d, %v; want 2, %d, true", text, id, end, ok, len(b))
	}
}

func TestBeginnings(t *testing.T) {
	var l Lexicon
	l.Add("بی\u200cبی سی", 0)
	got := map[uint32]bool{}
	for h, ends := range l.Beginnings() {
		got[h] = ends
	}
	want := map[uint32]bool{Hash("بی"): false, Hash("بیبی"): false, Hash("بیبیسی"): true}
	if !maps.Equal(got, want) {
		t.Errorf("Beginnings = %v, want %v", got, want)
	}
	for range l.Beginnings() {
		break
	}
	var s Scanner
	if c := s.Start("بی بی"); Join(c.At(0).Hash, c.At(1)) != Hash("بیبی") {
		t.Error("Join of two tokens is not the hash of their letters")
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"", "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025", "سه\u200cشنبه", "مه\x80ر\xd9", "https://x.ir/ @a #ب", "ـ\u200cـ", "ب\u200c- ب\u200c ب\u200c", "3\u20e3 ﷺ ﻼ", "4294967295 4294967296 99999999999 ۰۰۰۰۰۰۰۰۰۰۰۰۵ ۴۲۹۴۹۶۷۲۹۶", "www.a a.b/c a:/ #_ @. ##"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s Scanner
		slow := Scanner{text: text}
		at := 0
		for c := s.Start(text); c.At(0).Kind != EOF; c = c.Skip(1) {
			k := c.At(0)
			var want Token // by the reader of any token, which read and token save most
			if slow.next(&want); *k != want {
				t.Fatalf("%q: token %+v, want %+v", text, *k, want)
			}
			if k.Start < at || k.End <= k.Start || k.End > len(text) {
				t.Fatalf("%q: token %+v after %d, from %q", text, *k, at, text[max(0, at-10):min(len(text), at+10)])
			}
			at = k.End
			if k.Kind == Number {
				checkNumber(t, text, k)
			}
			if !boundary(text, k.Start) || !boundary(text, k.End) {
				t.Fatalf("%q: token %d..%d is not on boundaries", text, k.Start, k.End)
			}
			if k.IsText() || k.Kind == Number {
				folded := Fold(text[k.Start:k.End])
				if h := Hash(folded); h != k.Hash {
					t.Fatalf("%q: hash of %q", text, text[k.Start:k.End])
				}
				if n := utf8.RuneCountInString(folded); int(k.Len) != min(n, 255) {
					t.Fatalf("%q: Len = %d, want %d", text, k.Len, n)
				}
				r, size := utf8.DecodeLastRuneInString(text[k.Start:k.End])
				if c, _ := fold.Of(r); size > 1 && (c == fold.Joiner || c == fold.Invisible) {
					t.Fatalf("%q: %q ends in what is not seen", text, text[k.Start:k.End])
				}
			}
		}
	})
}

// checkNumber compares the number k of text with what strconv makes of its digits, which are of one family.
func checkNumber(t *testing.T, text string, k *Token) {
	t.Helper()
	digits := Fold(text[k.Start:k.End])
	n, err := strconv.ParseUint(digits, 10, 32) // saturates, as a Token does
	if err != nil && !errors.Is(err, strconv.ErrRange) || uint32(n) != k.Value {
		t.Fatalf("%q: the number %q is %d, want %d (%v)", text, text[k.Start:k.End], k.Value, n, err)
	}
}

// boundary reports whether range over s stops at i, or i is its end.
func boundary(s string, i int) bool {
	for j := range s {
		if j >= i {
			return j == i
		}
	}
	return i == len(s)
}

func TestSkipTo(t *testing.T) {
	const text = "یک دو سه چهار پنج شش\nهفت هشت"
	at := strings.Index(text, "\n")
	var s Scanner
	c := s.StartSparse(text).Skip(1)
	c.At(0)
	if got := c.SkipTo(len("یک ")).At(0); text[got.Start:got.End] != "سه" {
		t.Errorf("SkipTo a place that has been read goes on with %q, want %q", text[got.Start:got.End], "سه")
	}
	c = c.SkipTo(at)
	if got := c.At(0); got.Kind != Break {
		t.Errorf("SkipTo(%d) finds a token of kind %d, want a line break", at, got.Kind)
	}
	if got := c.At(1); text[got.Start:got.End] != "هفت" {
		t.Errorf("SkipTo(%d) goes on with %q, want %q", at, text[got.Start:got.End], "هفت")
	}
}

// Held gives the tokens that At gives, whole and in order, also where the ring goes round.
func TestHeld(t *testing.T) {
	text := strings.Repeat("آب، ۱۲ ", 3*ring)
	var s, whole Scanner
	c, want := s.Start(text), whole.Start(text)
	for c.At(0).Kind != EOF {
		held := c.Held()
		if len(held) == 0 {
			t.Fatalf("Held() holds no token at %d", c.Index())
		}
		for i := range held {
			if got := held[i]; got != *want.At(0) {
				t.Fatalf("Held()[%d] at %d = %+v, want %+v", i, c.Index(), got, *want.At(0))
			}
			if want.At(0).Kind == EOF {
				return
			}
			want = want.Skip(1)
		}
		c = c.Skip(len(held))
	}
}
