// Package attribution reads from whom: chains of sources, the nearest publisher first, the origin last.
//
// [All] ranges over the attributions of a text, [Parse] reads a string that is one:
//
//	به گزارش تابناک به نقل از ایسنا،             reporter tabnak < quoted isna
//	به گزارش ایسنا، گاردین به نقل از یک منبع آگاه نوشت   reporter isna < reporter guardian < quoted «یک منبع آگاه»
//	تهران - ایرنا -                             reporter irna, filed from تهران
//	وزیر در گفت‌وگو با رویترز                    interviewer reuters
//	منبع: زومیت / عکس: مریم کاظمی                publisher zoomit < photo «مریم کاظمی»
//
// An [Attribution] is such a formula with its place in the text; its Chain holds a [Source] for each link. What a
// source does, its [Role], is read off the cue, the words that bring it in («به گزارش», by the report of; «به نقل از»,
// quoting; «نوشت», wrote), and never off its name; who it is, its [Kind], off the name. An outlet is looked up in a
// [Catalog] by any of its names, however they are spelled: ي or ی, with a ZWNJ, a space or nothing, in quotation marks,
// behind a head noun, which says what it is («خبرگزاری», news agency; «روزنامه انگلیسی‌زبان», newspaper in English), or
// a desk («خبرنگار گروه سیاسی», a reporter of the politics desk of).
// The default catalog holds some four hundred outlets; a program adds its own with [Catalog.With].
//
// # What is read
//
//   - reports: «به گزارش», «به نوشته», «طبق / بر اساس / بنا بر گزارش», «بر اساس گزارشی که …», an outlet and its verb in
//     any tense, number and person («رویترز گزارش داده بود», «مي نويسد»), a report and what it says («گزارش رویترز حاکی
//     است», «در گزارش رویترز آمده است»), leads («ایسنا:», «ادعای رویترز:»), datelines («کابل (پژواک):»);
//   - relays: «به نقل از», «از قول», and a bare «از» after an outlet, before another («به گزارش ورزش سه از فارس»), an official or
//     somebody without a name («به گزارش ایسنا از روابط عمومی شهرداری شیراز»);
//   - statements: «به گفته», «به ادعای», «به روایت», «طبق اعلام», «بر اساس بیانیه» and their like, of anybody;
//   - interviews, where the counterpart is an outlet: «در گفت‌وگوی کوتاه با», «به ایسنا گفت», «با ارسال پیام به»;
//   - credits: «منبع:», «… / ایسنا» and «(ایسنا)» at the end of a line or sentence, «عکس:», «مترجم:», «گزارش:», «خبرنگار:».
//
// Formulas with only punctuation or «و» between them are one chain, each a link deeper; names side by side under one cue
// share a depth. A formula inside «…» is the quoted speaker's: see InQuote. An anaphor («این روزنامه», «وی») is told as
// one, not resolved.
//
// The words that decide are in the TSV files beside the grammar, one a row with its meaning: a reader of Persian can
// review and extend them without knowing Go.
//
// # What is deliberately not read
//
//   - a person's lead or verb without an outlet: «ظریف: …», «رئیس مجلس گفت»;
//   - a body that announces something itself: «وزارت نیرو اعلام کرد»;
//   - what has no owner: «طبق گزارش رسیده», «گزارش‌ها حاکی است», «گفته می‌شود», «طبق اعلام قبلی»;
//   - what something is done to: «واکنش به گزارش رویترز», «در پاسخ به ادعای گاردین»;
//   - an outlet as topic or object: «مدیرعامل خبرگزاری فارس تغییر کرد», «گزارش ایسنا را خواندم»;
//   - everyday words that are names too, where only a colon or stroke speaks for them («فردا: باران»), or where they are
//     a country («ایران اعلام کرد»); the media in the mass; channel signatures (@name); the desk lines of a paper's own
//     staff («گروه سیاسی:»).
//
// # Where a name ends
//
// The name of an outlet in the catalog ends where the catalog says. Any other ends at a mark («،», «:», a line break),
// before «که», before a verb with its coverb («… | منتشر شد»), before the next cue. Where a clause follows with nothing
// between («به گفته وزیر نیرو بخش عمده آب …») its first words may be taken for the end of the name; Outlet, Role and
// Depth do not suffer.
//
// # Limits
//
// Reading takes time linear in the text, whatever it holds, and memory only for the values: chains are cut from blocks
// of up to 64 sources. A chain of more than 64 links goes on as a new attribution. A formula is looked ahead for at most
// some sixty words, and so of the sources of one cue those are read that begin within forty words; a name that is not
// in the catalog has at most thirty. An attribution means the same wherever it
// stands: Parse(a.Text) gives a, but for Start and InQuote. What stands before a formula may only forbid it.
//
// An outlet is what is claimed. That a text names ISNA does not make it ISNA's.
//
// The vocabulary and the default catalog are built when they are first used, in some ten milliseconds. A Parser is a
// value; it and a Catalog are safe for concurrent use.
package attribution
