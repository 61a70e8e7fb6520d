package jsonl

import (
	"errors"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
)

func numbers(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strconv.Itoa(i) + "\n\n")
	}
	return b.String()
}

func TestMap(t *testing.T) {
	const lines = 1000
	want := 0
	for got, err := range Map(strings.NewReader(numbers(lines)), func(l Line) [2]int {
		n, _ := strconv.Atoi(strings.TrimSpace(string(l.Text)))
		return [2]int{l.Number, n}
	}) {
		if err != nil || got != [2]int{2*want + 1, want} {
			t.Fatalf("line, value %v, %v; want %v", got, err, [2]int{2*want + 1, want})
		}
		want++
	}
	if want != lines {
		t.Errorf("%d lines, want %d", want, lines)
	}
}

// Who has seen enough is not kept waiting for the rest of the input, and the input is not read any further.
func TestMapBreak(t *testing.T) {
	in := &endless{}
	n := 0
	for _, err := range Map(in, func(l Line) int { return l.Number }) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 3 {
			break
		}
	}
	after := in.read
	runtime.Gosched()
	if in.read != after {
		t.Error("read after the loop has ended")
	}
}

// endless is a reader of lines without end.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read++
	return copy(p, strings.Repeat("x\n", len(p)/2)), nil
}

func TestMapError(t *testing.T) {
	broken := errors.New("broken")
	in := io.MultiReader(strings.NewReader("1\n2\n"), iotest.ErrReader(broken))
	var got []int
	var last error
	for n, err := range Map(in, func(l Line) int { return l.Number }) {
		got, last = append(got, n), err
	}
	if !slices.Equal(got, []int{1, 2, 0}) || !errors.Is(last, broken) {
		t.Errorf("lines %v, %v; want 1, 2 and %v", got, last, broken)
	}
}

// That a line of just MaxLine bytes is read is tested in examples/extract.
func TestDecodeLong(t *testing.T) {
	line := []byte(strings.Repeat(" ", MaxLine+1))
	if _, err := Decode(line); err != errLong {
		t.Errorf("a line of %d bytes: %v, want %v", len(line), err, errLong)
	}
	if _, err := Decode(append(line[:MaxLine], '\n')); err == errLong {
		t.Errorf("a line of %d bytes and its end: %v", MaxLine, err)
	}
}
