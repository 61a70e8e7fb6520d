package ptimeconv_test

import (
	"fmt"
	"time"

	ptime "github.com/yaa110/go-persian-calendar"

	"github.com/khabar-go/khabar/jalali"
	"github.com/khabar-go/khabar/jalali/ptimeconv"
)

func ExampleFromTime() {
	p := ptime.Date(1404, ptime.Mordad, 29, 10, 55, 0, 0, time.UTC)
	d, err := ptimeconv.FromTime(p)
	fmt.Println(d, err)

	_, err = ptimeconv.FromTime(ptime.New(time.Date(2124, 3, 20, 0, 0, 0, 0, time.UTC)))
	fmt.Println(err)
	// Output:
	// 1404-05-29 <nil>
	// out of range: day 30 of Esfand 1502, which has 29
}

func ExampleTime() {
	d, _ := jalali.New(1404, jalali.Mordad, 29)
	p, err := ptimeconv.Time(d, jalali.Tehran())
	fmt.Println(p.Format("yyyy/MM/dd E"), err)

	d, _ = jalali.New(1503, jalali.Farvardin, 1)
	_, err = ptimeconv.Time(d, jalali.Tehran())
	fmt.Println(err)
	// Output:
	// 1404/05/29 چهارشنبه <nil>
	// out of range: year 1503, not 1178 to 1502
}
