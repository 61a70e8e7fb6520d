package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// maxDepth is how deep elements may stand in each other. The parser calls itself for each.
const maxDepth = 200

// check returns an error if the feed is XML nested so deep that parsing it is a danger. Whatever else may be wrong the
// parser says.
func check(feed string) error {
	feed = strings.Map(func(r rune) rune { // what no XML may have, and the parser passes over
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(feed, ""))
	d := xml.NewDecoder(strings.NewReader(feed))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // tags are ASCII in all of them
	for depth := 0; ; {
		token, err := d.RawToken()
		if err != nil {
			return nil // the end, or what the parser stops at too
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return fmt.Errorf("not a feed: elements nested more than %d deep", maxDepth)
			}
		case xml.EndElement:
			depth--
		}
	}
}
