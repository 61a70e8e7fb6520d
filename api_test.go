package khabar_test

import (
	"bytes"
	"cmp"
	"go/ast"
	"go/build"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/golden"
)

// TestAPI compares the exported API with testdata/api.txt, one line a symbol. A difference is a change that users
// see: if it is meant, run the test with -update and say so in CHANGELOG.md.
func TestAPI(t *testing.T) {
	var lines []string
	for _, p := range publicPackages(t) {
		lines = append(lines, symbols(t, p)...)
	}
	slices.Sort(lines)
	golden.File(t, "testdata/api.txt", []byte(strings.Join(lines, "\n")+"\n"))
}

// A publicPackage is one that users import.
type publicPackage struct {
	path string // within the module
	fset *token.FileSet
	doc  *doc.Package
	test []*ast.File
}

// publicPackages returns the packages of the module, without its programs and what is internal.
func publicPackages(t *testing.T) (ps []publicPackage) {
	t.Helper()
	dirs := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && path != "." && (name == "internal" || name == "examples" || name == "testdata" || strings.HasPrefix(name, ".")):
			return fs.SkipDir
		case strings.HasSuffix(name, ".go") && path != name:
			dirs[filepath.Dir(path)] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for dir := range dirs {
		p := publicPackage{path: filepath.ToSlash(dir), fset: token.NewFileSet()}
		bp, err := build.ImportDir(dir, 0)
		if err != nil {
			t.Fatal(err)
		}
		var files []*ast.File
		for i, names := range [][]string{bp.GoFiles, bp.TestGoFiles, bp.XTestGoFiles} {
			for _, name := range names {
				f, err := parser.ParseFile(p.fset, filepath.Join(dir, name), nil, parser.ParseComments)
				if err != nil {
					t.Fatal(err)
				}
				if i > 0 {
					p.test = append(p.test, f)
				}
				files = append(files, f)
			}
		}
		if p.doc, err = doc.NewFromFiles(p.fset, files, "github.com/khabar-go/khabar/"+p.path); err != nil {
			t.Fatal(err)
		}
		ps = append(ps, p)
	}
	slices.SortFunc(ps, func(a, b publicPackage) int { return cmp.Compare(a.path, b.path) })
	if len(ps) < 5 {
		t.Errorf("found only %d packages", len(ps))
	}
	return ps
}

// symbols returns a line for each exported symbol of p.
func symbols(t *testing.T, p publicPackage) (lines []string) {
	t.Helper()
	add := func(node any) {
		lines = append(lines, "pkg "+p.path+", "+oneLine(t, p.fset, node))
	}
	values := func(kind string, vs []*doc.Value) {
		for _, v := range vs {
			for _, name := range v.Names {
				if ast.IsExported(name) {
					lines = append(lines, "pkg "+p.path+", "+kind+" "+name)
				}
			}
		}
	}
	funcs := func(fs []*doc.Func) {
		for _, f := range fs {
			decl := *f.Decl
			decl.Doc, decl.Body = nil, nil
			add(&decl)
		}
	}
	values("const", p.doc.Consts)
	values("var", p.doc.Vars)
	funcs(p.doc.Funcs)
	for _, typ := range p.doc.Types {
		values("const", typ.Consts)
		values("var", typ.Vars)
		funcs(typ.Funcs)
		funcs(typ.Methods)
		spec := typ.Decl.Specs[0].(*ast.TypeSpec)
		s, ok := spec.Type.(*ast.StructType)
		if !ok {
			lines = append(lines, "pkg "+p.path+", type "+typ.Name+" "+oneLine(t, p.fset, spec.Type))
			continue
		}
		lines = append(lines, "pkg "+p.path+", type "+typ.Name+" struct")
		for _, f := range s.Fields.List {
			of := oneLine(t, p.fset, f.Type)
			if len(f.Names) == 0 && ast.IsExported(of) {
				lines = append(lines, "pkg "+p.path+", type "+typ.Name+" struct, "+of)
			}
			for _, name := range f.Names {
				if name.IsExported() {
					lines = append(lines, "pkg "+p.path+", type "+typ.Name+" struct, "+name.Name+" "+of)
				}
			}
		}
	}
	return lines
}

var spaces = regexp.MustCompile(`\s+`)

// oneLine returns the source of a node in one line.
func oneLine(t *testing.T, fset *token.FileSet, node any) string {
	t.Helper()
	var b bytes.Buffer
	if err := printer.Fprint(&b, fset, node); err != nil {
		t.Fatal(err)
	}
	return spaces.ReplaceAllString(b.String(), " ")
}
