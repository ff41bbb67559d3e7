using TwitterSdk.Core.Http;
using TwitterSdk.Testing;

namespace TwitterSdk.Core.Tests.Http;

/// <summary>What callers set as a header stays one header.</summary>
public sealed class HeaderInjectionTests
{
    [TestCase("X-Mine", "a\r\nX-Evil: 1")]
    [TestCase("X-Mine", "a\nX-Evil: 1")]
    [TestCase("X-Mine", "a\0")]
    [TestCase("X-Mine", "\u00E9")]
    [TestCase("X Mine", "1")]
    [TestCase("X-Mine\r\nX-Evil", "1")]
    [TestCase("", "1")]
    public async Task A_header_that_is_none_is_refused_before_anything_is_sent(string name, string value)
    {
        await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
        var headers = new Dictionary<string, string> { [name] = value };
        ArgumentException ofCall = Assert.ThrowsAsync<ArgumentException>(() => TestApi.To(server).With(new ApiCallOptions { Headers = headers }).SendAsync(TestApi.Read))!;
        Assert.ThrowsAsync<ArgumentException>(() => TestApi.To(server, options => options with { Headers = headers }).SendAsync(TestApi.Read));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ofCall.Message, Does.StartWith("The header ").And.Not.Contain("\n").And.Not.Contain("Evil: 1"));
            Assert.That(server.Requests, Is.Empty);
        }
    }

    [Test]
    public async Task A_header_of_every_printable_character_arrives()
    {
        await using StubServer server = await StubServer.StartAsync(_ => (200, "{}"));
        string all = string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code));
        await TestApi.To(server).With(new ApiCallOptions { Headers = new Dictionary<string, string> { ["X-Mine_~1"] = all } }).SendAsync(TestApi.Read);
        Assert.That(server.Requests[0].Headers["X-Mine_~1"], Is.EqualTo(all));
    }
}
