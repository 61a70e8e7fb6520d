package dateline_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/internal/golden"
)

// FuzzAll holds the laws of spans: in bounds, ordered, disjoint, on boundaries, with a sound value, and the same
// when read by themselves.
func FuzzAll(f *testing.F) {
	for _, c := range golden.Read(f, casePattern) {
		f.Add(c.In, c.At != "")
	}
	now := time.Date(2024, 11, 5, 15, 20, 0, 0, time.FixedZone("", 12600))
	f.Fuzz(func(t *testing.T, text string, dated bool) {
		p := dateline.Parser{}
		if dated {
			p.Now = now
		}
		checkSpans(t, p, text)
	})
}

func TestLawsOfCases(t *testing.T) {
	var all strings.Builder
	for _, c := range golden.Read(t, casePattern) {
		p := parserAt(t, c)
		checkSpans(t, p, c.In)
		checkPublished(t, p, c.In)
		checkSpelling(t, p, c.In)
		all.WriteString(c.In + "\n")
	}
	checkSpans(t, dateline.Parser{}, all.String())
}

// What is remembered of a list of days changes nothing of what is read in it.
func TestLongList(t *testing.T) {
	for n := range 12 {
		for _, tt := range []struct{ list, end, want string }{
			{"۱۲ و ", "۱۵ آبان ۱۴۰۳", "۱۲"},
			{"سوم، ", "چهارم و پنجم تیر ۱۴۰۳", "سوم"},
			{"۱۲ و ", "۱۵ نفر", ""},
			{"۱۲، ", "۱۵ آبان ۱۴۰۳", ""},
		} {
			s := strings.Repeat(tt.list, n) + tt.end
			checkSpans(t, dateline.Parser{}, s)
			shared := 0
			for d := range dateline.All(s) {
				if d.Notes.Has(dateline.Shared) && d.Text == tt.want {
					shared++
				}
			}
			want := min(n, maxShared)
			if tt.list == "سوم، " {
				want = min(n, maxShared-1)
			}
			if tt.want == "" {
				want = 0
			}
			if shared != want {
				t.Errorf("All(%q) reads %d days of the list, want %d", s, shared, want)
			}
		}
	}
}

// maxShared is how many days before a month may share it.
const maxShared = 6

func checkSpans(t *testing.T, p dateline.Parser, text string) {
	t.Helper()
	boundary := make([]bool, len(text)+1)
	for i := range text {
		boundary[i] = true
	}
	boundary[len(text)] = true
	end := 0
	for d := range p.All(text) {
		if d.Start < end || d.End() <= d.Start || d.End() > len(text) || d.Text != text[d.Start:d.End()] {
			t.Fatalf("%q: span %d..%d after %d, text %q", text, d.Start, d.End(), end, d.Text)
		}
		if !boundary[d.Start] || !boundary[d.End()] {
			t.Fatalf("%q: span %d..%d is not on boundaries", text, d.Start, d.End())
		}
		end = d.End()
		checkValue(t, d)
		checkLocal(t, p, text, d)
	}
	first := 0
	for range p.All(text) { // a range that is left early must end
		if first++; first == 2 {
			break
		}
	}
}

// checkPublished checks that the dateline of publication is one of all.
func checkPublished(t *testing.T, p dateline.Parser, text string) {
	t.Helper()
	d, ok := p.Published(text)
	if !ok {
		return
	}
	for a := range p.All(text) {
		if a.Start == d.Start && a.Text == d.Text {
			return
		}
	}
	t.Errorf("%q: %q at byte %d is published and none of all", text, d.Text, d.Start)
}

// checkValue checks that a Dateline does not contradict itself.
func checkValue(t *testing.T, d dateline.Dateline) {
	t.Helper()
	err := d.Err()
	var e *dateline.Error
	switch {
	case err == nil:
	case !errors.As(err, &e):
		t.Fatalf("%q: the error is a %T", d.Text, err)
	case !d.Date.IsZero() || !d.Until.Date.IsZero():
		t.Fatalf("%q: %v, but a date %v", d.Text, err, d)
	case e.Offset < d.Start || e.Offset > d.End() || len(e.Quote) > 40 || !strings.Contains(err.Error(), e.Err.Error()):
		t.Fatalf("%q at %d: error %+v", d.Text, d.Start, e)
	}
	if err == nil && d.Precision == 0 && d.Clock.IsZero() {
		t.Fatalf("%q: nothing is known: %+v", d.Text, d)
	}
	if w, ok := d.Stated.Weekday(); ok && !d.Date.IsZero() && d.Date.Weekday() != w {
		t.Fatalf("%q: %v is no %v", d.Text, d.Date, w)
	}
	checkStated(t, d.Text, d.Moment)
	if d.Until.Clock.IsZero() { // else it may be of the night after the day stated
		checkStated(t, d.Text, d.Until)
	}
	var o struct{ Jalali, Gregorian string }
	if b, jsonErr := d.MarshalJSON(); jsonErr != nil || json.Unmarshal(b, &o) != nil {
		t.Fatalf("%q: %s, %v", d.Text, b, jsonErr)
	}
	if j, g := d.Stated.Jalali, d.Stated.Gregorian; errors.Is(err, dateline.ErrConflict) &&
		(j.Year != 0 && o.Jalali != j.String() || g.Year != 0 && o.Gregorian != g.String()) {
		t.Fatalf("%q: a conflict of %q and %q in JSON, stated as %v and %v", d.Text, o.Jalali, o.Gregorian, j, g)
	}
	if first, last, ok := d.Days(); ok && (last.Compare(first) < 0 || err != nil) {
		t.Fatalf("%q: days %v to %v, %v", d.Text, first, last, err)
	}
	if _, timeErr := d.Time(time.UTC); err != nil && timeErr == nil {
		t.Fatalf("%q: %v, but a time", d.Text, err)
	}
}

