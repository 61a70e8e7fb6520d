package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/golden"
	"github.com/khabar-go/khabar/internal/jsonl"
)

// result runs the program.
func result(t *testing.T, stdin io.Reader, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, stdin, &out, &errs)
	return out.String(), errs.String(), status
}

func TestSample(t *testing.T) {
	out, errs, status := result(t, strings.NewReader(""))
	if status != 0 || errs != "" {
		t.Errorf("status %d, %s", status, errs)
	}
	golden.File(t, "testdata/sample.json", []byte(out))
	checkSlices(t, sample, out)
}

// checkSlices checks that what is said to be in the text is there.
func checkSlices(t *testing.T, text, object string) {
	t.Helper()
	type span struct {
		Text, Name string
		Start, End int
	}
	var o struct {
		Datelines    []span
		Attributions []struct {
			span
			Chain []span
		}
	}
	if err := json.Unmarshal([]byte(object), &o); err != nil {
		t.Fatal(err)
	}
	spans := o.Datelines
	for _, a := range o.Attributions {
		spans = append(spans, a.span)
		spans = append(spans, a.Chain...)
	}
	if len(spans) == 0 {
		t.Error("nothing is read")
	}
	for _, s := range spans {
		if want := s.Text + s.Name; strings.ToValidUTF8(text[s.Start:s.End], "\uFFFD") != want {
			t.Errorf("%q stands at %d..%d, not %q", text[s.Start:s.End], s.Start, s.End, want)
		}
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	article := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(article, []byte("\uFEFF۱۵ آبان ۱۴۰۳\xff، به گزارش ایسنا"), 0o600); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(dir, "none.txt")
	out, errs, status := result(t, strings.NewReader("۱۵ آبان ۱۴۰۳"), missing, article, "-")
	if status != 1 || errs != "" {
		t.Errorf("status %d, want 1; %s", status, errs)
	}
	var ids []string
	dec := json.NewDecoder(strings.NewReader(out))
	for {
		var o struct {
			ID, Error string
			Published *int
			Datelines []struct{ Start int }
		}
		if err := dec.Decode(&o); err != nil {
			if !errors.Is(err, io.EOF) {
				t.Fatal(err)
			}
			break
		}
		ids = append(ids, o.ID)
		if bad := o.ID == missing; bad != (o.Error != "") || bad == (len(o.Datelines) == 1) {
			t.Errorf("%s: error %q, %d datelines", o.ID, o.Error, len(o.Datelines))
		}
		if len(o.Datelines) > 0 && o.Datelines[0].Start != 0 {
			t.Errorf("%s: the first dateline at %d, want 0", o.ID, o.Datelines[0].Start)
		}
	}
	if want := []string{missing, article, "-"}; !cmp.Equal(ids, want) {
		t.Errorf("ids %q, want %q", ids, want)
	}
	if !strings.Contains(out, "\n  \"datelines\": [") {
		t.Error("the objects are not indented")
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-jsonl", "x"}, {"-nonsense"}} {
		if out, errs, status := result(t, strings.NewReader(""), args...); status != 2 || out != "" || errs == "" {
			t.Errorf("%q: status %d, want 2; stdout %q, stderr %q", args, status, out, errs)
		}
	}
	if _, errs, status := result(t, strings.NewReader(""), "-h"); status != 0 || !strings.Contains(errs, "usage:") {
		t.Errorf("-h: status %d, want 0; stderr %q", status, errs)
	}
}

func TestLines(t *testing.T) {
	const empty = `"datelines":[],"attributions":[]}`
	const badNow = `{"id":null,"error":"line 1: \"now\" is not a time as in RFC 3339"}`
	for _, tt := range []struct {
		name, in, want string
		status         int
	}{
		{"nothing", ``, ``, 0},
		{"blank lines", "\n  \n\t\r\n", ``, 0},
		{"no text read", `{"id":1,"text":"سلام"}`, `{"id":1,` + empty, 0},
		{"id echoed", `{"id": {"a" : "<&>\u2028"} ,"text":""}`, `{"id":{"a" : "<&>\u2028"},` + empty, 0},
		{"no id", `{"text":""}`, `{"id":null,` + empty, 0},
		{"a number is no object", `7`, `{"id":null,"error":"line 1: not a JSON object"}`, 1},
		{"an array is no object", `[{}]`, `{"id":null,"error":"line 1: not a JSON object"}`, 1},
		{"null is no object", "\nnull", `{"id":null,"error":"line 2: not a JSON object"}`, 1},
		{"half an object", `{"id":1`, `{"id":null,"error":"line 1: not a JSON object: unexpected end of JSON input"}`, 1},
		{"byte order mark", "\uFEFF" + `{"id":1,"text":"سلام"}`, `{"id":1,` + empty, 0},
		{"blank line of a byte order mark", "\uFEFF\r\n\n7", `{"id":null,"error":"line 3: not a JSON object"}`, 1},
		{"byte order mark on line 2", "\n\uFEFF{}", `{"id":null,"error":"line 2: not a JSON object: `, 1},
		{"two byte order marks", "\uFEFF\uFEFF{}", `{"id":null,"error":"line 1: not a JSON object: `, 1},
		{"no text", `{"id":1}`, `{"id":null,"error":"line 1: no string \"text\""}`, 1},
		{"another name", `{"id":1,"Text":""}`, `{"id":null,"error":"line 1: no string \"text\""}`, 1},
		{"null text", `{"text":null}`, `{"id":null,"error":"line 1: no string \"text\""}`, 1},
		{"number for text", `{"text":1}`, `{"id":null,"error":"line 1: no string \"text\""}`, 1},
		{"bad now", `{"text":"","now":"today"}`, badNow, 1},
		{"now without zone", `{"text":"","now":"2024-11-05T15:20:00"}`, badNow, 1},
		{"now with an hour of one digit", `{"text":"","now":"2024-11-05T5:20:00Z"}`, badNow, 1},
		{"now with a comma", `{"text":"","now":"2024-11-05T15:20:00,5Z"}`, badNow, 1},
		{"now with an offset of a day", `{"text":"","now":"2024-11-05T15:20:00+24:00"}`, badNow, 1},
		{"now with an offset of 60 minutes", `{"text":"","now":"2024-11-05T15:20:00+03:60"}`, badNow, 1},
		{"now on no day", `{"text":"","now":"2024-02-30T15:20:00Z"}`, badNow, 1},
		{"empty now", `{"text":"","now":""}`, badNow, 1},
		{"now with half a second", `{"text":"","now":"2024-11-05T15:20:00.5Z"}`, `{"id":null,` + empty, 0},
		{"number for now", `{"text":"","now":1}`, badNow, 1},
		{"null now", `{"text":"","now":null}`, `{"id":null,` + empty, 0},
		{
			"now", `{"id":"x","text":"دیروز","now":"2024-11-05T15:20:00+03:30"}`,
			`{"id":"x","datelines":[{"text":"دیروز","start":0,"end":10,"jalali":"1403-08-14","gregorian":"2024-11-04",` +
				`"precision":"day","stated":["relative"],"notes":["dated by now"]}],"attributions":[]}`, 0,
		},
		{
			"published", `{"id":1,"text":"سال ۱۴۰۰\n۱۵ آبان ۱۴۰۳"}`,
			`{"id":1,"published":1,"datelines":[{"text":"سال ۱۴۰۰"`, 0,
		},
		{
			"published, within a longer dateline", `{"id":1,"text":"سال ۱۴۰۴ 10:00 تا 12:00 تاریخ انتشار: 2025-08-20"}`,
			`{"id":1,"published":1,"datelines":[{"text":"سال ۱۴۰۴"`, 0,
		},
	} {
		out, errs, status := result(t, strings.NewReader(tt.in), "-jsonl")
		if status != tt.status || errs != "" {
			t.Errorf("%s: status %d, want %d; stderr %q", tt.name, status, tt.status, errs)
		}
		if !strings.HasPrefix(out, tt.want) || strings.HasSuffix(tt.want, "}") && out != tt.want+"\n" || (out == "") != (tt.want == "") {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, out, tt.want)
		}
	}
}

