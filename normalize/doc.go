// Package normalize brings Persian text to one spelling and says where each byte came from.
//
// Persian is typed with the keyboards, code pages and fonts of many decades: one word comes with the yeh of Arabic or
// of Persian, with a half-space (ZWNJ, U+200C), with a mark that stood in for one, or with none. A [Form] is a set of
// changes, each of which does what its name says and nothing else:
//
//	normalize.Clean.String("بازي علي")    // بازی علی: to store and to show
//	normalize.Key.String("بازيِ هيأت ۱")  // بازی هیات 1: to compare
//	(normalize.Clean | normalize.PersianDigits).String("12 مهر")
//
// [Form.String] returns its argument, without allocating, where nothing changes. [Form.Map] keeps where each byte came
// from, so that what is found in the normalised text can be shown in the original; [Form.Transformer] takes a stream
// of any length.
//
// URLs, the names of hosts, e-mail addresses, @mentions, #hashtags and `code` on one line are never touched, in no
// Form, up to [MaxSpan] bytes each.
//
// What each code point becomes follows the Unicode Standard, version 15.0, where that says it, and else what the press
// of Iran writes; the tables are those by which the parsers of this module read: two spellings that are one word to
// them have one Key.
package normalize
