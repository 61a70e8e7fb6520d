package attribution

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unsafe"

	"github.com/google/go-cmp/cmp"
)

func TestParseErrors(t *testing.T) {
	long := strings.Repeat("آب ", 40)
	for _, tt := range []struct {
		in     string
		offset int
		quote  string
	}{
		{"", 0, ""},
		{"  ", 2, ""},
		{"باران آمد", 0, "باران آمد"},
		{"  باران آمد", 2, "باران آمد"},
		{"به گزارش ایسنا، باران آمد", 26, "، باران آمد"},
		{"به گزارش ایسنا\nبه گزارش مهر", 27, "به گزارش مهر"},
		{"باران آمد. به گزارش ایسنا", 0, "باران آمد. به گزارش ای"},
		{"«به گزارش ایسنا»", 0, "«به گزارش ایسنا»"},
		{"\xff\xfe", 2, ""},
		{"12\xff\xfe" + long, 0, "12\xff\xfe" + long[:35]},
	} {
		a, err := Parse(tt.in)
		var e *Error
		if !errors.As(err, &e) || !errors.Is(err, ErrSyntax) {
			t.Errorf("Parse(%q) = %v, %v; want an *Error of ErrSyntax", tt.in, a, err)
			continue
		}
		if e.Offset != tt.offset || e.Quote != tt.quote || len(e.Quote) > maxQuote {
			t.Errorf("Parse(%q): offset %d, quote %q; want %d, %q", tt.in, e.Offset, e.Quote, tt.offset, tt.quote)
		}
		if diff := cmp.Diff(Attribution{}, a); diff != "" {
			t.Errorf("Parse(%q): %s", tt.in, diff)
		}
	}
	if _, err := Parse(" \u200fبه گزارش ایسنا\n"); err != nil {
		t.Errorf("white space around an attribution: %v", err)
	}
}

// TestQuoteIsCopied holds that an error does not keep the input in memory.
func TestQuoteIsCopied(t *testing.T) {
	s := strings.Repeat("x", 100)
	_, err := Parse(s)
	var e *Error
	if !errors.As(err, &e) || e.Quote == "" {
		t.Fatalf("Parse = %v", err)
	}
	if unsafe.StringData(e.Quote) == unsafe.StringData(s) {
		t.Error("the quote is a part of the input")
	}
}

func TestOrigin(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"به گزارش تابناک به نقل از ایسنا", "isna"},
		{"به گزارش تابناک به نقل از یک منبع آگاه", "tabnak"},
		{"به نقل از رویترز و فرانسه\u200cپرس", "reuters"},
		{"عکس: ایرنا", ""},
		{"عکس: ایرنا / ایسنا", "isna"},
		{"به گفته وی", ""},
	} {
		a, err := Parse(tt.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.in, err)
		}
		if s, ok := a.Origin(); s.Outlet != tt.want || ok != (tt.want != "") {
			t.Errorf("Origin of %q = %q, %v; want %q", tt.in, s.Outlet, ok, tt.want)
		}
	}
}

func TestClone(t *testing.T) {
	s := strings.Clone("به گزارش خبرگزاری فارس از قم به نقل از یک منبع")
	a, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	c := a.Clone()
	if diff := cmp.Diff(a, c); diff != "" {
		t.Errorf("a clone differs: %s", diff)
	}
	inside := func(p string) bool {
		from, at := uintptr(unsafe.Pointer(unsafe.StringData(s))), uintptr(unsafe.Pointer(unsafe.StringData(p)))
		return at >= from && at < from+uintptr(len(s))
	}
	for _, p := range []string{c.Text, c.Place, c.Chain[0].Name, c.Chain[0].Cue, c.Chain[1].Name, c.Chain[1].Cue} {
		if inside(p) {
			t.Errorf("%q of the clone is a part of the input", p)
		}
	}
	if c.Chain[0].Name = ""; a.Chain[0].Name == "" {
		t.Error("the clone shares the chain")
	}
}

func TestMarshalJSON(t *testing.T) {
	const text = "«به گزارش ایسنا از قم به نقل از \"آ\xffب\"»"
	for a := range All(text) {
		b, err := json.Marshal(a)
		const want = `{"text":"به گزارش ایسنا از قم به نقل از \"آ\ufffdب\"","start":2,"end":63,"place":"قم","in_quote":true,"chain":[` +
			`{"name":"ایسنا","start":18,"end":28,"outlet":"isna","kind":"outlet","role":"reporter","cue":"به گزارش","cue_start":2,"depth":0},` +
			`{"name":"آ\ufffdب","start":57,"end":62,"kind":"other","role":"quoted","cue":"به نقل از","cue_start":39,"depth":1}]}`
		if string(b) != want || err != nil {
			t.Errorf("%s, %v\nwant %s", b, err, want)
		}
	}
}