// What is read does not depend on the zone of the machine. On 30 March 2025 clocks in Berlin went from 02:00 to 03:00.
func TestNowZone(t *testing.T) {
	local := time.Local
	defer func() { time.Local = local }()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip(err)
	}
	const in = `{"text":"۱۲ ساعت پیش","now":"2025-03-30T12:30:00+02:00"}`
	want, _, _ := result(t, strings.NewReader(in), "-jsonl")
	time.Local = berlin
	if got, _, _ := result(t, strings.NewReader(in), "-jsonl"); got != want || !strings.Contains(got, `"time":"00:30"`) {
		t.Errorf("in Berlin %s, else %s", got, want)
	}
}

// TestOrder sends lines of very different lengths through all workers.
func TestOrder(t *testing.T) {
	var in, want strings.Builder
	for i := range 2000 {
		switch {
		case i%7 == 0:
			fmt.Fprintln(&in, "bad")
			fmt.Fprintf(&want, "line %d\n", i+1)
		default:
			fmt.Fprintf(&in, `{"id":%d,"text":"%s"}`+"\n", i, strings.Repeat("به گزارش ایسنا، ", i%50))
			fmt.Fprintf(&want, "%d\n", i)
		}
	}
	out, _, status := result(t, strings.NewReader(in.String()), "-jsonl")
	var got strings.Builder
	for line := range strings.Lines(out) {
		var o struct {
			ID    *int
			Error string
		}
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatal(err)
		}
		if o.ID != nil {
			fmt.Fprintf(&got, "%d\n", *o.ID)
		} else {
			fmt.Fprintln(&got, strings.Split(o.Error, ":")[0])
		}
	}
	if status != 1 || got.String() != want.String() {
		t.Errorf("status %d, want 1; order (-want +got):\n%s", status, cmp.Diff(want.String(), got.String()))
	}
}

