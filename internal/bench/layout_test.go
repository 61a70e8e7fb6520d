package bench

import (
	"testing"
	"time"

	jalaali "github.com/jalaali/go-jalaali"
	ptime "github.com/yaa110/go-persian-calendar"

	"github.com/khabar-go/khabar/jalali"
)

// A shape is one layout in the words of each implementation, "" where it has none.
type shape struct{ name, khabar, time, ptime, jalaali string }

var shapes = []shape{
	{"numeric", "1406/01/02", "2006/01/02", "yyyy/MM/dd", "2006/01/02"},
	{"names", "Monday 2 Farvardin 1406", "Monday 2 January 2006", "", ""},
	{"persian", "دوشنبه ۲ فروردین ۱۴۰۶", "", "", ""},
}

// TestSameText holds that what is formatted numerically is the same text, and is read back as the same day.
func TestSameText(t *testing.T) {
	for _, d := range days() {
		s, noon := shapes[0], d.In(time.UTC)
		want := d.Format(s.khabar)
		if got := ptime.New(noon).Format(s.ptime); got != want {
			t.Fatalf("ptime formats %v as %q, want %q", d, got, want)
		}
		if got, err := jalaali.From(noon).JFormat(s.jalaali); err != nil || got != persianDigits(want) {
			t.Fatalf("jalaali formats %v as %q, %v, want %q", d, got, err, persianDigits(want))
		}
		for _, s := range shapes {
			if back, err := jalali.ParseLayout(s.khabar, d.Format(s.khabar)); err != nil || back != d {
				t.Fatalf("%v in layout %q is read back as %v, %v", d, s.khabar, back, err)
			}
		}
	}
}

func BenchmarkAppendFormat(b *testing.B) {
	days, buf := days(), make([]byte, 0, 64)
	var times []time.Time
	var ptimes []ptime.Time
	for _, d := range days {
		times = append(times, d.In(time.UTC))
		ptimes = append(ptimes, ptime.New(d.In(time.UTC)))
	}
	for _, s := range shapes {
		name := "layout=" + s.name + "/impl="
		each(b, name+"khabar", len(days), 1, func() {
			for _, d := range days {
				buf = d.AppendFormat(buf[:0], s.khabar)
			}
		})
		if s.time != "" {
			each(b, name+"time", len(days), 1, func() {
				for _, t := range times {
					buf = t.AppendFormat(buf[:0], s.time)
				}
			})
		}
		if s.ptime != "" {
			each(b, name+"ptime", len(days), 1, func() {
				for _, t := range ptimes {
					text = t.Format(s.ptime)
				}
			})
		}
		if s.jalaali != "" {
			each(b, name+"jalaali", len(days), 1, func() {
				for _, t := range times {
					text, _ = jalaali.From(t).JFormat(s.jalaali)
				}
			})
		}
	}
}

var text string

func BenchmarkParseLayout(b *testing.B) {
	days := days()
	for _, s := range shapes {
		var ours, theirs []string
		for _, d := range days {
			ours = append(ours, d.Format(s.khabar))
			theirs = append(theirs, d.In(time.UTC).Format(s.time))
		}
		each(b, "layout="+s.name+"/impl=khabar", len(days), 1, func() {
			for _, t := range ours {
				if _, err := jalali.ParseLayout(s.khabar, t); err != nil {
					b.Fatal(err)
				}
			}
		})
		if s.time != "" {
			each(b, "layout="+s.name+"/impl=time", len(days), 1, func() {
				for _, t := range theirs {
					if _, err := time.Parse(s.time, t); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
