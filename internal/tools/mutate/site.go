package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A site is a literal or a comparison, and what to write in its stead.
type site struct {
	file         string
	line, column int
	offset       int
	old, new     string
}

// change returns the source with the site changed.
func (s site) change(source []byte) []byte {
	return slices.Concat(source[:s.offset], []byte(s.new), source[s.offset+len(s.old):])
}

// find returns the sites of the package in dir, but for its tests, what is generated, and what is built only by a tag.
func find(dir string) (all []site, err error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if strings.HasSuffix(name, "_test.go") || bytes.HasPrefix(source, []byte("//go:build ")) {
			continue
		}
		sites, err := inFile(name, source)
		if err != nil {
			return nil, err
		}
		all = append(all, sites...)
	}
	return all, nil
}

// inFile returns the sites of a file.
func inFile(name string, source []byte) (all []site, err error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, name, source, parser.ParseComments)
	if err != nil || ast.IsGenerated(f) {
		return nil, err
	}
	add := func(pos token.Pos, old, new string) {
		p := fset.Position(pos)
		all = append(all, site{file: name, line: p.Line, column: p.Column, offset: p.Offset, old: old, new: new})
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field: // a tag, or the length of an array
			return false
		case *ast.BinaryExpr:
			if op, ok := opposite[n.Op]; ok {
				add(n.OpPos, n.Op.String(), op.String())
			}
		case *ast.BasicLit:
			if to, ok := otherLiteral(n); ok {
				add(n.Pos(), n.Value, to)
			}
		}
		return true
	})
	return all, nil
}

// opposite holds for each comparison the one that is nearest to it and not the same.
var opposite = map[token.Token]token.Token{
	token.EQL: token.NEQ,
	token.NEQ: token.EQL,
	token.LSS: token.LEQ,
	token.LEQ: token.LSS,
	token.GTR: token.GEQ,
	token.GEQ: token.GTR,
}

// otherLiteral returns a literal near to n: the next number or character, a string without its last character.
func otherLiteral(n *ast.BasicLit) (string, bool) {
	switch n.Kind {
	case token.INT:
		i, err := strconv.ParseUint(n.Value, 0, 63)
		return strconv.FormatUint(i+1, 10), err == nil
	case token.CHAR:
		r, _, _, err := strconv.UnquoteChar(n.Value[1:], '\'')
		return strconv.QuoteRune(r + 1), err == nil
	case token.STRING:
		s, err := strconv.Unquote(n.Value)
		if s == "" {
			return `"~"`, err == nil
		}
		_, size := utf8.DecodeLastRuneInString(s)
		return strconv.Quote(s[:len(s)-size]), err == nil
	}
	return "", false
}
