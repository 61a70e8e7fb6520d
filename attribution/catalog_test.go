package attribution

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/khabar-go/khabar/internal/table"

	"github.com/khabar-go/khabar/internal/scan"
)

var knownMedia = []string{"agency", "newspaper", "magazine", "broadcaster", "website", "social"}

// countries are the ISO 3166-1 alpha-2 codes of the default catalog: a new one is added here once it is looked up.
var countries = strings.Fields("AE AF AM AR AT AU AZ BE BG BH BR BY CA CN CU CZ DE EG ES FR GB GR HK HR IL IM IN IQ IR IT JP KP KR KW LB NL PK PS QA RU SA SY TJ TR UA US VE YE")

// domainSources are the tags by which outlets.tsv says where a domain is from.
var domainSources = strings.Fields("CL V2 TG CC HM L1 L2 gk reviewed corpus")

// TestOutlets looks at every row of outlets.tsv for what a reviewer cannot see at a glance.
func TestOutlets(t *testing.T) {
	ids := map[string]bool{}
	owner := map[string]string{} // by folded name
	for f := range table.Rows(outletRows) {
		if len(f) != 11 {
			t.Errorf("a row of %d columns: %q", len(f), f)
			continue
		}
		o := parseOutlet(f)
		if ids[o.ID] || !validID(o.ID) {
			t.Errorf("ID %q is bad or used twice", o.ID)
		}
		ids[o.ID] = true
		if !slices.Contains(knownMedia, o.Medium) {
			t.Errorf("%s: medium %q", o.ID, o.Medium)
		}
		if o.Country != "" && !slices.Contains(countries, o.Country) {
			t.Errorf("%s: country %q", o.ID, o.Country)
		}
		if f[8] != "0" && f[8] != "1" && f[8] != "2" || (f[8] == "0") != (f[9] == "") {
			t.Errorf("%s: level %q for %q", o.ID, f[8], f[9])
		}
		if o.English == "" || o.Domain != strings.ToLower(o.Domain) || strings.ContainsAny(o.Domain, "/:@ ") {
			t.Errorf("%s: English %q, domain %q", o.ID, o.English, o.Domain)
		}
		if o.Domain != "" && f[10] == "" {
			t.Errorf("%s: no source for domain %q", o.ID, o.Domain)
		}
		for tag := range strings.SplitSeq(f[10], ",") {
			if tag != "" && !slices.Contains(domainSources, tag) {
				t.Errorf("%s: source %q", o.ID, tag)
			}
		}
		for name := range o.names() {
			key := scan.Fold(name)
			if key == "" || owner[key] != "" && owner[key] != o.ID {
				t.Errorf("%s: name %q is of %s", o.ID, name, owner[key])
			}
			owner[key] = o.ID
		}
	}
	if n := len(slices.Collect(Outlets())); n != len(ids) {
		t.Errorf("%d outlets in the catalog, %d rows", n, len(ids))
	}
}

func TestValidID(t *testing.T) {
	for _, tt := range []struct {
		id   string
		want bool
	}{
		{"a", true},
		{"z", true},
		{"0", true},
		{"9", true},
		{"bbc.co-uk_9", true},
		{"", false},
		{"a b", false},
		{"a/b", false},
		{"a`", false},
		{"a{", false},
		{"a:", false},
		{"A", false},
		{"ب", false},
	} {
		if got := validID(tt.id); got != tt.want {
			t.Errorf("validID(%q) = %v, want %v", tt.id, got, tt.want)
		}
	}
}

