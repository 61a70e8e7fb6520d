package attribution

import (
	"iter"
	"strings"

	"github.com/khabar-go/khabar/internal/scan"
)

// An Attribution is a formula that says from whom the text around it comes. Its strings are parts of the input.
type Attribution struct {
	Text    string   // from the first cue or source to the last
	Start   int      // byte offset of Text in the input
	Place   string   // whence it was filed: «تهران - ایرنا -», «از قم»; "" if that is not said
	Chain   []Source // at least one; ordered by Depth, then by place in the text
	InQuote bool     // it stands inside «…»: it is the quoted speaker's, not the article's
}

// End returns the byte offset in the input at which Text ends.
func (a Attribution) End() int { return a.Start + len(a.Text) }

// Origin returns the outlet farthest back: the deepest source with an Outlet whose role is not photo or author,
// the first of them if several stand side by side.
func (a Attribution) Origin() (Source, bool) {
	var origin Source
	for _, s := range a.Chain {
		if s.Outlet != "" && s.Role != Photo && s.Role != Author && (origin.Outlet == "" || s.Depth > origin.Depth) {
			origin = s
		}
	}
	return origin, origin.Outlet != ""
}

// Clone returns a copy that does not keep the input in memory.
func (a Attribution) Clone() Attribution {
	a.Text, a.Place = strings.Clone(a.Text), strings.Clone(a.Place)
	chain := make([]Source, len(a.Chain))
	for i, s := range a.Chain {
		s.Name, s.Cue = strings.Clone(s.Name), strings.Clone(s.Cue)
		chain[i] = s
	}
	a.Chain = chain
	return a
}

// A Source is one link. It is comparable.
type Source struct {
	Name     string // as written, without quotes, desk, place and head nouns, but for one that alone shows an outlet
	Start    int    // byte offset of Name in the input
	Outlet   string // the ID of the outlet in the Parser's Catalog, or ""
	Kind     Kind
	Role     Role
	Cue      string // the words that give the role, as written; sources side by side share one
	CueStart int    // byte offset of Cue in the input
	Depth    int    // 0 for the publisher; sources side by side share a depth
}

// End returns the byte offset in the input at which Name ends.
func (s Source) End() int { return s.Start + len(s.Name) }

// CueEnd returns the byte offset in the input at which Cue ends.
func (s Source) CueEnd() int { return s.CueStart + len(s.Cue) }

// A Role is what a source does. It is read off the cue; the name decides only whether there is a source at all.
type Role uint8

const (
	Reporter    Role = 1 + iota // owns the report: به گزارش (by the report of), نوشت (wrote), «ایسنا:», «تهران - ایسنا -»
	Quoted                      // is relayed by the link before it: به نقل از (quoting), از قول
	Speaker                     // made the statement: به گفته (by the words of), طبق اعلام (as announced by)
	Interviewer                 // was spoken to: در گفت‌وگو با (in a talk with), به ایسنا گفت (told ISNA)
	Publisher                   // stands in a credit line: «منبع:» (source)
	Author                      // stands in a byline: «گزارش:» (report), «مترجم:» (translator)
	Photo                       // stands in a picture credit: «عکس:» (photo)
)

// A Kind is who a source is. An outlet is known by the catalog, or by a head noun («روزنامه …», the newspaper …): then
// its Source.Outlet may be "". The rest is told from the first word of the name, and where that says nothing it is
// KindOther.
type Kind uint8

const (
	KindOutlet    Kind = 1 + iota // a publisher of news
	KindOfficial                  // a body or its public relations
	KindPerson                    // somebody by name
	KindAnonymous                 // «منبع آگاه» (an informed source)
	KindAnaphor                   // «این روزنامه» (this newspaper), «وی» (he or she), «خبرنگار ما» (our reporter)
	KindOther                     // somebody or something of whom the name says nothing
)

// A Parser reads attributions. The zero Parser uses the default catalog. It is safe for concurrent use.
type Parser struct {
	Catalog *Catalog // nil: DefaultCatalog
}

// Parse reads s with the zero [Parser].
func Parse(s string) (Attribution, error) { return Parser{}.Parse(s) }

// All ranges over the attributions of s with the zero [Parser].
func All(s string) iter.Seq[Attribution] { return Parser{}.All(s) }

// Parse reads s as one attribution. White space may stand around it and nothing else may: then the error is an
// *[Error] that wraps [ErrSyntax], its Offset that of the first word or mark which belongs to no attribution.
func (p Parser) Parse(s string) (Attribution, error) {
	for a := range p.All(s) {
		var sc scan.Scanner
		if first := sc.Start(s).At(0).Start; first < a.Start {
			return Attribution{}, syntaxError(s, first)
		}
		rest := sc.Start(s[a.End():])
		if rest.At(0).Kind == scan.Break {
			rest = rest.Skip(1)
		}
		if t := rest.At(0); t.Kind != scan.EOF {
			return Attribution{}, syntaxError(s, a.End()+t.Start)
		}
		return a, nil
	}
	var sc scan.Scanner
	return Attribution{}, syntaxError(s, sc.Start(s).At(0).Start)
}

// All ranges over the attributions of s from left to right; they do not overlap. Chains are cut from shared blocks:
// ranging allocates once for some sixty sources, and what was yielded stays valid.
func (p Parser) All(s string) iter.Seq[Attribution] {
	return func(yield func(Attribution) bool) {
		r := reader{cat: p.catalog(), words: vocabulary()}
		r.all(s, yield)
	}
}

// catalog returns the catalog that p reads with.
func (p Parser) catalog() *Catalog {
	switch c := p.Catalog; {
	case c == nil:
		return DefaultCatalog()
	case !c.made():
		return emptyCatalog()
	default:
		return c
	}
}
