package attribution

import (
	_ "embed"
	"strings"

	"github.com/khabar-go/khabar/internal/table"
)

//go:embed verbs.tsv
var verbRows string

// A verbForm is one form of a verb, parted wherever it may be.
type verbForm struct {
	text   string
	class  class
	traits trait
}

// The persons: the endings of the past, those of the present, and those that follow the participle.
var (
	pastEndings    = [...]string{"", "ند", "م", "ی", "یم", "ید"}
	presentEndings = [...]string{"د", "ند", "م", "ی", "یم", "ید"}
	perfectEndings = [...]string{" است", "\u200cاند", "\u200cام", "\u200cای", "\u200cایم", "\u200cاید"}
)

// thirdPersons is how many of the endings are of the third person: only these end a name.
const thirdPersons = 2

// verbForms ranges over the forms of the verbs of verbs.tsv.
func verbForms(yield func(verbForm) bool) {
	for f := range table.Rows(verbRows) {
		use, coverb, past, present := classes[f[0]], f[1], f[2], f[3]
		persons := len(pastEndings)
		if use&(finite|noun) != 0 {
			persons = thirdPersons
		}
		forms := conjugate(past, present, persons, use&(finite|noun) != 0)
		for i, form := range forms {
			class := use
			switch {
			case use == noun && i > 0:
				class = finite
			case use != noun:
				class |= finite
			}
			if form == past+"ه" {
				class = participle | use&^(finite|noun)
			}
			if coverb != "" {
				form, class = coverb+" "+form, class|finite
			}
			var t trait
			switch {
			case f[0] == "tells":
				t = tells
			case f[0] == "brings" && strings.HasPrefix(form, past):
				t = brings
			}
			if strings.HasSuffix(form, "ند") {
				t |= pluralVerb
			}
			if !yield(verbForm{form, class, t}) {
				return
			}
		}
	}
}

// conjugate returns the forms of a verb in the first so many persons, the past tense first and the participle last.
func conjugate(past, present string, persons int, negated bool) []string {
	forms := []string{past}
	add := func(s string) { forms = append(forms, s) }
	for i := range persons {
		if i > 0 {
			add(past + pastEndings[i])
		}
		add("می\u200c" + past + pastEndings[i])
		add(past + "ه" + perfectEndings[i])
		if present != "" {
			add("می\u200c" + present + presentEndings[i])
		}
		if i >= thirdPersons {
			continue
		}
		add(past + "ه بود" + pastEndings[i])
		add("خواه" + presentEndings[i] + " " + past)
		if present != "" {
			add("ب" + present + presentEndings[i])
			add(present + presentEndings[i])
		}
		if !negated {
			continue
		}
		add("ن" + past + pastEndings[i])
		add("نمی\u200c" + past + pastEndings[i])
		add("ن" + past + "ه" + perfectEndings[i])
		add(past + "ه شد" + pastEndings[i])
		if present != "" {
			add("نمی\u200c" + present + presentEndings[i])
			add("ن" + present + presentEndings[i])
		}
	}
	return append(forms, past+"ه")
}
