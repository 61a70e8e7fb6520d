package jalali

import (
	"math/rand/v2"
	"testing"
	"time"

	ptime "github.com/yaa110/go-persian-calendar"
)

// The benchmarks are named impl=… so that benchstat -col /impl prints khabar beside package time and
// go-persian-calendar, which do the same work in the same run. An operation is one of each of these days.

const benchDays = 1024

var sink int

func someDays() []Date {
	r := rand.New(rand.NewPCG(1, 2))
	first, last := day(1300, Farvardin, 1), day(1500, Esfand, 29)
	days := make([]Date, benchDays)
	for i := range days {
		days[i] = first.AddDays(r.IntN(last.Sub(first) + 1))
	}
	return days
}

// perDay times one pass over the days and reports it by the day.
func perDay(b *testing.B, name string, pass func()) {
	b.Run(name, func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			pass()
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchDays, "ns/day")
		b.ReportMetric(0, "ns/op")
	})
}

var benchZones = []struct {
	name string
	loc  *time.Location
}{{"zone=UTC", time.UTC}, {"zone=Tehran", Tehran()}}

func BenchmarkOf(b *testing.B) {
	for _, zone := range benchZones {
		r := rand.New(rand.NewPCG(3, 4))
		var times []time.Time
		for _, d := range someDays() {
			times = append(times, d.In(zone.loc).Add(time.Duration(r.IntN(20*3600))*time.Second))
		}
		perDay(b, zone.name+"/impl=khabar", func() {
			for _, t := range times {
				y, m, d := Of(t).Date()
				sink += y + int(m) + d
			}
		})
		perDay(b, zone.name+"/impl=time", func() {
			for _, t := range times {
				y, m, d := t.Date()
				sink += y + int(m) + d
			}
		})
		perDay(b, zone.name+"/impl=ptime", func() {
			for _, t := range times {
				y, m, d := ptime.New(t).Date()
				sink += y + int(m) + d
			}
		})
	}
}

func BenchmarkIn(b *testing.B) {
	type ymd struct{ y, m, d int }
	var solar, gregorian []ymd
	for _, date := range someDays() {
		y, m, d := date.Date()
		solar = append(solar, ymd{y, int(m), d})
		gy, gm, gd := date.Gregorian()
		gregorian = append(gregorian, ymd{gy, int(gm), gd})
	}
	for _, zone := range benchZones {
		perDay(b, zone.name+"/impl=khabar", func() {
			for _, v := range solar {
				d, _ := New(v.y, Month(v.m), v.d)
				sink += d.In(zone.loc).Nanosecond()
			}
		})
		perDay(b, zone.name+"/impl=time", func() {
			for _, v := range gregorian {
				sink += time.Date(v.y, time.Month(v.m), v.d, 0, 0, 0, 0, zone.loc).Nanosecond()
			}
		})
		perDay(b, zone.name+"/impl=ptime", func() {
			for _, v := range solar {
				sink += ptime.Date(v.y, ptime.Month(v.m), v.d, 0, 0, 0, 0, zone.loc).Time().Nanosecond()
			}
		})
	}
}

func BenchmarkFormat(b *testing.B) {
	buf := make([]byte, 0, 64)
	days := someDays()
	var times []time.Time
	var ptimes []ptime.Time
	for _, d := range days {
		times = append(times, d.In(time.UTC))
		ptimes = append(ptimes, ptime.New(d.In(time.UTC)))
	}
	for _, layout := range []struct{ name, jalali, gregorian, ptime string }{
		{"numeric", "1406/01/02", "2006/01/02", "yyyy/MM/dd"},
		{"names", "Monday 2 Farvardin 1406", "Monday 2 January 2006", "E d MMM yyyy"},
		{"persian", "دوشنبه ۲ فروردین ۱۴۰۶", "Monday 2 January 2006", "E d MMM yyyy"},
	} {
		perDay(b, "layout="+layout.name+"/impl=khabar", func() {
			for _, d := range days {
				buf = d.AppendFormat(buf[:0], layout.jalali)
			}
		})
		perDay(b, "layout="+layout.name+"/impl=time", func() {
			for _, t := range times {
				buf = t.AppendFormat(buf[:0], layout.gregorian)
			}
		})
		perDay(b, "layout="+layout.name+"/impl=ptime", func() {
			for _, t := range ptimes {
				sink += len(t.Format(layout.ptime))
			}
		})
	}
}

func BenchmarkParseLayout(b *testing.B) {
	for _, layout := range []struct{ name, jalali, gregorian string }{
		{"numeric", "1406/01/02", "2006/01/02"},
		{"names", "Monday 2 Farvardin 1406", "Monday 2 January 2006"},
		{"persian", "دوشنبه ۲ فروردین ۱۴۰۶", "Monday 2 January 2006"},
	} {
		var jalali, gregorian []string
		for _, d := range someDays() {
			jalali = append(jalali, d.Format(layout.jalali))
			gregorian = append(gregorian, d.In(time.UTC).Format(layout.gregorian))
		}
		perDay(b, "layout="+layout.name+"/impl=khabar", func() {
			for _, s := range jalali {
				d, err := ParseLayout(layout.jalali, s)
				if err != nil {
					b.Fatal(err)
				}
				sink += d.Day()
			}
		})
		perDay(b, "layout="+layout.name+"/impl=time", func() {
			for _, s := range gregorian {
				t, err := time.Parse(layout.gregorian, s)
				if err != nil {
					b.Fatal(err)
				}
				sink += t.Nanosecond()
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	for _, layout := range []string{"1406-01-02", "۱۴۰۶/۱/۲", "۲ فروردین ۱۴۰۶"} {
		var texts []string
		for _, d := range someDays() {
			texts = append(texts, d.Format(layout))
		}
		perDay(b, "like="+layout, func() {
			for _, s := range texts {
				d, err := Parse(s)
				if err != nil {
					b.Fatal(err)
				}
				sink += d.Day()
			}
		})
	}
}
