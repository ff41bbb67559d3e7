using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

public class FindEntitiesTests
{
    [TestCase("see http://example.com", "http://example.com")]
    [TestCase("see HTTPS://Example.COM/a?b=c#d.", "HTTPS://Example.COM/a?b=c#d")]
    [TestCase("(see https://example.com/wiki/Primer_(film))", "https://example.com/wiki/Primer_(film)")]
    [TestCase("https://example.com/a_(b_(c))!", "https://example.com/a_(b_(c))")]
    [TestCase("https://example.com/a(b", "https://example.com/a")]
    [TestCase("https://example.com:8080/x", "https://example.com:8080/x")]
    [TestCase("https://example.com:", "https://example.com")]
    [TestCase("https://example.com/path.......", "https://example.com/path")]
    [TestCase("https://example.com/?q=1,2;", "https://example.com/?q=1,2")]
    [TestCase("https://example.com?q", "https://example.com?q")]
    [TestCase("https://sub_domain.example.com/", "https://sub_domain.example.com/")]
    [TestCase("https://example.com/Русские_слова", "https://example.com/Русские_слова")]
    [TestCase("https://☃.net/", "https://☃.net/")]
    [TestCase("https://example.みんな/ und", "https://example.みんな/")]
    [TestCase("https://xn--ls8h.la/", "https://xn--ls8h.la/")]
    [TestCase("https://example.com-and-more", "https://example.com")]
    [TestCase("example.com example.jp", "example.com", "example.jp")]
    [TestCase("example.co.jp/a", "example.co.jp/a")]
    [TestCase("example.com:80 here", "example.com")]
    [TestCase("見てexample.comとexample.jp/aだ", "example.com", "example.jp/a")]
    [TestCase("http://example.com/これはexample.jp。https://t.co/abc한국", "http://example.com/", "example.jp", "https://t.co/abc")]
    [TestCase("https://t.co/abcDEF's and https://t.co/x-", "https://t.co/abcDEF", "https://t.co/x")]
    [TestCase("https://t.co/abc?a=b c", "https://t.co/abc?a=b")]
    [TestCase("ELPAÍS.com", "ELPAÍS.com")]
    [TestCase("a.com\nb.com", "a.com", "b.com")]
    [TestCase("http:// example.com", "example.com")]
    [TestCase("http://no-tld http://too.shor x.tar.bz2")]
    [TestCase("http://-example.com http://example-.com http://my_example.com")]
    [TestCase("john.doe.gov@example and -example.com _example.com /example.com")]
    [TestCase("#example.com $example.com $https://example.com xhttp://a")]
    [TestCase("https://xn--はじめよう.com/")]
    public void Links_are_found(string text, params string[] expected) => Assert.That(Found(text, TextEntityKind.Url), Is.EqualTo(expected));

    [TestCase("@one and @two_2", "@one", "@two_2")]
    [TestCase("の@oneに", "@one")]
    [TestCase("＠one", "＠one")]
    [TestCase("RT@one rt:@two xRT@three", "@one", "@two")]
    [TestCase("@abcdefghijklmnopqrstu", "@abcdefghijklmnopqrst")]
    [TestCase("one@two !@a #@a $@a %@a &@a *@a @@a @aé @a@b @http://example.com")]
    public void Users_are_found(string text, params string[] expected) => Assert.That(Found(text, TextEntityKind.Mention), Is.EqualTo(expected));

    [TestCase("see @one/list-a_1!", "@one/list-a_1")]
    [TestCase("@one/7up and @one/")]
    public void Lists_are_found(string text, params string[] expected) => Assert.That(Found(text, TextEntityKind.List), Is.EqualTo(expected));

    [TestCase("#one (#two) .#three", "#one", "#two", "#three")]
    [TestCase("#1st #2020 #_ #〃", "#1st")]
    [TestCase("＃ｈａｓｈ１ #日本語タグ。 #트위터 #ашок", "＃ｈａｓｈ１", "#日本語タグ", "#트위터", "#ашок")]
    [TestCase("#il·lusió #メ～テレ #میخواهم #बढ़िया", "#il·lusió", "#メ～テレ", "#میخواهم", "#बढ़िया")]
    [TestCase("#𠀡 😀#tag", "#𠀡", "#tag")]
    [TestCase("a#one 日本#語 &#x #a#b #http://example.com #️⃣ #⃣ https://example.com/#x")]
    public void Hashtags_are_found(string text, params string[] expected) =>
        Assert.That(Found(text, TextEntityKind.Hashtag), Is.EqualTo(expected));

    [TestCase("$TWTR, $brk.b $a_bc.", "$TWTR", "$brk.b", "$a_bc")]
    [TestCase("$TEST.TTT", "$TEST")]
    [TestCase("$123 $TE1 $TOOLONG x$A $$A $株 $")]
    public void Cashtags_are_found(string text, params string[] expected) => Assert.That(Found(text, TextEntityKind.Symbol), Is.EqualTo(expected));

    [Test]
    public void Places_are_told_as_the_vendor_counts_and_as_a_string_does()
    {
        const string text = "😀😀 #tag 😀 https://example.com/@user";

        var entities = TextEntities.Find(text);

        Assert.Multiple(() =>
        {
            Assert.That(entities.Select(entity => entity.Range), Is.EqualTo(new[] { new TextRange(3, 7), new TextRange(10, 35) }));
            Assert.That(entities.Select(entity => text[entity.Utf16Range]), Is.EqualTo(entities.Select(entity => entity.Text)));
            Assert.That(entities.Select(entity => entity.Range.Slice(text)), Is.EqualTo(entities.Select(entity => entity.Text)));
        });
    }

    [TestCase("example.com", "https://example.com")]
    [TestCase("http://example.com", "http://example.com")]
    [TestCase("httpbin.org", "https://httpbin.org")]
    [TestCase("@one", "https://twitter.com/one")]
    [TestCase("@one/list", "https://twitter.com/one/list")]
    [TestCase("#ü", "https://twitter.com/hashtag/%C3%BC")]
    [TestCase("$TWTR", "https://twitter.com/search?q=%24TWTR")]
    public void What_is_found_leads_somewhere(string text, string url) => Assert.That(TextEntities.Find(text).Single().Url, Is.EqualTo(url));

    // Each of these takes minutes where work grows with the square of the length.
    [TestCase("a.")]
    [TestCase("あ.")]
    [TestCase("a.com中")]
    [TestCase("a.あ.")]
    [TestCase("a.co/(")]
    [TestCase("http://a.co/(b")]
    [TestCase("a.co?!")]
    [TestCase("http://")]
    [TestCase("https://a_b.com")]
    [TestCase("#1")]
    [TestCase("@a@")]
    [TestCase("$$A.")]
    [TestCase("((((((((")]
    [TestCase("😀.com")]
    public void Hostile_text_is_read_in_one_walk(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        foreach (var hostile in new[] { text, text + "x.com", "http://a.com/" + text, "#" + text, "a.あ" + text + "あ.com" })
        {
            var end = 0;
            foreach (var entity in TextEntities.Find(hostile))
            {
                Assert.That(entity.Utf16Range.Start.Value, Is.GreaterThanOrEqualTo(end));
                end = entity.Utf16Range.End.Value;
            }
        }
    }

    private static IEnumerable<string> Found(string text, TextEntityKind kind) =>
        TextEntities.Find(text).Where(entity => entity.Kind == kind).Select(entity => entity.Text);
}
