package jsonl

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// MaxLine is how long a line may be, in bytes without its end.
const MaxLine = 64 << 20

var errLong = fmt.Errorf("longer than %d MiB", MaxLine>>20)

const bom = "\uFEFF"

// WithoutBOM returns text without the byte order mark that it begins with, if it does.
func WithoutBOM(text string) string { return strings.TrimPrefix(text, bom) }

// A Line is a line that is not blank. Of one that is longer than MaxLine nothing is kept but its number.
type Line struct {
	Number int // from 1
	Text   []byte
	long   bool
}

// Decode returns the document of the line. The error names the line by its number.
func (l Line) Decode() (Document, error) {
	d, err := Decode(l.Text)
	if l.long {
		err = errLong
	}
	if err != nil {
		return d, fmt.Errorf("line %d: %w", l.Number, err)
	}
	return d, nil
}

const bufferSize = 1 << 20

// read calls each with every line of in that is not blank, until it returns false. A byte order mark before the first
// line is none of it.
func read(in io.Reader, each func(Line) bool) error {
	r := bufio.NewReaderSize(in, bufferSize)
	for n := 1; ; n++ {
		l := Line{Number: n}
		var err error
		for {
			var part []byte
			part, err = r.ReadSlice('\n')
			if n == 1 && len(l.Text) == 0 {
				part = bytes.TrimPrefix(part, []byte(bom))
			}
			if l.long = l.long || len(l.Text)+len(bytes.TrimSuffix(part, []byte("\n"))) > MaxLine; l.long {
				l.Text = nil // passed over, and not held
			} else {
				l.Text = append(l.Text, part...)
			}
			if !errors.Is(err, bufio.ErrBufferFull) {
				break
			}
		}
		if err != nil && err != io.EOF {
			return err
		}
		if l.long || len(bytes.TrimSpace(l.Text)) > 0 {
			if !each(l) {
				return nil
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}
