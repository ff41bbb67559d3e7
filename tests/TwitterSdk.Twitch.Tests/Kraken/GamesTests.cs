using TwitterSdk.Testing;
using TwitterSdk.Twitch.Kraken;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Kraken;

/// <summary>Games as pytwitcherapi had them, without what went wrong there.</summary>
public sealed class GamesTests : StubFixture
{
    private const string Found = """{"games":[{"_id":1,"name":"Star","box":{"small":"s"}},{"_id":2,"name":"star"},{"_id":3,"name":"Starcraft"}],"_links":{}}""";

    [Test]
    public async Task A_search_tells_of_each_game_who_watches_it()
    {
        Stub.Answer("/api/kraken/search/games", Found).Answer("/api/kraken/streams/summary", """{"viewers":17,"channels":3,"_links":{}}""");
        IReadOnlyList<GameAudience> games = await Twitch.Kraken.Games.SearchAsync("star");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(games.Select(game => game.Game.Name), Is.EqualTo(new[] { "Star", "star", "Starcraft" }), "the order of the search");
            Assert.That(games.Select(game => (game.Viewers, game.Channels)), Is.All.EqualTo((17, 3)));
            Assert.That(Stub.Requests[0].Query, Is.EqualTo("query=star&type=suggest&live=true"), "a truth value is true, not True");
            Assert.That(Stub.Requests.Skip(1).Select(request => request.Query), Is.EquivalentTo(new[] { "game=Star", "game=star", "game=Starcraft" }));
        }
    }

    [TestCase("star", "2")]
    [TestCase("Star", "1")]
    [TestCase("STAR", null)]
    public async Task A_game_is_found_by_its_exact_name(string name, string? id)
    {
        Stub.Answer("/api/kraken/search/games", Found);
        Game? game = await Twitch.Kraken.Games.FindAsync(name);
        Assert.That(game?.Id.Value, Is.EqualTo(id));
        Assert.That(Stub.Requests.Single().Query, Does.Contain("live=false"));
    }

    [Test]
    public async Task Searching_for_nothing_that_exists_finds_nothing()
    {
        Stub.Answer("/api/kraken/search/games", """{"games":null}""");
        Assert.That(await Twitch.Kraken.Games.SearchAsync("xyzzy"), Is.Empty);
        Assert.That(await Twitch.Kraken.Games.FindAsync("xyzzy"), Is.Null);
    }

    [Test]
    public async Task Top_games_come_with_their_viewers_and_need_no_further_call()
    {
        Stub.Answer("/api/kraken/games/top", """{"_total":322,"top":[{"viewers":5,"channels":2,"game":{"_id":9,"name":"Go","giantbomb_id":7,"logo":{"template":"t"}}}]}""");
        GameAudiencePage page = await Twitch.Kraken.Games.GetTopAsync(new() { Limit = 1, Offset = 20 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((page.Total, page.Top[0].Viewers, page.Top[0].Channels, page.Top[0].Game.Name, page.Top[0].Game.GiantbombId), Is.EqualTo(((int?)322, 5, 2, "Go", 7L)));
            Assert.That(Stub.Requests.Single().Query, Is.EqualTo("limit=1&offset=20"));
        }
    }

    [Test]
    public async Task Members_that_are_missing_are_no_error()
    {
        Stub.Answer("/api/kraken/games/top", "{}").Answer("/api/kraken/users/ada", """{"name":"ada"}""");
        Assert.That((await Twitch.Kraken.Games.GetTopAsync()).Top, Is.Empty);
        Assert.That((await Twitch.Kraken.Users.GetAsync("ada")).Bio, Is.Null);
    }
}
