package attribution

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/khabar-go/khabar/internal/scan"
)

// templates are the most usual formulas, with X for a name and for its outlet.
var templates = []struct{ text, want string }{
	{"به گزارش X، باران بارید.", "reporter X"},
	{"به گزارش X باران بارید.", "reporter X"},
	{"به گزارش «X»، باران بارید.", "reporter X"},
	{"به گزارش X؛ باران بارید.", "reporter X"},
	{"به گزارش X از تهران، باران بارید.", "reporter X @تهران"},
	{"به گزارش X به نقل از رویترز، باران بارید.", "reporter X < quoted reuters"},
	{"به گزارش ایسنا به نقل از X، باران بارید.", "reporter isna < quoted X"},
	{"به گزارش ایسنا و به نقل از X، باران بارید.", "reporter isna < quoted X"},
	{"به گزارش ایسنا از X، باران بارید.", "reporter isna < quoted X"},
	{"به گزارش ایسنا، X نوشت: باران بارید.", "reporter isna < reporter X"},
	{"به گزارش ایسنا، X و مهر، باران بارید.", "reporter isna + reporter X + reporter mehr"},
	{"به گزارش روز شنبه X، باران بارید.", "reporter X"},
	{"به گزارش X روز شنبه، باران بارید.", "reporter X"},
	{"به گزارش خبرنگار X، باران بارید.", "reporter X"},
	{"به گزارش خبرنگار گروه سیاسی X، باران بارید.", "reporter X"},
	{"به گزارش گروه بین\u200cالملل X، باران بارید.", "reporter X"},
	{"به گزارش سایت X، باران بارید.", "reporter X"},
	{"به نوشته X، باران بارید.", "reporter X"},
	{"طبق گزارش X، باران بارید.", "reporter X"},
	{"بر اساس گزارشی که X منتشر کرد، باران بارید.", "reporter X"},
	{"بر اساس گزارشی که در X منتشر شد، باران بارید.", "reporter X"},
	{"به نقل از X، باران بارید.", "quoted X"},
	{"به نقل از رویترز و X، باران بارید.", "quoted reuters + quoted X"},
	{"در گفت\u200cوگو با X گفت: باران بارید.", "interviewer X"},
	{"علی رضایی به X گفت: باران بارید.", "interviewer X"},
	{"علی رضایی به خبرنگار X گفت: باران بارید.", "interviewer X"},
	{"X نوشت: باران بارید.", "reporter X"},
	{"«X» نوشت: باران بارید.", "reporter X"},
	{"X گزارش داد که باران بارید.", "reporter X"},
	{"X در گزارشی نوشت: باران بارید.", "reporter X"},
	{"X روز شنبه گزارش داد: باران بارید.", "reporter X"},
	{"X روز گذشته نوشت: باران بارید.", "reporter X"},
	{"X به نقل از یک مقام آگاه نوشت: باران بارید.", "reporter X < quoted anonymous"},
	{"X از قول وزیر نیرو نوشت: باران بارید.", "reporter X < quoted official"},
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
	{"منبع: X", "publisher X"},
	{"منبع: ایسنا، X", "publisher isna + publisher X"},
	{"باران بارید / X", "publisher X"},
	{"باران بارید (X)", "publisher X"},
	{"عکس: X", "photo X"},
}

// TestNames holds that each name of the default catalog that is no common word gives its own outlet in every template: what a
// name is made of, digits, marks, a word that is a verb or a time elsewhere, makes no difference.
func TestNames(t *testing.T) {
	for o, name := range plainNames() {
		for _, tt := range templates {
			text := strings.ReplaceAll(tt.text, "X", name)
			want := strings.ReplaceAll(tt.want, "X", o.ID)
			if got := shape(text); got != want {
				t.Errorf("All(%q) = %s, want %s", text, got, want)
			}
		}
	}
}

// TestLongerNames holds that a name which no catalog holds, behind a head noun, is not that of the outlet as whose name it ends.
func TestLongerNames(t *testing.T) {
	for _, name := range plainNames() {
		if w, _ := vocabulary().at(new(scan.Scanner).Start(name)); w.is(media | mass) {
			continue // it has a head noun itself
		}
		for _, text := range []string{"به گزارش روزنامه کومولو X، باران بارید.", "به گزارش روزنامه «کومولو X»، باران بارید.", "روزنامه کومولو X نوشت: باران بارید."} {
			text = strings.ReplaceAll(text, "X", name)
			if got := shape(text); got != "reporter outlet" {
				t.Errorf("All(%q) = %s, want an outlet without an ID", text, got)
			}
		}
	}
}

// plainNames ranges over the names of the default catalog that are no common words.
func plainNames() iter.Seq2[Outlet, string] {
	return func(yield func(Outlet, string) bool) {
		for o := range Outlets() {
			common := map[string]bool{}
			for _, w := range slices.Concat(o.Weak, o.Words) {
				common[scan.Fold(w)] = true
			}
			for name := range o.names() {
				if !common[scan.Fold(name)] && !yield(o, name) {
					return
				}
			}
		}
	}
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
