package jalali

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	ptime "github.com/yaa110/go-persian-calendar"
)

// A nowruz is a row of testdata/nowruz.tsv.
type nowruz struct {
	year    int
	day     time.Time // 1 Farvardin
	jdn     int
	leap    bool
	weekday string
}

func readNowruz(t *testing.T) []nowruz {
	t.Helper()
	f, err := os.Open("testdata/nowruz.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var table []nowruz
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "jalali_year") {
			continue
		}
		var n nowruz
		var gregorian, leap string
		if _, err := fmt.Sscan(line, &n.year, &gregorian, &n.jdn, &leap, &n.weekday); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		n.leap = leap == "1"
		if n.day, err = time.Parse(time.DateOnly, gregorian); err != nil {
			t.Fatal(err)
		}
		table = append(table, n)
	}
	if len(table) != maxYear {
		t.Fatalf("nowruz.tsv has %d years, want %d", len(table), maxYear)
	}
	return table
}

// TestEveryDay walks all days of the calendar, in both directions, along a table that no arithmetic here has made.
func TestEveryDay(t *testing.T) {
	const unixEpochJDN = 2440588
	days := 0
	g := time.Date(622, 3, 22, 0, 0, 0, 0, time.UTC)
	before := Date{}
	for _, row := range readNowruz(t) {
		if !g.Equal(row.day) {
			t.Fatalf("year %d begins on %v, want %v", row.year, g, row.day)
		}
		if got := IsLeap(row.year); got != row.leap {
			t.Errorf("IsLeap(%d) = %v", row.year, got)
		}
		first, _ := New(row.year, Farvardin, 1)
		if got := first.Weekday().String()[:3]; got != row.weekday {
			t.Errorf("%v is a %s, want %s", first, got, row.weekday)
		}
		if got := int(first.number()) + unixEpochJDN; got != row.jdn {
			t.Errorf("%v has the Julian day number %d, want %d", first, got, row.jdn)
		}
		yearDay := 0
		for m := Farvardin; m <= Esfand; m++ {
			want := 31
			if m > Shahrivar {
				want = 30
			}
			if m == Esfand && !row.leap {
				want = 29
			}
			if got := m.Days(row.year); got != want {
				t.Fatalf("%v.Days(%d) = %d, want %d", m, row.year, got, want)
			}
			for day := 1; day <= want; day++ {
				d, err := New(row.year, m, day)
				if err != nil {
					t.Fatalf("New(%d, %v, %d): %v", row.year, m, day, err)
				}
				yearDay++
				days++
				if got := Of(g); got != d {
					t.Fatalf("Of(%v) = %v, want %v", g, got, d)
				}
				if got := d.In(time.UTC); !got.Equal(g) {
					t.Fatalf("%v.In(UTC) = %v, want %v", d, got, g)
				}
				gy, gm, gd := d.Gregorian()
				if y, m, d := g.Date(); gy != y || gm != m || gd != d {
					t.Fatalf("Gregorian() = %d %v %d, want %d %v %d", gy, gm, gd, y, m, d)
				}
				if got, err := FromGregorian(gy, gm, gd); got != d || err != nil {
					t.Fatalf("FromGregorian(%d, %v, %d) = %v, %v, want %v", gy, gm, gd, got, err, d)
				}
				if got := d.Weekday(); got != g.Weekday() {
					t.Fatalf("%v is a %v, want %v", d, got, g.Weekday())
				}
				if got := d.YearDay(); got != yearDay {
					t.Fatalf("%v is day %d of the year, want %d", d, got, yearDay)
				}
				if before.Compare(d) != -1 || d.Compare(before) != 1 || d.Sub(before) != 1 {
					t.Fatalf("%v does not follow %v", d, before)
				}
				if !before.IsZero() && (before.AddDays(1) != d || d.AddDays(-1) != before) {
					t.Fatalf("%v plus a day is %v, want %v", before, before.AddDays(1), d)
				}
				before = d
				g = g.AddDate(0, 0, 1)
			}
			if d, err := New(row.year, m, want+1); err == nil {
				t.Fatalf("New(%d, %v, %d) = %v", row.year, m, want+1, d)
			}
		}
	}
	if days != 1_095_727 {
		t.Errorf("%d days, want 1095727", days)
	}
	if got := Of(g); !got.IsZero() {
		t.Errorf("Of(%v) = %v, want none", g, got)
	}
	if got := before.AddDays(1); !got.IsZero() {
		t.Errorf("%v plus a day is %v", before, got)
	}
}

// TestPtime compares with go-persian-calendar where that is exact: it keeps to the 33-year rule.
func TestPtime(t *testing.T) {
	first, last := Date{ruleFirst, 1, 1}, Date{ruleLast, 12, 29}
	if ruleFirst != 1178 || ruleLast != 1502 {
		t.Errorf("the 33-year rule holds in %d to %d, want 1178 to 1502", ruleFirst, ruleLast)
	}
	days := 0
	for d := first; d.Compare(last) <= 0; d = d.AddDays(1) {
		y, m, day := d.Date()
		p := ptime.Date(y, ptime.Month(m), day, 0, 0, 0, 0, time.UTC)
		if got := Of(p.Time()); got != d {
			t.Fatalf("Of(%v) = %v, want %v", p, got, d)
		}
		if p = ptime.New(d.In(time.UTC)); p.Year() != y || int(p.Month()) != int(m) || p.Day() != day {
			t.Fatalf("ptime.New(%v) = %v", d, p)
		}
		days++
	}
	if want := last.Sub(first) + 1; days != want {
		t.Errorf("compared %d days, want %d", days, want)
	}
}
