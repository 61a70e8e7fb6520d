//go:build unix

package sqltest

import (
	"context"
	"database/sql"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	_ "github.com/jackc/pgx/v5/stdlib"

	"github.com/khabar-go/khabar/jalali"
)

func TestPostgres(t *testing.T) {
	url := startPostgres(t)
	t.Run("stdlib", func(t *testing.T) {
		db, err := sql.Open("pgx", url+"&timezone=UTC")
		if err != nil {
			t.Fatal(err)
		}
		db.SetMaxOpenConns(1) // the table is temporary
		defer db.Close()
		testDates(t, database{
			name: "PostgreSQL, database/sql with pgx",
			exec: func(query string, args ...any) error { _, err := db.Exec(temporary(query), args...); return err },
			row: func(query string, args ...any) interface{ Scan(dest ...any) error } {
				return db.QueryRow(query, args...)
			},
			refuses1404_02_31: true,
		})
	})
	t.Run("pgx", func(t *testing.T) {
		ctx := context.Background()
		db, err := pgx.Connect(ctx, url+"&timezone=UTC")
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close(ctx)
		testDates(t, database{
			name: "PostgreSQL, pgx by itself",
			exec: func(query string, args ...any) error { _, err := db.Exec(ctx, temporary(query), args...); return err },
			row: func(query string, args ...any) interface{ Scan(dest ...any) error } {
				return db.QueryRow(ctx, query, args...)
			},
			refuses1404_02_31: true,
		})
	})
	t.Run("zones", func(t *testing.T) { testZones(t, url) })
}

// testZones stores a day in a column TIMESTAMPTZ by a session in one zone and reads it in a process in another:
// there a day is the instant of its midnight, and the day read is another. A column DATE is for days.
func testZones(t *testing.T, url string) {
	db, err := sql.Open("pgx", url+"&timezone=Asia/Tehran")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	defer db.Close()
	if _, err := db.Exec(temporary(create)); err != nil {
		t.Fatal(err)
	}
	stored := date(1404, jalali.Mordad, 29)
	if _, err := db.Exec("INSERT INTO dates (d, z) VALUES ($1, $2)", stored, stored); err != nil {
		t.Fatal(err)
	}
	var day, instant jalali.Date
	if err := db.QueryRow("SELECT d, z FROM dates").Scan(&day, &instant); err != nil {
		t.Fatal(err)
	}
	t.Logf("%v stored by a session in Tehran, read in UTC: DATE %v, TIMESTAMPTZ %v", stored, day, instant)
	if day != stored || instant != stored.AddDays(-1) {
		t.Errorf("read %v and %v, want %v and the day before", day, instant, stored)
	}
	// Without Value the time.Time of a midnight in Tehran goes to a DATE column as the day it is in Tehran.
	if err := db.QueryRow("SELECT $1::date", stored.In(jalali.Tehran())).Scan(&day); err != nil || day != stored {
		t.Errorf("midnight in Tehran as a DATE: %v, %v", day, err)
	}
}

func temporary(query string) string {
	if query == create {
		return "CREATE TEMPORARY" + create[len("CREATE"):]
	}
	return query
}

// startPostgres starts a server on a loopback port with data of its own, and returns its URL. It skips the test where
// PostgreSQL is not installed, and stops the server when the test ends.
func startPostgres(t *testing.T) string {
	t.Helper()
	bin := findPostgres(t)
	dir, err := os.MkdirTemp("", "sqltest") // not t.TempDir, whose parent another user cannot enter
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	owner := unprivileged(t, dir)

	run := func(name string, args ...string) *exec.Cmd {
		cmd := exec.Command(filepath.Join(bin, name), args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "LC_ALL=C", "TZ=UTC")
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: owner}
		return cmd
	}
	data := filepath.Join(dir, "data")
	if out, err := run("initdb", "-D", data, "-U", "khabar", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C").CombinedOutput(); err != nil {
		t.Fatalf("initdb: %v\n%s", err, out)
	}
	port := freePort(t)
	log, err := os.Create(filepath.Join(dir, "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	server := run("postgres", "-D", data, "-h", "127.0.0.1", "-p", strconv.Itoa(port), "-c", "unix_socket_directories=", "-F")
	server.Stdout, server.Stderr = log, log
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Signal(syscall.SIGINT) // fast shutdown
		server.Wait()
	})

	url := fmt.Sprintf("postgres://khabar@127.0.0.1:%d/postgres?sslmode=disable", port)
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(100 * time.Millisecond) {
		db, err := pgx.Connect(context.Background(), url)
		if err == nil {
			var version string
			db.QueryRow(context.Background(), "SHOW server_version").Scan(&version)
			t.Logf("PostgreSQL %s", version)
			db.Close(context.Background())
			return url
		}
		if time.Now().After(deadline) {
			out, _ := os.ReadFile(log.Name())
			t.Fatalf("PostgreSQL does not answer: %v\n%s", err, out)
		}
	}
}

// findPostgres returns the folder of PostgreSQL's programs; Debian keeps them apart from others.
func findPostgres(t *testing.T) string {
	t.Helper()
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	if found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb"); len(found) > 0 {
		return filepath.Dir(found[len(found)-1])
	}
	t.Skip("PostgreSQL is not installed: no initdb in PATH or /usr/lib/postgresql (Debian: apt-get install postgresql)")
	return ""
}

// unprivileged gives dir to a user as whom the server may run, which is not root. If the test does not run as root
// it is the user of the test, and nil.
func unprivileged(t *testing.T, dir string) *syscall.Credential {
	t.Helper()
	if os.Getuid() != 0 {
		return nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.Atoi(u.Uid)
		gid, _ := strconv.Atoi(u.Gid)
		if err := os.Chown(dir, uid, gid); err != nil {
			t.Fatal(err)
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	}
	t.Skip("PostgreSQL does not run as root, and there is no user postgres or nobody")
	return nil
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}
