package jsonl

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"strings"
	"sync"
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

// maxHeld bounds the lines that are held at once, in bytes. A longer one is held alone.
const maxHeld = 32 << 20

// Map ranges over what f makes of each line of r that is not blank, in the order of the lines. It works on as many
// lines at once as there are cores, and holds no more than a few for each, nor more than maxHeld bytes of them beside
// the line that it reads. If reading fails the last pair has the error, and a zero T.
//
// If idle is not nil it is called before more of r is waited for, when the lines read so far have been ranged over.
// If it fails the last pair has its error.
func Map[T any](r io.Reader, f func(Line) T, idle func() error) iter.Seq2[T, error] {
	type job struct {
		line   Line
		result chan T // nil where idle is to be called
	}
	return func(yield func(T, error) bool) {
		workers := runtime.GOMAXPROCS(0)
		window := 4 * workers // how many lines are held
		todo, order := make(chan job, window), make(chan job, window)
		answered := make(chan int, window) // the bytes of each line that is no longer held
		ctx, cancel := context.WithCancel(context.Background())
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		for range workers {
			wg.Go(func() {
				for j := range todo {
					j.result <- f(j.line)
				}
			})
		}
		inOrder := func(j job) bool {
			select {
			case order <- j:
				return true
			case <-ctx.Done():
				return false
			}
		}
		if idle != nil {
			r = eachRead{r, func() { inOrder(job{}) }}
		}
		var readErr error // belongs to the goroutine until order is closed
		wg.Go(func() {
			defer close(order)
			defer close(todo)
			lines, bytes := 0, 0 // held
			readErr = read(r, func(l Line) bool {
				for lines == window || lines > 0 && bytes+len(l.Text) > maxHeld {
					select {
					case n := <-answered:
						lines, bytes = lines-1, bytes-n
					case <-ctx.Done():
						return false
					}
				}
				lines, bytes = lines+1, bytes+len(l.Text)
				j := job{l, make(chan T, 1)}
				if !inOrder(j) {
					return false
				}
				todo <- j // never waits: it takes all that are held, as answered does
				return ctx.Err() == nil
			})
		})

		var zero T
		for j := range order {
			if j.result == nil {
				if err := idle(); err != nil {
					yield(zero, err)
					return
				}
				continue
			}
			if !yield(<-j.result, nil) {
				return
			}
			answered <- len(j.line.Text)
		}
		if readErr != nil {
			yield(zero, readErr)
		}
	}
}

// An eachRead reads from r, and before each time it calls before.
type eachRead struct {
	r      io.Reader
	before func()
}

func (e eachRead) Read(p []byte) (int, error) {
	e.before()
	return e.r.Read(p)
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
