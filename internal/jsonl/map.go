package jsonl

import (
	"context"
	"io"
	"iter"
	"runtime"
	"sync"
)

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
			lines, size := 0, 0 // of what is held
			readErr = read(r, func(l Line) bool {
				for lines == window || lines > 0 && size+len(l.Text) > maxHeld {
					select {
					case n := <-answered:
						lines, size = lines-1, size-n
					case <-ctx.Done():
						return false
					}
				}
				lines, size = lines+1, size+len(l.Text)
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
