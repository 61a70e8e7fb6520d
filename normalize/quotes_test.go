package normalize

import "testing"

func TestQuotes(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`"ایران"`, `«ایران»`},
		{`"IRNA" گفت "ایران"`, `"IRNA" گفت «ایران»`},
		{`"ایران" و "IRNA" و "تهران"`, `«ایران» و "IRNA" و «تهران»`},
		{`""ا""`, `""ا""`}, // two pairs that hold nothing
		{`“IRNA” گفت “بله”`, `“IRNA” گفت «بله»`},
		{`"گفت “بله” و رفت"`, `«گفت “بله” و رفت»`},
		{`«گفت "بله" و رفت»`, `«گفت "بله" و رفت»`},
		{`"a «ب" ج» "د"`, `"a «ب" ج» «د»`},
		{"\"ایران\nتهران\"", "\"ایران\nتهران\""},
	} {
		if got := Quotes.String(c.in); got != c.want {
			t.Errorf("Quotes.String(%q) = %q, want %q", c.in, got, c.want)
		}
		if got := Quotes.String(c.want); got != c.want {
			t.Errorf("Quotes.String(%q) = %q, want it as it is", c.want, got)
		}
	}
}
