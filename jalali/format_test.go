package jalali

import (
	"strings"
	"testing"
	"time"
)

// TestFormat writes the reference moment and others; a layout writes the reference moment as itself.
func TestFormat(t *testing.T) {
	reference := time.Date(2027, 3, 22, 15, 4, 5, 0, time.UTC)
	morning := time.Date(2025, 8, 20, 9, 7, 0, 0, time.UTC) // چهارشنبه ۲۹ مرداد ۱۴۰۴
	night := time.Date(1946, 6, 22, 0, 30, 59, 0, time.UTC) // شنبه ۱ تیر ۱۳۲۵
	for _, test := range []struct{ layout, morning, night string }{
		{"1406/01/02", "1404/05/29", "1325/04/01"},
		{"1406/1/2", "1404/5/29", "1325/4/1"},
		{"۱۴۰۶/۰۱/۰۲", "۱۴۰۴/۰۵/۲۹", "۱۳۲۵/۰۴/۰۱"},
		{"۱۴۰۶/۱/۲", "۱۴۰۴/۵/۲۹", "۱۳۲۵/۴/۱"},
		{"١٤٠٦/٠١/٠٢", "١٤٠٤/٠٥/٢٩", "١٣٢٥/٠٤/٠١"},
		{"٢/١/١٤٠٦", "٢٩/٥/١٤٠٤", "١/٤/١٣٢٥"},
		{"۰۶-۱-1406", "۰۴-۵-1404", "۲۵-۴-1325"},
		{"06.01.02", "04.05.29", "25.04.01"},
		{"14060102", "14040529", "13250401"},
		{"060102150405", "040529090700", "250401003059"},
		{"۱۴۰۶۰۱۰۲۱۵۰۴۰۵", "۱۴۰۴۰۵۲۹۰۹۰۷۰۰", "۱۳۲۵۰۴۰۱۰۰۳۰۵۹"},
		{"١٤٠٦٠١", "١٤٠٤٠٥", "١٣٢٥٠٤"},
		{"1406-01-02T15:04:05", "1404-05-29T09:07:00", "1325-04-01T00:30:59"},
		{"15:4:5", "09:7:0", "00:30:59"},
		{"03:04 PM", "09:07 AM", "12:30 AM"},
		{"3:04pm", "9:07am", "12:30am"},
		{"۳:۰۴ ب.ظ", "۹:۰۷ ق.ظ", "۱۲:۳۰ ق.ظ"},
		{"٠٣:٠٤:٠٥", "٠٩:٠٧:٠٠", "١٢:٣٠:٥٩"},
		{"دوشنبه ۲ فروردین ۱۴۰۶", "چهارشنبه ۲۹ مرداد ۱۴۰۴", "شنبه ۱ تیر ۱۳۲۵"},
		{"دوشنبه ۲ فروردین ۱۴۰۶ ساعت ۱۵:۰۴", "چهارشنبه ۲۹ مرداد ۱۴۰۴ ساعت ۰۹:۰۷", "شنبه ۱ تیر ۱۳۲۵ ساعت ۰۰:۳۰"},
		{"دوشنبه ۲ حمل ۱۴۰۶", "چهارشنبه ۲۹ اسد ۱۴۰۴", "شنبه ۱ سرطان ۱۳۲۵"},
		{"دوشنبه د وری ۲", "چارشنبه د زمری ۲۹", "شنبه د چنگاښ ۱"},
		{"دووشەممە ٢ی خاکەلێوە ١٤٠٦", "چوارشەممە ٢٩ی گەلاوێژ ١٤٠٤", "شەممە ١ی پووشپەڕ ١٣٢٥"},
		{"Monday 2 Farvardin 1406", "Wednesday 29 Mordad 1404", "Saturday 1 Tir 1325"},
		{"Mon, 02 Far 06", "Wed, 29 Mor 04", "Sat, 01 Tir 25"},
		{"Monday 2 Hamal 1406", "Wednesday 29 Asad 1404", "Saturday 1 Saratan 1325"},
		{"۲ فروردین/حمل ۱۴۰۶", "۲۹ مرداد/اسد ۱۴۰۴", "۱ تیر/سرطان ۱۳۲۵"},
		{"۲ فروردین\u200cماه ۱۴۰۶", "۲۹ مرداد\u200cماه ۱۴۰۴", "۱ تیر\u200cماه ۱۳۲۵"},
		{"۲ فروردینماه", "۲۹ مردادماه", "۱ تیرماه"},
		{"2Farvardin1406", "29Mordad1404", "1Tir1325"},
		{"سال ۱۴۰۶", "سال ۱۴۰۴", "سال ۱۳۲۵"},
		{"FarvardinMonday", "MordadWednesday", "TirSaturday"},
		{"", "", ""},
	} {
		if got := FormatTime(reference, test.layout); got != test.layout {
			t.Errorf("FormatTime(reference, %q) = %q", test.layout, got)
		}
		if got := FormatTime(morning, test.layout); got != test.morning {
			t.Errorf("FormatTime(morning, %q) = %q, want %q", test.layout, got, test.morning)
		}
		if got := FormatTime(night, test.layout); got != test.night {
			t.Errorf("FormatTime(night, %q) = %q, want %q", test.layout, got, test.night)
		}
	}
}

