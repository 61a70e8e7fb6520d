package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRows(t *testing.T) {
	const text = "# a comment\nword\tmeaning\nسیب\tapple\n# another\nنان\t\nآب\twater"
	var got [][]string
	for row := range Rows(text) {
		got = append(got, row)
	}
	want := [][]string{{"سیب", "apple"}, {"نان", ""}, {"آب", "water"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Rows (-want +got):\n%s", diff)
	}
	for range Rows(text) {
		break
	}
}

func TestClasses(t *testing.T) {
	const text = "# a comment\n[fruit]\nسیب\tapple\nهلو\tpeach\n# another\n[fish]\nماهی\tfish\n[fruit]\nانار\n"
	var got []string
	for class, row := range Classes(text) {
		got = append(got, class+": "+row[0])
	}
	want := []string{"fruit: سیب", "fruit: هلو", "fish: ماهی", "fruit: انار"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Classes (-want +got):\n%s", diff)
	}
	for range Classes(text) {
		break
	}
}
