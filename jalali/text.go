package jalali

import "strconv"

// String returns the date as 1404-05-29, the year always of four digits, or "" for the zero Date.
func (d Date) String() string {
	var b [len("1404-05-29")]byte
	return string(d.appendISO(b[:0]))
}

// AppendText appends the date to b as [Date.String] writes it. The error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.appendISO(b), nil }

// MarshalText returns the date as [Date.String] writes it; so in JSON it is "1404-05-29", and "" for the zero Date,
// which the option omitzero leaves out. The error is always nil.
func (d Date) MarshalText() ([]byte, error) { return d.appendISO(nil), nil }

// UnmarshalText reads what [Date.MarshalText] writes and nothing else; the empty text is the zero Date. Unlike [Parse] it
// reads the years 1900 to 2100, so that every Date comes back: it takes a Gregorian 2025-08-20 for a Jalali date.
// The error is an [*Error], and leaves d as it was.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	year, month, day, n := numbersISO(b)
	if n < isoLength || len(b) > isoLength {
		return syntaxErrorISO(string(b), n)
	}
	date, err := dateAt(year, month, day, isoYear, isoMonth, isoDay)
	if err != nil {
		return err
	}
	*d = date
	return nil
}

// MarshalBinary returns what [Date.MarshalText] does. With it package encoding/gob writes dates.
func (d Date) MarshalBinary() ([]byte, error) { return d.MarshalText() }

// UnmarshalBinary reads what [Date.MarshalBinary] writes, as [Date.UnmarshalText] does.
func (d *Date) UnmarshalBinary(b []byte) error { return d.UnmarshalText(b) }

func (d Date) appendISO(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = appendFour(b, uint16(d.y), latinDigits)
	return append(b, '-', '0'+d.m/10, '0'+d.m%10, '-', '0'+d.d/10, '0'+d.d%10)
}

// Where the parts of 1404-05-29 stand.
const (
	isoYear, isoMonth, isoDay = 0, 5, 8

	isoLength = 10
)

// numbersISO reads the numbers that s begins with as in 1404-05-29, and returns how many of its bytes are so.
func numbersISO[T string | []byte](s T) (year, month, day, n int) {
	var numbers [3]int
	at := 0
	for n < isoLength && n < len(s) {
		switch c := s[n]; {
		case n == isoMonth-1 || n == isoDay-1:
			if c != '-' {
				return 0, 0, 0, n
			}
			at++
		case c-'0' > 9:
			return 0, 0, 0, n
		default:
			numbers[at] = 10*numbers[at] + int(c-'0')
		}
		n++
	}
	return numbers[0], numbers[1], numbers[2], n
}

// syntaxErrorISO says what is missing at byte n of s, or that it should end there.
func syntaxErrorISO(s string, n int) *Error {
	want := "a digit"
	switch n {
	case isoMonth - 1, isoDay - 1:
		want = strconv.Quote("-")
	case isoLength:
		want = "the end"
	}
	return syntaxError(s, n, want)
}
