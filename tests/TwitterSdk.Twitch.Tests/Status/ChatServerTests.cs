using TwitterSdk.Twitch.Status;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Status;

/// <summary>The choice of a chat server by what a site told of their states.</summary>
public sealed class ChatServerTests : StubFixture
{
    private const string Properties = """{"_id":1,"chat_servers":["192.16.64.1:80","192.16.64.2:443","192.16.64.3:6667"],"unknown":{}}""";

    private static IEnumerable<TestCaseData> States()
    {
        yield return Case("the best is not of this channel, the second best is", "192.16.64.2:443", ("10.0.0.1:80", "online", 0, 1), ("192.16.64.2:443", "online", 1, 1), ("192.16.64.1:80", "slow", 0, 0));
        yield return Case("online before slow", "192.16.64.3:6667", ("192.16.64.1:80", "slow", 0, 0), ("192.16.64.3:6667", "online", 9, 999));
        yield return Case("slow before unknown", "192.16.64.3:6667", ("192.16.64.1:80", "unknown", 0, 0), ("192.16.64.3:6667", "slow", 9, 999));
        yield return Case("unknown before offline", "192.16.64.2:443", ("192.16.64.1:80", "offline", 0, 0), ("192.16.64.2:443", "brand new", 9, 999));
        yield return Case("fewer errors first", "192.16.64.2:443", ("192.16.64.1:80", "online", 2, 1), ("192.16.64.2:443", "online", 1, 999));
        yield return Case("then less lag", "192.16.64.3:6667", ("192.16.64.2:443", "online", 1, 20), ("192.16.64.3:6667", "online", 1, 3));
        yield return Case("none of this channel", "192.16.64.1:80", ("10.0.0.1:80", "online", 0, 1));
        yield return Case("nothing known", "192.16.64.1:80");
    }

    [TestCaseSource(nameof(States))]
    public async Task The_best_of_the_channels_servers_is_chosen(string states, string chosen)
    {
        Stub.Answer("/api/api/channels/ada/chat_properties", Properties).Answer("/twitchstatus/api/status", states);
        ChatServer? server = await Twitch.Status.ChatServers.ChooseAsync("ada");
        Assert.That(server?.ToString(), Is.EqualTo(chosen));
        Assert.That(Stub.Requests[1].Query, Is.EqualTo("type=chat"));
    }

    [TestCase(500, "down")]
    [TestCase(200, "<html>parked</html>")]
    [TestCase(200, "{}")]
    public async Task A_site_that_tells_nothing_keeps_nobody_from_chatting(int status, string body)
    {
        Stub.Answer("/api/api/channels/ada/chat_properties", Properties).Answer("/twitchstatus/api/status", body, status);
        Assert.That(await Twitch.Status.ChatServers.ChooseAsync("ada"), Is.EqualTo(new ChatServer("192.16.64.1", 80)));
    }

    [TestCase("""{"chat_servers":[]}""", null)]
    [TestCase("{}", null)]
    [TestCase("""{"chat_servers":["nonsense","host:99999","host:-1",":80","irc.example:6667"]}""", "irc.example:6667")]
    public async Task Servers_that_are_none_are_passed_over(string properties, string? chosen)
    {
        Stub.Answer("/api/api/channels/ada/chat_properties", properties);
        Assert.That((await Twitch.Status.ChatServers.ChooseAsync("ada"))?.ToString(), Is.EqualTo(chosen));
    }

    private static TestCaseData Case(string name, string chosen, params (string Server, string Status, int Errors, int Lag)[] states) =>
        new TestCaseData(
            "[" + string.Join(',', states.Select(state =>
                $$"""{"server":"{{state.Server}}","ip":"x","port":1,"description":"Chat Server","status":"{{state.Status}}","errors":{{state.Errors}},"lag":{{state.Lag}},"cluster":"main","secure":false}""")) + "]",
            chosen).SetArgDisplayNames(name);
}
