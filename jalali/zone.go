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
// -24:59:59 to +25:59:59), and so also how far a day may be set back.
const farthest = 26 * 60 * 60

// In returns the first instant of d in loc: midnight, or 01:00 on the 33 days since 1977 whose midnight Tehran's clocks
// skipped. Of(d.In(loc)) == d for every day that loc had. Of a day that loc skipped altogether, as Samoa did 30 December
// 2011 when it crossed the date line, it returns the first instant after it. It panics if loc is nil, as time.Date does.
func (d Date) In(loc *time.Location) time.Time {
	if loc == time.UTC && !d.IsZero() {
		return time.Unix(int64(dayNumber(int32(d.y), d.m, d.d))*secondsPerDay, 0).UTC()
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
	// If the offset is that of days ago this midnight is the first: no zone has changed to and fro so soon.
	offset := offsetAt(midnight-2*farthest, loc)
	sec := midnight - offset
	if offsetAt(sec, loc) != offset {
		sec = firstInstant(midnight, loc)
	}
	return time.Unix(sec, 0).In(loc)
}

// offsetAt returns the seconds that clocks in loc are ahead of UTC. It is all that In asks of a zone: the bounds that
// time.Time.ZoneBounds tells are wrong on the last day of leap years (golang/go#81583).
func offsetAt(sec int64, loc *time.Location) int64 {
	_, offset := time.Unix(sec, 0).In(loc).Zone()
	return int64(offset)
}

// firstInstant returns the first second at which clocks in loc show midnight or later, near a change of the offset.
func firstInstant(midnight int64, loc *time.Location) int64 {
	const step = 60 * 60 // no zone changed twice within the hour
	from := midnight - 2*farthest
	offset := offsetAt(from, loc)
	for {
		to := from + step
		next := offsetAt(to, loc)
		if next != offset {
			to = transition(from, to, loc)
			next = offsetAt(to, loc)
		}
		if sec := max(from, midnight-offset); sec < to {
			return sec
		}
		from, offset = to, next
	}
}

// transition returns the first second after from, and no later than to, at which the offset is not that at from.
func transition(from, to int64, loc *time.Location) int64 {
	before := offsetAt(from, loc)
	for to-from > 1 {
		if mid := from + (to-from)/2; offsetAt(mid, loc) == before {
			from = mid
		} else {
			to = mid
		}
	}
	return to
}