// Who writes a line and waits for its answer gets it.
func TestDialogue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in, client := io.Pipe()
		var out bytes.Buffer
		go run([]string{"-jsonl"}, in, &out, io.Discard)
		for i := range 3 {
			out.Reset()
			fmt.Fprintf(client, `{"id":%d,"text":""}`+"\n", i)
			synctest.Wait()
			if want := fmt.Sprintf(`{"id":%d,"datelines":[],"attributions":[]}`+"\n", i); out.String() != want {
				t.Errorf("the answer is %q, want %q", out.String(), want)
			}
		}
		client.Close()
		synctest.Wait()
	})
}

// repeat is a reader of n copies of a byte.
type repeat struct {
	b byte
	n int
}

func (r *repeat) Read(p []byte) (int, error) {
	if r.n == 0 {
		return 0, io.EOF
	}
	n := min(len(p), r.n)
	for i := range p[:n] {
		p[i] = r.b
	}
	r.n -= n
	return n, nil
}

func TestLongLine(t *testing.T) {
	in := io.MultiReader(&repeat{'x', jsonl.MaxLine + 1}, strings.NewReader("\n"+`{"id":2,"text":""}`))
	out, errs, status := result(t, in, "-jsonl")
	want := `{"id":null,"error":"line 1: longer than 64 MiB"}` + "\n" + `{"id":2,"datelines":[],"attributions":[]}` + "\n"
	if out != want || status != 1 || errs != "" {
		t.Errorf("status %d, want 1; stderr %q\n got %.200q\nwant %q", status, errs, out, want)
	}
	// A line of just that length is read.
	in = io.MultiReader(strings.NewReader(`{"text":"`), &repeat{' ', jsonl.MaxLine - len(`{"text":""}`)}, strings.NewReader(`"}`+"\n"))
	if out, _, status := result(t, in, "-jsonl"); status != 0 || out != `{"id":null,"datelines":[],"attributions":[]}`+"\n" {
		t.Errorf("status %d, want 0: %.200q", status, out)
	}
}

// A torn pipe ends the program, with the error and without waiting for the rest of the input.
func TestWriteError(t *testing.T) {
	in := strings.Repeat(`{"text":"به گزارش ایسنا، ۱۵ آبان ۱۴۰۳"}`+"\n", 10_000)
	var errs bytes.Buffer
	if status := run([]string{"-jsonl"}, strings.NewReader(in), torn{}, &errs); status != 1 || !strings.Contains(errs.String(), "torn") {
		t.Errorf("status %d, want 1; stderr %q", status, errs.String())
	}
	errs.Reset()
	if status := run(nil, strings.NewReader(""), torn{}, &errs); status != 1 || !strings.Contains(errs.String(), "torn") {
		t.Errorf("status %d, want 1; stderr %q", status, errs.String())
	}
}

type torn struct{}

func (torn) Write([]byte) (int, error) { return 0, errors.New("torn") }

func TestReadError(t *testing.T) {
	in := io.MultiReader(strings.NewReader(`{"text":""}`+"\n"), broken{})
	out, errs, status := result(t, in, "-jsonl")
	if status != 1 || !strings.Contains(errs, "broken") || out == "" {
		t.Errorf("status %d, want 1; stdout %q, stderr %q", status, out, errs)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("broken") }

// Invalid UTF-8 shows as U+FFFD, while offsets are those of the bytes as they are.
func TestInvalidUTF8(t *testing.T) {
	out := jsonl.Document{ID: []byte("1"), Text: "\xff۱۵ \xffآبان ۱۴۰۳"}.Read().JSON()
	if !utf8.Valid(out) || !strings.Contains(string(out), `"۱۵ \ufffdآبان ۱۴۰۳"`) || !strings.Contains(string(out), `"start":1,`) {
		t.Errorf("%s", out)
	}
}
