package browsertest

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// TestPaste does what a user does: open the page, paste a text, submit it, and look at the marks.
func TestPaste(t *testing.T) {
	ctx, said := browser(t)
	const text = "به گزارش روز شنبه ۱۲ مهر ۱۴۰۴ ایرنا به نقل از <script>alert('x')</script>رویترز، سلام\n" +
		"۳۱ آبان ۱۴۰۳ <b>\u202eوارونه\n" +
		"نوبت بعد ۱۵ آبان ۱۴۰۳"
	do(t, ctx, chromedp.Navigate(serve(t)))
	if title, lang := get(t, ctx, chromedp.Title()), evaluate[string](t, ctx, `document.documentElement.lang`); title == "" || lang != "fa" {
		t.Errorf("title %q, lang %q", title, lang)
	}
	do(t, ctx, paste(text)...)
	if box := get(t, ctx, chromedp.Value(css("#text"))); box != text {
		t.Errorf("the box has %q, want %q", box, text)
	}
	shown := strings.Join(evaluate[[]string](t, ctx, `[...document.querySelectorAll("article p")].map(p => p.textContent)`), "\n")
	if shown != text {
		t.Errorf("the text is shown as (-want +got):\n%s", cmp.Diff(text, shown))
	}
	marks := evaluate[[]mark](t, ctx, readMarks)
	for _, want := range []mark{
		{"روز شنبه ۱۲ مهر ۱۴۰۴", "date formula", "1404-07-12"},
		{"ایرنا", "reporter formula", "irna"},
		{"۳۱ آبان ۱۴۰۳", "bad", "out of range"},
		{"۱۵ آبان ۱۴۰۳", "date", "1403-08-15 (2024-11-05)"},
	} {
		if !slices.ContainsFunc(marks, func(m mark) bool {
			return m.Text == want.Text && m.Class == want.Class && strings.Contains(m.Title, want.Title)
		}) {
			t.Errorf("no mark %q among %q", want, marks)
		}
	}
	if n := evaluate[int](t, ctx, `document.querySelectorAll("script, article b").length`); n != 0 {
		t.Errorf("%d elements of the text have become elements of the page", n)
	}
	said.check(t)
}

// TestLinks follows a mark to its entry in the list and the entry back to the text, with no script on the page.
func TestLinks(t *testing.T) {
	ctx, said := browser(t)
	do(t, ctx,
		chromedp.Navigate(serve(t)),
		chromedp.Click(css("article a.published")),
		chromedp.WaitReady(css(":target")),
	)
	if n := evaluate[int](t, ctx, `document.scripts.length`); n != 0 {
		t.Errorf("%d scripts", n)
	}
	if entry, want := get(t, ctx, chromedp.Text(css(":target code"))), "1403-10-23 18:45 (2025-01-12)"; entry != want {
		t.Errorf("entry %q, want %q", entry, want)
	}
	do(t, ctx,
		chromedp.Click(css(":target .words")),
		chromedp.WaitReady(css(".at:target")),
	)
	if words, want := get(t, ctx, chromedp.Text(css(".at:target + a"))), "۲۳ دی ۱۴۰۳ - ۱۸:۴۵ 12 January 2025"; words != want {
		t.Errorf("words %q, want %q", words, want)
	}
	said.check(t)
}

// TestLayout checks that no text, however hostile, makes the page wider than the window.
func TestLayout(t *testing.T) {
	ctx, said := browser(t)
	text := strings.Repeat("آ", 3000) + "\n" + strings.Repeat("x", 3000) + "\nبه گزارش خبرگزاری «" + strings.Repeat("نام", 1000) + "»، ۱۵ آبان ۱۴۰۳\n" +
		strings.Repeat("به گزارش ایسنا، ۳۱ آبان ۱۴۰۳ ", 500) + "\n\u202e\u2067" + strings.Repeat("e\u0301", 500) + "ا" + strings.Repeat("\u0650", 500)
	url := serve(t)
	for _, width := range []int64{320, 800, 1600} {
		do(t, ctx, chromedp.EmulateViewport(width, 800), chromedp.Navigate(url))
		do(t, ctx, paste(text)...)
		wide, inner := evaluate[int](t, ctx, `document.documentElement.scrollWidth`), evaluate[int](t, ctx, `innerWidth`)
		if inner != int(width) || wide > inner {
			t.Errorf("in a window of %d (%d) the page is %d wide", width, inner, wide)
		}
	}
	said.check(t)
}

