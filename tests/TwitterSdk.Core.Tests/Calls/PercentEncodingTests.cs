using System.Text;
using TwitterSdk.Core.Http;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace TwitterSdk.Core.Tests.Calls;

public class PercentEncodingTests
{
    [TestCase("Ladies + Gentlemen", "Ladies%20%2B%20Gentlemen")]
    [TestCase("An encoded string!", "An%20encoded%20string%21")]
    [TestCase("Dogs, Cats & Mice", "Dogs%2C%20Cats%20%26%20Mice")]
    [TestCase("☃", "%E2%98%83")]
    [TestCase("😀", "%F0%9F%98%80")]
    [TestCase("-._~azAZ09", "-._~azAZ09")]
    [TestCase("!*'()", "%21%2A%27%28%29")]
    [TestCase("", "")]
    public void Known_texts_are_encoded_as_documented(string text, string encoded) =>
        Assert.That(PercentEncoding.EncodeText(text), Is.EqualTo(encoded));

    [Property(MaxTest = 500)]
    public bool Any_text_is_encoded_as_the_framework_does(string? text) =>
        PercentEncoding.EncodeText(text) == Uri.EscapeDataString(text ?? "");

    [Property(MaxTest = 500)]
    public bool Text_and_its_utf8_are_encoded_alike(string? text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text ?? "");
        var encoded = new byte[PercentEncoding.MaxLength(utf8)];
        return PercentEncoding.EncodeText(text) == Encoding.ASCII.GetString(encoded, 0, PercentEncoding.Encode(utf8, encoded));
    }

    [Property(MaxTest = 500)]
    public bool Decoding_gives_the_bytes_back(byte[] bytes)
    {
        var encoded = new byte[PercentEncoding.MaxLength(bytes)];
        var length = PercentEncoding.Encode(bytes, encoded);
        var decoded = new byte[length];
        return decoded.AsSpan(0, PercentEncoding.Decode(encoded.AsSpan(0, length), decoded, plusIsSpace: true)).SequenceEqual(bytes);
    }

    [TestCase("a+b%20c", true, "a b c")]
    [TestCase("a+b%20c", false, "a+b c")]
    [TestCase("100%", true, "100%")]
    [TestCase("%zz%4", true, "%zz%4")]
    [TestCase("%e2%98%83", true, "☃")]
    public void Decoding_leaves_broken_escapes_as_they_are(string encoded, bool plusIsSpace, string text) =>
        Assert.That(PercentEncoding.DecodeText(Encoding.ASCII.GetBytes(encoded), plusIsSpace), Is.EqualTo(text));
}
