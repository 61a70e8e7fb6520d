package normalize

import "testing"

func TestSymbols(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"پیامبر ﷺ", "پیامبر صلی الله علیه وسلم"},
		{"الله ﷻ", "الله جل جلاله"},
		{"۵ ﷼", "۵ ریال"},
		{"﷽", "بسم الله الرحمن الرحیم"},
	} {
		if got := Symbols.String(c.in); got != c.want {
			t.Errorf("Symbols.String(%q) = %q, want %q", c.in, got, c.want)
		}
		for _, f := range []Form{Clean, Key} {
			if got := f.String(c.in); Symbols.String(got) == got {
				t.Errorf("Form(%#x).String(%q) = %q, want the symbol in it", uint32(f), c.in, got)
			}
		}
	}
}
