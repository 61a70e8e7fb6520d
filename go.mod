module github.com/khabar-go/khabar

go 1.26.0

require (
	github.com/google/go-cmp v0.7.0
	github.com/yaa110/go-persian-calendar v1.3.0
	golang.org/x/text v0.43.0
)
