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
