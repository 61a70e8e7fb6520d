package attribution

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/scan"
)

// A template is a formula with X for a name, and what it gives with X for its outlet.
type template struct{ text, want string }

// templates are the most usual formulas with a verbal cue, behind which the most everyday word is a name.
var templates = []template{
	{"به گزارش X، باران بارید.", "reporter X"},
	{"به گزارش «X»، باران بارید.", "reporter X"},
	{"به گزارش X؛ باران بارید.", "reporter X"},
	{"به گزارش X از تهران، باران بارید.", "reporter X @تهران"},
	{"به گزارش X به نقل از رویترز، باران بارید.", "reporter X < quoted reuters"},
	{"به گزارش ایسنا به نقل از X، باران بارید.", "reporter isna < quoted X"},
	{"به گزارش ایسنا و به نقل از X، باران بارید.", "reporter isna < quoted X"},
	{"به گزارش ایسنا، X نوشت: باران بارید.", "reporter isna < reporter X"},
	{"به گزارش خبرنگار X، باران بارید.", "reporter X"},
	{"به گزارش خبرنگار گروه سیاسی X، باران بارید.", "reporter X"},
	{"به گزارش گروه بین\u200cالملل X، باران بارید.", "reporter X"},
	{"به نوشته X، باران بارید.", "reporter X"},
	{"طبق گزارش X، باران بارید.", "reporter X"},
	{"به نقل از X، باران بارید.", "quoted X"},
	{"به نقل از رویترز و X، باران بارید.", "quoted reuters + quoted X"},
	{"علی رضایی به خبرنگار X گفت: باران بارید.", "interviewer X"},
	{"X نوشت: باران بارید.", "reporter X"},
	{"«X» نوشت: باران بارید.", "reporter X"},
	{"X در گزارشی نوشت: باران بارید.", "reporter X"},
	{"X به نقل از یک مقام آگاه نوشت: باران بارید.", "reporter X < quoted anonymous"},
	{"X از قول وزیر نیرو نوشت: باران بارید.", "reporter X < quoted official"},
	{"منبع: X", "publisher X"},
	{"عکس: X", "photo X"},
}

// plainTemplates are those in which an everyday word is none.
var plainTemplates = []template{
	{"به گزارش X باران بارید.", "reporter X"},
	{"به گزارش ایسنا از X، باران بارید.", "reporter isna < quoted X"},
	{"به گزارش ایسنا، X و مهر، باران بارید.", "reporter isna + reporter X + reporter mehr"},
	{"به گزارش روز شنبه X، باران بارید.", "reporter X"},
	{"به گزارش X روز شنبه، باران بارید.", "reporter X"},
	{"به گزارش سایت X، باران بارید.", "reporter X"},
	{"بر اساس گزارشی که X منتشر کرد، باران بارید.", "reporter X"},
	{"بر اساس گزارشی که در X منتشر شد، باران بارید.", "reporter X"},
	{"در گفت\u200cوگو با X گفت: باران بارید.", "interviewer X"},
	{"علی رضایی به X گفت: باران بارید.", "interviewer X"},
	{"X گزارش داد که باران بارید.", "reporter X"},
	{"X روز شنبه گزارش داد: باران بارید.", "reporter X"},
	{"X روز گذشته نوشت: باران بارید.", "reporter X"},
	{"X به نقل از رویترز: باران بارید.", "reporter X < quoted reuters"},
	{"X خبر داد: باران بارید.", "reporter X"},
	{"X مدعی شد که باران بارید.", "reporter X"},
	{"X اعلام کرد که باران بارید.", "reporter X"},
	{"سایت X نوشت: باران بارید.", "reporter X"},
	{"گزارش X حاکی است که باران بارید.", "reporter X"},
	{"در گزارش X آمده است که باران بارید.", "reporter X"},
	{"X: باران بارید.", "reporter X"},
	{"فوری/ X: باران بارید.", "reporter X"},
	{"ادعای X: باران بارید.", "reporter X"},
	{"تهران - X - باران بارید.", "reporter X @تهران"},
	{"منبع: ایسنا، X", "publisher isna + publisher X"},
	{"باران بارید / X", "publisher X"},
	{"باران بارید (X)", "publisher X"},
}

// TestNames holds that each name of the default catalog gives its own outlet in every template: what it is made of, digits, marks,
// a word that is a verb or a time elsewhere, makes no difference.
func TestNames(t *testing.T) {
	for o, name := range names() {
		which := slices.Concat(templates, plainTemplates)
		if everyday(&o, name) {
			which = templates
		}
		for _, tt := range which {
			text := strings.ReplaceAll(tt.text, "X", name)
			want := strings.ReplaceAll(tt.want, "X", o.ID)
			if got := shape(text); got != want {
				t.Errorf("All(%q) = %s, want %s", text, got, want)
			}
		}
	}
}

