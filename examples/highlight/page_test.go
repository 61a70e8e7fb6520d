package main

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/golden"
)

// result runs the program.
func result(t *testing.T, stdin io.Reader, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, stdin, &out, &errs)
	return out.String(), errs.String(), status
}

func TestSample(t *testing.T) {
	out, errs, status := result(t, strings.NewReader(sample))
	if status != 0 || errs != "" {
		t.Errorf("status %d, %s", status, errs)
	}
	golden.File(t, "testdata/sample.html", []byte(out))
	for _, class := range []string{
		"published", "date formula", "date", "bad", "cue formula", "inquote formula", "speaker inquote formula",
		"reporter formula", "quoted formula", "interviewer formula", "publisher formula", "author formula", "photo formula",
	} {
		article := out[strings.Index(out, "<article>"):strings.Index(out, "</article>")]
		if !strings.Contains(article, `class="`+class+`"`) {
			t.Errorf("the sample shows no %q", class)
		}
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "<a>.txt")
	if err := os.WriteFile(path, []byte("\uFEFFبه گزارش ایسنا، سلام"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, errs, status := result(t, strings.NewReader("۳۱ آبان ۱۴۰۳"), path, "-", filepath.Join(dir, "none"))
	if status != 1 || !strings.Contains(errs, "none") || !strings.Contains(errs, "1 of 3 files") {
		t.Errorf("status %d, want 1; stderr %q", status, errs)
	}
	for _, want := range []string{"&lt;a&gt;.txt</bdi></h2>", `id="article-2-1"`, ">۳۱ آبان ۱۴۰۳</a>", ">ایسنا</a>"} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if strings.Contains(out, "\uFEFF") {
		t.Error("the page shows the byte order mark of a file")
	}
}

func TestNothing(t *testing.T) {
	if out, _, status := result(t, strings.NewReader("")); status != 0 || !strings.Contains(out, "متنی نیست") {
		t.Errorf("status %d, want 0: %s", status, out)
	}
}

// The date of publication is marked where All joins it to what stands before its label, too.
func TestPublished(t *testing.T) {
	out, _, _ := result(t, strings.NewReader("سال ۱۴۰۴ 10:00 تا 12:00 تاریخ انتشار: 2025-08-20"))
	if n := strings.Count(out, `class="published"`); n < 2 { // once in the legend
		t.Errorf("the date of publication is marked %d times", n-1)
	}
}

// What does not fit in the list is still marked in the text, and the list says how many there are.
func TestManyEntries(t *testing.T) {
	out, _, _ := result(t, strings.NewReader(strings.Repeat("۳۰ آبان ۱۴۰۳، ", maxEntries)+"۳۱ آبان ۱۴۰۳"))
	if n := strings.Count(out, "<li id="); n != maxEntries {
		t.Errorf("%d entries, want %d", n, maxEntries)
	}
	if !strings.Contains(out, "۱ تای دیگر") || !strings.Contains(out, `<span class="bad">۱ تاریخ نادرست</span>`) {
		t.Error("nothing is said of the last")
	}
	if !strings.Contains(out, `<span class="bad" title="out of range: day 31 of Aban 1403`) {
		t.Error("the last is not marked")
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-serve", "127.0.0.1:0", "x"}, {"-serve", ""}, {"-serve="}, {"-nonsense"}} {
		if out, errs, status := result(t, strings.NewReader(""), args...); status != 2 || out != "" || errs == "" {
			t.Errorf("%q: status %d, want 2; stdout %q, stderr %q", args, status, out, errs)
		}
	}
	if _, errs, status := result(t, strings.NewReader(""), "-h"); status != 0 || !strings.Contains(errs, "usage:") {
		t.Errorf("-h: status %d, want 0; stderr %q", status, errs)
	}
}

type torn struct{}

func (torn) Write([]byte) (int, error) { return 0, errors.New("torn") }

func TestWriteError(t *testing.T) {
	var errs bytes.Buffer
	if status := run(nil, strings.NewReader(sample), torn{}, &errs); status != 1 || !strings.Contains(errs.String(), "torn") {
		t.Errorf("status %d, want 1; stderr %q", status, errs.String())
	}
}

// TestContrast checks that letters have a contrast of 4.5 to what is behind them (WCAG 2.2, 1.4.3) in both schemes.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{.*?\}`).FindAllString(styleCSS, -1)
	if len(schemes) != 2 {
		t.Fatalf("%d schemes, want 2", len(schemes))
	}
	const roles = " reporter quoted speaker interviewer credit "
	grounds := map[string]string{ // and the letters that stand on them
		"paper":        "ink soft date bad open cue" + roles,
		"ground":       "ink soft date bad open" + roles,
		"target":       "ink soft date bad open" + roles,
		"formula-tint": "ink cue" + roles,
		"date-tint":    "date",
		"bad-tint":     "bad",
		"open-tint":    "open",
		"date":         "paper", // the button
	}
	for i, scheme := range schemes {
		colour := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(scheme, -1) {
			colour[m[1]] = luminance(t, m[2])
		}
		for ground, inks := range grounds {
			for ink := range strings.FieldsSeq(inks) {
				a, ok := colour[ground]
				b, ok2 := colour[ink]
				if c := (max(a, b) + .05) / (min(a, b) + .05); !ok || !ok2 || c < 4.5 {
					t.Errorf("scheme %d: %s on %s has a contrast of %.2f, want 4.5", i, ink, ground, c)
				}
			}
		}
	}
}

// luminance returns the relative luminance of an sRGB colour, as WCAG 2.2 defines it.
func luminance(t *testing.T, hex string) float64 {
	n, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(c uint64) float64 {
		v := float64(c&0xff) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n)
}
