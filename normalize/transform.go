package normalize

import (
	"unsafe"

	"golang.org/x/text/transform"
)

// Transformer returns a transformer to the form f. It agrees with [Form.String] however the text is cut, holds at
// most a few dozen kilobytes, and is for one goroutine at a time.
//
// It may take in more than it has put out, and so is to be used through [transform.NewReader], [transform.NewWriter]
// and the like, or be called with atEOF until it has no more to say.
func (f Form) Transformer() transform.SpanningTransformer {
	t := &transformer{form: f.effective()}
	t.Reset()
	return t
}

type transformer struct {
	form  Form
	first stage
	last  stage // of what first puts out
	two   bool
	done  bool // the end of the text has been read
	used  bool
}

const (
	pending = 16 << 10 // how many bytes of output wait at most before no more input is taken
	history = 512      // how many bytes of output an engine may look back at
)

// Reset implements [transform.Transformer].
func (t *transformer) Reset() {
	t.two, t.done, t.used = t.form&shaping != 0, false, false
	t.first.reset(t.form.engine("", false))
	t.last.reset(t.form.engine("", true))
}

// Transform implements [transform.Transformer].
func (t *transformer) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	end := &t.first
	if t.two {
		end = &t.last
	}
	for {
		n := end.read(dst[nDst:], t.done)
		nDst += n
		if nDst == len(dst) && end.ready(t.done) > 0 {
			return nDst, nSrc, transform.ErrShortDst
		}
		switch {
		case nSrc < len(src):
			n := min(len(src)-nSrc, pending)
			t.used = true
			t.done = false
			t.first.write(src[nSrc:nSrc+n], false)
			nSrc += n
		case atEOF && !t.done:
			t.first.write(nil, true)
			t.done = true
		default:
			return nDst, nSrc, nil
		}
		if t.two {
			for {
				var b [4096]byte
				n := t.first.read(b[:], t.done)
				if n == 0 {
					break
				}
				t.last.write(b[:n], false)
			}
			if t.done {
				t.last.write(nil, true)
			}
		}
	}
}

// Span implements [transform.SpanningTransformer]. It finds the whole of src unchanged or nothing at all.
func (t *transformer) Span(src []byte, atEOF bool) (n int, err error) {
	if t.used || len(src) > 0 && !t.form.IsNormal(unsafe.String(unsafe.SliceData(src), len(src))) {
		return 0, transform.ErrEndOfSpan
	}
	if !atEOF {
		return 0, transform.ErrShortSrc
	}
	return len(src), nil
}

// A stage is an engine that is fed piece by piece.
type stage struct {
	engine
	in   []byte // what src shows
	sent int    // of engine.out
}

// reset makes e the engine of s, which keeps its buffers. It has changed to begin with, so that it writes all.
func (s *stage) reset(e engine) {
	in, out := s.in[:0], s.out[:0]
	if out == nil {
		out = []byte{}
	}
	e.out, e.changed = out, true
	*s = stage{engine: e, in: in}
}

func (s *stage) write(b []byte, final bool) {
	s.in = append(s.in, b...)
	s.src, s.final = unsafe.String(unsafe.SliceData(s.in), len(s.in)), final
	if !final && len(s.in) < 2*ahead {
		return
	}
	i := s.run(0)
	if final {
		s.finish()
		s.flush(len(s.in))
		s.in = s.in[:0]
		return
	}
	s.rebase(i)
	s.in = s.in[:copy(s.in, s.in[i:])]
	s.src = ""
}

// ready returns how many bytes of output nothing can change any more.
func (s *stage) ready(done bool) int {
	n := len(s.out) - s.sent
	if !done {
		n -= history
	}
	return max(n, 0)
}

func (s *stage) read(b []byte, done bool) int {
	n := copy(b, s.out[s.sent:s.sent+s.ready(done)])
	s.sent += n
	if s.sent > pending {
		keep := min(s.sent, history)
		s.out = s.out[:copy(s.out, s.out[s.sent-keep:])]
		s.sent = keep
	}
	return n
}
