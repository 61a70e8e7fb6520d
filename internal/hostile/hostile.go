// Package hostile makes texts that invite a reader to look ahead, back or up again and again, for tests that count steps
// and for benchmarks. No program needs it.
package hostile

import (
	"math/rand/v2"
	"strings"
)

// A Text is a kind of hostile text, of which there can be as much as one likes.
type Text struct {
	Name string
	make func(size int) string
}

// Of returns a text of about size bytes, and of never more.
func (t Text) Of(size int) string { return t.make(size) }

// repeated returns the kind of text that is unit again and again.
func repeated(name, unit string) Text {
	return Text{name, func(size int) string { return strings.Repeat(unit, size/len(unit)) }}
}

// after returns the kind of text that is head once, and then unit again and again.
func after(name, head, unit string) Text {
	return Text{name, func(size int) string { return head + strings.Repeat(unit, (size-len(head))/len(unit)) }}
}

// nested returns the kind of text that opens as often as it closes, with core within.
func nested(name, open, core, end string) Text {
	return Text{name, func(size int) string {
		n := (size - len(core)) / (len(open) + len(end))
		return strings.Repeat(open, n) + core + strings.Repeat(end, n)
	}}
}

// mixed returns the kind of text that is pieces in a random order, which is the same each time.
func mixed(name string, pieces ...string) Text {
	return Text{name, func(size int) string {
		random := rand.New(rand.NewPCG(1404, 529))
		var b strings.Builder
		b.Grow(size)
		for {
			piece := pieces[random.IntN(len(pieces))]
			if b.Len()+len(piece) > size {
				return b.String()
			}
			b.WriteString(piece)
		}
	}}
}

// Texts returns all kinds.
func Texts() []Text { return texts }

