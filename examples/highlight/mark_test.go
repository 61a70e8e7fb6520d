package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dump writes lines in a notation of one line: «text|classes|tips» for what is marked, ^id where an entry begins,
// a slash at the end of a line.
func dump(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		for _, s := range l.Segments {
			for _, id := range s.Begin {
				b.WriteString("^" + id)
			}
			if s.Class == "" {
				b.WriteString(s.Text)
				continue
			}
			fmt.Fprintf(&b, "«%s|%s|%s|%s»", s.Text, s.Class, strings.ReplaceAll(s.Tip, "\n", "+"), s.Link)
		}
		b.WriteString("/")
	}
	return b.String()
}

func TestSegments(t *testing.T) {
	a, b, c := &Entry{ID: "a"}, &Entry{ID: "b"}, &Entry{ID: "c"}
	for _, tt := range []struct {
		name, text string
		marks      []mark
		want       string
	}{
		{"nothing", "", nil, ""},
		{"no marks", "0123", nil, "0123/"},
		{"two lines", "01\n\n34\n", nil, "01//34/"},
		{"one", "012345", []mark{{2, 4, "x", "tip", a}}, "01^a«23|x|tip|a»45/"},
		{"the whole", "0123", []mark{{0, 4, "x", "", a}}, "^a«0123|x||a»/"},
		{"empty", "0123", []mark{{2, 2, "x", "", a}, {0, 0, "y", "", b}}, "0123/"},
		{"side by side", "0123", []mark{{2, 4, "y", "", b}, {0, 2, "x", "", a}}, "^a«01|x||a»^b«23|y||b»/"},
		{
			"one inside another", "012345",
			[]mark{{0, 6, "x", "outer", a}, {2, 4, "y", "inner", b}},
			"^a«01|x|outer|a»^b«23|y x|inner+outer|b»«45|x|outer|a»/",
		},
		{
			"neither inside the other", "012345",
			[]mark{{0, 4, "x", "first", a}, {2, 6, "y", "second", b}},
			"^a«01|x|first|a»^b«23|y x|second+first|b»«45|y|second|b»/",
		},
		{
			"the same place", "0123",
			[]mark{{1, 3, "x", "1", a}, {1, 3, "y", "2", b}, {1, 3, "y", "2", c}},
			"0^a^b^c«12|y x|2+1|c»3/",
		},
		{
			"over the end of a line", "01\n34",
			[]mark{{1, 4, "x", "tip", a}},
			"0^a«1|x|tip|a»/«3|x|tip|a»4/",
		},
		{
			"a formula and what is in it", "0123456",
			[]mark{{0, 7, classFormula, "", a}, {0, 2, classCue, "", a}, {3, 5, "date", "day", b}, {5, 7, "reporter", "who", a}},
			"^a«01|cue formula||»«2|formula||»^b«34|date formula|day|b»«56|reporter formula|who|a»/",
		},
		{"not UTF-8", "0\xff\xfe3", []mark{{2, 4, "x", "", a}}, "0\uFFFD^a«\uFFFD3|x||a»/"},
	} {
		if got := dump(segments(tt.text, tt.marks)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestLongLine(t *testing.T) {
	text := strings.Repeat("01", 3*maxSegments)
	var marks []mark
	for i := 0; i < len(text); i += 2 {
		marks = append(marks, mark{i, i + 1, "x", "", &Entry{}})
	}
	lines := segments(text, marks)
	var got strings.Builder
	for _, l := range lines {
		if len(l.Segments) > maxSegments {
			t.Errorf("%d segments in a line", len(l.Segments))
		}
		for _, s := range l.Segments {
			got.WriteString(s.Text)
		}
	}
	if got.String() != text {
		t.Error("text is lost")
	}
}

func TestDirection(t *testing.T) {
	for _, tt := range []struct{ s, want string }{
		{"", ""},
		{"۱۴۰۴/۰۵/۲۹ - 10:55", ""},
		{"۲۹ مرداد ۱۴۰۴ 20 August 2025", "rtl"},
		{"20 August 2025 ۲۹ مرداد", "ltr"},
		{"\xff \u05d0", "rtl"},
	} {
		if got := direction(tt.s); got != tt.want {
			t.Errorf("direction(%q) = %q, want %q", tt.s, got, tt.want)
		}
	}
}

// FuzzRead checks that all of a text is shown, that each entry's words are found, and that links lead somewhere.
func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("به گزارش روز جمعه ۱۲ مهر ۱۴۰۴ ایرنا\xff، ۱۵ آبان\n۱۴۰۳ و ۳۱ آبان ۱۴۰۳")
	f.Add("\u202eبه گزارش «ایسنا\r\n»، «به گفته وی، فردا» (رویترز)")
	f.Fuzz(func(t *testing.T, text string) {
		a := read(0, "", text)
		ids := map[string]bool{}
		for _, e := range a.Entries {
			ids[e.ID] = true
		}
		var shown strings.Builder
		var begun []string
		for i, l := range a.Lines {
			if i > 0 && len(a.Lines[i-1].Segments) < maxSegments {
				shown.WriteByte('\n')
			}
			for _, s := range l.Segments {
				shown.WriteString(s.Text)
				begun = append(begun, s.Begin...)
				if s.Link != "" && !ids[s.Link] {
					t.Errorf("a link to %s, which there is not", s.Link)
				}
			}
		}
		// U+FFFD stands for any number of bytes, more than one where a mark parts them.
		want := strings.TrimSuffix(strings.ReplaceAll(valid(text), "\r", " "), "\n")
		if got := shown.String(); squeeze(got) != squeeze(want) {
			t.Errorf("shown: %s", cmp.Diff(want, got))
		}
		slices.Sort(begun)
		if n := len(slices.Compact(begun)); n != len(a.Entries) {
			t.Errorf("the words of %d entries are in the text, want %d", n, len(a.Entries))
		}
		if err := (page{Articles: []*Article{a}}).write(io.Discard); err != nil {
			t.Error(err)
		}
	})
}

func squeeze(s string) string {
	for strings.Contains(s, "\uFFFD\uFFFD") {
		s = strings.ReplaceAll(s, "\uFFFD\uFFFD", "\uFFFD")
	}
	return s
}
