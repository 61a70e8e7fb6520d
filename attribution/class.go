package attribution

// A class is a set of things that a word may do; what each means stands at the head of the table that names it.
type class uint64

const (
	lead class = 1 << iota
	glued
	told
	relative
	published
	talk
	message
	claim
	credit
	reacts
	answers
	unowned
	attributive
	states

	media
	vague
	faint
	mass
	staff
	desk
	adjective
	topic
	official
	anonymous
	title
	pronoun
	this
	indefinite
	own
	owner

	to
	from
	in
	with
	and
	object
	that
	preposition
	until
	afterwards
	complement
	breaks
	opener
	endMark
	flash
	timeWord
	month
	afterMonth
	notPlace
	placeHead
	place
	region
	sent
	beforeComma
	afterComma

	writes
	reports
	announces
	says
	publishes
	finite
	noun
	participle
	coverb
)

// verbs are the verbs that say who reports.
const verbs = writes | reports | announces | says

var classes = map[string]class{
	"lead": lead, "glued": lead | glued, "told": told, "talk": talk, "message": message, "claim": claim, "credit": credit,
	"reacts": reacts, "answers": reacts | answers, "unowned": unowned, "attributive": attributive, "states": states | finite,
	"media": media, "vague": media | vague, "faint": media | faint, "mass": mass, "staff": staff, "desk": desk, "office": desk, "adjective": adjective, "topic": topic,
	"official": official, "seat": official, "anonymous": anonymous, "title": title, "pronoun": pronoun, "this": this,
	"indefinite": indefinite, "own": own, "owner": owner,
	"to": to, "from": from, "in": in, "with": with, "and": and, "object": object, "that": that,
	"preposition": preposition, "until": until, "afterwards": afterwards, "complement": complement, "break": breaks, "opener": opener, "end mark": endMark, "flash": flash,
	"time": timeWord, "after month": afterMonth, "not place": notPlace, "place head": placeHead, "region": region, "sent": sent,
	"before comma": beforeComma, "after comma": afterComma,
	"writes": writes, "reports": reports, "announces": announces, "tells": announces, "says": says, "publishes": publishes, "finite": finite, "brings": finite, "noun": noun,
}

// A trait is a set of what is asked of few words: the classes are all taken.
type trait uint32

const (
	endsNames    trait = 1 << iota // the names of many outlets end with it
	weekday                        // of a time
	describing                     // it may stand between a head noun and a registered name: «روزنامه کنیایی مارکا»
	edition                        // after a name, before the place of an outlet: «چاپ»
	office                         // of a desk: many a body has one too
	centre                         // it may stand before the place of an outlet: «صدا و سیمای مرکز گیلان»
	city                           // of a place
	country                        // of a place
	seat                           // of an official: reports come from there too, as from a place
	learnt                         // of a lead: read only before an outlet or a reporter
	ownedReport                    // it may have an owner and say something: «گزارش رویترز حاکی است»
	statedWithin                   // of what a report states: «در» stands before it
	affects                        // before its verb it makes the source of a lead an object: «به گزارش رویترز حمله کرد»
	brings                         // of a verb: it says who reports, but only of an outlet or what it prints: «کیهان آورده است»
	utterance                      // it is what one says: «دروغ می‌گوید»
	tells                          // of a verb: of what it tells «از» stands before it
	pluralVerb                     // of a verb
)

var traits = map[string]trait{
	"last": endsNames, "trait": describing, "edition": edition, "office": office, "centre": centre, "seat": seat,
	"owned": ownedReport, "affects": affects, "said": utterance,
}