func TestZeroValuesSayNothing(t *testing.T) {
	if s := (Attribution{}).String() + Role(0).String() + Kind(0).String() + Role(99).String() + Kind(99).String(); s != "" {
		t.Errorf("zero values say %q", s)
	}
	if _, ok := (Attribution{}).Origin(); ok {
		t.Error("the zero Attribution has an origin")
	}
	for r := Photo + 1; r != 0; r++ { // up to the largest, and round
		if r.String() != "" {
			t.Errorf("Role(%d).String() = %q, want none", r, r)
		}
	}
	for k := KindOther + 1; k != 0; k++ {
		if k.String() != "" {
			t.Errorf("Kind(%d).String() = %q, want none", k, k)
		}
	}
}

// TestLongChain holds that a chain has at most 64 links, and that what comes after them is not lost.
func TestLongChain(t *testing.T) {
	s := strings.Repeat("به نقل از ایسنا ", 200)
	var lens []int
	for a := range All(s) {
		lens = append(lens, len(a.Chain))
		if last := a.Chain[len(a.Chain)-1]; last.Depth != len(a.Chain)-1 {
			t.Errorf("the last of %d links has depth %d", len(a.Chain), last.Depth)
		}
	}
	if diff := cmp.Diff([]int{64, 64, 64, 8}, lens); diff != "" {
		t.Errorf("lengths of the chains: %s", diff)
	}
	if a, err := Parse("به نقل از ایسنا" + strings.Repeat(" و مهر", 100)); err == nil || len(a.Chain) > 0 {
		t.Errorf("a hundred names under one cue: %d links, %v", len(a.Chain), err)
	}
}

// TestLongList holds that a list that leads nowhere, however long it is, is read with the tokens that stand there: those
// at its beginning are still held when the reading comes back to it.
func TestLongList(t *testing.T) {
	const end = "باران آمد. به گزارش مهر، برف آمد."
	for _, unit := range []string{
		"و یک سایت ", "شبکه و یکی ", "ایسنا و ", "ایسنا، ", "ادعای ایسنا و ", "به ایسنا و ", "ایسنا و ماهنامه حدود",
		"یک ویژه و ", "/ایسنا و ", "یک روزنامه-رسمی-محلی و ", "«ایسنا» و «مهر» و ", "خبرگزاری\u200cهای ایسنا و ",
	} {
		for _, n := range []int{20, 64, 70, 200} {
			s := strings.Repeat(unit, n) + end
			after, found := 0, Attribution{}
			for a := range All(s) {
				if wrong := checkSpans(s, after, a); wrong != "" {
					t.Fatalf("All(%q × %d): %s: %+v", unit, n, wrong, a)
				}
				after, found = a.End(), a
			}
			if o, ok := found.Origin(); !ok || o.Outlet != "mehr" || found.Text != "به گزارش مهر" {
				t.Errorf("All(%q × %d) ends with %v", unit, n, found)
			}
		}
	}
	a, err := Parse("به گزارش ایسنا" + strings.Repeat(" و مهر", 18))
	if err != nil || len(a.Chain) != 19 {
		t.Errorf("nineteen outlets under one cue: %d links, %v", len(a.Chain), err)
	}
}

// TestBlocks holds that chains are cut from blocks that are not used again.
func TestBlocks(t *testing.T) {
	s := strings.Repeat("به گزارش ایسنا به نقل از مهر، باران آمد. ", 1000)
	var kept []Attribution
	for a := range All(s) {
		if cap(a.Chain) != len(a.Chain) {
			t.Fatalf("a chain of %d has room for %d", len(a.Chain), cap(a.Chain))
		}
		kept = append(kept, a)
	}
	for i, a := range kept {
		if a.Chain[1].Outlet != "mehr" || a.Chain[0].Start < a.Start || a.Chain[1].End() > a.End() {
			t.Fatalf("attribution %d of %d was overwritten: %+v", i, len(kept), a)
		}
	}
}

// TestAllocs holds that ranging allocates the blocks that chains are cut from, and nothing else.
func TestAllocs(t *testing.T) {
	s, sources := strings.Repeat("به گزارش ایسنا به نقل از مهر، باران آمد. ", 1000), 0
	for a := range All(s) { // builds the lexicon too
		sources += len(a.Chain)
	}
	allocs := testing.AllocsPerRun(3, func() {
		for range All(s) {
		}
	})
	if most := float64(sources)/maxBlock + 6; allocs > most {
		t.Errorf("ranging over %d sources allocates %v times, want at most %v", sources, allocs, most)
	}
	for _, s := range []string{"", "باران آمد", strings.Repeat("وزیر نیرو گفت ایران، مهر و فارس پر آب شد. به گزارشات رسیدگی شد. ", 50)} {
		if n := testing.AllocsPerRun(3, func() {
			for range All(s) {
			}
		}); n != 0 {
			t.Errorf("ranging over nothing in %.30q… allocates %v times", s, n)
		}
	}
}

// TestBreak holds that a range may be left at any point.
func TestBreak(t *testing.T) {
	n := 0
	for range All("به گزارش ایسنا، آب. به گزارش مهر، آب.") {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d turns", n)
	}
}
