using TwitterSdk.Core.Http;
using TwitterSdk.Core.Json;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Client;

/// <summary>Calls that no spec describes.</summary>
public sealed class AnyEndpointTests : StubFixture
{
    private static IEnumerable<TestCaseData> Apis()
    {
        yield return new TestCaseData(TwitchApi.Helix, "/api/helix/things", "Bearer user-token", null);
        yield return new TestCaseData(TwitchApi.Kraken, "/api/kraken/things", "OAuth user-token", "application/vnd.twitchtv.v3+json");
        yield return new TestCaseData(TwitchApi.KrakenV5, "/api/kraken/things", "OAuth user-token", "application/vnd.twitchtv.v5+json");
        yield return new TestCaseData(TwitchApi.OldApi, "/api/api/things", "OAuth user-token", null);
        yield return new TestCaseData(TwitchApi.Usher, "/usher/api/things", null, null);
        yield return new TestCaseData(TwitchApi.Tmi, "/tmi/things", null, null);
    }

    [TestCaseSource(nameof(Apis))]
    public async Task Any_path_of_any_API_is_sent_as_that_API_wants_it(TwitchApi api, string path, string? authorization, string? accept)
    {
        Stub.Answer(path, """{"name":"anvil"}""");
        JsonRaw answer = await Twitch.Api(api)["things"].GetAsync(new ApiParameters { ["limit"] = 3, ["live"] = true });

        RecordedRequest request = Stub.Requests[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.ToString(), Is.EqualTo("""{"name":"anvil"}"""));
            Assert.That(request.Query, Is.EqualTo("limit=3&live=true"));
            Assert.That(request.Authorization, Is.EqualTo(authorization));
            Assert.That(request.Headers.GetValueOrDefault("Accept"), Is.EqualTo(accept));
        }
    }

    [Test]
    public async Task Names_are_escaped_so_that_none_leaves_its_place()
    {
        Stub.Answer("/api/kraken/channels/a%2F..%3Fb", "{}");
        await Twitch.Kraken.Channels.GetAsync("a/..?b");
        Assert.That(Stub.Requests[0].Path, Is.EqualTo("/api/kraken/channels/a%2F..%3Fb"));
    }

    [TestCase(400, typeof(TwitchBadRequestException))]
    [TestCase(404, typeof(TwitchNotFoundException))]
    [TestCase(410, typeof(TwitchGoneException))]
    [TestCase(499, typeof(TwitchException))]
    [TestCase(500, typeof(TwitchInternalServerErrorException))]
    [TestCase(599, typeof(TwitchException))]
    public async Task Every_status_from_400_on_is_an_exception(int status, Type exception)
    {
        Stub.Answer("/api/kraken/things", $$"""{"error":"Text of it","status":{{status}},"message":"what went wrong"}""", status);
        await Assert.ThatAsync(() => Twitch.Api(TwitchApi.Kraken)["things"].GetAsync(), Throws.TypeOf(exception).With.Message.Contains("what went wrong"));
    }

    [Test]
    public async Task A_call_that_is_described_nowhere_may_go_to_another_place()
    {
        await using TwitchStub other = (await TwitchStub.StartAsync()).Answer("/kraken/things", "{}");
        await Twitch.Api(TwitchApi.Kraken, other.Server.Address)["things"].GetAsync();
        Assert.That((Stub.Requests.Count, other.Requests.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Beside_a_result_stand_status_and_bucket()
    {
        Stub.Answer("/api/helix/users", """{"data":[]}""");
        ApiResponse<Helix.UserList> answer = await Twitch.CaptureAsync(twitch => twitch.Helix.Users.GetAsync());
        Assert.That(answer.Headers["Ratelimit-Remaining"], Is.EqualTo("799"));
    }
}
