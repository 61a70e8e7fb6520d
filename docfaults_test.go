package khabar_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The checks of documentation are fed a package that is made up, so that each is seen to fail.

// madeUp returns the documentation of a package of one file and one file of tests.
func madeUp(t *testing.T, source, test string) *doc.Package {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, x := range []struct{ name, text string }{{"made.go", source}, {"made_test.go", "package made\n" + test}} {
		f, err := parser.ParseFile(fset, x.name, x.text, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, "example.org/made")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const (
	made  = "// Package made is made up.\npackage made\n"
	day   = "// A Day is a day.\ntype Day int\n"
	next  = "// Next returns the day after it.\nfunc (d Day) Next() Day { return d + 1 }\n"
	one   = "// One returns a day.\nfunc One() Day { return 1 }\n"
	shown = `
func ExampleOne() {
	println(One().Next())
	// Output: 2
}
`
	silent = `
func ExampleOne() {
	println(One().Next())
}
`
)

func TestUndocumented(t *testing.T) {
	tests := []struct {
		name         string
		source, test string
		want         []string
	}{
		{"nothing", made + day + next + one, shown, nil},
		{"package", "package made\n", "", []string{"the package has no comment"}},
		{"function", made + "func F() {}\n", "func ExampleF() {\n\tF()\n\t// Output: 1\n}\n", []string{"F has no comment"}},
		{"type", made + "type Day int\n" + next + one, shown, []string{"Day has no comment"}},
		{"method", made + day + "func (d Day) Next() Day { return d }\n" + one, shown, []string{"Day.Next has no comment"}},
		{"constant", made + "const (\n\tA = 1 // the first\n\tB = 2\n)\n", "", []string{"B has no comment"}},
		{"group", made + "// All are numbers.\nconst (\n\tA = 1\n\tB = 2\n)\n", "", nil},
		{"variable", made + "var V = 1\n", "", []string{"V has no comment"}},
		{"constant of a type", made + day + "const Noon Day = 1\n" + next + one, shown, []string{"Noon has no comment"}},
		{"not exported", made + "func f() {}\ntype t int\nconst c = 1\n", "", nil},
		{"no example", made + one + "// Day is a day.\ntype Day = int\n", "", []string{"One has no Example with Output", "Day has no Example with Output"}},
		{"no output", made + day + next + one, silent, []string{
			"One has no Example with Output", "Day.Next has no Example with Output", "Day has no Example with Output",
		}},
		{
			"method not shown", made + day + next + "// Last returns the day before it.\nfunc (d Day) Last() Day { return d - 1 }\n" + one, shown,
			[]string{"Day.Last has no Example with Output"},
		},
		{"called by fmt", made + day + next + one + "// String returns it in digits.\nfunc (d Day) String() string { return \"\" }\n", shown, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, undocumented(madeUp(t, tt.source, tt.test))); diff != "" {
				t.Errorf("undocumented (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBrokenLinks(t *testing.T) {
	const imports = "import (\n\t\"time\"\n\t\"golang.org/x/text/transform\"\n)\n\nvar _ time.Time\nvar _ transform.Transformer\n"
	lib := library{}
	tests := []struct {
		comment string
		links   int
		want    []string
	}{
		{"See [Day], [*Day], [Day.Next] and [Parser.Now].", 4, nil},
		{"See [time.Time], [*time.Time], [time.Time.Unix] and [transform.Transformer].", 4, nil},
		{"See [time], [encoding/json.Marshaler] and [golang.org/x/text/unicode/norm.Form.String].", 3, nil},
		{"See [Night].", 0, []string{"[Night] is not found"}},
		{"See [Day.Last].", 0, []string{"[Day.Last] is not found"}},
		{"See [Parser.Then] and [*Night].", 0, []string{"[*Night] is not found", "[Parser.Then] is not found"}},
		{"See [time.Moment].", 1, []string{"[time.Moment] is not found"}},
		{"See [time.Time.Century].", 1, []string{"[time.Time.Century] is not found"}},
		{"See [jalali.Date].", 0, []string{"[jalali.Date] is not found"}}, // not imported
		{"See [example.org/nowhere.Date].", 1, []string{"[example.org/nowhere] is not found"}},
		{"See [github.com/khabar-go/khabar/dateline.Nothing].", 1, []string{"[github.com/khabar-go/khabar/dateline.Nothing] is not found"}},
		{"A list:\n//   - [Night] and day", 0, []string{"[Night] is not found"}},
		{"It returns s[A], [0-9] or [a].\n//\n//\t[Code]", 0, nil},
	}
	for _, tt := range tests {
		for _, source := range []string{
			made + imports + day + next + "// A Parser is it. " + tt.comment + "\ntype Parser struct{ Now Day }\n",
			made + imports + day + next + "// A Parser is it.\ntype Parser struct{ Now Day }\n// Noon is it. " + tt.comment + "\nconst Noon = 12\n",
			made + imports + day + next + "// A Parser is it.\ntype Parser struct{\n\t// " + tt.comment + "\n\tNow Day\n}\n",
			made + imports + day + next + "// A Parser is it.\ntype Parser struct{ Now Day }\n// F is it. " + tt.comment + "\nfunc F() {}\n",
			"// Package made is it. " + tt.comment + "\npackage made\n" + imports + day + next + "// A Parser is it.\ntype Parser struct{ Now Day }\n",
		} {
			links, faults := brokenLinks(madeUp(t, source, ""), lib)
			if diff := cmp.Diff(tt.want, faults); diff != "" || links != tt.links {
				t.Errorf("brokenLinks of %q: %d links, want %d (-want +got):\n%s\n%s", tt.comment, links, tt.links, diff, source)
			}
		}
	}
}

func TestReadmeFault(t *testing.T) {
	const source = "func Example() {\n\tf()\n\tg()\n\t// Output:\n\t// 1\n\t// 2\n}\n"
	const readme = "# made\n\n```go\nf()\ng()\n```\n\n    1\n    2\n\nIt is made up.\n"
	tests := []struct{ name, readme, source, want string }{
		{"nothing", readme, source, ""},
		{"another call", strings.Replace(readme, "g()", "h()", 1), source, "does not hold the Example"},
		{"another output", strings.Replace(readme, "    2", "    3", 1), source, "does not hold the Example"},
		{"no snippet", "# made\n", source, "does not hold the Example"},
		{"no example", readme, "package made\n", "has no Example"},
		{"no output", readme, "func Example() {\n\tf()\n}\n", "has no Example"},
		{"long", readme + strings.Repeat("\n", 80), source, "lines, more than"},
	}
	for _, tt := range tests {
		if got := readmeFault(tt.readme, tt.source); tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s: readmeFault = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestOrphans(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a/a_test.go", "package a\n\nfunc FuzzAll(f *testing.F) {}\n\nfunc FuzzNone() {}\n")
	write("a/testdata/fuzz/FuzzAll/some", "")
	write("a/testdata/fuzz/FuzzNone/some", "")
	write("b/b.go", "package b\n\nfunc FuzzAll(f *testing.F) {}\n")
	write("b/testdata/fuzz/FuzzAll/some", "")
	write("b/internal/c/c_test.go", "package c\n")
	write("b/internal/c/testdata/fuzz/FuzzOld/some", "")
	got, folders, err := orphans(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"a/testdata/fuzz/FuzzNone", "b/internal/c/testdata/fuzz/FuzzOld", "b/testdata/fuzz/FuzzAll"}
	if diff := cmp.Diff(want, got); diff != "" || folders != 4 {
		t.Errorf("orphans of %d folders (-want +got):\n%s", folders, diff)
	}
}
