package relay

import (
	"slices"
	"testing"

	"github.com/khabar-go/khabar/attribution"
)

func TestPairs(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []Pair
	}{
		{"", nil},
		{"به گزارش ایسنا، هوا سرد است.", nil},
		{"به گزارش تابناک به نقل از ایسنا، هوا سرد است.", []Pair{{"tabnak", "isna"}}},
		{"به گزارش تابناک به نقل از ایسنا به نقل از رویترز، هوا سرد است.", []Pair{{"isna", "reuters"}, {"tabnak", "isna"}}},
		{"به گزارش تابناک به نقل از ایسنا و رویترز، هوا سرد است.", []Pair{{"tabnak", "isna"}, {"tabnak", "reuters"}}},
		{"به گزارش تابناک به نقل از یک مقام آگاه، هوا سرد است.", nil},
		{"به گزارش ایسنا به نقل از ایسنا، هوا سرد است.", nil},
		{"به گزارش تابناک به نقل از ایسنا، سرد است. به گزارش تابناک به نقل از ایسنا، برف هم می\u200cبارد.", []Pair{{"tabnak", "isna"}}},
		{"وزیر گفت: «به گزارش تابناک به نقل از ایسنا، هوا سرد است.»", nil},
	} {
		if got := Pairs(attribution.All(tt.text)); !slices.Equal(got, tt.want) {
			t.Errorf("Pairs of %q = %v, want %v", tt.text, got, tt.want)
		}
	}
}

// What no text is known to lead to is tested on chains made by hand.
func TestPairsOfChains(t *testing.T) {
	source := func(id string, role attribution.Role, depth int) attribution.Source {
		return attribution.Source{Outlet: id, Role: role, Depth: depth}
	}
	for _, tt := range []struct {
		name  string
		chain []attribution.Source
		want  []Pair
	}{
		{"no outlet between", []attribution.Source{source("tabnak", attribution.Reporter, 0), source("", attribution.Quoted, 1), source("isna", attribution.Quoted, 2)}, nil},
		{"byline", []attribution.Source{source("tabnak", attribution.Author, 0), source("isna", attribution.Quoted, 1)}, nil},
		{"picture", []attribution.Source{source("tabnak", attribution.Reporter, 0), source("isna", attribution.Photo, 1)}, nil},
		{"two and two", []attribution.Source{
			source("tabnak", attribution.Reporter, 0), source("isna", attribution.Reporter, 0),
			source("reuters", attribution.Quoted, 1), source("afp", attribution.Quoted, 1),
		}, []Pair{{"isna", "afp"}, {"isna", "reuters"}, {"tabnak", "afp"}, {"tabnak", "reuters"}}},
	} {
		got := Pairs(slices.Values([]attribution.Attribution{{Chain: tt.chain}}))
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
