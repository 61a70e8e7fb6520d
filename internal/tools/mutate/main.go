// Mutate changes one literal or comparison of a package at a time, in a copy of the module, and says which changes no
// test notices.
//
//	go run -C internal/tools ./mutate -seed 1 ./jalali ./dateline
//
// A change that the package's own tests let pass is tried on the tests of the packages that use it. What survives both
// wants a test, or is of no consequence.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	root := flag.String("root", "../..", "the `directory` of the module, which is copied and not changed")
	n := flag.Int("n", 10, "changes of each package")
	seed := flag.Uint64("seed", 1, "what the draw begins with")
	users := flag.String("users", "./...", "the `packages` whose tests are tried on what a package's own let pass, parted by spaces")
	limit := flag.Duration("timeout", 3*time.Minute, "how long the tests of a package may take; longer counts as noticed")
	flag.Parse()
	survived, err := run(os.Stdout, *root, flag.Args(), strings.Fields(*users), *n, *seed, *limit)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if survived > 0 {
		os.Exit(1)
	}
}

// run makes n changes of each package, writes a line for each, and returns how many no test noticed.
func run(w io.Writer, root string, packages, users []string, n int, seed uint64, limit time.Duration) (survived int, err error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	if err := os.CopyFS(dir, visible{os.DirFS(root)}); err != nil {
		return 0, err
	}
	for _, pkg := range packages {
		sites, err := find(filepath.Join(dir, pkg))
		if err != nil {
			return survived, err
		}
		rnd := rand.New(rand.NewPCG(seed, 0))
		rnd.Shuffle(len(sites), func(i, j int) { sites[i], sites[j] = sites[j], sites[i] })
		made, alive := 0, 0
		for _, s := range sites {
			if made == n {
				break
			}
			verdict, err := try(dir, pkg, users, s, limit)
			if err != nil {
				return survived, err
			}
			if verdict == invalid {
				continue
			}
			made++
			if verdict == unnoticed {
				alive++
			}
			name, _ := filepath.Rel(dir, s.file)
			fmt.Fprintf(w, "%-9s %s:%d:%d: %s -> %s\n", verdict, filepath.ToSlash(name), s.line, s.column, s.old, s.new)
		}
		fmt.Fprintf(w, "%s: seed %d, %d places, %d changes, %d survived\n", pkg, seed, len(sites), made, alive)
		survived += alive
	}
	return survived, nil
}

// visible hides what begins with a full stop, such as the repository.
type visible struct{ fs.FS }

func (v visible) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(v.FS, name)
	var kept []fs.DirEntry
	for _, d := range all {
		if !strings.HasPrefix(d.Name(), ".") {
			kept = append(kept, d)
		}
	}
	return kept, err
}

// A verdict is what became of a change.
type verdict string

const (
	invalid   verdict = "invalid" // does not compile
	noticed   verdict = "killed"
	elsewhere verdict = "elsewhere" // killed by the tests of a package that uses this one
	unnoticed verdict = "SURVIVED"
)

// try makes the change in the module in dir, runs the tests, and unmakes it.
func try(dir, pkg string, users []string, s site, limit time.Duration) (_ verdict, err error) {
	source, err := os.ReadFile(s.file)
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(s.file, s.change(source), 0o666); err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, os.WriteFile(s.file, source, 0o666)) }()
	pkg = "./" + filepath.ToSlash(filepath.Clean(pkg))
	switch {
	case !passes(dir, limit, "-count=1", "-run=^$", pkg):
		return invalid, nil
	case !passes(dir, limit, pkg):
		return noticed, nil
	case len(users) > 0 && !passes(dir, limit, users...):
		return elsewhere, nil
	}
	return unnoticed, nil
}

// passes reports whether go test succeeds with tests that end within the limit. The tests watch the time themselves:
// a change may make a loop endless, and who kills the go command leaves the test that it began running.
func passes(dir string, limit time.Duration, args ...string) bool {
	cmd := exec.Command("go", append([]string{"test", "-timeout=" + limit.String(), "-failfast", "-vet=off"}, args...)...)
	cmd.Dir = dir
	return cmd.Run() == nil
}
