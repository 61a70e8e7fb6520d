package jalali

import (
	_ "embed"
	"sync"
	"time"
)

// The files zones/Tehran and zones/Kabul are Asia/Tehran and Asia/Kabul of the IANA time zone database, release 2025c,
// as compiled for the Go distribution (lib/time/zoneinfo.zip of Go 1.26). The database is in the public domain.
var (
	//go:embed zones/Tehran
	tehranFile []byte
	//go:embed zones/Kabul
	kabulFile []byte

	tehran = sync.OnceValue(func() *time.Location { return load("Asia/Tehran", tehranFile) })
	kabul  = sync.OnceValue(func() *time.Location { return load("Asia/Kabul", kabulFile) })
)

func load(name string, file []byte) *time.Location {
	loc, err := time.LoadLocationFromTZData(name, file)
	if err != nil {
		panic("jalali: the compiled-in file of " + name + " is damaged: " + err.Error())
	}
	return loc
}

// Tehran returns the zone of Iran, Asia/Tehran, from the copy of the IANA database that is compiled in (2025c,
// 812 bytes): no zone files are looked for, nothing can fail. It knows the +04:30 summers until 1401 (2022), the +05:00 one of 1357 and the
// +04:00 between them. Every call returns the same Location.
func Tehran() *time.Location { return tehran() }

// Kabul returns the zone of Afghanistan, Asia/Kabul, +04:30, from the copy of the IANA database that is compiled in
// (2025c, 159 bytes). Every call returns the same Location.
func Kabul() *time.Location { return kabul() }

// farthest bounds how far from UTC, in seconds, a zone of the IANA database may be (RFC 8536, section 3.2, recommends
// -24:59:59 to +25:59:59).
const farthest = 26 * 60 * 60

// In returns the first instant of d in loc: midnight, or 01:00 on the 33 days since 1977 whose midnight Tehran's clocks
// skipped. Of(d.In(loc)) == d for every day that loc had. Of a day that loc skipped altogether, as Samoa did 30 December
// 2011 when it crossed the date line, it returns the first instant after it. It panics if loc is nil, as time.Date does.
func (d Date) In(loc *time.Location) time.Time {
	if loc == time.UTC && !d.IsZero() {
		return time.Unix(d.midnight(), 0).UTC()
	}
	return d.in(loc)
}

// midnight returns the Unix time at which d begins in UTC.
func (d Date) midnight() int64 { return int64(d.number()) * secondsPerDay }

func (d Date) in(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	midnight := d.midnight()
	t := time.Unix(midnight, 0).In(loc)
	_, offset := t.Zone()
	sec := midnight - int64(offset)
	start, end := t.ZoneBounds()
	if (start.IsZero() || sec-start.Unix() > 2*farthest) && (end.IsZero() || sec < end.Unix()) {
		return time.Unix(sec, 0).In(loc)
	}
	return firstInstant(midnight, loc)
}

// firstInstant is In near a transition. It goes through the stretches of one offset, from one that is too early.
func firstInstant(midnight int64, loc *time.Location) time.Time {
	for from := midnight - farthest; ; {
		t := time.Unix(from, 0).In(loc)
		_, offset := t.Zone()
		_, end := t.ZoneBounds()
		// Once a later day begins there is nothing left of this one to wait for, or it never was.
		if sec := max(from, midnight-int64(offset)); end.IsZero() || sec < end.Unix() {
			return time.Unix(sec, 0).In(loc)
		}
		from = end.Unix()
	}
}
