package khabar_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"testing"
)

// TestCorpora holds that every folder of inputs that a fuzz target once failed on has its target: without one nothing
// runs them, and nothing says so.
func TestCorpora(t *testing.T) {
	faults, folders, err := orphans(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range faults {
		t.Errorf("%s has no fuzz target", dir)
	}
	if folders < 3 {
		t.Errorf("found only %d folders of inputs", folders)
	}
}

// orphans returns the number of folders testdata/fuzz/FuzzX in fsys, and those whose package has no target FuzzX.
func orphans(fsys fs.FS) (faults []string, folders int, err error) {
	err = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || path.Base(path.Dir(p)) != "fuzz" || path.Base(path.Dir(path.Dir(p))) != "testdata" {
			return err
		}
		folders++
		targets, err := fuzzTargets(fsys, path.Dir(path.Dir(path.Dir(p))))
		if err == nil && !slices.Contains(targets, d.Name()) {
			faults = append(faults, p)
		}
		return err
	})
	return faults, folders, err
}

// fuzzTargets returns the names of the fuzz targets in the tests of a package.
func fuzzTargets(fsys fs.FS, dir string) (names []string, err error) {
	tests, err := fs.Glob(fsys, path.Join(dir, "*_test.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range tests {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && len(f.Type.Params.List) == 1 {
				names = append(names, f.Name.Name)
			}
		}
	}
	return names, nil
}
