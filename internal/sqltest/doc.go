// Package sqltest holds the tests that store jalali dates in real databases: SQLite, and PostgreSQL where it is
// installed. It is a module of its own so that who uses khabar does not get their drivers.
//
//	go test -v ./...
//
// prints what each database made of each date.
package sqltest
