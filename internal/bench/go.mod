module github.com/khabar-go/khabar/internal/bench

go 1.26.0

replace github.com/khabar-go/khabar => ../..

require (
	github.com/jalaali/go-jalaali v0.1.0
	github.com/khabar-go/khabar v0.0.0
	github.com/markusmobius/go-dateparser v1.4.7
	github.com/yaa110/go-persian-calendar v1.3.0
	golang.org/x/perf v0.0.0-20260908200009-22c9c6c9d4da
	golang.org/x/text v0.43.0
)

require (
	github.com/aclements/go-moremath v0.0.0-20210112150236-f10218a38794 // indirect
	github.com/markusmobius/go-dateutil/v2 v2.9.1 // indirect
	github.com/tetratelabs/wazero v1.12.0 // indirect
	github.com/wasilibs/go-re2 v1.12.0 // indirect
	github.com/wasilibs/wazero-helpers v0.0.0-20250123031827-cd30c44769bb // indirect
	golang.org/x/sys v0.48.0 // indirect
)

tool golang.org/x/perf/cmd/benchstat
