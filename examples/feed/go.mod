module github.com/khabar-go/khabar/examples/feed

go 1.26.0

replace github.com/khabar-go/khabar => ../..

require (
	github.com/khabar-go/khabar v0.0.0
	github.com/mmcdole/gofeed v1.4.2
	golang.org/x/net v0.62.0
)

require (
	github.com/google/go-cmp v0.7.0 // indirect
	github.com/mmcdole/goxpp/v2 v2.0.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
