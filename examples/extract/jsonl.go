package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// maxLine is how long a line may be, in bytes.
const maxLine = 64 << 20

// A job is a line on its way through a worker; results are written in the order of the jobs.
type job struct {
	number int
	line   []byte
	long   bool
	result chan []byte
}

// extractLines writes the result of each line of in, in the same order. As many lines are worked on at once as there
// are cores, and no more are held than a few for each. It reports whether all lines were sound.
func extractLines(in io.Reader, out io.Writer) (ok bool, err error) {
	workers := runtime.GOMAXPROCS(0)
	todo, order := make(chan *job), make(chan *job, 4*workers)
	stop := make(chan struct{})
	var failed atomic.Bool
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for j := range todo {
				result, err := j.extract()
				if err != nil {
					failed.Store(true)
					result = failure([]byte("null"), fmt.Sprintf("line %d: %v", j.number, err))
				}
				j.result <- append(result, '\n')
			}
		})
	}
	var readErr error
	wg.Go(func() {
		defer close(order)
		defer close(todo)
		readErr = readLines(in, func(j *job) bool {
			select {
			case order <- j:
				todo <- j
				return true
			case <-stop:
				return false
			}
		})
	})
	for j := range order {
		result := <-j.result
		if err != nil {
			continue // what has been begun is let finish
		}
		if _, err = out.Write(result); err != nil {
			close(stop)
		}
	}
	wg.Wait()
	return !failed.Load(), errors.Join(err, readErr)
}

// readLines calls each with every line of in that is not blank, until it returns false.
func readLines(in io.Reader, each func(*job) bool) error {
	r := bufio.NewReaderSize(in, 1<<20)
	for n := 1; ; n++ {
		j := &job{number: n, result: make(chan []byte, 1)}
		var err error
		for {
			var part []byte
			part, err = r.ReadSlice('\n')
			if j.long = j.long || len(j.line)+len(bytes.TrimSuffix(part, []byte("\n"))) > maxLine; j.long {
				j.line = nil // passed over, and not held
			} else {
				j.line = append(j.line, part...)
			}
			if err != bufio.ErrBufferFull {
				break
			}
		}
		if err != nil && err != io.EOF {
			return err
		}
		if j.long || len(bytes.TrimSpace(j.line)) > 0 {
			if !each(j) {
				return nil
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// extract returns the result of the line.
func (j *job) extract() ([]byte, error) {
	if j.long {
		return nil, fmt.Errorf("longer than %d MiB", maxLine>>20)
	}
	var fields map[string]json.RawMessage // not a struct, whose fields would be found by case-folded names too
	if err := json.Unmarshal(j.line, &fields); err != nil {
		return nil, fmt.Errorf("not a JSON object: %w", err)
	}
	if fields == nil { // null
		return nil, errors.New("not a JSON object")
	}
	var text *string
	if json.Unmarshal(fields["text"], &text) != nil || text == nil {
		return nil, errors.New(`no string "text"`)
	}
	var now time.Time
	if raw, ok := fields["now"]; ok && string(raw) != "null" {
		var s string
		err := json.Unmarshal(raw, &s)
		if err == nil {
			now, err = time.Parse(time.RFC3339, s)
		}
		if err != nil {
			return nil, errors.New(`"now" is not a time as in RFC 3339`)
		}
	}
	id := []byte(fields["id"])
	if id == nil {
		id = []byte("null")
	}
	return extract(id, *text, now), nil
}