// TestIDs holds that an ID is never taken away: testdata/ids.txt only grows.
func TestIDs(t *testing.T) {
	b, err := os.ReadFile("testdata/ids.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Fields(string(b))
	for i, id := range known {
		if _, ok := DefaultCatalog().ByID(id); !ok {
			t.Errorf("outlet %q is gone from the catalog", id)
		}
		if slices.Contains(known[:i], id) {
			t.Errorf("%q stands twice in ids.txt", id)
		}
	}
	for o := range Outlets() {
		if !slices.Contains(known, o.ID) {
			t.Errorf("add %q to testdata/ids.txt", o.ID)
		}
	}
}

// TestVersion holds that Version changes whenever a row does.
func TestVersion(t *testing.T) {
	b, err := os.ReadFile("testdata/version.txt")
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s %x", Version, sha256.Sum256([]byte(outletRows)))
	if want := strings.TrimSpace(string(b)); got != want {
		t.Errorf("testdata/version.txt says %s; if Version is that of these rows, it is to say %s", want, got)
	}
}

// TestNamesAreRead holds that every name of the default catalog is read after a verbal cue, as its own outlet's.
func TestNamesAreRead(t *testing.T) {
	for o := range Outlets() {
		for name := range o.names() {
			a, err := Parse("به گزارش " + name)
			if err != nil || a.Chain[0].Outlet != o.ID {
				t.Errorf("به گزارش %s: %v, %v; want %s", name, a, err, o.ID)
			}
		}
	}
}

func TestNewCatalogErrors(t *testing.T) {
	for _, tt := range []struct {
		name    string
		outlets []Outlet
		want    error
		says    []string
	}{
		{"no ID", []Outlet{{Persian: "کارون"}}, ErrSyntax, []string{"کارون"}},
		{"capitals", []Outlet{{ID: "Karun", Persian: "کارون"}}, ErrSyntax, []string{"Karun", "of a-z"}},
		{"no name", []Outlet{{ID: "karun"}}, ErrSyntax, []string{"karun"}},
		{"English alone", []Outlet{{ID: "karun", English: "Karun"}}, ErrSyntax, []string{"karun", "Persian or Aliases"}},
		{"no letters", []Outlet{{ID: "karun", Persian: "«»"}}, ErrSyntax, []string{"karun"}},
		{"strange Weak", []Outlet{{ID: "karun", Persian: "کارون", Weak: []string{"ارس"}}}, ErrSyntax, []string{"karun", "ارس"}},
		{"strange Words", []Outlet{{ID: "karun", Persian: "کارون", Words: []string{"ارس"}}}, ErrSyntax, []string{"karun"}},
		{"one ID", []Outlet{{ID: "karun", Persian: "کارون"}, {ID: "karun", Persian: "ارس"}}, ErrClash, []string{"karun", "کارون", "ارس"}},
		{"one name", []Outlet{{ID: "karun", Persian: "کارون"}, {ID: "aras", Aliases: []string{"كارون"}}}, ErrClash, []string{"karun", "aras"}},
		{"Weak as given", []Outlet{{ID: "nou", Persian: "نو", Weak: []string{"خانهٔ ما", "روز نو", "كيهان"}}}, ErrSyntax, []string{"خانهٔ ما"}},
		{"brackets", []Outlet{{ID: "nou", Persian: "نو (جدید)"}}, ErrSyntax, []string{"nou", "نو (جدید)"}},
		{"a stroke", []Outlet{{ID: "nou", Persian: "نو/تازه"}}, ErrSyntax, []string{"nou", "نو/تازه"}},
		{"a dash", []Outlet{{ID: "nou", Persian: "نو - تازه"}}, ErrSyntax, []string{"nou"}},
		{"a hashtag", []Outlet{{ID: "nou", Persian: "نو", Aliases: []string{"#نو_خبر"}}}, ErrSyntax, []string{"#نو_خبر"}},
		{"a mention", []Outlet{{ID: "nou", Persian: "نو", Aliases: []string{"@nou"}}}, ErrSyntax, []string{"@nou"}},
		{"marks that are not read", []Outlet{{ID: "c", Persian: "C"}, {ID: "cpp", Persian: "C++"}}, ErrClash, []string{`"c"`, `"cpp"`}},
		{"a lost ZWNJ", []Outlet{{ID: "bbc", Persian: "بی\u200cبی\u200cسی"}, {ID: "b", Persian: "بیبیسی"}}, ErrClash, []string{"bbc", `"b"`}},
	} {
		c, err := NewCatalog(tt.outlets...)
		var e *Error
		if c != nil || !errors.Is(err, tt.want) || !errors.As(err, &e) || len(e.Quote) > maxQuote {
			t.Errorf("%s: %v, %v; want %v", tt.name, c, err, tt.want)
			continue
		}
		for _, s := range tt.says {
			if !strings.Contains(err.Error(), s) {
				t.Errorf("%s: %q does not say %q", tt.name, err, s)
			}
		}
		if strings.Contains(err.Error(), "byte") {
			t.Errorf("%s: %q tells a byte, and a catalog has none", tt.name, err)
		}
	}
	karun := Outlet{ID: "karun", Persian: "کارون"}
	for _, base := range [...][]Outlet{nil, {karun}} {
		c, err := NewCatalog(base...)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.With(karun, Outlet{ID: "karun", Persian: "ارس"}); !errors.Is(err, ErrClash) {
			t.Errorf("With one ID twice, of a catalog of %d: %v, want %v", len(base), err, ErrClash)
		}
	}
	_, err := DefaultCatalog().With(Outlet{ID: "karun", Persian: "ایسنا"})
	if !errors.Is(err, ErrClash) || !strings.Contains(err.Error(), `"karun"`) || !strings.Contains(err.Error(), `"isna"`) {
		t.Errorf("With a name that is taken: %v; want an ErrClash that names karun and isna", err)
	}
}

func TestWith(t *testing.T) {
	base := DefaultCatalog()
	c, err := base.With(Outlet{ID: "isna", Persian: "ایسنای ما", Domain: "isna.example"}, Outlet{ID: "karun", Persian: "کارون", Domain: "Karun.IR"})
	if err != nil {
		t.Fatal(err)
	}
	if o, ok := c.ByID("isna"); !ok || o.Persian != "ایسنای ما" {
		t.Errorf("ByID after With = %v, %v", o, ok)
	}
	if _, ok := c.ByName("ایسنا"); ok {
		t.Error("a name of the outlet that was replaced is still known")
	}
	for o := range c.ByDomain("www.karun.ir.") {
		if o.ID != "karun" {
			t.Errorf("ByDomain = %s", o.ID)
		}
	}
	for o := range c.ByDomain("isna.ir") {
		t.Errorf("ByDomain of the outlet that was replaced = %s", o.ID)
	}
	if o, ok := base.ByID("isna"); !ok || o.Persian != "ایسنا" {
		t.Errorf("With changed its receiver: %v, %v", o, ok)
	}
	if _, ok := base.ByID("karun"); ok {
		t.Error("With changed its receiver")
	}
}

// The ی of the ezafe makes a name only where that is nobody's, whichever comes first.
func TestEzafe(t *testing.T) {
	sina, sinay := Outlet{ID: "sina", Persian: "سینا"}, Outlet{ID: "sinay", Persian: "سینای"}
	for _, tt := range []struct {
		outlets []Outlet
		want    string
	}{
		{[]Outlet{sina}, "reporter sina «سینا»"},
		{[]Outlet{sina, sinay}, "reporter sinay «سینای»"},
		{[]Outlet{sinay, sina}, "reporter sinay «سینای»"},
		{[]Outlet{{ID: "sina", Persian: "سینا", Weak: []string{"سینا"}}}, "reporter «سینای تهران»"},
	} {
		c, err := NewCatalog(tt.outlets...)
		if err != nil {
			t.Fatal(err)
		}
		for a := range (Parser{c}).All("به گزارش سینای تهران، باران آمد.") {
			if a.String() != tt.want {
				t.Errorf("%v: %v; want %s", tt.outlets, a, tt.want)
			}
		}
	}
}

func TestByDomain(t *testing.T) {
	c, err := NewCatalog(
		Outlet{ID: "a", Persian: "الف", Domain: "example.com"},
		Outlet{ID: "b", Persian: "ب", Domain: "news.example.com"},
		Outlet{ID: "c", Persian: "پ", Domain: "example.com"},
	)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ host, want string }{
		{"example.com", "a c"},
		{"www.news.example.com", "b a c"},
		{"NEWS.example.COM.", "b a c"},
		{"example.com.evil.org", ""},
		{"notexample.com", ""},
		{"com", ""},
		{"", ""},
	} {
		var got []string
		for o := range c.ByDomain(tt.host) {
			got = append(got, o.ID)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("ByDomain(%q) = %q, want %q", tt.host, s, tt.want)
		}
	}
	for range c.ByDomain("example.com") {
		break
	}
	for range c.Outlets() {
		break
	}
}

