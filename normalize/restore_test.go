package normalize

import (
	"math/bits"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/internal/fold"
)

// restored returns word with its lost ZWNJs, each as a |.
func restored(word string) string {
	at := lostZWNJ(word)
	var b strings.Builder
	for i := range len(word) {
		if at>>i&1 != 0 {
			b.WriteByte('|')
		}
		b.WriteByte(word[i])
	}
	return b.String()
}

func TestLostZWNJ(t *testing.T) {
	for _, want := range []string{
		"می|گوید", "نمی|دهند", "می|توانیم", "می|رود", "نمی|شد", // verbs
		"رفته|اند", "شده|ایم", "گفته|ام", // participles
		"رئیس|جمهور", "رئیس|جمهوری|های", "بیت|المال", "آیت|الله", "سه|شنبه", "منطقه|ای", "بین|المللی", // words
		"مي|گويد", "مى|شود", "مي|كند", "مي|ڪند", "منطقه|اي", // spelled with Arabic letters
		"هفته|ها", "خانه|های", "بچه|هایشان", "گروه|هایی", "راه|هاست", "گلوگاه|هایمان", "جبهه|ها", "دهه|های", // the rule
		"خانه|هاي", "کلبه|هايي",

		"جبههای", "دههای", "دهها", "شبههای", "وجههای", "برههای", "مواجههای", "قهقههای", "الههای", "جبههاي", // …هه is a word
		"هها", "ههای", "خانههافق", // no plural
		"پنجشنبه", "چهارشنبه", "دوشنبه", "یکشنبه", // right as they stand
		"میدان", "میدانها", "میدانی", "میلیون", "میهن", "مینا", "میرانی", "میکشی", "انتها", "دفتر", "پایتخت", "نهادهای", // other readings
		"", "م", "می", "سلام", "book", "میgoید", "۱۴۰۴", "میگوید\xd9", "\xd9میگوید", "ڤههای", "می\u200cگوید", "می\u064eگوید",
		strings.Repeat("ب", 28) + "ه|ها",       // 62 bytes
		strings.Repeat("ب", 29) + "هها",        // 64 bytes
		"ببببببببببببببببببببببببب" + "میگوید", // the end alone is in the table
	} {
		if word := strings.ReplaceAll(want, "|", ""); restored(word) != want {
			t.Errorf("lostZWNJ(%q) gives %q, want %q", word, restored(word), want)
		}
	}
}

// TestRestoreRows checks the table that the grammar of the rows makes, and that nothing in it is lost.
func TestRestoreRows(t *testing.T) {
	table := restoreTable()
	words := 0
	for _, s := range table.slots {
		if s.at == 0 {
			continue
		}
		words++
		if got := table.find(s.key); got != s.at {
			t.Errorf("find(%v) = %b, want %b", s.key, got, s.at)
		}
		if s.at&0x5555555555555554 != s.at {
			t.Errorf("%v: a ZWNJ that is not between two letters: %b", s.key, s.at)
		}
		if n := bits.Len64(s.at); n >= maxRestored {
			t.Errorf("%v: a ZWNJ before byte %d", s.key, n)
		}
	}
	if words < 9000 || words > len(table.slots)*2/3 {
		t.Errorf("%d words in %d slots", words, len(table.slots))
	}

	seen := map[string]bool{}
	for row := range restoreWords() {
		class, word, endings := row.class, row.word, strings.Fields(row.endings)
		if seen[class+word] {
			t.Errorf("%q stands twice", row)
		}
		seen[class+word] = true
		for _, r := range word + strings.Join(endings, "") {
			if r != '|' && !strings.ContainsRune(restoreLetters, r) {
				t.Errorf("%q: %q is no letter of the table", row, r)
			}
		}
		switch class {
		case "past", "present", "verb":
			checkRestored(t, row, "می|"+word+map[string]string{"present": "م"}[class])
			checkRestored(t, row, "نمی|"+word+map[string]string{"past": "ند", "present": "ند"}[class])
		case "word":
			if !strings.Contains(word, "|") && len(endings) == 0 {
				t.Errorf("%q says nothing", row)
			}
			checkRestored(t, row, word)
			for _, e := range endings {
				checkRestored(t, row, word+"|"+e)
			}
		case "whole":
			if !strings.HasSuffix(word, "هه") {
				t.Errorf("%q does not end in هه", row)
			}
		default:
			t.Errorf("%q: no such class", row)
		}
	}
}

func checkRestored(t *testing.T, row restoreRow, want string) {
	t.Helper()
	word := strings.ReplaceAll(want, "|", "")
	if n := utf8.RuneCountInString(word); 2*n > maxRestored {
		t.Errorf("%q: %q has %d letters", row, word, n)
	}
	if got := restored(word); strings.Contains(want, "|") && got != want {
		t.Errorf("%q: lostZWNJ(%q) gives %q, want %q", row, word, got, want)
	}
}