// checkStated checks that the day of m is the one stated, as far as one is.
func checkStated(t *testing.T, text string, m dateline.Moment) {
	t.Helper()
	if m.Date.IsZero() {
		return
	}
	y, month, day := m.Date.Date()
	gy, gm, gd := m.Date.Gregorian()
	for _, c := range []struct {
		stated           dateline.Parts
		year, month, day int
	}{
		{m.Stated.Jalali, y, int(month), day},
		{m.Stated.Gregorian, gy, int(gm), gd},
	} {
		s := c.stated
		if s.Year != 0 && int(s.Year) != c.year || s.Month != 0 && int(s.Month) != c.month || s.Day != 0 && int(s.Day) != c.day {
			t.Fatalf("%q: %v is not as stated, %v", text, m.Date, s)
		}
	}
}

// checkLocal checks that a span that stands alone is read as it is read in its text.
func checkLocal(t *testing.T, p dateline.Parser, text string, d dateline.Dateline) {
	t.Helper()
	if d.Notes.Has(dateline.Shared) {
		return // its month and year are elsewhere
	}
	if d.Notes.Has(dateline.DatedByText) {
		pub, _ := p.Published(text)
		if pub.Clock.IsZero() && errors.Is(d.Err(), dateline.ErrIncomplete) {
			return // hours cannot be counted from a day; Now always has a time
		}
		p.Now = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
		if at, err := pub.Time(time.UTC); err == nil {
			p.Now = at
		}
	}
	alone, err := p.Parse(d.Text)
	if (err == nil) != (d.Err() == nil) {
		t.Fatalf("%.300q: alone %q gives %v, in its text %v", text, d.Text, err, d.Err())
	}
	if d.Notes.Has(dateline.DatedByText) {
		d.Notes = d.Notes&^dateline.DatedByText | dateline.DatedByNow
		if d.Zone.IsZero() {
			alone.Zone = dateline.Zone{} // a text's own zone is not known
		}
	}
	d.Start = 0
	if d != alone {
		t.Fatalf("%.300q: alone %q gives %v, in its text %v\n%s", text, d.Text, alone, d, cmp.Diff(d.Stated, alone.Stated, cmp.AllowUnexported(dateline.Stated{})))
	}
}

// FuzzSpelling holds the laws of spelling: other code points for the same letters and digits, and what is invisible
// between letters, change no value.
func FuzzSpelling(f *testing.F) {
	for _, c := range golden.Read(f, casePattern) {
		f.Add(c.In)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if utf8.ValidString(text) {
			checkSpelling(t, dateline.Parser{Now: time.Date(2024, 11, 5, 15, 20, 0, 0, time.UTC)}, text)
		}
	})
}

var letters = strings.NewReplacer("ی", "ي", "ک", "ك", "ي", "ی", "ك", "ک")

func checkSpelling(t *testing.T, p dateline.Parser, text string) {
	t.Helper()
	want := values(p, text)
	for name, other := range map[string]string{
		"letters":      letters.Replace(text),
		"digits":       digits(text, '0'),
		"ZWNJ":         between(text, "\u200c"),
		"tatweel":      between(text, "\u0640"),
		"RLM":          between(text, "\u200f"),
		"no ZWNJ":      joined(text),
		"\u06f0\u06f1": digits(text, '\u06f0'),
	} {
		if got := values(p, other); other != text && !cmp.Equal(want, got) {
			t.Fatalf("%s: %q\n%q\n%s", name, text, other, cmp.Diff(want, got))
		}
	}
}

// values returns what is read of text, without the words.
func values(p dateline.Parser, text string) (vs []string) {
	for d := range p.All(text) {
		vs = append(vs, d.String())
	}
	return vs
}

// digits returns s with its digits in the script that begins with zero, or s itself where two scripts touch in it.
func digits(s string, zero rune) string {
	var b strings.Builder
	latin, last := false, false
	for _, r := range s {
		d := rune(-1)
		isLatin := false
		switch {
		case r >= '0' && r <= '9':
			d, isLatin = r-'0', true
		case r >= 0xFF10 && r <= 0xFF19:
			d, isLatin = r-0xFF10, true
		case r >= 0x1D7CE && r <= 0x1D7FF:
			d, isLatin = (r-0x1D7CE)%10, true
		case r >= 0x660 && r <= 0x669:
			d = r - 0x660
		case r >= 0x6F0 && r <= 0x6F9:
			d = r - 0x6F0
		}
		if d < 0 {
			if !unicode.In(r, unicode.Mn, unicode.Cf, unicode.Cc) {
				last = false
			}
			b.WriteRune(r)
			continue
		}
		if last && (isLatin != latin) {
			return s
		}
		latin, last = isLatin, true
		b.WriteRune(zero + d)
	}
	return b.String()
}

// between returns s with mark between all pairs of Arabic letters.
func between(s, mark string) string {
	var b strings.Builder
	last := false
	for _, r := range s {
		letter := r >= 'آ' && r <= 'غ' || r >= 'ف' && r <= 'ي' || r == 'پ' || r == 'چ' || r == 'ژ' || r == 'ک' || r == 'گ' || r == 'ی'
		if letter && last {
			b.WriteString(mark)
		}
		last = letter
		b.WriteRune(r)
	}
	return b.String()
}

// joined returns s without the ZWNJs between letters.
func joined(s string) string { return strings.ReplaceAll(s, "\u200c", "") }
