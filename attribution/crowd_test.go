package attribution

import (
	"testing"

	"github.com/khabar-go/khabar/internal/scan"
)

// So many sources may be read for subjects that have no verb, and one more for every so many tokens.
func TestEffort(t *testing.T) {
	var s scan.Scanner
	c := s.Start("آب")
	var e effort
	for i := range maxEffort {
		if !e.add(c) {
			t.Fatalf("add: source %d may not be read", i)
		}
	}
	for _, tt := range []struct {
		at   int
		want bool
	}{{0, false}, {relief - 1, false}, {relief, true}, {relief, false}, {3 * relief, true}, {3*relief + 1, true}, {3*relief + 2, false}} {
		if got := e.add(c.Skip(tt.at)); got != tt.want {
			t.Errorf("add at token %d = %v, want %v", tt.at, got, tt.want)
		}
	}
}
