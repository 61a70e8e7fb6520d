package dateline

import (
	"time"

	"github.com/khabar-go/khabar/jalali"
)

// A Clock is a time of day, 00:00:00 to 24:00:00 (the end of the day). The zero Clock is none, not midnight.
type Clock struct{ v uint32 }

const (
	clockStated   = 1 << 31
	secondsStated = 1 << 30
)

// clockOf returns the clock of h:m:s, which must be one.
func clockOf(h, m, s int, seconds bool) Clock {
	v := uint32(h*3600+m*60+s) | clockStated
	if seconds {
		v |= secondsStated
	}
	return Clock{v}
}

// IsZero reports whether no clock is stated. Midnight is stated, and not zero.
func (c Clock) IsZero() bool { return c == Clock{} }

// Clock returns the hour (0 to 24), minute and second of c; zeros for the zero Clock.
func (c Clock) Clock() (hour, minute, second int) {
	s := c.seconds()
	return s / 3600, s / 60 % 60, s % 60
}

// seconds returns the seconds since midnight.
func (c Clock) seconds() int { return int(c.v &^ (clockStated | secondsStated)) }

// String returns 10:55 or 10:55:00, as stated, or "" for the zero Clock.
func (c Clock) String() string { return string(c.append(nil)) }

func (c Clock) append(b []byte) []byte {
	if c.IsZero() {
		return b
	}
	h, m, s := c.Clock()
	b = appendPadded(b, h, 2)
	b = append(b, ':')
	b = appendPadded(b, m, 2)
	if c.v&secondsStated != 0 {
		b = append(b, ':')
		b = appendPadded(b, s, 2)
	}
	return b
}

// A Zone is an offset or a city whose time a text says it uses. The zero Zone is none.
type Zone struct{ v uint16 }

// Offsets are held as minutes east of Greenwich plus zoneBase, which no offset in use comes near to undoing.
const zoneBase = 0x4000

var (
	zoneUTC    = Zone{1} // Z
	zoneTehran = Zone{2}
	zoneKabul  = Zone{3}
	zoneLocal  = Zone{4} // of a place that is not named, or that zones.tsv does not hold
)

// maxOffset is the largest offset from Greenwich that is read, in minutes.
const maxOffset = 14 * 60

// offsetZone returns the zone minutes east of Greenwich.
func offsetZone(minutes int) Zone { return Zone{uint16(zoneBase + minutes)} }

// IsZero reports whether no zone is stated. Greenwich is stated, and not zero.
func (z Zone) IsZero() bool { return z == Zone{} }

// Location returns the zone. It is nil for the zero Zone, and for the one whose String is "local": the text names a
// place, or says «به وقت محلی», but which offset that is is not known. Those of Tehran and Kabul are of the IANA
// database, see [jalali.Tehran]; all others have one offset, in minutes, the whole year.
func (z Zone) Location() *time.Location {
	switch z {
	case Zone{}, zoneLocal:
		return nil
	case zoneUTC:
		return time.UTC
	case zoneTehran:
		return jalali.Tehran()
	case zoneKabul:
		return jalali.Kabul()
	}
	return time.FixedZone(z.String(), (int(z.v)-zoneBase)*60)
}

// String returns +03:30, Z, Asia/Tehran, Asia/Kabul or local, and "" for the zero Zone.
func (z Zone) String() string {
	switch z {
	case Zone{}:
		return ""
	case zoneUTC:
		return "Z"
	case zoneTehran:
		return "Asia/Tehran"
	case zoneKabul:
		return "Asia/Kabul"
	case zoneLocal:
		return "local"
	}
	m := int(z.v) - zoneBase
	b := []byte{'+'}
	if m < 0 {
		b[0], m = '-', -m
	}
	b = appendPadded(b, m/60, 2)
	b = append(b, ':')
	return string(appendPadded(b, m%60, 2))
}
