package bench

import (
	"math/rand/v2"
	"testing"
	"time"

	jalaali "github.com/jalaali/go-jalaali"
	ptime "github.com/yaa110/go-persian-calendar"

	"github.com/khabar-go/khabar/jalali"
)

// A ymd is a date as three numbers, which is what all calendars can say.
type ymd struct{ y, m, d int }

// days returns days of the years 1300 to 1499.
func days() []jalali.Date {
	r := rand.New(rand.NewPCG(1, 2))
	first, _ := jalali.New(1300, jalali.Farvardin, 1)
	all := make([]jalali.Date, 1024)
	for i := range all {
		all[i] = first.AddDays(r.IntN(200 * 365))
	}
	return all
}

var zones = []struct {
	name string
	loc  *time.Location
}{{"zone=UTC", time.UTC}, {"zone=Tehran", jalali.Tehran()}}

// The conversions are tables of implementations, which the tests compare and the benchmarks time.

type fromTime struct {
	name string
	date func(time.Time) ymd
}

var fromTimes = []fromTime{
	{"khabar", func(t time.Time) ymd { y, m, d := jalali.Of(t).Date(); return ymd{y, int(m), d} }},
	{"time", func(t time.Time) ymd { y, m, d := t.Date(); return ymd{y, int(m), d} }},
	{"ptime", func(t time.Time) ymd { y, m, d := ptime.New(t).Date(); return ymd{y, int(m), d} }},
	{"jalaali", func(t time.Time) ymd { y, m, d, _ := jalaali.ToJalaali(t.Date()); return ymd{y, int(m), d} }},
}

type toTime struct {
	name string
	time func(v ymd, loc *time.Location) time.Time
}

var toTimes = []toTime{
	{"khabar", func(v ymd, loc *time.Location) time.Time {
		d, _ := jalali.New(v.y, jalali.Month(v.m), v.d)
		return d.In(loc)
	}},
	{"time", func(v ymd, loc *time.Location) time.Time {
		return time.Date(v.y, time.Month(v.m), v.d, 0, 0, 0, 0, loc)
	}},
	{"ptime", func(v ymd, loc *time.Location) time.Time {
		return ptime.Date(v.y, ptime.Month(v.m), v.d, 0, 0, 0, 0, loc).Time()
	}},
	{"jalaali", func(v ymd, loc *time.Location) time.Time {
		y, m, d, _ := jalaali.ToGregorian(v.y, jalaali.Month(v.m), v.d)
		return time.Date(y, m, d, 0, 0, 0, 0, loc)
	}},
}

// solar returns the three numbers of d in the calendar that the implementation speaks.
func solar(impl string, d jalali.Date) ymd {
	if impl == "time" {
		y, m, day := d.Gregorian()
		return ymd{y, int(m), day}
	}
	y, m, day := d.Date()
	return ymd{y, int(m), day}
}

// sameDates returns on how many of the days each conversion is right, of which d.Gregorian is held to be by the
// tests of package jalali.
func sameDates(days []jalali.Date, loc *time.Location, from fromTime, to toTime) (f, t float64) {
	for _, d := range days {
		y, m, day := d.Gregorian()
		noon := time.Date(y, m, day, 12, 0, 0, 0, loc)
		if from.date(noon) == solar(from.name, d) {
			f++
		}
		at := to.time(solar(to.name, d), loc) // on days without a midnight, what is before it will do
		if gap := noon.Sub(at); gap >= 10*time.Hour && gap <= 13*time.Hour {
			t++
		}
	}
	return f / float64(len(days)), t / float64(len(days))
}

func TestSameDates(t *testing.T) {
	for _, zone := range zones {
		for i := range fromTimes {
			if f, g := sameDates(days(), zone.loc, fromTimes[i], toTimes[i]); f != 1 || g != 1 {
				t.Errorf("%s, %s: %v of the days and %v of the times are right", fromTimes[i].name, zone.name, f, g)
			}
		}
	}
}

var (
	date ymd
	at   time.Time
)

func BenchmarkOf(b *testing.B) {
	days := days()
	for _, zone := range zones {
		var times []time.Time
		for i, d := range days {
			times = append(times, d.In(zone.loc).Add(time.Duration(i*79%80000)*time.Second))
		}
		for i, impl := range fromTimes {
			same, _ := sameDates(days, zone.loc, impl, toTimes[i])
			each(b, zone.name+"/impl="+impl.name, len(times), same, func() { fromAll(impl.name, times) })
		}
	}
}

// fromAll calls the implementation directly, as programs do, and not through the table.
func fromAll(impl string, times []time.Time) {
	switch impl {
	case "khabar":
		for _, t := range times {
			y, m, d := jalali.Of(t).Date()
			date = ymd{y, int(m), d}
		}
	case "time":
		for _, t := range times {
			y, m, d := t.Date()
			date = ymd{y, int(m), d}
		}
	case "ptime":
		for _, t := range times {
			y, m, d := ptime.New(t).Date()
			date = ymd{y, int(m), d}
		}
	case "jalaali":
		for _, t := range times {
			y, m, d, _ := jalaali.ToJalaali(t.Date())
			date = ymd{y, int(m), d}
		}
	}
}

func BenchmarkIn(b *testing.B) {
	days := days()
	for _, zone := range zones {
		for i, impl := range toTimes {
			var dates []ymd
			for _, d := range days {
				dates = append(dates, solar(impl.name, d))
			}
			_, same := sameDates(days, zone.loc, fromTimes[i], impl)
			each(b, zone.name+"/impl="+impl.name, len(dates), same, func() { toAll(impl.name, dates, zone.loc) })
		}
	}
}

func toAll(impl string, dates []ymd, loc *time.Location) {
	switch impl {
	case "khabar":
		for _, v := range dates {
			d, _ := jalali.New(v.y, jalali.Month(v.m), v.d)
			at = d.In(loc)
		}
	case "time":
		for _, v := range dates {
			at = time.Date(v.y, time.Month(v.m), v.d, 0, 0, 0, 0, loc)
		}
	case "ptime":
		for _, v := range dates {
			at = ptime.Date(v.y, ptime.Month(v.m), v.d, 0, 0, 0, 0, loc).Time()
		}
	case "jalaali":
		for _, v := range dates {
			y, m, d, _ := jalaali.ToGregorian(v.y, jalaali.Month(v.m), v.d)
			at = time.Date(y, m, d, 0, 0, 0, 0, loc)
		}
	}
}