// TestSchemes checks that the page follows the scheme that the user prefers.
func TestSchemes(t *testing.T) {
	ctx, said := browser(t)
	url := serve(t)
	colour := map[string]string{}
	for _, scheme := range []string{"light", "dark"} {
		do(t, ctx,
			chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
				_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
					Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
				})
				return err
			}),
			chromedp.Navigate(url),
		)
		colour[scheme] = evaluate[string](t, ctx, `getComputedStyle(document.body).backgroundColor`)
	}
	if want := map[string]string{"light": "rgb(243, 242, 238)", "dark": "rgb(20, 21, 23)"}; !cmp.Equal(colour, want) {
		t.Errorf("grounds %v, want %v", colour, want)
	}
	said.check(t)
}

// A mark is a link in the article.
type mark struct{ Text, Class, Title string }

const readMarks = `[...document.querySelectorAll("article a")].map(a => ({Text: a.textContent, Class: a.className, Title: a.title}))`

func css(selector string) chromedp.CSS { return chromedp.CSS(selector) }

// paste puts text in the box, submits it and waits for the answer, which unlike the page before has no heading.
func paste(text string) []chromedp.Action[chromedp.Void] {
	return []chromedp.Action[chromedp.Void]{
		chromedp.SetValue(css("#text"), text),
		chromedp.Click(css("button")),
		chromedp.WaitNotPresent(css("h2")),
		chromedp.WaitReady(css("aside ol")),
	}
}

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	get(t, ctx, chromedp.Steps(steps...))
}

func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	return get(t, ctx, chromedp.Evaluate[T](expression))
}

func get[T any](t *testing.T, ctx context.Context, a chromedp.Action[T]) T {
	t.Helper()
	v, err := chromedp.Run(ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// What a page has said: dialogs, errors and messages of the console. It must say nothing.
type remarks chan string

func (r remarks) check(t *testing.T) {
	t.Helper()
	for {
		select {
		case s := <-r:
			t.Errorf("the page said: %s", s)
		default:
			return
		}
	}
}

// browser starts Chromium with one page. It skips the test where there is none.
func browser(t *testing.T) (context.Context, remarks) {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("Chromium is not installed: no chromium in PATH (Debian: apt-get install chromium)")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.NoSandbox, // which Chromium demands of root
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.WSURLReadTimeout(time.Minute),
	)
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, opts...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	said := make(remarks, 1000)
	err := chromedp.Listen(ctx, func(e any) {
		switch e := e.(type) {
		case *runtime.EventExceptionThrown:
			said <- e.ExceptionDetails.Text
		case *runtime.EventConsoleAPICalled:
			said <- string(e.Type)
		case *page.EventJavascriptDialogOpening:
			said <- e.Message
		case *log.EventEntryAdded:
			said <- e.Entry.Text
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return ctx, said
}

// serve builds examples/highlight, starts it on a free port, and returns its URL. It stops it when the test ends.
func serve(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "highlight")
	build := exec.Command("go", "build", "-o", program, "./examples/highlight")
	build.Dir = "../../.." // the module of the program
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	server := exec.Command(program, "-serve", "127.0.0.1:0")
	stderr, err := server.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Signal(os.Interrupt)
		if err := server.Wait(); err != nil {
			t.Errorf("highlight: %v", err)
		}
	})
	line, err := bufio.NewReader(stderr).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(strings.TrimPrefix(line, "highlight: "))
}
