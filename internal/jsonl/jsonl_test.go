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
	"testing/synctest"
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
	}, nil) {
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
	for _, err := range Map(in, func(l Line) int { return l.Number }, nil) {
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
	for n, err := range Map(in, func(l Line) int { return l.Number }, nil) {
		got, last = append(got, n), err
	}
	if !slices.Equal(got, []int{1, 2, 0}) || !errors.Is(last, broken) {
		t.Errorf("lines %v, %v; want 1, 2 and %v", got, last, broken)
	}
}

// idle is called when all lines that have come are answered, and before others come.
func TestMapIdle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in, client := io.Pipe()
		idle, answers := 0, 0
		go func() {
			for _, err := range Map(in, func(l Line) int { return l.Number }, func() error { idle++; return nil }) {
				if err != nil {
					t.Error(err)
				}
				answers, idle = answers+1, 0 // only a call after the last answer counts
			}
		}()
		for _, step := range []struct {
			in   string
			want int // answers
		}{
			{"1\n", 1},
			{"2\n3\n4", 3},
			{"\n", 4},
			{"\n\n", 4},
			{"5", 4},
			{"\n6", 5},
			{"\n" + numbers(100), 106},
		} {
			synctest.Wait()
			idle = 0
			io.WriteString(client, step.in)
			synctest.Wait()
			if answers != step.want || idle == 0 {
				t.Errorf("after %.10q: %d answers, want %d; idle is called %d times since", step.in, answers, step.want, idle)
			}
		}
		client.Close()
		synctest.Wait()
	})
}

func TestMapIdleError(t *testing.T) {
	torn := errors.New("torn")
	calls := 0
	var got []error
	for _, err := range Map(&endless{}, func(l Line) int { return l.Number }, func() error {
		if calls++; calls == 3 {
			return torn
		}
		return nil
	}) {
		if err != nil {
			got = append(got, err)
		}
	}
	if !slices.Equal(got, []error{torn}) {
		t.Errorf("the errors %v, want %v alone", got, torn)
	}
}

// However far the ranging lags behind, no more is read than may be held.
func TestMapHeld(t *testing.T) {
	const lines = 6
	for _, length := range []int{10 << 20, 20 << 20, 40 << 20} {
		synctest.Test(t, func(t *testing.T) {
			line := strings.Repeat("x", length-1) + "\n"
			var all []io.Reader
			for range lines {
				all = append(all, strings.NewReader(line))
			}
			in := &counted{r: io.MultiReader(all...)}
			ranged := 0
			for _, err := range Map(in, func(l Line) int { return l.Number }, nil) {
				synctest.Wait()
				held := in.read - ranged*length
				if most := max(maxHeld, length) + length + 2*bufferSize; err != nil || held > most {
					t.Errorf("lines of %d bytes: %d are held after %d lines, want at most %d; %v", length, held, ranged, most, err)
				}
				ranged++
			}
			if ranged != lines {
				t.Errorf("lines of %d bytes: %d of them, want %d", length, ranged, lines)
			}
		})
	}
}

// counted counts the bytes that are read of r.
type counted struct {
	r    io.Reader
	read int
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.read += n
	return n, err
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
