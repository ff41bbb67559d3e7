using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Tests.Calls;

public class BaseAddressTests
{
    [TestCase("https://{host}.example.com", "https://api.example.com/1/x?y=%20")]
    [TestCase("https://{host}.example.com/", "https://api.example.com/1/x?y=%20")]
    [TestCase("HTTPS://{host}.Example.COM:443", "https://api.example.com/1/x?y=%20")]
    [TestCase("http://127.0.0.1:1234/{host}", "http://127.0.0.1:1234/api/1/x?y=%20")]
    [TestCase("http://127.0.0.1:1234/{host}/", "http://127.0.0.1:1234/api/1/x?y=%20")]
    [TestCase("http://[::1]:80/v/{HOST}", "http://[::1]/v/api/1/x?y=%20")]
    [TestCase("http://localhost:80", "http://localhost/1/x?y=%20")]
    [TestCase("https://{host}.bücher.example", "https://api.xn--bcher-kva.example/1/x?y=%20")]
    public void A_host_and_a_path_become_an_address(string template, string address) =>
        Assert.That(new BaseAddress(template).Resolve("Api", "/1/x?y=%20").OriginalString, Is.EqualTo(address));

    [TestCase("https://{host}.example.com", "https://example.com/i/x")]
    [TestCase("https://{host}.eu.example.com:8443/v", "https://eu.example.com:8443/v/i/x")]
    [TestCase("http://127.0.0.1:1234/{host}", "http://127.0.0.1:1234/-/i/x")]
    [TestCase("http://localhost:1234", "http://localhost:1234/i/x")]
    public void A_dash_is_the_domain_itself(string template, string address) =>
        Assert.That(new BaseAddress(template).Resolve("-", "i/x").OriginalString, Is.EqualTo(address));

    [TestCase("", "not an absolute http or https address")]
    [TestCase("api.example.com", "not an absolute http or https address")]
    [TestCase("ftp://{host}.example.com", "not an absolute http or https address")]
    [TestCase("https://{host}.example.com/?a=b", "query or a fragment")]
    [TestCase("https://{host}.example.com/#a", "query or a fragment")]
    [TestCase("https://{host}.example.com/{host}", "more than once")]
    public void A_template_that_cannot_work_says_why(string template, string problem)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new BaseAddress(template), Throws.ArgumentException.With.Message.Contains(problem));
            Assert.That(BaseAddress.TryParse(template, out _, out var told), Is.False);
            Assert.That(told, Does.Contain(problem));
        }
    }

    [Test]
    public void A_password_in_a_template_is_refused_and_not_repeated() =>
        Assert.That(
            () => new BaseAddress("https://user:canary-secret@{host}.example.com"),
            Throws.ArgumentException.With.Message.Contains("credentials").And.Message.Not.Contains("canary"));

    [TestCase("evil.com/")]
    [TestCase("a@b")]
    [TestCase("")]
    [TestCase(".")]
    [TestCase("a b")]
    public void A_host_that_would_lead_elsewhere_is_refused(string host) =>
        Assert.That(() => Call.Example.Resolve(host, "x"), Throws.ArgumentException.With.Message.Contains("no host label"));

    [Test]
    public void Equal_templates_are_equal()
    {
        var address = new BaseAddress("HTTPS://{host}.example.com:443/");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(address, Is.EqualTo(Call.Example));
            Assert.That(address.GetHashCode(), Is.EqualTo(Call.Example.GetHashCode()));
            Assert.That(address.ToString(), Is.EqualTo("https://{host}.example.com"));
        }
    }
}
