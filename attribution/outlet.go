package attribution

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/khabar-go/khabar/internal/table"
)

// Version names the data of the default catalog; it changes whenever a row does, and results may change with it.
const Version = "2026-11-28.5"

// An Outlet is a publisher of news. What a text calls by its name need not come from it: an Outlet is what is claimed.
type Outlet struct {
	ID      string   // of a–z, 0–9, "_", "-" and "."; in the default catalog never changed, never given to another outlet
	Medium  string   // agency, newspaper, magazine, broadcaster, website, social, or ""
	Persian string   // its name; a ZWNJ or space stands wherever it may be parted
	English string   // its name, to show; it is not read in texts
	Domain  string   // the host alone, isna.ir; may be shared: bbc.com; "" if not known; another host may be an alias
	Country string   // ISO 3166-1 alpha-2, or ""
	Aliases []string // other names, in any script, written as Persian is
	Weak    []string // of Persian and Aliases: common words, read only after a cue (level 1)
	Words   []string // everyday words, read only with a verbal cue or a head noun that suits Medium (level 2)
}

// names ranges over the names that the outlet is read by.
func (o *Outlet) names() iter.Seq[string] {
	return func(yield func(string) bool) {
		if o.Persian != "" && !yield(o.Persian) {
			return
		}
		for _, a := range o.Aliases {
			if !yield(a) {
				return
			}
		}
	}
}

// clone returns a copy that shares no slice with o.
func (o *Outlet) clone() Outlet {
	c := *o
	c.Aliases, c.Weak, c.Words = slices.Clone(o.Aliases), slices.Clone(o.Weak), slices.Clone(o.Words)
	return c
}

//go:embed outlets.tsv
var outletRows string

// DefaultCatalog returns the catalog that a Parser uses when it is given none. It is built when it is first asked for,
// from outlets.tsv beside this package, where each row tells its source.
func DefaultCatalog() *Catalog { return defaultCatalog() }

var defaultCatalog = sync.OnceValue(func() *Catalog {
	var outlets []Outlet
	for f := range table.Rows(outletRows) {
		outlets = append(outlets, parseOutlet(f))
	}
	c, err := NewCatalog(outlets...)
	if err != nil {
		panic(err) // a test builds it
	}
	return c
})

// parseOutlet reads a row of outlets.tsv.
func parseOutlet(f []string) Outlet {
	o := Outlet{ID: f[0], Medium: f[1], Persian: f[2], Aliases: list(f[3]), English: f[4], Domain: f[5], Country: f[6]}
	switch f[8] {
	case "1":
		o.Weak = list(f[9])
	case "2":
		o.Words = list(f[9])
	}
	return o
}

// list splits a column of several values.
func list(column string) []string {
	if column == "" {
		return nil
	}
	return strings.Split(column, "|")
}

// Outlets ranges over the outlets of the default catalog, in the order of its rows.
func Outlets() iter.Seq[Outlet] { return DefaultCatalog().Outlets() }

// LookupOutlet returns the outlet of the default catalog with that name or alias, else with that ID,
// else the only one with that domain. The Outlet is the caller's own copy.
func LookupOutlet(name string) (Outlet, bool) {
	c := DefaultCatalog()
	if o, ok := c.ByName(name); ok {
		return o, true
	}
	if o, ok := c.ByID(name); ok {
		return o, true
	}
	if at := c.domains[canonicalHost(name)]; len(at) == 1 {
		return c.outlets[at[0]].clone(), true
	}
	return Outlet{}, false
}
