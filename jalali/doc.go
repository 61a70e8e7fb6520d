// Package jalali is the Solar Hijri calendar of Iran and Afghanistan, years 1 to 3000, exact to the day.
package jalali
