package attribution

import (
	"encoding/json"
	"strings"
)

var roles = [...]string{
	Reporter: "reporter", Quoted: "quoted", Speaker: "speaker", Interviewer: "interviewer",
	Publisher: "publisher", Author: "author", Photo: "photo",
}

var kinds = [...]string{
	KindOutlet: "outlet", KindOfficial: "official", KindPerson: "person",
	KindAnonymous: "anonymous", KindAnaphor: "anaphor", KindOther: "other",
}

// String returns the role in lower case, "reporter", or "" for the zero Role.
func (r Role) String() string {
	if int(r) < len(roles) {
		return roles[r]
	}
	return ""
}

// String returns the kind in lower case, "outlet", or "" for the zero Kind.
func (k Kind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return ""
}

// String returns the chain in one line, from the publisher to the origin, each source by its role, its outlet if it
// is one, and its name. Sources side by side are joined by "+".
//
//	reporter tabnak «تابناک» < quoted isna «ایسنا» + quoted «یک مقام آگاه»
func (a Attribution) String() string {
	var b strings.Builder
	for i, s := range a.Chain {
		switch {
		case i == 0:
		case s.Depth == a.Chain[i-1].Depth:
			b.WriteString(" + ")
		default:
			b.WriteString(" < ")
		}
		s.write(&b)
	}
	return b.String()
}

// write writes a source as String does: quoted isna «ایسنا».
func (s *Source) write(b *strings.Builder) {
	b.WriteString(s.Role.String())
	if s.Outlet != "" {
		b.WriteByte(' ')
		b.WriteString(s.Outlet)
	}
	b.WriteString(" «")
	b.WriteString(s.Name)
	b.WriteString("»")
}

// MarshalJSON returns a as an object: text, start and end (bytes of the input), place, in_quote, and the chain, a list
// of objects with name, start, end, outlet, kind, role, cue, cue_start and depth. What is not stated is left out.
// Invalid UTF-8 shows as U+FFFD. The error is always nil.
func (a Attribution) MarshalJSON() ([]byte, error) {
	type source struct {
		Name     string `json:"name"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		Outlet   string `json:"outlet,omitempty"`
		Kind     string `json:"kind"`
		Role     string `json:"role"`
		Cue      string `json:"cue"`
		CueStart int    `json:"cue_start"`
		Depth    int    `json:"depth"`
	}
	chain := make([]source, len(a.Chain))
	for i, s := range a.Chain {
		chain[i] = source{s.Name, s.Start, s.End(), s.Outlet, s.Kind.String(), s.Role.String(), s.Cue, s.CueStart, s.Depth}
	}
	return json.Marshal(struct {
		Text    string   `json:"text"`
		Start   int      `json:"start"`
		End     int      `json:"end"`
		Place   string   `json:"place,omitempty"`
		InQuote bool     `json:"in_quote,omitempty"`
		Chain   []source `json:"chain"`
	}{a.Text, a.Start, a.End(), a.Place, a.InQuote, chain})
}
