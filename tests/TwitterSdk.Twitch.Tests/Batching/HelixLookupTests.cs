using TwitterSdk.Core.Batching;
using TwitterSdk.Twitch.Helix;
using TwitterSdk.Twitch.Tests.Support;
using Stream = TwitterSdk.Twitch.Helix.Stream;

namespace TwitterSdk.Twitch.Tests.Batching;

/// <summary>Single questions that travel together.</summary>
public sealed class HelixLookupTests : StubFixture
{
    [Test]
    public async Task Users_by_id_and_by_name_travel_together_and_who_is_not_there_is_null()
    {
        Stub.Answer("/api/helix/users", """{"data":[{"id":"2","login":"bob","display_name":"Bob"},{"id":"1","login":"ada","display_name":"Ada"}]}""");
        BatchedLookup<UserId, User> users = Twitch.CreateUserLookup();
        User?[] found = await Task.WhenAll(users.GetAsync(new UserId("1")), users.GetAsync(new UserId("2")), users.GetAsync(new UserId("3")));
        Assert.That(found.Select(user => user?.Login), Is.EqualTo(new[] { "ada", "bob", null }));
        Assert.That(Stub.Requests.Single().Query, Is.EqualTo("id=1&id=2&id=3"));

        IReadOnlyDictionary<string, User> named = await Twitch.CreateLoginLookup().GetManyAsync(["ADA", "carol"]);
        Assert.That(named["ada"].DisplayName, Is.EqualTo("Ada"));
        Assert.That(named, Has.Count.EqualTo(1));
        Assert.That(Stub.Requests[^1].Query, Is.EqualTo("login=ADA&login=carol"));
    }

    [Test]
    public async Task Channels_streams_and_games_travel_together_too()
    {
        Stub.Answer("/api/helix/channels", """{"data":[{"broadcaster_id":"1","title":"Weaving"}]}""")
            .Answer("/api/helix/streams", """{"data":[{"id":"9","user_id":"1","title":"Live"}],"pagination":{}}""")
            .Answer("/api/helix/games", """{"data":[{"id":"7","name":"Chess"}]}""");
        TimeSpan wait = TimeSpan.FromMilliseconds(1);
        ChannelInformation? channel = await Twitch.CreateChannelLookup(wait).GetAsync(new UserId("1"));
        Stream? stream = await Twitch.CreateStreamLookup(wait).GetAsync(new UserId("1"));
        Game? game = await Twitch.CreateGameLookup(wait).GetAsync(new GameId("7"));
        Assert.That((channel?.Title, stream?.Title, game?.Name), Is.EqualTo(("Weaving", "Live", "Chess")));
        Assert.That(Stub.Requests.Select(request => request.Query), Is.EqualTo(new[] { "broadcaster_id=1", "user_id=1&first=100", "id=7" }));
    }

    [Test]
    public async Task More_than_a_hundred_take_as_few_requests_as_can_be()
    {
        Stub.Answer("/api/helix/users", """{"data":[]}""");
        await Twitch.CreateUserLookup().GetManyAsync(Enumerable.Range(1, 250).Select(number => new UserId($"{number}")));
        Assert.That(Stub.Requests.Select(request => request.Query.Split('&').Length), Is.EquivalentTo(new[] { 100, 100, 50 }));
    }
}
