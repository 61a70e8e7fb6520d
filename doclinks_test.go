package khabar_test

import (
	"go/ast"
	"go/build"
	"go/doc"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
)

// TestDocLinks holds that what stands in brackets in a doc comment is a link to something that exists.
func TestDocLinks(t *testing.T) {
	lib := library{}
	ps := []*doc.Package{lib.load("github.com/khabar-go/khabar")}
	for _, p := range publicPackages(t) {
		ps = append(ps, p.doc)
	}
	links := 0
	for _, p := range ps {
		n, faults := brokenLinks(p, lib)
		links += n
		for _, fault := range faults {
			t.Errorf("%s: %s", p.ImportPath, fault)
		}
	}
	if links < 50 {
		t.Errorf("found only %d links", links)
	}
}

// A library holds the documentation of the packages that others link to, nil for one that is not found: it takes the
// go command to find one.
type library map[string]*doc.Package

// load returns the documentation of a package of the module, of one that it requires, or of the standard library.
func (lib library) load(path string) *doc.Package {
	p, ok := lib[path]
	if !ok {
		if bp, err := build.Import(path, ".", 0); err == nil {
			p = read(bp)
		}
		lib[path] = p
	}
	return p
}

// read returns the documentation of a package without its tests, nil if it cannot be parsed.
func read(bp *build.Package) *doc.Package {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range bp.GoFiles {
		f, err := parser.ParseFile(fset, filepath.Join(bp.Dir, name), nil, parser.ParseComments)
		if err != nil {
			return nil
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, bp.ImportPath)
	if err != nil {
		return nil
	}
	return p
}

// missedLink matches a link that go doc leaves as text, because it does not know what is meant.
var missedLink = regexp.MustCompile(`(?:^|[^\pL\d_\])])(\[\*?(?:[\w./-]+\.)?[A-Z]\w*(?:\.\w+)?\])`)

// brokenLinks returns the number of doc links in the comments of p, and those that lead nowhere.
func brokenLinks(p *doc.Package, lib library) (links int, faults []string) {
	var texts func(ts []comment.Text)
	texts = func(ts []comment.Text) {
		for _, text := range ts {
			switch text := text.(type) {
			case comment.Plain:
				for _, m := range missedLink.FindAllStringSubmatch(string(text), -1) {
					faults = append(faults, m[1]+" is not found")
				}
			case *comment.Link:
				texts(text.Text)
			case *comment.DocLink:
				links++
				if text.ImportPath == "" {
					continue // a symbol of p: go doc has found it
				}
				name := text.ImportPath
				target := lib.load(text.ImportPath)
				if target == nil {
					faults = append(faults, "["+name+"] is not found")
				} else if text.Name != "" && !target.Parser().LookupSym(text.Recv, text.Name) {
					if text.Recv != "" {
						name += "." + text.Recv
					}
					faults = append(faults, "["+name+"."+text.Name+"] is not found")
				}
			}
		}
	}
	var blocks func(bs []comment.Block)
	blocks = func(bs []comment.Block) {
		for _, block := range bs {
			switch block := block.(type) {
			case *comment.Heading:
				texts(block.Text)
			case *comment.Paragraph:
				texts(block.Text)
			case *comment.List:
				for _, item := range block.Items {
					blocks(item.Content)
				}
			}
		}
	}
	for _, text := range docTexts(p) {
		blocks(p.Parser().Parse(text).Content)
	}
	slices.Sort(faults)
	return links, slices.Compact(faults)
}

// docTexts returns the comments of p and of all that it exports, fields of structs too.
func docTexts(p *doc.Package) []string {
	all := []string{p.Doc}
	values := func(vs []*doc.Value) {
		for _, v := range vs {
			all = append(all, v.Doc)
			for _, spec := range v.Decl.Specs {
				s := spec.(*ast.ValueSpec)
				all = append(all, s.Doc.Text(), s.Comment.Text())
			}
		}
	}
	funcs := func(fs []*doc.Func) {
		for _, f := range fs {
			all = append(all, f.Doc)
		}
	}
	values(p.Consts)
	values(p.Vars)
	funcs(p.Funcs)
	for _, typ := range p.Types {
		all = append(all, typ.Doc)
		values(typ.Consts)
		values(typ.Vars)
		funcs(typ.Funcs)
		funcs(typ.Methods)
		ast.Inspect(typ.Decl, func(n ast.Node) bool {
			if f, ok := n.(*ast.Field); ok {
				all = append(all, f.Doc.Text(), f.Comment.Text())
			}
			return true
		})
	}
	return all
}
