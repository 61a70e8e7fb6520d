package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A progress shows how much has been read, as a bar, where somebody looks on.
type progress struct {
	stderr io.Writer
	bar    *progressbar.ProgressBar // nil where nobody does
}

// short is how much is read so soon that a bar would only flicker, in bytes.
const short = 8 << 20

// newProgress returns the progress through size bytes, or through nobody knows how many if size is negative.
func newProgress(stderr io.Writer, size int64) *progress {
	f, ok := stderr.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) || 0 <= size && size < short {
		return &progress{stderr: stderr}
	}
	return &progress{stderr, newBar(stderr, size)}
}

func newBar(w io.Writer, size int64) *progressbar.ProgressBar {
	return progressbar.NewOptions64(size,
		progressbar.OptionSetWriter(w),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetSpinnerChangeInterval(0), // which would draw from a goroutine that is not ours
	)
}

// add says that n more bytes have been read.
func (p *progress) add(n int) {
	if p.bar != nil {
		p.bar.Add(n) // a bar that cannot be drawn is no reason to stop
	}
}

// println writes a line on stderr, in place of the bar, which comes back below.
func (p *progress) println(args ...any) {
	if p.bar != nil {
		p.bar.Clear()
	}
	fmt.Fprintln(p.stderr, args...)
}

// finish takes the bar away.
func (p *progress) finish() {
	if p.bar != nil {
		p.bar.Finish()
	}
}
