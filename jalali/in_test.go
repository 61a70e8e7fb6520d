package jalali

import (
	"archive/zip"
	"go/build"
	"io"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// zoneFiles opens the zone archive of the Go distribution that runs the test.
func zoneFiles(t *testing.T) []*zip.File {
	t.Helper()
	path := filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip")
	r, err := zip.OpenReader(path)
	if err != nil {
		t.Skip("no zone archive: ", err)
	}
	t.Cleanup(func() { r.Close() })
	return slices.DeleteFunc(r.File, func(f *zip.File) bool { return strings.HasSuffix(f.Name, "/") })
}

func loadZone(t *testing.T, f *zip.File) *time.Location {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	loc, err := time.LoadLocationFromTZData(f.Name, data)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// A stretch is a time in which a zone keeps one offset: start <= Unix time < end.
type stretch struct{ start, end, offset int64 }

// stretchesOf returns the stretches of loc between two times. It looks every six hours, and then for the second:
// what time.Time.ZoneBounds says is not to be trusted.
func stretchesOf(loc *time.Location, from, to int64) []stretch {
	const step = 6 * 60 * 60
	list := []stretch{{from, to, offsetAt(from, loc)}}
	for ; from < to; from += step {
		last := &list[len(list)-1]
		if offsetAt(from+step, loc) == last.offset {
			continue
		}
		at := from + int64(sort.Search(step, func(i int) bool { return offsetAt(from+int64(i), loc) != last.offset }))
		last.end = at
		list = append(list, stretch{at, to, offsetAt(at, loc)})
	}
	return list
}

// firstIn returns the first instant of the day that begins at the Unix time midnight in UTC; ok is false if the zone
// skipped it.
func firstIn(list []stretch, midnight int64) (sec int64, ok bool) {
	for _, s := range list {
		if sec := max(s.start, midnight-s.offset); sec < s.end && sec+s.offset < midnight+secondsPerDay {
			return sec, true
		}
	}
	return 0, false
}

// TestIn looks in every zone for the first instant of every day from 1900 to 2030.
func TestIn(t *testing.T) {
	first, _ := FromGregorian(1900, time.January, 1)
	last, _ := FromGregorian(2030, time.December, 31)
	var days, moved, skipped atomic.Int64
	t.Run("zones", func(t *testing.T) {
		for i, f := range zoneFiles(t) {
			if testing.Short() && i%25 != 0 {
				continue
			}
			loc := loadZone(t, f)
			t.Run(f.Name, func(t *testing.T) {
				t.Parallel()
				list := stretchesOf(loc, first.AddDays(-3).midnight(), last.AddDays(3).midnight())
				for d := first; d.Compare(last) <= 0; d = d.AddDays(1) {
					midnight := d.midnight()
					for len(list) > 1 && list[0].end < midnight-2*secondsPerDay {
						list = list[1:]
					}
					near := list
					for k, s := range near {
						if s.start > midnight+2*secondsPerDay {
							near = near[:k]
							break
						}
					}
					got := d.In(loc)
					days.Add(1)
					want, ok := firstIn(near, midnight)
					switch {
					case !ok:
						skipped.Add(1)
						if Of(got).Compare(d) <= 0 || Of(got.Add(-1)).Compare(d) >= 0 {
							t.Errorf("%v, a day that was not, In(%v) = %v", d, loc, got)
						}
					case got.Unix() != want || got.Nanosecond() != 0 || Of(got) != d:
						t.Fatalf("%v.In(%v) = %v, want %v", d, loc, got, time.Unix(want, 0).In(loc))
					case got.Hour() != 0:
						moved.Add(1)
					}
				}
			})
		}
	})
	t.Logf("%d days: %d begin at another hour than 00, %d were not", days.Load(), moved.Load(), skipped.Load())
	if !testing.Short() && (moved.Load() < 1000 || skipped.Load() == 0) {
		t.Error("no zone skips a midnight or a day: that cannot be")
	}
}

// TestSkippedMidnights counts the days of Tehran that begin at 01:00.
func TestSkippedMidnights(t *testing.T) {
	n := 0
	for d := day(1300, Farvardin, 1); d.Year() < 1500; d = d.AddDays(1) {
		switch at := d.In(Tehran()); {
		case at.Hour() == 1 && at.Minute() == 0 && d.Year() >= 1356:
			n++
			fallthrough
		case at.Hour() == 0:
		default:
			t.Errorf("%v begins at %v", d, at)
		}
	}
	if n != 33 {
		t.Errorf("Tehran skipped %d midnights, want 33", n)
	}
}

// TestInOddZones has zones that no country has: far offsets, and none at all.
func TestInOddZones(t *testing.T) {
	d := day(1404, Mordad, 29)
	for _, offset := range []int{0, 1, -1, 12345, 14 * 3600, -12 * 3600, 26 * 3600, -26 * 3600, 100 * 3600, -100 * 3600} {
		loc := time.FixedZone("odd", offset)
		at := d.In(loc)
		if Of(at) != d || Of(at.Add(-1)) == d {
			t.Errorf("%v.In(%d seconds) = %v", d, offset, at)
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("In(nil) does not panic")
		}
	}()
	d.In(nil)
}
