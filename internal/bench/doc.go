// Package bench measures khabar beside the libraries that do a part of its work, and beside package time and a copy
// of memory. It is a module of its own, so that none of them is a requirement of khabar.
//
// A benchmark is named what/input=…/impl=…, which benchstat -col /impl makes one table of. What an implementation
// answers on the input is compared before it is timed, and the share that is right is in the table as %same.
// README.md says how it is run, and has the table.
package bench
