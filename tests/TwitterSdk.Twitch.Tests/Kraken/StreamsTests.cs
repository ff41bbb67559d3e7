using TwitterSdk.Twitch.Kraken;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Kraken;

/// <summary>Channels, streams and users as pytwitcherapi had them, without what went wrong there.</summary>
public sealed class StreamsTests : StubFixture
{
    private const string Streams = """{"_total":2,"streams":[{"_id":23932774784,"game":"Go","viewers":7,"channel":{"_id":12345,"name":"ada","display_name":"Ada"},"preview":{"small":"s"}}]}""";

    [Test]
    public async Task Streams_are_asked_for_by_game_and_by_names_and_channels_mixed()
    {
        Stub.Answer("/api/kraken/streams", Streams);
        var channel = new Channel { Name = "babbage" };
        StreamPage page = await Twitch.Kraken.Streams.GetAsync(new() { Game = "Go & more", Channel = ["ada", channel], Limit = 5 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stub.Requests.Single().QueryParameters, Is.EquivalentTo(new KeyValuePair<string, string>[]
            {
                new("game", "Go & more"), new("channel", "ada,babbage"), new("limit", "5"),
            }), "what was not given is not sent");
            Assert.That(page.Streams[0].Id, Is.EqualTo(new StreamId("23932774784")));
            Assert.That(page.Streams[0].Channel.DisplayName, Is.EqualTo("Ada"));
            Assert.That(page.Streams[0].Channel.CreatedAt, Is.Null, "searches leave members out");
        }
    }

    [Test]
    public async Task Offline_is_no_stream_and_not_an_error()
    {
        Stub.Answer("/api/kraken/streams/ada", """{"stream":null,"_links":{"self":"x"}}""");
        Assert.That((await Twitch.Kraken.Streams.GetByChannelAsync(new Channel { Name = "ada" })).Stream, Is.Null);
    }

    [TestCase(null, "query=go")]
    [TestCase(true, "query=go&hls=true")]
    [TestCase(false, "query=go&hls=false")]
    public async Task A_search_of_streams_says_nothing_of_HLS_unless_it_is_told(bool? hls, string query)
    {
        Stub.Answer("/api/kraken/search/streams", Streams);
        await Twitch.Kraken.Search.StreamsAsync("go", new() { Hls = hls });
        Assert.That(Stub.Requests.Single().Query, Is.EqualTo(query));
    }

    [Test]
    public async Task Followed_streams_are_those_of_the_token()
    {
        Stub.Answer("/api/kraken/streams/followed", Streams);
        await Twitch.Kraken.Streams.GetFollowedAsync(new() { Limit = 25 });
        Assert.That((Stub.Requests.Single().Authorization, Stub.Requests.Single().Query), Is.EqualTo(("OAuth user-token", "limit=25")));
    }

    [Test]
    public async Task A_user_is_looked_up_where_users_are()
    {
        Stub.Answer("/api/kraken/users/ada", """{"_id":7,"name":"ada","display_name":"Ada","type":"staff","bio":null,"logo":"l"}""");
        User user = await Twitch.Kraken.Users.GetAsync("ada");
        Assert.That((user.Id, user.DisplayName, user.Type, user.Bio), Is.EqualTo((new UserId("7"), "Ada", "staff", (string?)null)), "pytwitcherapi asked at user/, where nothing is");
    }

    [Test]
    public async Task The_user_of_the_token_is_known_with_the_address()
    {
        Stub.Answer("/api/kraken/user", """{"_id":7,"name":"ada","email":"ada@example.com","partnered":true,"notifications":{"email":true,"push":false}}""");
        OwnUser user = await Twitch.Kraken.Users.GetOwnAsync();
        Assert.That((user.Name, user.Email, user.Notifications.Email), Is.EqualTo(("ada", "ada@example.com", true)));
    }

    [Test]
    public async Task Channels_are_searched_and_walked_page_by_page()
    {
        Stub.Answer("/api/kraken/search/channels", """{"channels":[],"_total":0}""");
        await foreach (Channel channel in Twitch.Kraken.Search.EnumerateChannelsAsync("go", new() { Limit = 2 }))
            Assert.Fail($"{channel} came from nowhere");
        Assert.That(Stub.Requests.Single().Query, Is.EqualTo("query=go&limit=2"));
    }

    [Test]
    public async Task Two_answers_that_say_the_same_are_equal()
    {
        Stub.Answer("/api/kraken/channels/ada", """{"_id":7,"name":"ada","_links":{"self":"x"}}""");
        Channel one = await Twitch.Kraken.Channels.GetAsync("ada"), other = await Twitch.Kraken.Channels.GetAsync("ada");
        Assert.That(one, Is.EqualTo(other));
        Assert.That(one.ToString(), Does.StartWith("Channel { Id = 7, Name = ada"));
    }
}
