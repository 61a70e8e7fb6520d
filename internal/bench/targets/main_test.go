package main

import (
	"io"
	"strings"
	"testing"
)

const output = `goos: linux
BenchmarkOf/zone=UTC/impl=khabar-2 10 5.0 ns/op
BenchmarkOf/zone=UTC/impl=khabar-2 10 7.0 ns/op
BenchmarkOf/zone=UTC/impl=time-2 10 3.0 ns/op
BenchmarkAll/text=a/impl=khabar-2 10 5.0 ns/op 210 MB/s
BenchmarkAll/text=a/impl=regexp-2 10 5.0 ns/op 21 MB/s
`

func TestCheck(t *testing.T) {
	m, err := read(strings.NewReader(output))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, impl, rival, how, bound string
		missed                        int
	}{
		{"Of/zone=UTC", "khabar", "time", "times", "2", 0},
		{"Of/zone=UTC", "khabar", "time", "times", "1.9", 1},
		{"Of/zone=UTC", "time", "khabar", "faster", "2", 0},
		{"Of/zone=UTC", "time", "khabar", "faster", "2.1", 1},
		{"All/text=*", "khabar", "", "MB/s", "200", 0},
		{"All/text=*", "khabar", "", "MB/s", "220", 1},
		{"All/text=*", "khabar", "regexp", "faster", "10", 0},
		{"All/text=*", "khabar", "regexp", "faster", "11", 1},
		{"None", "khabar", "", "MB/s", "200", 0},
	} {
		if got := m.check(io.Discard, "row", tt.name, tt.impl, tt.rival, tt.how, tt.bound); got != tt.missed {
			t.Errorf("check(%q, %s %s %s %s) misses %d, want %d", tt.name, tt.impl, tt.how, tt.rival, tt.bound, got, tt.missed)
		}
	}
}
