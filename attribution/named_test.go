package attribution

import (
	"slices"
	"testing"
)

// A head noun for outlets of one medium may stand before the name of one of another, or it may not.
func TestCalls(t *testing.T) {
	media := []string{"agency", "newspaper", "magazine", "broadcaster", "website", "social", ""}
	for _, tt := range []struct {
		of  string
		not []string
	}{
		{"agency", []string{"newspaper", "broadcaster"}},
		{"website", []string{"newspaper", "broadcaster"}},
		{"newspaper", []string{"agency", "broadcaster"}},
		{"magazine", []string{"agency", "broadcaster"}},
		{"broadcaster", []string{"agency", "newspaper"}},
		{"social", nil},
		{"", nil},
	} {
		for _, medium := range media {
			if got, want := calls(medium, tt.of), !slices.Contains(tt.not, medium); got != want {
				t.Errorf("calls(%q, %q) = %v, want %v", medium, tt.of, got, want)
			}
		}
	}
}
