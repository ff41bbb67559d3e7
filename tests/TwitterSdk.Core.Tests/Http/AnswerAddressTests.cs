using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Http;

/// <summary>Addresses in answers lead on, and never away.</summary>
public sealed class AnswerAddressTests
{
    private static readonly BaseAddress s_base = new("https://{host}.example.com");

    private static readonly ApiEndpoint s_endpoint = new()
    {
        Name = "Follows.List",
        Method = HttpMethod.Get,
        Host = "api",
        Path = "kraken/follows/{id}",
        Auth = [new(AuthScheme.User)],
        Safe = true,
    };

    [TestCase("https://api.example.com/kraken/follows/1?cursor=a%2Bb&limit=10", "https://api.example.com/kraken/follows/1?cursor=a%2Bb&limit=10")]
    [TestCase("/kraken/follows/1?cursor=2", "https://api.example.com/kraken/follows/1?cursor=2")]
    [TestCase("kraken/follows/a%2Fb", "https://api.example.com/kraken/follows/a%2Fb")]
    [TestCase("HTTPS://API.example.com:443/kraken/../kraken/x", "https://api.example.com/kraken/x")]
    public void An_address_of_the_same_host_becomes_a_call_of_it(string address, string expected)
    {
        ApiCall call = AnswerAddress.ToCall(s_base, s_endpoint, address, checkParameters: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.CreateUri(s_base, ApiCallOptions.Default).AbsoluteUri, Is.EqualTo(expected));
            Assert.That(call.Endpoint, Is.SameAs(s_endpoint), "rate limits are counted by endpoint");
        }
    }

    [TestCase("https://evil.example.com/kraken")]
    [TestCase("http://api.example.com/kraken")]
    [TestCase("https://api.example.com.evil.net/kraken")]
    [TestCase("https://api.example.com@evil.net/kraken")]
    [TestCase("//evil.net/kraken")]
    [TestCase("https://api.example.com:8443/kraken")]
    [TestCase("mailto:nobody@example.com")]
    public void An_address_of_another_host_is_refused(string address) =>
        Assert.That(
            () => AnswerAddress.ToCall(s_base, s_endpoint, address, checkParameters: false),
            Throws.TypeOf<ApiArgumentException>().With.Message.Contains("https://api.example.com/"));
}
