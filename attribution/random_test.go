package attribution

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pieces are what TestRandom makes texts of: enough of each class of word, and what parts them.
var pieces = strings.Fields("به_گزارش به_نقل_از به_گفته به_نوشته طبق_اعلام بر_اساس_گزارش بر_اساس_گزارشی_که به_ادعای به_روایت از_قول وبه_نقل_از " +
	"در_گفت\u200cوگو_با در_گفت\u200cوگوی_کوتاه در_مصاحبه_با با_ارسال_پیام_به ادعای منبع: عکس: گزارش: خبرنگار: مترجم: با به از در و که را تا این یک " +
	"ایسنا رویترز مهر فارس ایران شرق گل گاردین بی\u200cبی\u200cسی عصر_ایران تابناک NHK isna.ir الشرق_الاوسط خبرگزاری_فرانسه شبکه_خبر کانال_۱۲ " +
	"خبرگزاری روزنامه روزنامه\u200cهای خبرگزاری\u200cهای شبکه سایت رسانه رسانه\u200cهای خبرنگار گروه سرویس خبرنگار_اعزامی پایگاه_خبری رسمی آمریکایی چاپ_لندن " +
	"نوشت گزارش_داد خبر_داد اعلام_کرد مدعی_شد گفت می\u200cگوید نوشته نوشته_است منتشر_کرد افزود شد کرد است " +
	"وزیر سازمان روابط_عمومی مقام منبع_آگاه منابع علی احمدی وزارت دکتر وی او ما خود شاهدان دو سه برخی " +
	"تهران قم لندن منطقه شهرستان روز شنبه امروز ۱۲ مهرماه ۱۴۰۴ اعزامی_به سیاسی فوری انتهای_پیام " +
	"حوزه ایسنای مشرق کیهان همشهری خبرنگار_آکسیوس باراک_راوید دانشگاه وزارت_نیرو بانک_مرکزی گیلان آبان امسال در_گزارشی در_یادداشتی در_شبکه_ایکس " +
	"گروه_استان\u200cها سرویس_جهان ترجمه: لینک_خبر " +
	"گزارش گزارش\u200cهای در_گزارش حاکی_است حاکی_از_آن_است آمده_است آورده_است دفتر حوزه_هنری مرکز استان استان\u200cها کابل پژواک ۸صبح (ع) ابنا " +
	"خبرگزاری_اهل\u200cبیت باشگاه_خبرنگاران صدا_و_سیمای حمله طبق_اطلاع به_نقل_ازرویترز منبع_خبر ادعای ورود سرمقاله " +
	"رسیده نهایی واکنش پاسخ نسبت سردبیر مدیرعامل سالانه رسمی درباره همچنین اما آب کتاب باران " +
	"روزنامه_«کویت_تایمز» روزنامه_کویت تایمز تلگراف #نیویورک #فوری کنیایی اجتماعی خبری_و_تحلیلی اطلاعات_روز_شنبه گزارشی_که_در عصر_ایران „ “ Al-Monitor " +
	"کانال_۱۲_اسرائیل asriran.com (isna.ir/x) گزارش_کرد_پرس «ایسنا_کارون» سایت_روزنامه_کارون خبرنگار_روزنامه_کارون L'Équipe " +
	"، ؛ : . - / ( ) « » \" ⏎ ⏎ ! | @channel")

// randomText returns a text of n pieces.
func randomText(rnd *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		p := strings.NewReplacer("_", " ", "⏎", "\n").Replace(pieces[rnd.IntN(len(pieces))])
		b.WriteString(p)
		if rnd.IntN(12) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// TestRandom puts the promises to texts that hold little but cues, names and what comes between, as no fuzzer makes them.
func TestRandom(t *testing.T) {
	texts := 30000
	if testing.Short() {
		texts = 3000
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	found := 0
	for range texts {
		s := randomText(rnd, 3+rnd.IntN(40))
		end := 0
		for a := range All(s) {
			found++
			if wrong := checkSpans(s, end, a); wrong != "" {
				t.Fatalf("All(%q): %s: %+v", s, wrong, a)
			}
			end = a.End()
			alone, err := Parse(a.Text)
			if err != nil {
				t.Fatalf("All(%q) finds %v in %q, Parse: %v", s, a, a.Text, err)
			}
			if diff := cmp.Diff(moved(a), alone); diff != "" {
				t.Fatalf("All(%q), Parse(%q): -in the text +alone\n%s", s, a.Text, diff)
			}
		}
	}
	if found < texts/2 {
		t.Errorf("%d attributions in %d texts", found, texts)
	}
}

// moved returns a as it is at the beginning of a text, outside any quote.
func moved(a Attribution) Attribution {
	m := a.Clone()
	m.Start, m.InQuote = 0, false
	for i := range m.Chain {
		m.Chain[i].Start -= a.Start
		m.Chain[i].CueStart -= a.Start
	}
	return m
}
