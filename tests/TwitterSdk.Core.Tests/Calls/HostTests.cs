using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

/// <summary>Hosts that are elsewhere than the others.</summary>
public sealed class HostTests
{
    private static readonly BaseAddress s_address = new BaseAddress("https://{host}.example.com").With(
        [new("cdn", "https://cdn.example.net"), new("Usher", "http://127.0.0.1:5000/{host}")]);

    [TestCase("api", ExpectedResult = "https://api.example.com/a?b=c")]
    [TestCase("cdn", ExpectedResult = "https://cdn.example.net/a?b=c")]
    [TestCase("usher", ExpectedResult = "http://127.0.0.1:5000/usher/a?b=c")]
    public string A_host_is_where_it_was_said_to_be(string host) => s_address.Resolve(host, "a?b=c").AbsoluteUri;

    [Test]
    public void Later_places_win_over_earlier_ones() =>
        Assert.That(s_address.With([new("CDN", "https://other.example")]).Resolve("cdn", "a").AbsoluteUri, Is.EqualTo("https://other.example/a"));

    [Test]
    public void Addresses_with_the_same_places_are_equal()
    {
        BaseAddress same = new BaseAddress("https://{host}.example.com").With([new("usher", "http://127.0.0.1:5000/{host}"), new("cdn", "https://cdn.example.net")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(same, Is.EqualTo(s_address));
            Assert.That(same.With([new("cdn", "https://cdn.example.org")]), Is.Not.EqualTo(s_address));
            Assert.That(new BaseAddress("https://{host}.example.com"), Is.Not.EqualTo(s_address));
        }
    }

    [TestCase("cdn", "ftp://cdn.example.net")]
    [TestCase("no host", "https://cdn.example.net")]
    public void A_place_that_is_none_is_refused(string host, string place) =>
        Assert.That(() => s_address.With([new(host, place)]), Throws.ArgumentException);
}
