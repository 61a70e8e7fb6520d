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

// A match is found in the normalised text and shown in the original.
func ExampleForm_Map() {
	text := normalize.Key.Map("در شـــهرِ تهران")
	i := strings.Index(text.String(), "شهر")
	start, end := text.Original(i, i+len("شهر"))
	fmt.Println("در شـــهرِ تهران"[start:end])
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
