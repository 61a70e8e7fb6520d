package fold

// A Group says by which of package normalize's flags a pair folds. The scanner folds by all of them.
type Group uint8

const (
	Letters Group = 1 + iota // other code points for the same Persian letter
	Foreign                  // letters of Urdu, Pashto and Kurdish that stand for a Persian one
	Hamza                    // what only a search key lets fall: the hamza, the madda, the dots of ة
)

// A Pair is one folding.
type Pair struct {
	From, To rune
	Group    Group
}

// Pairs returns the foldings of one Arabic letter to another, each by the code point it comes to in the end.
// ۀ and ۂ are not heh alone under [Letters], but heh and a hamza above, which [Hamza] then drops.
// Source: testdata/codepoints.tsv, columns default_alone and fold_alone.
func Pairs() []Pair {
	return []Pair{
		{0x064A, 0x06CC, Letters}, // ي
		{0x0649, 0x06CC, Letters}, // ى
		{0x0643, 0x06A9, Letters}, // ك
		{0x06AA, 0x06A9, Letters}, // ڪ

		{0x06C1, 0x0647, Foreign}, // ہ
		{0x06BE, 0x0647, Foreign}, // ھ
		{0x06D5, 0x0647, Foreign}, // ە
		{0x06D2, 0x06CC, Foreign}, // ے
		{0x06D0, 0x06CC, Foreign}, // ې
		{0x06CD, 0x06CC, Foreign}, // ۍ
		{0x06CE, 0x06CC, Foreign}, // ێ

		{0x0622, 0x0627, Hamza}, // آ
		{0x0623, 0x0627, Hamza}, // أ
		{0x0625, 0x0627, Hamza}, // إ
		{0x0671, 0x0627, Hamza}, // ٱ
		{0x0624, 0x0648, Hamza}, // ؤ
		{0x0626, 0x06CC, Hamza}, // ئ
		{0x0629, 0x0647, Hamza}, // ة
		{0x06C0, 0x0647, Hamza}, // ۀ
		{0x06C2, 0x0647, Hamza}, // ۂ
	}
}

var groups = func() (g [Limit]Group) {
	for _, p := range Pairs() {
		g[p.From] = p.Group
	}
	return g
}()

// GroupOf returns the group that the folding of r belongs to, or 0 if r is no letter that folds to another.
func GroupOf(r rune) Group {
	if uint32(r) < Limit {
		return groups[r]
	}
	return 0
}
