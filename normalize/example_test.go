package normalize_test

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/transform"

	"github.com/khabar-go/khabar/normalize"
)

func ExampleForm_String() {
	fmt.Println(normalize.Clean.String("كتابهاي علي"))
	fmt.Println(normalize.Key.String("هیأتِ ۀ ۱۲"))
	// Output:
	// کتابهای علی
	// هیات ه 12
}

func ExampleForm_Append() {
	buf := []byte("متن: ")
	buf = normalize.Clean.Append(buf, "سلاـــم")
	fmt.Printf("%s\n", buf)
	// Output: متن: سلام
}

func ExampleForm_IsNormal() {
	fmt.Println(normalize.Clean.IsNormal("ایران"), normalize.Clean.IsNormal("ايران"))
	// Output: true false
}

// A word, normalised like the text, is found in it and shown in the original.
func ExampleForm_Map() {
	const original = "در شـــهرِ تهران"
	text, word := normalize.Key.Map(original), normalize.Key.String("شَهر")
	if i := strings.Index(text.String(), word); i >= 0 {
		start, end := text.Original(i, i+len(word))
		fmt.Println(original[start:end])
	}
	// Output: شـــهر
}

func ExampleText_Normalized() {
	text := normalize.ASCIIDigits.Map("سال ۱۴۰۴")
	start, end := text.Normalized(len("سال "), len("سال ۱۴۰۴"))
	fmt.Println(text.String()[start:end])
	// Output: 1404
}

// A file is normalised as it is read.
func ExampleForm_Transformer() {
	file := strings.NewReader("خبرگزاري ايرنا\r\n")
	r := transform.NewReader(file, normalize.Clean.Transformer())
	if _, err := io.Copy(os.Stdout, r); err != nil {
		fmt.Println(err)
	}
	// Output: خبرگزاری ایرنا
}

// Letters, marks and forms: what keyboards, code pages and fonts have written for one letter.
func ExampleForm_letters() {
	fmt.Println(normalize.Letters.String("كتاب علي"))
	fmt.Println(normalize.Foreign.String("ہمارے"))
	fmt.Println(normalize.Presentation.String("ﻓﺎﺭﺳﯽ"))
	fmt.Println(normalize.Tatweel.String("سـلام"))
	fmt.Println(normalize.Harakat.String("مُثَلَّث"))
	fmt.Printf("%+q\n", normalize.Compose.String("ا\u0653"))
	// Output:
	// کتاب علی
	// هماری
	// فارسی
	// سلام
	// مثلث
	// "\u0622"
}

// What is invisible: half-spaces, the marks that stand in for them, and those that have no business in a text.
func ExampleForm_invisible() {
	for _, s := range []string{"می\u200eروم", "می\u200c\u200cروم", "می روم\u200c."} {
		fmt.Printf("%+q\n", normalize.Clean.String(s))
	}
	fmt.Printf("%+q\n", normalize.RestoreZWNJ.String("رئیسجمهور"))
	// Output:
	// "\u0645\u06cc\u200c\u0631\u0648\u0645"
	// "\u0645\u06cc\u200c\u0631\u0648\u0645"
	// "\u0645\u06cc \u0631\u0648\u0645."
	// "\u0631\u0626\u06cc\u0633\u200c\u062c\u0645\u0647\u0648\u0631"
}

// Numbers: the digits of a Latin word are not made Persian, nor are marks that can be read in two ways.
func ExampleForm_numbers() {
	f := normalize.PersianDigits | normalize.NumberSeparators
	fmt.Println(f.String("1,234.5"))
	fmt.Println(f.String("COVID-19"))
	fmt.Println(normalize.ASCIIDigits.String("۱۲ مهر ١٤٠٤"))
	// Output:
	// ۱٬۲۳۴٫۵
	// COVID-19
	// 12 مهر 1404
}

// Punctuation, quotes, dashes and spaces.
func ExampleForm_punctuation() {
	fmt.Println(normalize.Punctuation.String("چرا? نه, هرگز; ok?"))
	fmt.Println(normalize.Quotes.String(`گفت "سلام" و "hello"`))
	fmt.Println(normalize.Dashes.String("۱۰ − ۲"))
	fmt.Printf("%q\n", normalize.Collapse.String("  یک   دو "))
	// Output:
	// چرا؟ نه، هرگز؛ ok?
	// گفت «سلام» و "hello"
	// ۱۰ - ۲
	// "یک دو"
}

// What pages of HTML and fonts leave behind.
func ExampleForm_entities() {
	fmt.Println(normalize.Entities.String("&laquo;سلام&raquo; &amp; &lt;b&gt;"))
	fmt.Println(normalize.Symbols.String("۱۰۰ ﷼"))
	// Output:
	// «سلام» &amp; &lt;b&gt;
	// ۱۰۰ ریال
}
