package khabar_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/khabar-go/khabar/attribution"
	"github.com/khabar-go/khabar/dateline"
	"github.com/khabar-go/khabar/jalali"
	"github.com/khabar-go/khabar/normalize"
)

// TestConcurrent holds that one Parser, one Catalog and one Form serve many goroutines, which together are the first to
// use them. Under -race it finds what they share and change.
func TestConcurrent(t *testing.T) {
	const text = "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ 20 August 2025\n" +
		"به گزارش تابناک به نقل از ايسنا، وزير راه صبح امروز چهارشنبه ۲۹ مرداد در گفت\u200cوگو با روزنامه رود گفت: نمي شود."
	catalog, err := attribution.NewCatalog(
		attribution.Outlet{ID: "tabnak", Persian: "تابناک"},
		attribution.Outlet{ID: "isna", Persian: "ایسنا"},
		attribution.Outlet{ID: "rud", Persian: "رود"},
	)
	if err != nil {
		t.Fatal(err)
	}
	dates := dateline.Parser{Now: time.Date(2025, time.August, 20, 12, 0, 0, 0, time.UTC)}
	sources := attribution.Parser{Catalog: catalog}
	const form = normalize.Clean | normalize.RestoreZWNJ
	read := func() string {
		var b strings.Builder
		for d := range dates.All(text) {
			fmt.Fprintln(&b, d)
		}
		fmt.Fprintln(&b, jalali.Of(dates.Now.In(jalali.Tehran())).Format("دوشنبه 02 Farvardin 1406"))
		for a := range sources.All(text) {
			fmt.Fprintln(&b, a)
		}
		for a := range attribution.All(text) { // with the catalog that all share
			fmt.Fprintln(&b, a)
		}
		for _, c := range []*attribution.Catalog{catalog, attribution.DefaultCatalog()} {
			o, ok := c.ByName("تابناك")
			fmt.Fprintln(&b, o.ID, ok)
		}
		m := form.Map(text)
		start, end := m.Original(3, 9)
		fmt.Fprintln(&b, form.String(text) == m.String(), form.IsNormal(text), start, end)
		return b.String()
	}

	var wg sync.WaitGroup
	got := make([]string, 16)
	for i := range got {
		wg.Go(func() {
			for range 20 {
				if s := read(); got[i] == "" {
					got[i] = s
				} else if s != got[i] {
					t.Errorf("read:\n%s\nand later:\n%s", got[i], s)
				}
			}
		})
	}
	wg.Wait()
	for _, s := range got[1:] {
		if s != got[0] {
			t.Errorf("one goroutine read:\n%s\nand another:\n%s", got[0], s)
		}
	}
	if n := strings.Count(got[0], "\n"); n < 9 {
		t.Errorf("read only %d lines:\n%s", n, got[0])
	}
}
