using TwitterSdk.Text;

namespace TwitterSdk.Tests.Text;

public class HtmlTextTests
{
    [TestCase("R&amp;D &lt;3 &gt;_&lt;", "R&D <3 >_<")]
    [TestCase("&amp;lt;", "&lt;", Description = "one turn only")]
    [TestCase("&amp;amp;", "&amp;")]
    [TestCase("&quot;&#39;&nbsp;", "&quot;&#39;&nbsp;", Description = "Twitter does not escape these, so they were typed")]
    [TestCase("&", "&")]
    [TestCase("a & b &am", "a & b &am")]
    [TestCase("&amp", "&amp")]
    [TestCase("😀&lt;😀", "😀<😀")]
    [TestCase("", "")]
    public void Three_escapes_are_turned_back(string text, string expected)
    {
        Assert.That(HtmlText.Unescape(text), Is.EqualTo(expected));
    }

    [TestCase("nothing to do")]
    [TestCase("one & only")]
    public void Text_without_escapes_is_not_copied(string text)
    {
        Assert.That(HtmlText.Unescape(text), Is.SameAs(text));
    }

    [Test]
    public void What_was_escaped_comes_back()
    {
        const string Text = "a & b < c > d && <<>> &amp; 😀";
        var escaped = Text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

        Assert.That(HtmlText.Unescape(escaped), Is.EqualTo(Text));
    }
}
