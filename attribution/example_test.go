package attribution_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/khabar-go/khabar/attribution"
)

// A chain: who reports, from whom, and what is known of the origin.
func Example() {
	a, err := attribution.Parse("به گزارش «تابناک» به نقل از خبرگزاری ایسنا")
	if err != nil {
		panic(err)
	}
	for _, s := range a.Chain {
		fmt.Println(s.Depth, s.Role, s.Outlet, s.Name, s.Cue)
	}
	origin, _ := a.Origin()
	outlet, _ := attribution.LookupOutlet(origin.Outlet)
	fmt.Println(outlet.English, outlet.Domain, outlet.Country)
	// Output:
	// 0 reporter tabnak تابناک به گزارش
	// 1 quoted isna ایسنا به نقل از
	// Iranian Students' News Agency (ISNA) isna.ir IR
}

func ExampleAll() {
	const article = `تهران - ایرنا - سد پر شد؛ به گفته مدیر آبفا، قطعی نداریم.
رویترز به نقل از دو منبع آگاه گزارش داد بندر باز است.
او گفت: «به نوشته گاردین، بندر بسته است.»
عکس: مریم کاظمی`

	for a := range attribution.All(article) {
		fmt.Println(a, a.Place, a.InQuote)
	}
	// Output:
	// reporter irna «ایرنا» تهران false
	// speaker «مدیر آبفا»  false
	// reporter reuters «رویترز» < quoted «دو منبع آگاه»  false
	// reporter guardian «گاردین»  true
	// photo «مریم کاظمی»  false
}

func ExampleParse() {
	a, err := attribution.Parse("به نقل از رویترز و فرانسه\u200cپرس")
	fmt.Println(a, err)
	// Output:
	// quoted reuters «رویترز» + quoted afp «فرانسه‌پرس» <nil>
}

func ExampleParse_error() {
	_, err := attribution.Parse("به گزارش ایسنا، باران آمد")
	var e *attribution.Error
	if errors.As(err, &e) {
		fmt.Println(errors.Is(err, attribution.ErrSyntax), e.Offset, e.Quote)
	}
	// Output:
	// true 26 ، باران آمد
}

// The reader's own catalog: outlets that the default one lacks.
func ExampleParser() {
	ours, err := attribution.DefaultCatalog().With(
		attribution.Outlet{ID: "karun", Medium: "newspaper", Persian: "کارون", Aliases: []string{"کارون امروز"}, Weak: []string{"کارون"}},
	)
	if err != nil {
		panic(err)
	}
	p := attribution.Parser{Catalog: ours}
	for a := range p.All("کارون پرآب شد. به گزارش کارون به نقل از ایسنا، سد سرریز کرد. کارون امروز نوشت: خطر نیست.") {
		fmt.Println(a)
	}
	// Output:
	// reporter karun «کارون» < quoted isna «ایسنا»
	// reporter karun «کارون امروز»
}

// Grouping an archive by the outlet that its articles go back to.
func ExampleAttribution_Origin() {
	archive := []string{
		"به گزارش تابناک به نقل از ایسنا، باران آمد.",
		"به گزارش خبرگزاري دانشجويان ايران (ايسنا)، باران آمد.",
		"باران آمد / مهر",
		"باران آمد.",
	}
	groups := map[string][]int{}
	for i, text := range archive {
		id := ""
		for a := range attribution.All(text) {
			if s, ok := a.Origin(); ok && !a.InQuote {
				id = s.Outlet // the catalog's string: keeps no article in memory
				break
			}
		}
		groups[id] = append(groups[id], i)
	}
	for _, id := range slices.Sorted(maps.Keys(groups)) {
		fmt.Printf("%q %v\n", id, groups[id])
	}
	// Output:
	// "" [3]
	// "isna" [0 1]
	// "mehr" [2]
}

func ExampleAttribution() {
	a, _ := attribution.Parse("به گزارش خبرگزاری فارس از قم")
	b, err := json.Marshal(a)
	fmt.Println(string(b), err)
	// Output:
	// {"text":"به گزارش خبرگزاری فارس از قم","start":0,"end":51,"place":"قم","chain":[{"name":"فارس","start":33,"end":41,"outlet":"fars","kind":"outlet","role":"reporter","cue":"به گزارش","cue_start":0,"depth":0}]} <nil>
}

func ExampleSource() {
	const text = "وزیر در گفت\u200cوگو با ایسنا گفت"
	for a := range attribution.All(text) {
		for _, s := range a.Chain {
			fmt.Println(text[s.Start:s.End()], text[s.CueStart:s.CueEnd()])
		}
	}
	// Output:
	// ایسنا در گفت‌وگو با
}

func ExampleRole() {
	fmt.Println(attribution.Reporter, attribution.Quoted, attribution.Interviewer)
	// Output:
	// reporter quoted interviewer
}

func ExampleKind() {
	for _, s := range []string{"به گفته رویترز", "به گفته وزارت نیرو", "به گفته دکتر احمدی", "به گفته منبع آگاه", "به گفته وی"} {
		a, _ := attribution.Parse(s)
		fmt.Println(a.Chain[0].Kind)
	}
	// Output:
	// outlet
	// official
	// person
	// anonymous
	// anaphor
}

func ExampleNewCatalog() {
	_, err := attribution.NewCatalog(
		attribution.Outlet{ID: "sharq", Persian: "شرق"},
		attribution.Outlet{ID: "shargh", Persian: "شرق"},
	)
	fmt.Println(errors.Is(err, attribution.ErrClash))
	fmt.Println(err)
	// Output:
	// true
	// attribution: alias clash: outlets "sharq" and "shargh": "شرق"
}

func ExampleCatalog() {
	c := attribution.DefaultCatalog()
	o, ok := c.ByName("بي بي سي")
	fmt.Println(o.ID, ok)
	for o := range c.ByDomain("www.isna.ir") {
		fmt.Println(o.Persian)
	}
	for o := range c.ByDomain("isna.ir.example.com") {
		fmt.Println("never", o.Persian)
	}
	// Output:
	// bbc true
	// ایسنا
}

func ExampleDefaultCatalog() {
	_, ok := attribution.DefaultCatalog().ByID("isna")
	fmt.Println(ok)
	// Output:
	// true
}

func ExampleOutlets() {
	agencies := 0
	for o := range attribution.Outlets() {
		if o.Medium == "agency" && o.Country == "TJ" {
			agencies++
		}
	}
	fmt.Println(agencies)
	// Output:
	// 2
}

func ExampleLookupOutlet() {
	for _, name := range []string{"خبرگزاري مهر", "mehr", "mehrnews.com", "bbc.com"} {
		o, ok := attribution.LookupOutlet(name)
		fmt.Println(o.ID, ok)
	}
	// Output:
	// mehr true
	// mehr true
	// mehr true
	//  false
}

func ExampleOutlet() {
	o, _ := attribution.LookupOutlet("ایران")
	fmt.Println(o.ID, o.Medium, o.Words)
	// Output:
	// iran_daily_fa newspaper [ایران]
}

func ExampleError() {
	_, err := attribution.NewCatalog(attribution.Outlet{ID: "Karun", Persian: "کارون"})
	var e *attribution.Error
	fmt.Println(errors.As(err, &e), e.Quote)
	// Output:
	// true Karun
}

// What All yields keeps its article in memory; a clone does not.
func ExampleAttribution_Clone() {
	var kept []attribution.Attribution
	for a := range attribution.All("به گزارش ایسنا، باران آمد.") {
		kept = append(kept, a.Clone())
	}
	fmt.Println(kept)
	// Output:
	// [reporter isna «ایسنا»]
}