var texts = []Text{
	// numbers
	repeated("digits", "۱۲۳۴۵۶۷۸۹۰"),
	repeated("latin digits", "1234567890"),
	repeated("numbers", "۱ "),
	repeated("scripts of digits", "۱1"),
	repeated("scripts and marks of digits", "۱/1٫١.１,"),
	repeated("number words", "صد و بیست و سه هزار و "),
	repeated("ones", "یک و "),
	repeated("glued number words", "بیستوسه"),
	repeated("number words with half spaces", "بیست\u200cو\u200cسه\u200c"),
	repeated("ordinals", "بیست و سومین "),
	repeated("spelled year", "هزار و سیصد و نود و "),

	// dates and their halves
	repeated("days", "۱۲ و "),
	repeated("shared days", "۱۲، ۱۳، ۱۴، ۱۵، ۱۶ و "),
	repeated("months", "آبان "),
	repeated("months of three calendars", "آبان محرم ژانویه "),
	repeated("day months", "۵ مهر "),
	repeated("dates", "۱۵ آبان ۱۴۰۳ "),
	repeated("glued dates", "۱۵آبان۱۴۰۳"),
	repeated("days and clocks", "۲۸ مرداد ساعت ۱۰، "),
	repeated("dates, clocks and bars", "۲۹ مرداد ۱۴۰۴ - ۱۰:۵۵ | "),
	repeated("amounts side by side", "۱ ساعت ۲۰ دقیقه "),
	repeated("amounts and commas", "۲ روز، ۳ ساعت، "),
	repeated("amounts beside dates", "سه سال پیش (۲۳ خرداد ۱۴۰۱) "),
	repeated("two days and their weekdays", "امروز و فردا (چهارشنبه و "),
	repeated("sections", "سیاسی > دولت "),
	repeated("numeric dates", "۱۴۰۳/۰۸/۱۵ "),
	repeated("equal dates", "۱۵ آبان ۱۴۰۳ برابر با "),
	repeated("dates in brackets", "۱۵ آبان ۱۴۰۳ ("),
	repeated("weekdays", "شنبه "),
	repeated("weekdays and commas", "سه شنبه، "),
	repeated("weekdays with half spaces", "سه\u200cشنبه\u200c"),
	repeated("half weekdays", "سه چهار پنج "),
	repeated("half ranges", "از ۵ تا "),
	repeated("ranges of days", "۵ تا "),
	repeated("ranges", "تا تا تا "),
	repeated("lists of dates", "۱۲ مهر، "),
	repeated("latin lists of dates", "October 4 and "),
	repeated("latin ranges", "Oct to "),
	repeated("ends of ranges", "تا پایان "),
	repeated("pictures of clocks", "۱۲ مهر ۱۴۰۴\n⏰ ⏰ ۱۲:۳۰ "),
	after("one date and pictures of clocks", "تاریخ انتشار: ۱۲ مهر ۱۴۰۴\n", "⏰ "),
	repeated("from", "از از از "),
	repeated("clocks", "۱۰:۵۵ "),
	repeated("half clocks", "۱۰:"),
	repeated("hours", "ساعت "),
	repeated("half hours", "ساعت ۱۰ و "),
	repeated("minutes", "ساعت ۱۰ و ۵ دقیقه و "),
	repeated("labels", "تاریخ انتشار: "),
	repeated("lines of labels", "تاریخ انتشار:\n"),
	repeated("relative days", "امروز دیروز فردا "),
	repeated("counted", "۳ روز پیش از "),
	repeated("Sundays", "Sun "),
	repeated("Sundays in brackets", "Sun("),
	repeated("Sundays and dashes", "Sun-Sun("),
	repeated("months and days", "Far5 5"),
	repeated("zeros in words", "صفر صفر "),
	repeated("noons", "صبح صبح "),
	repeated("parts of days", "صبح شب "),
	repeated("open forms", "شنبه ۵ مهر "),
	repeated("years", "سال "),
	repeated("year after year", "سال ۱۴۰۳ "),
	repeated("zones", "به وقت تهران "),
	repeated("places", "گرینویچ "),
	repeated("lines of dates", "۱۵ آبان ۱۴۰۳\n"),
	repeated("lines of days", "۱۵ آبان\n"),
	repeated("lines of clocks", "۱۰:۵۵\n"),

	// sources
	repeated("cues", "به نقل از "),
	repeated("reports", "به گزارش "),
	repeated("half cues", "به "),
	repeated("of", "از "),
	repeated("quoting of", "نقل از "),
	repeated("outlets", "ایسنا "),
	repeated("commas of outlets", "ایسنا، "),
	repeated("and outlets", "ایسنا و "),
	repeated("glued outlets", "ایسناایرنا"),
	repeated("glued cues", "بهگزارشایسنا"),
	repeated("cues with half spaces", "به\u200cنقل\u200cاز\u200cایسنا\u200c"),
	repeated("chains", "به نقل از ایسنا "),
	repeated("glued chains", "به نقل ازایسنا"),
	repeated("chains of reports", "به گزارش ایسنا به نقل از مهر "),
	repeated("head nouns", "خبرگزاری "),
	repeated("plurals", "خبرگزاری\u200cهای "),
	repeated("plural chains", "به گزارش خبرگزاری\u200cهای "),
	repeated("verbs", "گفت "),
	repeated("who said", "وی گفت: "),
	repeated("half verbs", "گزارش داد که "),
	repeated("interviews", "در گفت\u200cوگو با "),
	repeated("interviews with", "در گفت\u200cوگو با خبرنگار "),
	repeated("colons of outlets", "ایسنا: "),
	repeated("slashes of outlets", "/ایسنا"),
	repeated("brackets of outlets", "(ایسنا"),
	repeated("datelines", "تهران - ایسنا - "),
	repeated("lines of outlets", "ایسنا\n"),
	repeated("credits", "منبع: "),
	repeated("nameless", "و یک سایت "),
	repeated("other nameless", "شبکه و یکی "),
	repeated("claims", "ادعای ایسنا و "),
	repeated("short lists of outlets", strings.Repeat("ایسنا و ", 50)+"ب ب ب ب ب ب "),
	repeated("long head", "بنقل از سایت ب امروز شرق ایسنا "),
	repeated("titles", "رئیس وزیر معاون "),
	after("one cue", "به گزارش ", "ب "),
	after("one cue and names", "به گزارش ", "ایسنا و "),
	after("one subject", "ایسنا ", "در "),
	repeated("hosts", "techradar.com "),
	repeated("labels and hyphens", "a-1."),
	repeated("desks of two topics", "سرویس ایران و "),
	repeated("programmes", "برنامه «ب» "),
	repeated("insertions", "رویترز، روز پنجشنبه، "),
	repeated("labels of a host", "a."),

	// punctuation
	repeated("dashes", "-"),
	repeated("spaced dashes", " - "),
	repeated("long dashes", "—"),
	repeated("slashes", "/"),
	repeated("digits and slashes", "۱/"),
	repeated("digits and dashes", "۱-"),
	repeated("digits and stops", "۱."),
	repeated("brackets", "("),
	repeated("square brackets", "["),
	repeated("colons", ":"),
	repeated("commas", "، "),
	repeated("open quotes", "«"),
	repeated("closed quotes", "»"),
	repeated("empty quotes", "«»"),
	repeated("high quotes", "“"),
	repeated("straight quotes", `"`),
	repeated("backticks", "`"),
	repeated("backticks and letters", "`ا "),
	repeated("lines of backticks", "`\n"),
	nested("nested quotes", "«", "به گزارش ایسنا", "»"),
	nested("nested words", "«به ", "ایسنا", "» "),
	nested("nested brackets", "(", "۱۵ آبان ۱۴۰۳", ")"),
	repeated("full stops", "."),
	repeated("underscores", "_"),
	repeated("at signs", "@"),
	repeated("hashes", "#"),
	repeated("tags", "#ا"),
	repeated("ampersands", "&"),
	repeated("references", "&amp;"),
	repeated("half references", "&zwnj"),
	repeated("references of references", "&amp;#8204;"),
	repeated("number signs", "&#"),

	// letters
	repeated("word", "ب"),
	repeated("words", "ب "),
	repeated("half words", "سه\u200c"),
	repeated("latin word", "a"),
	repeated("latin words", "a "),
	repeated("changes of script", "aب"),
	repeated("presentation forms", "ﻲ"),
	repeated("ligatures", "ﻼ"),
	repeated("long ligatures", "ﷺ"),
	repeated("widest ligature", "﷽"),
	repeated("arabic letters", "يك"),
	repeated("and", "و "),
	repeated("glued and", "و"),
	repeated("heh", "هٔ"),

	// what cannot be seen
	repeated("zero width spaces", "\u200b"),
	repeated("half spaces", "\u200c"),
	repeated("joiners", "\u200d"),
	repeated("bidi marks", "\u200f"),
	repeated("embeddings", "\u202b"),
	repeated("byte order marks", "\ufeff"),
	repeated("not signs", "¬"),
	repeated("not signs in a word", "ب¬"),
	repeated("soft hyphens", "\u00ad"),
	repeated("tatweels", "ـ"),
	repeated("tatweels in a word", "بـ"),
	repeated("marks", "\u064b"),
	repeated("letters with marks", "آ\u064b"),
	repeated("hamza above", "\u0654"),
	repeated("latin marks", "e\u0301"),
	after("one letter and marks", "ب", "\u064e"),
	after("an outlet and marks", "ایسنا", "\u064e"),
	after("a month and marks", "۵ آبان", "\u064e"),
	after("one digit and marks", "۱", "\u0301"),
	repeated("spaces", " "),
	repeated("tabs", "\t"),
	repeated("newlines", "\n"),
	repeated("returns", "\r"),
	repeated("lines of spaces", " \n"),
	repeated("hard spaces", "\u00a0"),
	repeated("zeros", "\x00"),

	// bytes
	repeated("invalid", "\xff"),
	repeated("half a letter", "\xd8"),
	repeated("half a half space", "\xe2\x80"),
	repeated("tails", "\x80"),
	repeated("surrogates", "\xed\xa0\x80"),
	repeated("overlong", "\xc0\xaf"),
	repeated("letters and invalid", "ب\xff"),
	repeated("flags", "🇮🇷"),
	repeated("families", "👨\u200d👩\u200d"),
	repeated("digit caps", "3\ufe0f\u20e3"),

	// addresses
	repeated("urls", "https://x.ir/1404/05/29 "),
	repeated("schemes", "https://"),
	repeated("half schemes", "a://"),
	repeated("spaced schemes", "a:// "),
	repeated("brackets in a url", "a://)"),
	repeated("www", "www."),
	repeated("hosts and slashes", "a.ir/"),
	after("one url", "https://x.ir/", "a"),
	after("one url of brackets", "https://x.ir/", "()"),
	after("one url of ampersands", "https://x.ir/", "&"),
	after("one mention", "@", "a"),
	after("one tag of half spaces", "#ب", "\u200c"),
	repeated("a path", "a/"),
	repeated("queries", "a.ir?"),
	repeated("mail", "a@b.ir "),

	mixed("mixed dates", "۱۵ ", "آبان ", "۱۴۰۳ ", "شنبه ", "، ", "تا ", "از ", "و ", "ساعت ", "۱۰:۵۵ ", "سال ", "ماه ", "روز ", "(", ") ", "صد ", "بیست ", "امروز ", "پیش ", "/", "-", "\n", "سه\u200c", "برابر با ", "15 ", "January ", "صبح ", "به وقت "),
	mixed("mixed sources", "به ", "نقل ", "از ", "گزارش ", "ایسنا ", "مهر ", "خبرگزاری ", "و ", "، ", ": ", "«", "»", "(", ")", "گفت ", "وی ", "در ", "گفت\u200cوگو با ", "نوشت ", "-", "/", "\n", "تهران ", "منبع ", "روزنامه ", "های ", "این ", "خبرنگار ", "که "),
	mixed("mixed code points", "ا", "ي", "ك", "ه", "\u0654", "\u064b", "ـ", "\u200c", "\u200d", "\u200e", "\u00ad", "\u200b", "¬", "\x00", " ", "\t", "\n", "\r", "\u00a0", "1", "۳", "٤", "٫", "٬", ".", ",", ";", "?", "a", "www.", "://", "/", "@", "#", "`", "\"", "“", "”", "«", "»", "&zwnj;", "&#8204", "&", "ﻲ", "ﻼ", "ﷺ", "–", "-", "\xd9", "\xff", "_", "(", ")"),
}
