package main

import (
	"bufio"
	"io"

	"github.com/khabar-go/khabar/internal/jsonl"
)

// extractLines writes the result of each line of in, in the same order, on all cores. Who waits for answers before
// writing the next line gets them: out is flushed when there is nothing more to read for now. It reports whether all
// lines were sound.
func extractLines(in io.Reader, out *bufio.Writer) (ok bool, err error) {
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
	}, out.Flush) {
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
