// Package browsertest holds the tests of examples/highlight in a real browser: Chromium, headless, where it is
// installed (Debian: apt-get install chromium). It is a module of its own so that who uses khabar does not get what
// drives it.
package browsertest
