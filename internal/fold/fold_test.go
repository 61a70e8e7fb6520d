package fold_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
)

// key folds r as a search key does when it stands alone, by nothing but this package.
func key(r rune) string {
	switch c, to := fold.Of(r); c {
	case fold.Mark, fold.Joiner, fold.Invisible:
		return ""
	case fold.Form:
		letters, _ := fold.Presentation(r)
		var b strings.Builder
		for _, l := range letters {
			b.WriteString(key(l))
		}
		return b.String()
	case fold.Latin:
		return string(r) // folding case is the scanner's, not the key's
	default:
		return string(to)
	}
}

// TestCodePoints holds the tables to testdata/codepoints.tsv, which says for each code point that Persian text
// is known to hold what a search key makes of it.
func TestCodePoints(t *testing.T) {
	f, err := os.Open("testdata/codepoints.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows := 0
	for sc := bufio.NewScanner(f); sc.Scan(); {
		col := strings.Split(sc.Text(), "\t")
		if !strings.HasPrefix(col[0], "U+") {
			continue
		}
		rows++
		r := parseRune(t, col[0][2:])
		want := ""
		switch alone := col[8]; alone {
		case "=":
			want = string(r)
		case "(del)":
		default:
			for h := range strings.FieldsSeq(alone) {
				want += string(parseRune(t, h))
			}
		}
		if r == 0x200D {
			want = "" // a key holds nothing of no width
		}
		if got := key(r); got != want {
			t.Errorf("%s %s folds to %+q, want %+q", col[0], col[1], got, want)
		}
	}
	if rows != 1334 {
		t.Errorf("read %d rows, want 1334", rows)
	}
}

func parseRune(t *testing.T, hex string) rune {
	t.Helper()
	n, err := strconv.ParseInt(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return rune(n)
}

// TestFixed says that folding twice is folding once, over all code points there are.
func TestFixed(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		c, to := fold.Of(r)
		if class := fold.ClassOf(r); class != c {
			t.Errorf("ClassOf(%U) = %d, want %d", r, class, c)
		}
		if c == fold.Form {
			if s, _ := fold.Presentation(r); s == "" {
				t.Errorf("%U is a form of nothing", r)
			}
			continue
		}
		if _, again := fold.Of(to); again != to {
			t.Errorf("%U folds to %U, and that to %U", r, to, again)
		}
	}
}

func TestPairs(t *testing.T) {
	for _, p := range fold.Pairs() {
		if c, to := fold.Of(p.From); c != fold.Arabic || to != p.To {
			t.Errorf("Of(%U) = %d, %U; want a letter that folds to %U", p.From, c, to, p.To)
		}
		if g := fold.GroupOf(p.From); g != p.Group {
			t.Errorf("GroupOf(%U) = %d, want %d", p.From, g, p.Group)
		}
	}
	for _, r := range []rune{'ب', 'a', 0x7FF, 0x800, utf8.MaxRune} {
		if g := fold.GroupOf(r); g != 0 {
			t.Errorf("GroupOf(%U) = %d, want none", r, g)
		}
	}
}

// No letter is in a group but these.
func TestGroups(t *testing.T) {
	want := map[rune]fold.Group{}
	for g, letters := range map[fold.Group]string{
		fold.Letters: "يىكڪ",
		fold.Foreign: "ہھەےېۍێ",
		fold.Hamza:   "آأإٱؤئةۀۂ",
	} {
		for _, r := range letters {
			want[r] = g
		}
	}
	for r := range rune(0x1000) {
		if g := fold.GroupOf(r); g != want[r] {
			t.Errorf("GroupOf(%U) = %d, want %d", r, g, want[r])
		}
	}
}

func TestPresentation(t *testing.T) {
	for _, tt := range []struct {
		r       rune
		letters string
		final   bool
	}{
		{'ﻼ', "لا", true},
		{'ﯽ', "ی", true},
		{'ﻲ', "ي", true},
		{'ﻣ', "م", false},
		{0xFC60, "\u064e\u0651", false},
		{0xFE77, "\u064e", false},
		{0xFDFA, "", false},
		{0xFD3E, "", false},
		{'ب', "", false},
	} {
		if letters, final := fold.Presentation(tt.r); letters != tt.letters || final != tt.final {
			t.Errorf("Presentation(%U) = %+q, %v; want %+q, %v", tt.r, letters, final, tt.letters, tt.final)
		}
	}
}

func TestIsMarkForm(t *testing.T) {
	for _, tt := range []struct {
		r    rune
		want bool
	}{
		{0xFC60, true},
		{0xFE77, true},
		{'ﻼ', false},
		{0xFDFA, false},
		{'ب', false},
		{0x064E, false},
	} {
		if got := fold.IsMarkForm(tt.r); got != tt.want {
			t.Errorf("IsMarkForm(%U) = %v, want %v", tt.r, got, tt.want)
		}
	}
}

func TestDualJoining(t *testing.T) {
	for _, tt := range []struct {
		letters string
		want    bool
	}{
		{"بپتثجچحخسشصضطظعغفقکكگلمنهیيىئھہڵێې\u0620\u08a0", true},
		{"ءآأؤإاةدذرزژوٱڈڑړڕږۀەۃۆۇۈۋےۓ\u0870\u08aa", false},
		{"\u0672\u0673\u0674\u0675\u0676\u0677\u0688\u0699\u06c3\u06cb\u06cd\u06cf\u06e5\u06e6\u06ee\u06ef", false},
		{"\u0759\u075a\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779\u0882\u0887\u088e", false},
		{"\u08aa\u08ab\u08ac\u08ad\u08ae\u08b1\u08b2\u08b9\u08c9", false},
		{"\u0678\u0687\u069a\u06cc\u06d0\u0758\u075c\u076a\u076d\u0770\u0772\u0775\u0777\u077a\u0886\u0889\u088d\u08a9\u08af\u08b0\u08b3\u08ba", true},
		{"a۲ـ ﻲ\u200c", false},
	} {
		for _, r := range tt.letters {
			if got := fold.DualJoining(r); got != tt.want {
				t.Errorf("DualJoining(%U) = %v, want %v", r, got, tt.want)
			}
		}
	}
}

// TestShortcuts holds what Of says of code points without a look at the tables of Unicode to those tables.
func TestShortcuts(t *testing.T) {
	for r := rune(fold.Limit); r <= unicode.MaxRune; r++ {
		c, _ := fold.Of(r)
		if mark := unicode.Is(unicode.Mn, r); mark != (c == fold.Mark) && c != fold.Form && c != fold.Invisible {
			t.Errorf("Of(%U) is a mark: %v, Unicode says %v", r, c == fold.Mark, mark)
		}
		if letter := unicode.IsLetter(r); letter != (c == fold.Latin || c == fold.Arabic || c == fold.Form) && c != fold.Mark {
			t.Errorf("Of(%U) = %v, Unicode says that it is a letter: %v", r, c, letter)
		}
	}
}
