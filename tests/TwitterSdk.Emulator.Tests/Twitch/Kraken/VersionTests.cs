using System.Net;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Twitch;

namespace TwitterSdk.Emulator.Tests.Twitch.Kraken;

#pragma warning disable CS0618 // Switched off at Twitch, and at home here.

/// <summary>Two versions at one address.</summary>
public sealed class VersionTests : TwitchFixture
{
    [Test]
    public async Task The_header_chooses_the_version()
    {
        WireAnswer three = await SendAsync(HttpMethod.Get, "api/kraken/users/ann", null, ("Client-ID", "any"), ("Accept", "application/vnd.twitchtv.v3+json"));
        WireAnswer five = await SendAsync(HttpMethod.Get, $"api/kraken/users/{Ann.Id}", null, ("Client-ID", "any"), ("Accept", "application/vnd.twitchtv.v5+json"));
        WireAnswer query = await SendAsync(HttpMethod.Get, $"api/kraken/users/{Ann.Id}?api_version=5&client_id=any");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((three.Json.GetProperty("name").GetString(), three.Header("x-api-version")), Is.EqualTo(("ann", "3")));
            Assert.That((five.Json.GetProperty("_id").GetString(), five.Header("x-api-version")), Is.EqualTo((Ann.Id, "5")));
            Assert.That(query.Header("x-api-version"), Is.EqualTo("5"), "where a client cannot set headers");
            Assert.That(query.Status, Is.EqualTo(HttpStatusCode.OK), query.Text);
        }
    }

    [Test]
    public async Task Whoever_names_no_app_is_refused()
    {
        WireAnswer answer = await SendAsync(HttpMethod.Get, "api/kraken/games/top");
        Assert.That(answer.Text, Is.EqualTo("""{"error":"Bad Request","status":400,"message":"No client id specified"}"""));
    }

    [Test]
    public async Task A_token_travels_in_the_header_or_the_address()
    {
        string token = State.Accounts.IssueToken(App, Ann).Text;
        WireAnswer header = await SendAsync(HttpMethod.Get, "api/kraken/user", null, ("Authorization", $"OAuth {token}"));
        WireAnswer address = await SendAsync(HttpMethod.Get, $"api/kraken/user?oauth_token={token}");
        WireAnswer bearer = await SendAsync(HttpMethod.Get, "api/kraken/user", null, ("Authorization", $"Bearer {token}"));

        Assert.That(header.Json.GetProperty("name").GetString(), Is.EqualTo("ann"));
        Assert.That(address.Json.GetProperty("name").GetString(), Is.EqualTo("ann"));
        Assert.That(bearer.Status, Is.EqualTo(HttpStatusCode.Unauthorized), "the older word is OAuth");
    }

    [Test]
    public async Task Pages_by_offset_end_with_an_empty_one()
    {
        for (int i = 0; i < 30; i++)
            State.Graph.Follow(Ann, State.AddUser($"channel{i}"));
        List<string> names = [];
        await foreach (TwitterSdk.Twitch.Kraken.FollowedChannel follow in Twitch.Kraken.Follows.EnumerateFollowsAsync(new Login("ann"), new() { Limit = 20 }))
            names.Add(follow.Channel.Name);
        var counted = await Twitch.Kraken.Follows.GetFollowsAsync(new Login("ann"), new() { Limit = 1 });

        Assert.That(names, Has.Count.EqualTo(30).And.Unique);
        Assert.That(counted.Total, Is.EqualTo(30));
    }

    [Test]
    public void A_follow_that_is_not_there_is_not_found()
    {
        TwitchNotFoundException none = Assert.ThrowsAsync<TwitchNotFoundException>(() => Twitch.Kraken.Follows.CheckFollowAsync(new Login("ann"), new Login("bob")))!;
        Assert.That(none.Message, Does.Contain("ann is not following bob"));
    }

    [Test]
    public void A_user_changes_no_other_channel()
    {
        TwitchForbiddenException refused = Assert.ThrowsAsync<TwitchForbiddenException>(() => As(Bob).Kraken.Channels.UpdateAsync(new Login("ann"), new() { Status = "mine" }))!;
        Assert.That(refused.Message, Does.Contain("permission"));
    }
}
