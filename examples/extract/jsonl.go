package main

import (
	"io"

	"github.com/khabar-go/khabar/internal/jsonl"
)

// extractLines writes the result of each line of in, in the same order, on all cores. It reports whether all lines
// were sound.
func extractLines(in io.Reader, out io.Writer) (ok bool, err error) {
	type result struct {
		object []byte
		sound  bool
	}
	ok = true
	for r, err := range jsonl.Map(in, func(l jsonl.Line) result {
		d, err := l.Decode()
		if err != nil {
			return result{append(jsonl.Failure([]byte("null"), err.Error()), '\n'), false}
		}
		return result{append(d.Read().JSON(), '\n'), true}
	}) {
		if err != nil {
			return ok, err
		}
		ok = ok && r.sound
		if _, err := out.Write(r.object); err != nil {
			return ok, err
		}
	}
	return ok, nil
}
