package khabar_test

import (
	"fmt"
	"go/ast"
	"go/doc"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestDocumentation holds that every exported symbol has a doc comment, every exported function and type an Example
// with Output, and every exported method one of its own or a place in one of its package's.
func TestDocumentation(t *testing.T) {
	for _, p := range publicPackages(t) {
		for _, fault := range undocumented(p.doc) {
			t.Errorf("%s: %s", p.path, fault)
		}
	}
}

// undocumented returns what the documentation of p lacks.
func undocumented(p *doc.Package) (faults []string) {
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	shown := map[string]bool{} // names that are used in an Example with Output
	for _, x := range allExamples(p) {
		if hasOutput(x) {
			ast.Inspect(x.Code, func(n ast.Node) bool {
				if s, ok := n.(*ast.SelectorExpr); ok {
					shown[s.Sel.Name] = true
				}
				return true
			})
		}
	}
	if p.Doc == "" {
		fault("the package has no comment")
	}
	values := func(vs []*doc.Value) {
		for _, v := range vs {
			for _, spec := range v.Decl.Specs {
				s := spec.(*ast.ValueSpec)
				for _, name := range s.Names {
					if name.IsExported() && v.Doc == "" && s.Doc.Text() == "" && s.Comment.Text() == "" { // v.Doc is the group's
						fault("%s has no comment", name)
					}
				}
			}
		}
	}
	funcs := func(fs []*doc.Func, method bool) {
		for _, f := range fs {
			name := f.Name
			if method {
				name = strings.TrimPrefix(f.Recv, "*") + "." + name
			}
			if f.Doc == "" {
				fault("%s has no comment", name)
			}
			if !slices.ContainsFunc(f.Examples, hasOutput) && !(method && (shown[f.Name] || implicit[f.Name])) {
				fault("%s has no Example with Output", name)
			}
		}
	}
	values(p.Consts)
	values(p.Vars)
	funcs(p.Funcs, false)
	for _, typ := range p.Types {
		if typ.Doc == "" {
			fault("%s has no comment", typ.Name)
		}
		values(typ.Consts)
		values(typ.Vars)
		funcs(typ.Funcs, false)
		funcs(typ.Methods, true)
		if !slices.ContainsFunc(typ.Examples, hasOutput) && !shown[typ.Name] &&
			!slices.ContainsFunc(slices.Concat(typ.Funcs, typ.Methods), func(f *doc.Func) bool {
				return slices.ContainsFunc(f.Examples, hasOutput)
			}) {
			fault("%s has no Example with Output", typ.Name)
		}
	}
	return faults
}

// implicit holds the methods that programs use without naming them: fmt, errors, encoding and database/sql call them.
var implicit = map[string]bool{
	"String": true, "Error": true, "Unwrap": true, "MarshalJSON": true, "MarshalText": true, "UnmarshalText": true,
	"AppendText": true, "Scan": true, "Value": true,
}

func hasOutput(x *doc.Example) bool { return x.Output != "" }

// allExamples returns the Examples of p, of its functions and of its types.
func allExamples(p *doc.Package) []*doc.Example {
	xs := slices.Clone(p.Examples)
	for _, f := range p.Funcs {
		xs = append(xs, f.Examples...)
	}
	for _, typ := range p.Types {
		xs = append(xs, typ.Examples...)
		for _, f := range slices.Concat(typ.Funcs, typ.Methods) {
			xs = append(xs, f.Examples...)
		}
	}
	return xs
}

// TestReadme holds that the README's snippet is the module's Example, and what it says of its output is true.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	if fault := readmeFault(string(readme), string(source)); fault != "" {
		t.Error(fault)
	}
}

// readmeFault returns what is wrong with a README that shows the Example of a source, "" if nothing.
func readmeFault(readme, source string) string {
	_, body, ok1 := strings.Cut(source, "func Example() {\n")
	body, output, ok2 := strings.Cut(body, "\t// Output:\n")
	output, _, ok3 := strings.Cut(output, "}\n")
	if !ok1 || !ok2 || !ok3 {
		return "example_test.go has no Example with Output"
	}
	var snippet, lines strings.Builder
	for line := range strings.Lines(body) {
		snippet.WriteString(strings.TrimPrefix(line, "\t"))
	}
	for line := range strings.Lines(output) {
		lines.WriteString("    " + strings.TrimPrefix(line, "\t// "))
	}
	if want := "```go\n" + snippet.String() + "```\n\n" + lines.String() + "\n"; !strings.Contains(readme, want) {
		return "README.md does not hold the Example of example_test.go:\n" + want
	}
	if n := strings.Count(readme, "\n"); n > 80 {
		return fmt.Sprintf("README.md has %d lines, more than 80", n)
	}
	return ""
}