// TestOutletsAreCopies holds that a caller may change what it is given.
func TestOutletsAreCopies(t *testing.T) {
	given := Outlet{ID: "karun", Persian: "کارون", Aliases: []string{"کارون امروز"}, Weak: []string{"کارون"}}
	c, err := NewCatalog(given)
	if err != nil {
		t.Fatal(err)
	}
	given.Aliases[0], given.Weak[0] = "?", "?"
	byID, _ := c.ByID("karun")
	byName, _ := c.ByName("کارون")
	for _, o := range []Outlet{byID, byName} {
		o.Aliases[0], o.Weak[0] = "?", "?"
	}
	changed := slices.Collect(c.Outlets())
	changed[0].Aliases[0], changed[0].Weak[0] = "?", "?"
	for o := range c.Outlets() {
		if o.Aliases[0] != "کارون امروز" || o.Weak[0] != "کارون" {
			t.Errorf("the catalog was changed from outside: %+v", o)
		}
	}
}

func TestLookupOutlet(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"ايسنا", "isna"},
		{"isna", "isna"},
		{"isna.ir", "isna"},
		{"bbc", "bbc"},
		{"bbc.com", ""}, // of two outlets
		{"www.isna.ir", ""},
		{"", ""},
		{"هیچ", ""},
	} {
		if o, ok := LookupOutlet(tt.name); o.ID != tt.want || ok != (tt.want != "") {
			t.Errorf("LookupOutlet(%q) = %q, %v; want %q", tt.name, o.ID, ok, tt.want)
		}
	}
}

