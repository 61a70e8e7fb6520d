package normalize

// lostZWNJ returns where word lacks a ZWNJ: bit i is set if one goes before byte i.
func lostZWNJ(word string) (at uint64) { return 0 }
