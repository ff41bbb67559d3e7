using System.Net;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>What is refused, and in which words.</summary>
public sealed class RuleTests : TwitchFixture
{
    protected override void Configure(TwitterEmulatorOptions options) => options.Limits["Helix.Games.GetTop"] = 2;

    [Test]
    public async Task A_refusal_names_status_and_reason()
    {
        WireAnswer answer = await SendAsync(HttpMethod.Get, "api/helix/users");
        Assert.That(answer.Text, Is.EqualTo("""{"error":"Unauthorized","status":401,"message":"OAuth token is missing"}"""));
    }

    [Test]
    public async Task A_token_is_good_with_its_own_client_id_alone()
    {
        string token = State.Accounts.IssueToken(App, Ann).Text;
        WireAnswer answer = await SendAsync(HttpMethod.Get, "api/helix/users", null, ("Authorization", $"Bearer {token}"), ("Client-Id", "another"));
        Assert.That(answer.Text, Does.Contain("do not match"));
        Assert.That((await SendAsync(HttpMethod.Get, "api/helix/users", null, ("Authorization", $"OAuth {token}"), ("Client-Id", App.ClientId))).Status, Is.EqualTo(HttpStatusCode.Unauthorized), "today's API wants the word Bearer");
    }

    [Test]
    public void A_missing_scope_is_named()
    {
        TwitchUnauthorizedException refused = Assert.ThrowsAsync<TwitchUnauthorizedException>(() => As(Ann, "user:edit").Helix.Users.GetBlockedAsync(new UserId(Ann.Id)))!;
        Assert.That(refused.Message, Does.Contain("user:read:blocked_users"));
    }

    [Test]
    public async Task An_app_is_no_user()
    {
        string token = State.Accounts.IssueAppToken(App).Text;
        WireAnswer answer = await SendAsync(HttpMethod.Put, "api/helix/users", null, ("Authorization", $"Bearer {token}"), ("Client-Id", App.ClientId));
        Assert.That((int)answer.Status, Is.EqualTo(401));
        Assert.That(answer.Text, Does.Contain("user access token"));
    }

    [Test]
    public void Nobody_reads_what_is_anothers()
    {
        Assert.ThrowsAsync<TwitchUnauthorizedException>(() => Twitch.Helix.Streams.GetFollowedAsync(new UserId(Bob.Id)));
        Assert.ThrowsAsync<TwitchForbiddenException>(() => As(Bob).Helix.Moderation.GetBlockedTermsAsync(new UserId(Ann.Id), new UserId(Bob.Id)), "Bob does not moderate there");
    }

    [TestCase("api/helix/users?no_such=1", "no_such")]
    [TestCase("api/helix/channels", "broadcaster_id")]
    [TestCase("api/helix/streams?first=101", "first")]
    [TestCase("api/helix/streams?after=nonsense", "after")]
    public async Task A_bad_parameter_is_named(string path, string culprit)
    {
        string token = State.Accounts.IssueToken(App, Ann).Text;
        WireAnswer answer = await SendAsync(HttpMethod.Get, path, null, ("Authorization", $"Bearer {token}"), ("Client-Id", App.ClientId));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Text, Does.Contain(culprit).And.Contain("\"Bad Request\""));
    }

    [Test]
    public async Task An_empty_bucket_fills_up_evenly()
    {
        var answer = await Twitch.CaptureAsync(twitch => twitch.Helix.Games.GetTopAsync());
        Assert.That((answer.RateLimit!.Value.Limit, answer.RateLimit.Value.Remaining), Is.EqualTo((2, 1)));
        string token = State.Accounts.IssueToken(App, Ann).Text;
        (string, string)[] headers = [("Authorization", $"Bearer {token}"), ("Client-Id", App.ClientId)];
        await SendAsync(HttpMethod.Get, "api/helix/games/top", null, headers);

        WireAnswer refused = await SendAsync(HttpMethod.Get, "api/helix/games/top", null, headers);
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Header("Ratelimit-Reset"), Is.EqualTo((Clock.GetUtcNow().ToUnixTimeSeconds() + 60).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That((await SendAsync(HttpMethod.Get, "api/helix/games/top", null, headers)).Status, Is.EqualTo(HttpStatusCode.OK), "half of the bucket is back");
    }
}
