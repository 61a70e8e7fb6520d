package sqltest

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/khabar-go/khabar/jalali"
	_ "modernc.org/sqlite"
)

func TestMain(m *testing.M) {
	time.Local = time.UTC // drivers return instants in the zone of the process
	os.Exit(m.Run())
}

// A database is a connection with one table: dates(d DATE, t TEXT, z TIMESTAMPTZ).
type database struct {
	name string
	exec func(query string, args ...any) error
	row  func(query string, args ...any) interface{ Scan(dest ...any) error }

	// What it does with a text that is no day of the Gregorian calendar in a DATE column.
	refuses1404_02_31 bool
}

const create = "CREATE TABLE dates (d DATE, t TEXT, z TIMESTAMPTZ)"

var columns = []struct{ name, kind string }{{"d", "DATE"}, {"t", "TEXT"}, {"z", "TIMESTAMPTZ"}}

func TestSQLite(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // each connection to :memory: is a database of its own
	t.Cleanup(func() { db.Close() })
	testDates(t, database{
		name: "SQLite, modernc.org/sqlite",
		exec: func(query string, args ...any) error { _, err := db.Exec(query, args...); return err },
		row: func(query string, args ...any) interface{ Scan(dest ...any) error } {
			return db.QueryRow(query, args...)
		},
	})
}

// testDates stores dates and the texts of dates in columns of each type, and reads them back.
func testDates(t *testing.T, db database) {
	if err := db.exec(create); err != nil {
		t.Fatal(err)
	}
	table := new(strings.Builder)
	w := tabwriter.NewWriter(table, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\ncolumn\tstored\tkept as\tdriver's type\tScan\n", db.name)
	for _, test := range []struct {
		what   string
		stored any
		want   jalali.Date
		reason error // of Scan
	}{
		{"29 Mordad 1404", date(1404, jalali.Mordad, 29), date(1404, jalali.Mordad, 29), nil},
		{"31 Ordibehesht 1404", date(1404, jalali.Ordibehesht, 31), date(1404, jalali.Ordibehesht, 31), nil},
		{"30 Esfand 1403", date(1403, jalali.Esfand, 30), date(1403, jalali.Esfand, 30), nil},
		{"11 Dey 961", date(961, jalali.Dey, 11), date(961, jalali.Dey, 11), nil},
		{"the zero Date", jalali.Date{}, jalali.Date{}, nil},
		{"NULL", nil, jalali.Date{}, nil},
		{"the text 1404-05-29", "1404-05-29", jalali.Date{}, jalali.ErrRange},
		{"the text 1404-02-31", "1404-02-31", jalali.Date{}, jalali.ErrRange},
	} {
		for _, column := range columns {
			kept, kind, got, err := roundTrip(db, column.name, test.stored)
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t", column.kind, test.what, kept, kind)
			switch {
			case kept == "" && test.stored == "1404-02-31" && column.kind != "TEXT" && db.refuses1404_02_31:
				fmt.Fprintf(w, "not stored\n")
				if err == nil {
					t.Errorf("%s stores %v in a column %s", db.name, test.stored, column.kind)
				}
				continue
			case err != nil:
				fmt.Fprintf(w, "%v\n", err)
			default:
				fmt.Fprintf(w, "%v\n", got)
			}
			if !errors.Is(err, test.reason) || got != test.want {
				t.Errorf("%s: %s in a column %s: %v, %v, want %v, %v", db.name, test.what, column.kind, got, err, test.want, test.reason)
			}
		}
	}
	w.Flush()
	t.Log("\n" + table.String())
}

// roundTrip stores a value in a column and returns what the database keeps, what its driver makes of it, and what
// a Date reads of that. If it cannot be stored kept is "".
func roundTrip(db database, column string, stored any) (kept, kind string, d jalali.Date, err error) {
	if err := db.exec("DELETE FROM dates"); err != nil {
		return "", "", d, err
	}
	if err := db.exec("INSERT INTO dates ("+column+") VALUES ($1)", stored); err != nil {
		return "", "", d, err
	}
	var text sql.NullString
	if err := db.row("SELECT CAST(" + column + " AS TEXT) FROM dates").Scan(&text); err != nil {
		return "", "", d, err
	}
	if kept = text.String; !text.Valid {
		kept = "NULL"
	}
	var raw any
	if err := db.row("SELECT " + column + " FROM dates").Scan(&raw); err != nil {
		return kept, "", d, err
	}
	before := date(1, jalali.Farvardin, 1)
	d = before
	err = db.row("SELECT " + column + " FROM dates").Scan(&d)
	if err != nil {
		if d != before {
			return kept, fmt.Sprintf("%T", raw), d, fmt.Errorf("%w, and the date is overwritten", err)
		}
		d = jalali.Date{}
	}
	return kept, fmt.Sprintf("%T", raw), d, err
}

func date(year int, month jalali.Month, day int) jalali.Date {
	d, err := jalali.New(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}
