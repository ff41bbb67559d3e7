using System.Net;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.Limits;

public sealed class RateLimitTests : EmulatorFixture
{
    private const string Timeline = "api/1.1/statuses/user_timeline.json";

    private readonly FakeClock _clock = new();

    protected override void Configure(TwitterEmulatorOptions options)
    {
        options.TimeProvider = _clock;
        options.Limits["Statuses.GetUserTimeline"] = 3;
        options.Limits["Statuses.Update"] = 1;
        options.Limits["V2.Users.GetMe"] = 2;
    }

    [Test]
    public async Task The_window_counts_down_refuses_and_opens_again()
    {
        long reset = (_clock.GetUtcNow() + TimeSpan.FromMinutes(15)).ToUnixTimeSeconds();
        List<string?> remaining = [];
        for (int i = 0; i < 3; i++)
            remaining.Add((await Client.GetAsync(Timeline)).Header("x-rate-limit-remaining"));
        WireAnswer refused = await Client.GetAsync(Timeline);
        _clock.Advance(TimeSpan.FromMinutes(15));
        WireAnswer later = await Client.GetAsync(Timeline);

        Assert.That(remaining, Is.EqualTo(new[] { "2", "1", "0" }));
        Assert.That(((int)refused.Status, refused.Code), Is.EqualTo((429, 88)));
        Assert.That(refused.Header("x-rate-limit-limit"), Is.EqualTo("3"));
        Assert.That(refused.Header("x-rate-limit-reset"), Is.EqualTo($"{reset}"));
        Assert.That(later.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Windows_belong_to_a_token_and_an_endpoint()
    {
        for (int i = 0; i < 4; i++)
            await Client.GetAsync(Timeline);

        EmulatorToken token = State.Apps.IssueToken(Token.App, Bob);
        WireAnswer other = await WireClient.For(Emulator, token, _clock).GetAsync(Timeline);
        WireAnswer elsewhere = await Client.GetAsync("api/1.1/statuses/home_timeline.json");

        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(elsewhere.Header("x-rate-limit-limit"), Is.EqualTo("15"), "as the spec says");
    }

    [Test]
    public async Task A_user_has_one_window_whatever_the_token_and_v2_tells_when_it_is_empty()
    {
        EmulatorOAuth2Token first = State.OAuth2.Issue(Token.App, Alice);
        WireAnswer one = await WireClient.For(Emulator, first).GetAsync("api/2/users/me");
        EmulatorOAuth2Token second = State.OAuth2.Issue(Token.App, Alice);
        WireAnswer two = await WireClient.For(Emulator, second).GetAsync("api/2/users/me");
        WireAnswer signed = await Client.GetAsync("api/2/users/me");
        WireAnswer app = await WireClient.ForApp(Emulator, Token.App).GetAsync($"api/2/users/{Bob.Id}");
        WireAnswer user = await Client.GetAsync($"api/2/users/{Bob.Id}");

        Assert.That((one.Header("x-rate-limit-remaining"), two.Header("x-rate-limit-remaining")), Is.EqualTo(("1", "0")));
        Assert.That((int)signed.Status, Is.EqualTo(429));
        Assert.That(signed.Json.GetProperty("title").GetString(), Is.EqualTo("Too Many Requests"));
        Assert.That(signed.Json.GetProperty("status").GetInt32(), Is.EqualTo(429));
        Assert.That((app.Header("x-rate-limit-limit"), user.Header("x-rate-limit-limit")), Is.EqualTo(("300", "900")), "as the spec says for each");
    }

    [Test]
    public async Task The_allowance_of_tweets_has_an_error_of_its_own_and_no_headers()
    {
        await Client.PostAsync("api/1.1/statuses/update.json", ("status", "One"));

        WireAnswer second = await Client.PostAsync("api/1.1/statuses/update.json", ("status", "Two"));

        Assert.That(((int)second.Status, second.Code), Is.EqualTo((403, 185)));
        Assert.That(second.Header("x-rate-limit-limit"), Is.Null);
    }

    [Test]
    public async Task The_status_shows_what_is_left()
    {
        await Client.GetAsync(Timeline);

        WireAnswer answer = await Client.GetAsync("api/1.1/application/rate_limit_status.json", ("resources", "statuses"));

        var resources = answer.Json.GetProperty("resources");
        Assert.That(resources.EnumerateObject().Select(family => family.Name), Is.EqualTo(new[] { "statuses" }));
        Assert.That(
            resources.GetProperty("statuses").GetProperty("/statuses/user_timeline").GetProperty("remaining").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void An_override_for_no_endpoint_is_an_error()
    {
        var options = new TwitterEmulatorOptions();
        options.Limits["Statuses.Nothing"] = 1;

        Assert.That(
            async () => await TwitterEmulator.StartAsync(options), Throws.ArgumentException.With.Message.Contains("Statuses.Nothing"));
    }
}
