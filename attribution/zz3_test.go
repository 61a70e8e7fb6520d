package attribution
import ("testing";"strings")
func BenchmarkHost(b *testing.B){
 for _,u:=range []string{"ایسنا ","(ایسنا ","به ایسنا ","این روزنامه ","به نقل از ایسنا ","به گفته علی و ","به گزارش ایسنا و مهر و ","خبرنگار ","به نقل از ","ایسنا: ", "(ایسنا ", "از ایسنا ", "ایسنا، ","به گزارش ایسنا، مهر، "} {
  s:=strings.Repeat(u,1<<20/len(u))
  b.Run(strings.ReplaceAll(u," ","_"),func(b *testing.B){ b.SetBytes(int64(len(s))); for b.Loop(){ for range All(s){} }})
 }
}