// TestRestoreLetters checks that every spelling which Letters folds is read as the letter it folds to.
func TestRestoreLetters(t *testing.T) {
	table := restoreTable()
	for r := rune(0x600); r < 0x700; r++ {
		s := string(r)
		got := table.letter(s[0], s[1])
		to := r
		if fold.GroupOf(r) == fold.Letters {
			_, to = fold.Of(r)
		}
		if want := strings.ContainsRune(restoreLetters, to); (got != 0) != want {
			t.Errorf("letter(%q) = %d, want a letter: %v", r, got, want)
		}
		if f := string(to); table.letter(f[0], f[1]) != got {
			t.Errorf("letter(%q) = %d, that of %q is %d", r, got, to, table.letter(f[0], f[1]))
		}
	}
}

func TestLostZWNJAllocs(t *testing.T) {
	words := []string{"میگوید", "خانههایشان", "جبههای", "سلام", "ي"}
	lostZWNJ(words[0])
	if n := testing.AllocsPerRun(100, func() {
		for _, w := range words {
			lostZWNJ(w)
		}
	}); n != 0 {
		t.Errorf("lostZWNJ allocates %v times, want 0", n)
	}
}

func FuzzLostZWNJ(f *testing.F) {
	for _, s := range []string{"میگوید", "خانههاي", "جبههای", "a", "\xd9\xd9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, word string) {
		at := lostZWNJ(word)
		if at == 0 {
			return
		}
		if !utf8.ValidString(word) || bits.Len64(at) > len(word) || at&1 != 0 {
			t.Fatalf("lostZWNJ(%q) = %b", word, at)
		}
		for i := range 64 {
			if at>>i&1 != 0 && !utf8.RuneStart(word[i]) {
				t.Fatalf("lostZWNJ(%q) = %b: byte %d begins no letter", word, at, i)
			}
		}
	})
}

func BenchmarkLostZWNJ(b *testing.B) {
	words := strings.Fields("وزیر امور خارجه گفت که این کشور میتواند در جایگاهی باشد و گروههای منطقهای را نابود کند ولی نمیخواهد")
	n := 0
	for _, w := range words {
		n += len(w) + 1
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			lostZWNJ(w)
		}
	}
}

func BenchmarkRestoreTable(b *testing.B) {
	for b.Loop() {
		buildRestorer()
	}
}

func TestRestoreZWNJ(t *testing.T) {
	for _, c := range []struct {
		form     Form
		in, want string
	}{
		{RestoreZWNJ, "رئیسجمهور میگوید: خانههای", "رئیس\u200cجمهور می\u200cگوید: خانه\u200cهای"},
		{RestoreZWNJ, "(ميگويد).", "(مي\u200cگويد)."}, // the letters are none of its business
		{Clean | RestoreZWNJ, "ميگويد", "می\u200cگوید"},
		{Clean | RestoreZWNJ, "میگـوید", "می\u200cگوید"}, // what the other flags make is looked up
		{Foreign | RestoreZWNJ, "گفتھاند", "گفته\u200cاند"},
		{Harakat | RestoreZWNJ, "مِیگوید", "می\u200cگوید"},
		{Presentation | RestoreZWNJ, "ﻣﯿﮕﻮﯾﺪ", "می\u200cگوید"},
		{Entities | RestoreZWNJ, "می&zwnj;گوید میگوید", "می\u200cگوید می\u200cگوید"},

		{RestoreZWNJ, "https://x.ir/میگوید", "https://x.ir/میگوید"},
		{RestoreZWNJ, "#میگوید @میگوید `میگوید`", "#میگوید @میگوید `میگوید`"},
		{RestoreZWNJ, "می\u200cگویدمیگوید", "می\u200cگویدمیگوید"}, // a ZWNJ is here already
		{RestoreZWNJ, "میگوید\u200cها", "میگوید\u200cها"},
		{RestoreZWNJ, "میگوید2 xمیگوید میِگوید میگوید_", "میگوید2 xمیگوید میِگوید میگوید_"}, // not letters alone
		{Key | RestoreZWNJ, "میگوید", "میگوید"},                                             // keys hold none
		{Clean, "میگوید", "میگوید"},
	} {
		if got := c.form.String(c.in); got != c.want {
			t.Errorf("Form(%#x).String(%q) = %q, want %q", uint32(c.form), c.in, got, c.want)
		}
		if got := c.form.String(c.want); got != c.want {
			t.Errorf("Form(%#x).String(%q) = %q, want it as it is", uint32(c.form), c.want, got)
		}
		if got := c.form.Map(c.in).String(); got != c.want {
			t.Errorf("Form(%#x).Map(%q) = %q, want %q", uint32(c.form), c.in, got, c.want)
		}
		got, _, err := transform.String(c.form.Transformer(), c.in)
		if err != nil || got != c.want {
			t.Errorf("Form(%#x).Transformer() makes %q of %q, %v, want %q", uint32(c.form), got, c.in, err, c.want)
		}
	}
}

func TestRestoreZWNJSpans(t *testing.T) {
	const in = "او میگوید"
	m := RestoreZWNJ.Map(in)
	zwnj := strings.Index(m.String(), "\u200c")
	if start, end := m.Original(zwnj, zwnj+len("\u200c")); start != end || in[start:] != "گوید" {
		t.Errorf("the ZWNJ came from %q, want nothing before %q", in[start:end], "گوید")
	}
	if start, end := m.Normalized(len("او "), len(in)); m.String()[start:end] != "می\u200cگوید" {
		t.Errorf("%q has become %q", in[len("او "):], m.String()[start:end])
	}
}
