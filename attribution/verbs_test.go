package attribution

import (
	"slices"
	"strings"
	"testing"
)

// The forms of نوشتن, as a grammar gives them: of the first so many persons, and with what only the verbs of a report
// have, the negative and the passive.
func TestConjugate(t *testing.T) {
	const (
		third = "نوشت، نوشتند، می\u200cنوشت، می\u200cنوشتند، نوشته است، نوشته\u200cاند، نوشته بود، نوشته بودند، " +
			"می\u200cنویسد، می\u200cنویسند، بنویسد، بنویسند، نویسد، نویسند، خواهد نوشت، خواهند نوشت، نوشته"
		others = "، نوشتم، نوشتی، نوشتیم، نوشتید، می\u200cنوشتم، می\u200cنوشتی، می\u200cنوشتیم، می\u200cنوشتید، " +
			"نوشته\u200cام، نوشته\u200cای، نوشته\u200cایم، نوشته\u200cاید، می\u200cنویسم، می\u200cنویسی، می\u200cنویسیم، می\u200cنویسید"
		negative = "، ننوشت، ننوشتند، نمی\u200cنوشت، نمی\u200cنوشتند، ننوشته است، ننوشته\u200cاند، نوشته شد، نوشته شدند، " +
			"نمی\u200cنویسد، نمی\u200cنویسند، ننویسد، ننویسند"
	)
	for _, tt := range []struct {
		persons int
		negated bool
		want    string
	}{
		{thirdPersons, false, third},
		{thirdPersons, true, third + negative},
		{6, false, third + others},
	} {
		got := conjugate("نوشت", "نویس", tt.persons, tt.negated)
		want := strings.Split(tt.want, "، ")
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("conjugate of %d persons, negated %v:\n%q, want\n%q", tt.persons, tt.negated, got, want)
		}
	}
	if got, want := conjugate("داشت", "", 1, false), "داشت، می\u200cداشت، داشته است، داشته بود، خواهد داشت، داشته"; strings.Join(got, "، ") != want {
		t.Errorf("conjugate of a verb without a present = %q, want %q", got, want)
	}
}
