package attribution

import (
	"errors"
	"fmt"
	"strings"
)

var (
	ErrSyntax = errors.New("syntax")      // Parse: not one attribution; NewCatalog, With: not an outlet
	ErrClash  = errors.New("alias clash") // NewCatalog, With: two outlets with one name, or with one ID
)

// An Error says why there is no attribution, or no catalog.
type Error struct {
	Offset int    // bytes of the input of Parse; 0 for a catalog
	Quote  string // at most 40 bytes of the input from Offset on, or of the name in question; copied
	Err    error  // wraps ErrSyntax or ErrClash
}

// Error returns what is wrong and what it is about, of a text also the byte:
// "attribution: syntax: not one attribution at byte 26: …".
func (e *Error) Error() string {
	if e.Err == ErrSyntax { // from Parse; those of a catalog wrap it
		return fmt.Sprintf("attribution: %v: not one attribution at byte %d: %q", e.Err, e.Offset, e.Quote)
	}
	return fmt.Sprintf("attribution: %v: %q", e.Err, e.Quote)
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

const maxQuote = 40 // bytes

// quote returns a copy of the beginning of s, cut where range over it stops.
func quote(s string) string {
	end := 0
	for i, r := range s {
		n := len(string(r))
		if r == '\uFFFD' && !strings.HasPrefix(s[i:], "\uFFFD") {
			n = 1
		}
		if i+n > maxQuote {
			break
		}
		end = i + n
	}
	return strings.Clone(s[:end])
}

func syntaxError(s string, offset int) *Error {
	return &Error{Offset: offset, Quote: quote(s[offset:]), Err: ErrSyntax}
}