// TestFormatSpellings writes with layouts in which the reference moment is not spelled as it is written.
func TestFormatSpellings(t *testing.T) {
	d := day(1404, Mordad, 31) // a Friday
	for _, test := range []struct{ layout, want string }{
		{"دو\u200cشنبه ۲ فروردين ۱۴۰۶", "جمعه ۳۱ مرداد ۱۴۰۴"},
		{"دو شنبه ۲ فـروردین", "جمعه ۳۱ مرداد"},
		{"۲ وريی", "۳۱ زمری"},
		{"2 Farwardin", "31 Mordad"},
		{"ب.ظ", "ق.ظ"},
	} {
		if got := d.Format(test.layout); got != test.want {
			t.Errorf("Format(%q) = %q, want %q", test.layout, got, test.want)
		}
	}
}

// TestLiterals keeps what only looks like an element.
func TestLiterals(t *testing.T) {
	d := day(1404, Mordad, 29)
	for _, layout := range []string{
		"Room 12", "24 ساعت", "2025", "2006-07-08", "۳۶۵ روز", "0", "00", "7", "۶", "10", "16", "014", "140601021", "14061",
		"1۲", "۱۴06", "0۶", "1٢", "1२", "२", "१४०६", "140614", "140601021504051", "\u06f1\u0662",
		"در سال اقتصادی دی و بهمن و ساعت و روز", "ضروری و فناوری", "حمله و حمل\u200cونقل", "تحمل", "آوری", "وری\u200cها", "وریۀ", "\u0640وری",
		"یکشنبه سه\u200cشنبه چهارشنبه پنجشنبه جمعه شنبه", "مرداد مهر دی",
		"monday farvardin hamal", "MONDAY", "Farm", "afar Far\u200c", "Far\u0301", "Mond", "xMon", "Hamals", "AM am PMs spm بب.ظ", "ق.ظ",
		"\xff\xd9", "\xdb", "\u200f\u200c", "𐍈😀", "م\u064eه", "Ｆ", "January",
	} {
		if got := d.Format(layout); got != layout {
			t.Errorf("Format(%q) = %q", layout, got)
		}
	}
}

func TestFormatNames(t *testing.T) {
	for _, test := range []struct{ layout, months, days string }{
		{"فروردین دوشنبه", "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند", "یکشنبه دوشنبه سه\u200cشنبه چهارشنبه پنجشنبه جمعه شنبه"},
		{"حمل دوشنبه", "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت", "یکشنبه دوشنبه سه\u200cشنبه چهارشنبه پنجشنبه جمعه شنبه"},
		{"وری دوشنبه", "وری غویی غبرگولی چنگاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب", "یکشنبه دوشنبه سه\u200cشنبه چارشنبه پنجشنبه جمعه شنبه"},
		{"خاکەلێوە دووشەممە", "خاکەلێوە گوڵان جۆزەردان پووشپەڕ گەلاوێژ خەرمانان ڕەزبەر گەڵاڕێزان سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە", "یەکشەممە دووشەممە سێشەممە چوارشەممە پێنجشەممە ھەینی شەممە"},
		{"Farvardin Monday", "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand", "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"},
		{"Far Mon", "Far Ord Kho Tir Mor Sha Meh Aba Aza Dey Bah Esf", "Sun Mon Tue Wed Thu Fri Sat"},
		{"Hamal Monday", "Hamal Sawr Jawza Saratan Asad Sunbula Mizan Aqrab Qaws Jadi Dalw Hoot", "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"},
	} {
		for i, want := range strings.Fields(test.months) {
			d := day(1404, Month(i+1), 1)
			if got, _, _ := strings.Cut(d.Format(test.layout), " "); got != want {
				t.Errorf("%v.Format(%q): month %q, want %q", d, test.layout, got, want)
			}
		}
		sunday := day(1404, Shahrivar, 2)
		for i, want := range strings.Fields(test.days) {
			d := sunday.AddDays(i)
			if _, got, _ := strings.Cut(d.Format(test.layout), " "); got != want {
				t.Errorf("%v.Format(%q): weekday %q, want %q", d, test.layout, got, want)
			}
		}
	}
}

// TestClock writes every hour on both dials.
func TestClock(t *testing.T) {
	for h := range 24 {
		at := time.Date(2025, 8, 20, h, 0, 0, 0, time.UTC)
		if got, want := FormatTime(at, "15 03 3 PM pm"), at.Format("15 03 3 PM pm"); got != want {
			t.Errorf("FormatTime(%v) = %q, want %q", at, got, want)
		}
	}
}

func TestFormatOutOfRange(t *testing.T) {
	if got := (Date{}).Format("1406/01/02 foo"); got != "" {
		t.Errorf("the zero Date is formatted as %q", got)
	}
	if got := string((Date{}).AppendFormat([]byte("a"), "1406")); got != "a" {
		t.Errorf("the zero Date appends to make %q", got)
	}
	if got := FormatTime(time.Time{}, "1406/01/02 foo"); got != "" {
		t.Errorf("the zero Time is formatted as %q", got)
	}
	if got := FormatTime(time.Date(2025, 8, 20, 21, 0, 0, 0, time.UTC).In(Tehran()), "1406/01/02 15:04"); got != "1404/05/30 00:30" {
		t.Errorf("a moment in Tehran is formatted as %q", got)
	}
}
