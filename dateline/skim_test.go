package dateline

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/internal/scan"
)

// unskimmed is Published of a reader that skips nothing: all places of s where a dateline of publication may begin.
func unskimmed(s string) (at []int) {
	var sc scan.Scanner
	r := Parser{}.reader()
	c := sc.Start(s)
	l := lineAt(c)
	for ; c.At(0).Kind != scan.EOF; c = c.Skip(1) {
		if c.At(0).Kind == scan.Break {
			l = lineAt(c.Skip(1))
		} else if r.mayBegin(c, c.At(0)) && (r.opens(c, &l) || r.labelled(c)) {
			at = append(at, c.At(0).Start)
		}
	}
	return at
}

func skimmed(s string) (at []int) {
	var sc scan.Scanner
	r := Parser{}.reader()
	c := sc.StartSparse(s)
	l := lineAt(c)
	for {
		if c = r.skim(c, &l); c.At(0).Kind == scan.EOF {
			return at
		}
		at = append(at, c.At(0).Start)
		l.goOn(c, c.Skip(1))
		c = c.Skip(1)
	}
}

// long is a sentence without a mark that a label may have.
var long = strings.Repeat("این سخن را کسی نگفت، ", 30)

var skimTexts = []string{
	"",
	long,
	long + "\n۱۵ آبان ۱۴۰۳",
	long + "تاریخ انتشار: ۱۵ آبان ۱۴۰۳ " + long,
	long + "تاریخ انتشار :  (۱۵ آبان ۱۴۰۳) " + long,
	long + "تاریخ انتشار ــ ۱۵ آبان ۱۴۰۳",
	long + "تاریخ انتشار\u200c: ۱۵ آبان ۱۴۰۳",
	long + "تاريخ درج — ۱۵ آبان ۱۴۰۳",
	long + "\ufea6\ufe91\ufeae: ۱۵ آبان ۱۴۰۳ کد خبرِ: ۱۵ آبان ۱۴۰۳",
	long + "وی گفت: ۱۵ آبان ۱۴۰۳ " + long + " کد خبر: ۱۲۳ | ۱۵ آبان ۱۴۰۳",
	long + "last updated on: 5 Nov 2024",
	long + "به\u200cروز\u200cرسانی: ۱۵ آبان ۱۴۰۳" + long,
	long + "کد: ۱۵ آبان" + long + "\r" + long + "\u2028۱۵ آبان\u0085۱۵ آبان\v۱۵ آبان",
	"تاریخ: تاریخ: تاریخ: ۱۵ آبان: تاریخ: ۱۶ آبان",
	"ب:\xe2\x80 ۱۵ آبان\n\xd9\n۱۵ آبان",
}

func TestSkim(t *testing.T) {
	for _, s := range skimTexts {
		checkSkim(t, s)
	}
}

// FuzzSkim holds that no place is skimmed over where a dateline of publication may begin.
func FuzzSkim(f *testing.F) {
	for _, s := range skimTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkSkim(t, s) })
}

func checkSkim(t *testing.T, s string) {
	t.Helper()
	if got, want := skimmed(s), unskimmed(s); !slices.Equal(got, want) {
		t.Errorf("skim(%q) stops at %v, want %v", s, got, want)
	}
}

// TestMayMark holds that no line break, and no mark after a label, is without a byte of mayMark.
func TestMayMark(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		c, to := fold.Of(r)
		if c != fold.Newline && c != fold.Tatweel && !(c == fold.Punct && isLabelMark(uint32(to))) || !utf8.ValidRune(r) {
			continue
		}
		if s := string(r); mayMark[s[0]] == 0 && mayMark[s[1]] == 0 {
			t.Errorf("mayMark has no byte of %q", s)
		}
	}
}
