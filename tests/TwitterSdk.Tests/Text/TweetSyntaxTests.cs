using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

public class TweetSyntaxTests
{
    [TestCase("@name", true)]
    [TestCase("name", false)]
    [TestCase("@na-me", false)]
    [TestCase("@name/list", false)]
    public void One_user(string text, bool expected) => Assert.That(TweetSyntax.IsUserName(text), Is.EqualTo(expected));

    [TestCase("@name/list", true)]
    [TestCase("@name/", false)]
    public void One_list(string text, bool expected) => Assert.That(TweetSyntax.IsList(text), Is.EqualTo(expected));

    [TestCase("#tag", true)]
    [TestCase("#tag more", false)]
    public void One_hashtag(string text, bool expected) => Assert.That(TweetSyntax.IsHashtag(text), Is.EqualTo(expected));

    [TestCase("$TWTR", true)]
    [TestCase("$1", false)]
    public void One_cashtag(string text, bool expected) => Assert.That(TweetSyntax.IsCashtag(text), Is.EqualTo(expected));

    [TestCase("https://user:pass%20word@example.com:8080/a;b?c=d/e#f?", true)]
    [TestCase("http://[::1]:80/", true)]
    [TestCase("http://127.0.0.1", true)]
    [TestCase("http://例え.jp/", true)]
    [TestCase("example.com", false)]
    [TestCase("ftp://example.com", false)]
    [TestCase("http://256.0.0.1", false)]
    [TestCase("http://a_b.com", false)]
    [TestCase("http://-a.com", false)]
    [TestCase("http://example.com:port/", false)]
    [TestCase("http://example.com/%zz", false)]
    [TestCase("http://example.com/ ", false)]
    public void One_address(string text, bool expected) => Assert.That(TweetSyntax.IsUrl(text), Is.EqualTo(expected));
}
