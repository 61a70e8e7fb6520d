package normalize_test

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/fold"
	"github.com/khabar-go/khabar/normalize"
)

// TestCodePoints holds Clean and Key to the table that says what becomes of each code point by itself, and between two
// letters that join.
func TestCodePoints(t *testing.T) {
	f, err := os.Open("../internal/fold/testdata/codepoints.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, n := bufio.NewScanner(f), 0
	for rows.Scan() {
		cols := strings.Split(rows.Text(), "\t")
		if !strings.HasPrefix(cols[0], "U+") {
			continue
		}
		n++
		s := string(codePoints(t, cols[0][len("U+"):]))
		for _, c := range []struct {
			form  normalize.Form
			name  string
			in    string
			want  string
			entry string
		}{
			{normalize.Clean, "Clean", s, "", cols[6]},
			{normalize.Clean, "Clean", "ب" + s + "ب", "ب%sب", cols[7]},
			{normalize.Key, "Key", s, "", cols[8]},
		} {
			want := s
			switch {
			case c.entry == "(del)":
				want = ""
			case c.entry != "=":
				want = string(codePoints(t, c.entry))
			}
			if c.want != "" {
				want = fmt.Sprintf(c.want, want)
			}
			switch {
			case s == "\u200d" && c.name == "Key":
				want = "" // a key holds nothing of no width
			case strings.Contains(want, "\u200c") && []rune(want)[1] != '\u200c' && !fold.DualJoining([]rune(want)[1]):
				want = strings.ReplaceAll(want, "\u200c", "") // a letter that joins nothing needs none
			}
			if got := c.form.String(c.in); got != want {
				t.Errorf("%s.String(%q) = %q, want %q (%s)", c.name, c.in, got, want, cols[0])
			}
		}
	}
	if err := rows.Err(); err != nil || n < 1300 {
		t.Errorf("read %d rows: %v", n, err)
	}
}

// codePoints reads «0041 0300».
func codePoints(t *testing.T, s string) (rs []rune) {
	t.Helper()
	for field := range strings.FieldsSeq(s) {
		r, err := strconv.ParseUint(field, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		rs = append(rs, rune(r))
	}
	return rs
}
