package dateline

import (
	"encoding/json"

	"github.com/khabar-go/khabar/jalali"
)

// String returns the dateline in one line: the day in the Jalali calendar, or as much of it as is known, the time
// and zone, the end of a range, and in parentheses the Gregorian day, the lunar date and the weekday as far as they
// are stated, the notes and the fault: 1404-05-29 10:55 (2025-08-20; year assumed).
func (d Dateline) String() string {
	b := d.Moment.append(nil)
	if d.Until != (Moment{}) {
		b = append(b, " to "...)
		b = d.Until.append(b)
	}
	var more []byte
	add := func(s []byte) {
		if len(s) > 0 {
			if len(more) > 0 {
				more = append(more, "; "...)
			}
			more = append(more, s...)
		}
	}
	if !d.Date.IsZero() {
		add(appendGregorian(nil, d.Date))
	} else if d.Stated.Jalali != (Parts{}) {
		add(d.Stated.Gregorian.append(nil))
	}
	if l := d.Stated.Lunar; !l.IsZero() && (d.Stated.Jalali != (Parts{}) || d.Stated.Gregorian != (Parts{})) {
		add(append(l.append(nil), " AH"...))
	}
	if w, ok := d.Stated.Weekday(); ok {
		add([]byte(w.String()))
	}
	add([]byte(d.Notes.String()))
	if d.fault.reason != sound {
		add(append(append([]byte(reasons[d.fault.reason].Error()), ' '), fields[d.fault.field]...))
	}
	if len(more) > 0 {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(b, '(')
		b = append(b, more...)
		b = append(b, ')')
	}
	return string(b)
}

// append appends the day, or what is stated of it, the clock and the zone.
func (m Moment) append(b []byte) []byte {
	from := len(b)
	switch {
	case !m.Date.IsZero():
		b = append(b, m.Date.String()...)
	case !m.Stated.Jalali.IsZero():
		b = m.Stated.Jalali.append(b)
	case !m.Stated.Gregorian.IsZero():
		b = append(m.Stated.Gregorian.append(b), " CE"...)
	case !m.Stated.Lunar.IsZero():
		b = append(m.Stated.Lunar.append(b), " AH"...)
	}
	if !m.Clock.IsZero() {
		if len(b) > from {
			b = append(b, ' ')
		}
		b = m.Clock.append(b)
	}
	if !m.Zone.IsZero() {
		if len(b) > from {
			b = append(b, ' ')
		}
		b = append(b, m.Zone.String()...)
	}
	return b
}

func appendGregorian(b []byte, d jalali.Date) []byte {
	y, m, day := d.Gregorian()
	return Parts{int16(y), uint8(m), uint8(day)}.append(b)
}

// object is a Dateline as JSON. What is not stated is absent.
type object struct {
	Text      string   `json:"text"`
	Start     int      `json:"start"`
	End       int      `json:"end"`
	Jalali    string   `json:"jalali,omitempty"`
	Gregorian string   `json:"gregorian,omitempty"`
	Lunar     string   `json:"lunar,omitempty"`
	Time      string   `json:"time,omitempty"`
	Zone      string   `json:"zone,omitempty"`
	Weekday   string   `json:"weekday,omitempty"`
	Precision string   `json:"precision,omitempty"`
	Until     *ending  `json:"until,omitempty"`
	Stated    []string `json:"stated,omitempty"`
	Notes     []string `json:"notes,omitempty"`
	Error     string   `json:"error,omitempty"`
}

type ending struct {
	Jalali    string `json:"jalali,omitempty"`
	Gregorian string `json:"gregorian,omitempty"`
	Lunar     string `json:"lunar,omitempty"`
	Time      string `json:"time,omitempty"`
}

// MarshalJSON returns d as an object: text, start and end (bytes), jalali and gregorian (both for a known day, else
// as far as they are stated; in a conflict with the year or the day that was assumed), lunar, time, zone, weekday,
// precision, until, stated, notes and error. What is not stated is absent; of a date that cannot be, the day is.
// Invalid UTF-8 shows as U+FFFD. The error is always nil.
func (d Dateline) MarshalJSON() ([]byte, error) {
	o := object{
		Text: d.Text, Start: d.Start, End: d.End(),
		Time: d.Clock.String(), Zone: d.Zone.String(), Precision: d.Precision.String(),
		Stated: d.Stated.list(), Notes: d.Notes.list(),
	}
	o.Jalali, o.Gregorian, o.Lunar = d.Moment.days(d.fault.in(false))
	if w, ok := d.Stated.Weekday(); ok {
		o.Weekday = w.String()
	}
	if d.Until != (Moment{}) {
		u := ending{Time: d.Until.Clock.String()}
		u.Jalali, u.Gregorian, u.Lunar = d.Until.days(d.fault.in(true))
		if u != (ending{}) {
			o.Until = &u
		}
	}
	if err := d.Err(); err != nil {
		o.Error = err.Error()
	}
	return json.Marshal(o)
}

// days returns the day of m in each calendar: of a known day both solar ones, of any other what is stated with a
// year, or with that of the day that a conflict is about, but never a day that is out of range.
func (m Moment) days(f fault) (inJ, inG, inL string) {
	show := func(p Parts) string {
		if p.Year == 0 {
			return ""
		}
		if f.reason == outOfRange && f.field != fieldTime {
			p.Day = 0
			if p.Month > 12 {
				p.Month = 0
			}
		}
		return p.String()
	}
	inL = show(m.Stated.Lunar)
	if !m.Date.IsZero() {
		return m.Date.String(), string(appendGregorian(nil, m.Date)), inL
	}
	j, g := m.Stated.Jalali, m.Stated.Gregorian
	if !f.day.IsZero() && j.Year == 0 && g.Year == 0 {
		j, g = m.assumed(f.day)
	}
	return show(j), show(g), inL
}

// assumed returns what m states, with what it leaves open filled in from the day d.
func (m Moment) assumed(d jalali.Date) (j, g Parts) {
	j, g = m.Stated.Jalali, m.Stated.Gregorian
	wholeJ, wholeG := partsOf(inJalali, d), partsOf(inGregorian, d)
	if j.Day != 0 {
		j.Year = wholeJ.Year
		if j.Month == 0 {
			j.Month = wholeJ.Month
		}
	}
	if g.Day != 0 {
		g.Year = wholeG.Year
	}
	if j.Day == 0 && g.Day == 0 {
		j, g = wholeJ, wholeG
	}
	return j, g
}

// list returns the names of what is stated.
func (s Stated) list() (list []string) {
	for _, x := range [...]struct {
		name   string
		stated bool
	}{
		{"jalali", !s.Jalali.IsZero()},
		{"gregorian", !s.Gregorian.IsZero()},
		{"lunar", !s.Lunar.IsZero()},
		{"weekday", s.weekday != 0},
		{"relative", s.Relative},
	} {
		if x.stated {
			list = append(list, x.name)
		}
	}
	return list
}
