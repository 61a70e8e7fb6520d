package jalali

// String returns the date as 1404-05-29, the year always of four digits, or "" for the zero Date.
func (d Date) String() string {
	var b [len("1404-05-29")]byte
	return string(d.appendISO(b[:0]))
}

// AppendText appends the date to b as [Date.String] writes it. The error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.appendISO(b), nil }

// MarshalText returns the date as [Date.String] writes it; so JSON has "1404-05-29", and "" for the zero Date, which
// the option omitzero leaves out. The error is always nil.
func (d Date) MarshalText() ([]byte, error) { return d.appendISO(nil), nil }

func (d Date) appendISO(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = appendFour(b, uint16(d.y), latinDigits)
	return append(b, '-', '0'+d.m/10, '0'+d.m%10, '-', '0'+d.d/10, '0'+d.d%10)
}
