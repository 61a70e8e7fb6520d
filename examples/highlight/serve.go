package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"
)

// maxBody is how long a request's body may be, in bytes.
const maxBody = 1 << 20

// policy lets a page load nothing and run nothing. form-action does not fall back to default-src, so that without it
// a form could be sent anywhere; nor do the last two.
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// serve serves the page at address until ctx is done, and says so on stderr.
func serve(ctx context.Context, address string, stderr io.Writer) error {
	addr, err := net.ResolveTCPAddr("tcp", address)
	if err != nil {
		return err
	}
	if !addr.IP.IsLoopback() {
		return fmt.Errorf("%s can be reached from other machines; this is a tool for one's own: use 127.0.0.1", address)
	}
	l, err := net.ListenTCP("tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           handler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      time.Minute,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	fmt.Fprintf(stderr, "highlight: http://%s/\n", l.Addr())
	stop := context.AfterFunc(ctx, func() {
		soon, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		server.Shutdown(soon)
	})
	defer stop()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// handler answers GET / with the sample and POST / with the text that is sent. It keeps nothing.
func handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		respond(w, page{Form: true, Sample: true, Articles: []*Article{read(0, "", sample)}})
	})
	mux.HandleFunc("POST /{$}", func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		err := r.ParseForm()
		if err == nil {
			err = r.ParseMultipartForm(maxBody) // nothing that short goes to a temporary file
		}
		if err != nil && !errors.Is(err, http.ErrNotMultipart) {
			if tooLong := new(http.MaxBytesError); errors.As(err, &tooLong) {
				http.Error(w, fmt.Sprintf("longer than %d bytes", tooLong.Limit), http.StatusRequestEntityTooLarge)
				return
			}
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if !r.PostForm.Has("text") {
			http.Error(w, `no field "text"`, http.StatusBadRequest)
			return
		}
		text := strings.ReplaceAll(r.PostForm.Get("text"), "\r\n", "\n") // browsers send all lines so
		respond(w, page{Form: true, Pasted: valid(text), Articles: []*Article{read(0, "", text)}})
	})
	return guard(mux)
}

func respond(w http.ResponseWriter, p page) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	out := bufio.NewWriter(w)
	if p.write(out) == nil {
		out.Flush()
	} // else the reader is gone: the template does not fail otherwise
}

// guard refuses requests that were meant for another host: a page of another site whose name has been made to lead
// here (DNS rebinding) would else be of one origin with this one. It sets the headers that all answers have.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cache-Control", "no-store")
		if !isLoopback(r.Host) {
			http.Error(w, "not a host of this machine", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// isLoopback reports whether a Host header, with or without a port, names this machine.
func isLoopback(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback() || strings.EqualFold(host, "localhost")
}