// TestLongerNames holds that a longer name, behind a head noun or in quotation marks, is in no template that of the outlet whose name
// it ends or begins with.
func TestLongerNames(t *testing.T) {
	for o, name := range names() {
		if everyday(&o, name) || strings.Contains(name, " ") {
			continue
		}
		for _, longer := range []string{"روزنامه کومولو X", "روزنامه «کومولو X»", "«کومولو X»", "«X کومولو»"} {
			for _, tt := range slices.Concat(templates, plainTemplates) {
				if strings.Contains(tt.want, " "+o.ID) {
					continue // the template holds it
				}
				text := strings.ReplaceAll(tt.text, "X", strings.ReplaceAll(longer, "X", name))
				if got := shape(text); strings.Contains(got+" ", " "+o.ID+" ") {
					t.Errorf("All(%q) = %s", text, got)
				}
			}
		}
	}
}

// names ranges over the names of the default catalog.
func names() iter.Seq2[Outlet, string] {
	return func(yield func(Outlet, string) bool) {
		for o := range Outlets() {
			for name := range o.names() {
				if !yield(o, name) {
					return
				}
			}
		}
	}
}

// everyday reports whether a name of o is an everyday word, however it is spelled.
func everyday(o *Outlet, name string) bool {
	return slices.ContainsFunc(o.Words, func(w string) bool { return scan.Fold(w) == scan.Fold(name) })
}

// shape returns what All finds in text without the names.
func shape(text string) string {
	var b strings.Builder
	for a := range All(text) {
		for i, s := range a.Chain {
			switch {
			case i > 0 && s.Depth == a.Chain[i-1].Depth:
				b.WriteString(" + ")
			case b.Len() > 0:
				b.WriteString(" < ")
			}
			who := s.Outlet
			if who == "" {
				who = s.Kind.String()
			}
			fmt.Fprintf(&b, "%v %s", s.Role, who)
		}
		if a.Place != "" {
			b.WriteString(" @" + a.Place)
		}
	}
	return b.String()
}

// TestNamesInText holds that names with digits and marks, and hosts among the aliases, are found in texts as by the look-ups.
func TestNamesInText(t *testing.T) {
	c, err := NewCatalog(
		Outlet{ID: "nou", Persian: "نوخبر", Domain: "nou.ir", Aliases: []string{"nou.com", "۲۰:۳۰", "بخش خبری ۲۰:۳۰", "AT&T News", "Nou-News 24", "«نو»"}},
		Outlet{ID: "other", Persian: "دیگر", Domain: "other.ir", Aliases: []string{"other.ir"}},
	)
	if err != nil {
		t.Fatal(err)
	}
	p := Parser{Catalog: c}
	for _, tt := range []struct{ text, name, outlet string }{
		{"منبع: nou.com", "nou.com", "nou"},
		{"منبع: www.nou.com", "www.nou.com", "nou"},
		{"منبع: https://nou.com/x", "https://nou.com/x", "nou"},
		{"به گزارش nou.com، باران بارید", "nou.com", "nou"},
		{"به گزارش بخش خبری ۲۰:۳۰، باران بارید", "بخش خبری ۲۰:۳۰", "nou"},
		{"به گزارش 20:30، باران بارید", "20:30", "nou"},
		{"به گزارش AT&T News، باران بارید", "AT&T News", "nou"},
		{"به گزارش Nou-News 24، باران بارید", "Nou-News 24", "nou"},
		{"به گزارش نو، باران بارید", "نو", "nou"},
		{"منبع: other.ir", "other.ir", "other"},
	} {
		var got []Source
		for a := range p.All(tt.text) {
			got = append(got, a.Chain...)
		}
		if len(got) != 1 || got[0].Name != tt.name || got[0].Outlet != tt.outlet {
			t.Errorf("All(%q) = %v, want %s by %q", tt.text, got, tt.outlet, tt.name)
		}
	}
	for host, want := range map[string]string{"nou.com": "nou", "m.nou.com": "nou", "nou.ir": "nou", "other.ir": "other"} {
		if got := slices.Collect(c.ByDomain(host)); len(got) != 1 || got[0].ID != want {
			t.Errorf("ByDomain(%q) = %v, want %s", host, got, want)
		}
	}
}
