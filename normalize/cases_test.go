package normalize_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/khabar-go/khabar/normalize"
)

// forms holds each flag and each named Form by its name.
var forms = map[string]normalize.Form{
	"Letters": normalize.Letters, "Foreign": normalize.Foreign, "Compose": normalize.Compose,
	"Presentation": normalize.Presentation, "Tatweel": normalize.Tatweel, "Joiners": normalize.Joiners,
	"Bidi": normalize.Bidi, "Spaces": normalize.Spaces, "Controls": normalize.Controls, "Dashes": normalize.Dashes,
	"Collapse": normalize.Collapse, "ASCIIDigits": normalize.ASCIIDigits, "PersianDigits": normalize.PersianDigits,
	"NumberSeparators": normalize.NumberSeparators, "Punctuation": normalize.Punctuation, "Quotes": normalize.Quotes,
	"Entities": normalize.Entities, "Symbols": normalize.Symbols, "Harakat": normalize.Harakat,
	"RestoreZWNJ": normalize.RestoreZWNJ, "Clean": normalize.Clean, "Key": normalize.Key,
}

// A tableCase is a line of testdata/cases: a Form, a text, and what it becomes.
type tableCase struct {
	where    string
	form     normalize.Form
	in, want string
}

// tableCases reads testdata/cases. The columns of a line are parted by tabs; flags are joined by +, characters may be
// escaped as in Go, and = says that the text stays.
func tableCases(t testing.TB) (cases []tableCase) {
	t.Helper()
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			line := lines.Text()
			if line == "" || line[0] == '#' {
				continue
			}
			where := filepath.Base(name) + ":" + strconv.Itoa(n)
			cols := strings.Split(line, "\t")
			if len(cols) != 3 {
				t.Fatalf("%s has %d columns, want 3", where, len(cols))
			}
			c := tableCase{where: where, in: unescape(t, cols[1])}
			for flag := range strings.SplitSeq(cols[0], "+") {
				form, ok := forms[flag]
				if !ok {
					t.Fatalf("%s: no flag %q", where, flag)
				}
				c.form |= form
			}
			if c.want = c.in; cols[2] != "=" {
				c.want = unescape(t, cols[2])
			}
			cases = append(cases, c)
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	return cases
}

// unescape reads the escapes of Go in s, where quotation marks stand for themselves.
func unescape(t testing.TB, s string) string {
	t.Helper()
	var b []byte
	for s != "" {
		r, multibyte, tail, err := strconv.UnquoteChar(s, 0)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		if r < utf8.RuneSelf || !multibyte {
			b = append(b, byte(r))
		} else {
			b = utf8.AppendRune(b, r)
		}
		s = tail
	}
	return string(b)
}

func TestCases(t *testing.T) {
	for _, c := range tableCases(t) {
		if got := c.form.String(c.in); got != c.want {
			t.Errorf("%s: Form(%#x).String(%+q)\n  %s = %+q, want\n  %s   %+q", c.where, uint32(c.form), c.in, got, got, c.want, c.want)
		}
		check(t, c.form, c.in)
	}
}
