//go:build steps

package steps

// Counting says whether steps are counted.
const Counting = true

var steps int

// Add adds n steps. It is for one goroutine at a time.
func Add(n int) { steps += n }

// Of returns how many steps f takes.
func Of(f func()) int {
	steps = 0
	f()
	return steps
}
