package main

import (
	"bytes"
	"context"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

const home = "http://127.0.0.1:8080/"

// ask sends a request to the handler.
func ask(r *http.Request) *http.Response {
	w := httptest.NewRecorder()
	handler().ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// post returns the request that a browser makes of the form.
func post(t *testing.T, field, text string) *http.Request {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	if err := w.WriteField(field, text); err != nil {
		t.Fatal(err)
	}
	w.Close()
	r := httptest.NewRequest("POST", home, &b)
	r.Header.Set("Content-Type", w.FormDataContentType())
	return r
}

func TestGet(t *testing.T) {
	r := ask(httptest.NewRequest("GET", home, nil))
	page := body(t, r)
	if r.StatusCode != 200 || !strings.Contains(page, "<textarea") || !strings.Contains(page, ">ایرنا</a>") {
		t.Errorf("status %d, %.300s", r.StatusCode, page)
	}
}

func TestPost(t *testing.T) {
	const text = "به گزارش ایسنا،\r\n۳۱ آبان ۱۴۰۳\xff"
	urlencoded := httptest.NewRequest("POST", home, strings.NewReader(url.Values{"text": {text}}.Encode()))
	urlencoded.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for name, req := range map[string]*http.Request{"multipart": post(t, "text", text), "urlencoded": urlencoded} {
		r := ask(req)
		page := body(t, r)
		if r.StatusCode != 200 {
			t.Errorf("%s: status %d", name, r.StatusCode)
		}
		for _, want := range []string{">ایسنا</a>", ">۳۱ آبان ۱۴۰۳</a>", "\nبه گزارش ایسنا،\n۳۱ آبان ۱۴۰۳\uFFFD</textarea>"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the page lacks %q", name, want)
			}
		}
	}
}

// Markup in a text stays text wherever the text is shown: in the box, in the article, in the list and in tooltips.
func TestEscaping(t *testing.T) {
	const attack = `</textarea></style><script>alert(1)</script><img src=x onerror="alert(1)">'"&lt;`
	page := body(t, ask(post(t, "text", "به گزارش خبرنگار «"+attack+"»، ۱۵ آبان ۱۴۰۳\nبه گفته "+attack+"، سلام\x00")))
	for _, bad := range []string{"<script", "<img", "\x00"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	if n := strings.Count(page, "&lt;script&gt;alert(1)&lt;/script&gt;"); n < 4 {
		t.Errorf("the markup is shown %d times, want 4 or more", n)
	}
	if n := strings.Count(page, "</textarea>"); n != 1 {
		t.Errorf("%d ends of the box", n)
	}
}

func TestTooLong(t *testing.T) {
	if r := ask(post(t, "text", strings.Repeat("x", maxBody))); r.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("multipart: status %d, want 413", r.StatusCode)
	}
	long := httptest.NewRequest("POST", home, strings.NewReader("text="+strings.Repeat("x", maxBody)))
	long.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if r := ask(long); r.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("urlencoded: status %d, want 413", r.StatusCode)
	}
	if r := ask(post(t, "text", strings.Repeat("x", maxBody-1000))); r.StatusCode != 200 {
		t.Errorf("a little less: status %d, want 200", r.StatusCode)
	}
}

func TestBadRequest(t *testing.T) {
	broken := httptest.NewRequest("POST", home, strings.NewReader("--x\r\n"))
	broken.Header.Set("Content-Type", "multipart/form-data; boundary=x")
	for name, req := range map[string]*http.Request{
		"another field": post(t, "txet", "x"),
		"no body":       httptest.NewRequest("POST", home, nil),
		"half a body":   broken,
	} {
		if r := ask(req); r.StatusCode != http.StatusBadRequest {
			t.Errorf("%s: status %d, want 400", name, r.StatusCode)
		}
	}
}

func TestMethodsAndPaths(t *testing.T) {
	for _, method := range []string{"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"} {
		if r := ask(httptest.NewRequest(method, home, nil)); r.StatusCode != http.StatusMethodNotAllowed || r.Header.Get("Allow") == "" {
			t.Errorf("%s: status %d, want 405; Allow %q", method, r.StatusCode, r.Header.Get("Allow"))
		}
	}
	for _, path := range []string{"x", "favicon.ico", "../etc/passwd"} {
		if r := ask(httptest.NewRequest("GET", home+path, nil)); r.StatusCode == 200 {
			t.Errorf("%s: status 200", path)
		}
	}
	if r := ask(httptest.NewRequest("HEAD", home, nil)); r.StatusCode != 200 {
		t.Errorf("HEAD: status %d, want 200", r.StatusCode)
	}
}

func TestHost(t *testing.T) {
	for host, want := range map[string]int{
		"127.0.0.1:8080": 200, "127.0.0.1": 200, "localhost:8080": 200, "LocalHost": 200, "[::1]:8080": 200, "[::1]": 200, "127.9.9.9": 200,
		"": 421, "example.com": 421, "127.0.0.1.example.com": 421, "localhost.example.com:8080": 421, "10.0.0.1:8080": 421,
		"0.0.0.0:8080": 421, "[::]:8080": 421, "evil@127.0.0.1": 421,
	} {
		req := httptest.NewRequest("GET", home, nil)
		req.Host = host
		r := ask(req)
		if r.StatusCode != want {
			t.Errorf("Host %q: status %d, want %d", host, r.StatusCode, want)
		}
		if want != 200 && strings.Contains(body(t, r), "<html") {
			t.Errorf("Host %q: the page is sent", host)
		}
	}
}

// Every answer has the headers that keep a page from doing anything.
func TestHeaders(t *testing.T) {
	elsewhere := httptest.NewRequest("GET", home, nil)
	elsewhere.Host = "example.com"
	for name, req := range map[string]*http.Request{
		"page": httptest.NewRequest("GET", home, nil), "text": post(t, "text", "x"), "no text": post(t, "x", "x"),
		"method": httptest.NewRequest("PUT", home, nil), "path": httptest.NewRequest("GET", home+"x", nil), "host": elsewhere,
	} {
		h := ask(req).Header
		if got := h.Get("Content-Security-Policy"); !strings.HasPrefix(got, "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'") {
			t.Errorf("%s: policy %q", name, got)
		}
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Cache-Control") != "no-store" || h.Get("Set-Cookie") != "" {
			t.Errorf("%s: %v", name, h)
		}
	}
}

func TestServe(t *testing.T) {
	for _, address := range []string{":0", "0.0.0.0:0", "[::]:0", "192.0.2.1:0", "nonsense"} {
		if err := serve(t.Context(), address, io.Discard); err == nil {
			t.Errorf("%s is served", address)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe()
	done := make(chan error)
	go func() { done <- serve(ctx, "127.0.0.1:0", w) }()
	line := make([]byte, 100)
	n, err := r.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	client := http.Client{Timeout: 10 * time.Second}
	resp, err := client.Get(strings.TrimSpace(strings.TrimPrefix(string(line[:n]), "highlight: ")))
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 200 {
		t.Errorf("status %d, want 200", resp.StatusCode)
	}
	cancel()
	if err := <-done; err != nil {
		t.Errorf("after the end: %v", err)
	}
}
