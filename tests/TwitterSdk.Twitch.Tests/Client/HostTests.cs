using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Configuration;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Status;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Client;

/// <summary>Where the hosts are.</summary>
public sealed class HostTests
{
    [TestCase("api", ExpectedResult = "https://api.twitch.tv/x")]
    [TestCase("tmi", ExpectedResult = "https://tmi.twitch.tv/x")]
    [TestCase("badges", ExpectedResult = "https://badges.twitch.tv/x")]
    [TestCase("usher", ExpectedResult = "https://usher.ttvnw.net/x")]
    [TestCase("static-cdn", ExpectedResult = "https://static-cdn.jtvnw.net/x")]
    [TestCase("eventsub", ExpectedResult = "https://eventsub.wss.twitch.tv/x")]
    [TestCase("twitchstatus", ExpectedResult = "http://twitchstatus.com/x")]
    public string Each_host_is_where_Twitch_has_it(string host) => TwitchHosts.Of(new TwitchClientOptions()).Resolve(host, "x").AbsoluteUri;

    [Test]
    public void One_address_moves_all_hosts_and_a_host_of_its_own_wins()
    {
        BaseAddress address = TwitchHosts.Of(new TwitchClientOptions { BaseAddress = "http://127.0.0.1:5000/{host}", Hosts = { ["usher"] = "https://usher.example.com" } });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(address.Resolve("static-cdn", "x").AbsoluteUri, Is.EqualTo("http://127.0.0.1:5000/static-cdn/x"));
            Assert.That(address.Resolve("usher", "x").AbsoluteUri, Is.EqualTo("https://usher.example.com/x"));
        }
    }

    [TestCase(null, "wss://eventsub.wss.twitch.tv/ws")]
    [TestCase("http://127.0.0.1:5000/{host}", "ws://127.0.0.1:5000/eventsub/ws")]
    [TestCase("https://{host}.gateway.example", "wss://eventsub.gateway.example/ws")]
    public void Websockets_are_opened_where_the_client_has_their_host_unless_a_server_is_set(string? address, string server)
    {
        TwitchClient twitch = TwitchClient.Create(TwitchCredentials.ClientId("an-app"), options => options.BaseAddress = address);
        var own = new EventSubListenerOptions { Server = new Uri("ws://127.0.0.1:8080/ws") };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new EventSubListenerOptions().At(twitch.Connection).Server, Is.EqualTo(new Uri(server)));
            Assert.That(own.At(twitch.Connection).Server, Is.EqualTo(own.Server));
        }
    }

    [Test]
    public async Task An_archive_can_serve_the_old_API_while_the_rest_goes_elsewhere()
    {
        await using TwitchStub archive = await TwitchStub.StartAsync();
        await using TwitchStub rest = await TwitchStub.StartAsync();
        archive.Answer("/api/channels/ada/chat_properties", """{"chat_servers":["irc.example:6667"]}""");
        TwitchClient twitch = rest.Client(configure: options => options.Hosts["api"] = archive.Server.Address);

        Assert.That(await twitch.Status.ChatServers.ChooseAsync("ada"), Is.EqualTo(new ChatServer("irc.example", 6667)));
        Assert.That(rest.Requests, Is.Empty);
    }
}