// TestBigCatalog holds that ten thousand outlets are read as well as ten.
func TestBigCatalog(t *testing.T) {
	letters := []rune("بپتجچحخدذرزژسشصطعغفقکگلمن")
	name := func(i int) string {
		return "نشریه" + string([]rune{letters[i%25], letters[i/25%25], letters[i/625%25]}) + " روز"
	}
	var outlets []Outlet
	for i := range 10000 {
		outlets = append(outlets, Outlet{ID: "o" + strings.Repeat("x", i%7) + "-" + string(rune('a'+i%26)) + "-" + itoa(i), Persian: name(i)})
	}
	c, err := NewCatalog(outlets...)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 10000; i += 997 {
		a, err := Parser{Catalog: c}.Parse("به گزارش " + name(i))
		if err != nil || a.Chain[0].Outlet != outlets[i].ID {
			t.Errorf("%s: %v, %v; want %s", name(i), a, err, outlets[i].ID)
		}
	}
	long := Outlet{ID: "long", Persian: strings.Repeat("آب ", 70) + "و باد"}
	if c, err = NewCatalog(long); err != nil {
		t.Fatal(err)
	}
	for range (Parser{Catalog: c}).All(strings.Repeat("آب ", 300)) {
	}
}

func itoa(i int) string {
	if i < 10 {
		return string(rune('0' + i))
	}
	return itoa(i/10) + string(rune('0'+i%10))
}

// TestZeroCatalog holds that the zero Catalog is one without outlets.
func TestZeroCatalog(t *testing.T) {
	empty, err := NewCatalog()
	if err != nil {
		t.Fatal(err)
	}
	const text = "به گزارش خبرگزاری ایسنا به نقل از تابناک، وزیر در گفت\u200cوگو با مهر گفت."
	want := slices.Collect(Parser{Catalog: empty}.All(text))
	got := slices.Collect(Parser{Catalog: new(Catalog)}.All(text))
	if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
		t.Errorf("All(%q) with the zero Catalog (-want +got):\n%s", text, diff)
	}
	if o, ok := new(Catalog).ByName("ایسنا"); ok {
		t.Errorf("ByName of the zero Catalog = %v", o)
	}
}
