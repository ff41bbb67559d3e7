using TwitterSdk.Core.Auth.OAuth2;

namespace TwitterSdk.Core.Tests.Auth.OAuth2;

public class PkceTests
{
    [Test]
    public void The_challenge_is_that_of_RFC_7636_appendix_B() =>
        Assert.That(Pkce.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), Is.EqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));

    [Test]
    public void A_verifier_is_long_and_legal_and_never_the_same()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => Pkce.CreateSecret()).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(secrets, Is.All.Match("^[A-Za-z0-9_-]{43}$"));
            Assert.That(secrets, Is.Unique);
        }
    }

    [TestCase("abc", "abc", true)]
    [TestCase("abc", "abd", false)]
    [TestCase("abc", "ab", false)]
    [TestCase("abc", null, false)]
    [TestCase(null, null, false)]
    public void Equality_is_that_of_text_and_nothing_equals_nothing(string? left, string? right, bool equal) =>
        Assert.That(Pkce.AreEqual(left, right), Is.EqualTo(equal));
}
