using System.Text.Json;
using TwitterSdk.Emulator.Auth;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;

namespace TwitterSdk.Emulator.Tests.Control;

public sealed class ControlTests : EmulatorFixture
{
    private const string Timeline = "api/1.1/statuses/home_timeline.json";

    private readonly EmulatorClock _clock = new();

    private WireClient Anybody => new(Emulator, _clock);

    protected override void Configure(TwitterEmulatorOptions options) => options.TimeProvider = _clock;

    [Test]
    public async Task The_index_tells_everything_that_there_is()
    {
        JsonElement index = (await Anybody.GetAsync("_emulator")).Json;

        string[] routes = [.. index.EnumerateArray().Select(one => one.GetProperty("route").GetString()!)];
        Assert.That(routes, Does.Contain("GET /_emulator/requests").And.Contains("POST /_emulator/faults").And.Contains("POST /_emulator/oauth2/consent"));
        Assert.That(index.EnumerateArray().Select(one => one.GetProperty("doc").GetString()), Is.All.Not.Empty);
        foreach (string address in routes.Where(route => route.StartsWith("GET ", StringComparison.Ordinal)).Select(route => route[5..]))
            Assert.That((int)(await Anybody.GetAsync(address)).Status, Is.EqualTo(200), address);
    }

    [TestCase("https://evil.example", null, 403)]
    [TestCase("null", null, 403)]
    [TestCase("https://loom.tunnel.example:8443", "loom.tunnel.example", 403, Description = "another port is another site")]
    [TestCase("http://evil.example", "evil.example", 403, Description = "a stranger's name that leads to this machine")]
    [TestCase("https://loom.tunnel.example", "loom.tunnel.example", 200, Description = "a tunnel that ends TLS")]
    [TestCase("http://emulator:8080", "emulator:8080", 200, Description = "a container's name")]
    [TestCase("http://loom.localhost", "LOOM.localhost", 200)]
    [TestCase(null, null, 200)]
    public async Task A_page_of_another_site_changes_nothing(string? origin, string? host, int status)
    {
        using var browser = new HttpClient();
        string root = $"http://127.0.0.1:{Emulator.Port}";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{root}/_emulator/clock") { Content = new FormUrlEncodedContent([new("speed", "0")]) };
        request.Headers.TryAddWithoutValidation("Origin", origin ?? root);
        request.Headers.Host = host;

        using HttpResponseMessage answer = await browser.SendAsync(request);

        Assert.That(((int)answer.StatusCode, _clock.Speed == 0), Is.EqualTo((status, status == 200)));
    }

    [Test]
    public async Task Requests_come_with_their_verdict_and_those_of_the_page_are_not_among_them()
    {
        await Client.GetAsync(Timeline);
        await new WireClient(Emulator, _clock) { App = Token.App, Token = Token.Token, TokenSecret = "wrong" }.GetAsync(Timeline, ("count", "5"));

        JsonElement all = (await Anybody.GetAsync("_emulator/requests")).Json;
        JsonElement newer = (await Anybody.GetAsync("_emulator/requests", ("after", "1"))).Json;

        Assert.That(all.GetArrayLength(), Is.EqualTo(2));
        JsonElement refused = newer.EnumerateArray().Single();
        Assert.That((all[0].GetProperty("status").GetInt32(), refused.GetProperty("status").GetInt32()), Is.EqualTo((200, 401)));
        Assert.That(all[0].GetProperty("auth").GetString(), Is.EqualTo(nameof(CallerKind.User)));
        Assert.That(refused.GetProperty("problem").GetString(), Does.Contain("GET&http%3A%2F%2F127.0.0.1"), "the base string that would fit");
        Assert.That(refused.GetProperty("parameters")[0].GetProperty("value").GetString(), Is.EqualTo("5"));
    }

    [Test]
    public async Task A_window_is_seen_to_drain_and_to_open_again()
    {
        await Client.GetAsync(Timeline);

        JsonElement window = (await Anybody.GetAsync("_emulator/limits")).Json.EnumerateArray().Single();
        await Anybody.PostJsonAsync("_emulator/clock", """{"advance":900}""");
        JsonElement later = (await Anybody.GetAsync("_emulator/limits")).Json;

        Assert.That((window.GetProperty("bucket").GetString(), window.GetProperty("user").GetString()), Is.EqualTo(("Statuses.GetHomeTimeline", "alice")));
        Assert.That(window.GetProperty("limit").GetInt32() - window.GetProperty("remaining").GetInt32(), Is.EqualTo(1));
        Assert.That(later.GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task A_fault_is_switched_on_seen_and_switched_off()
    {
        await Anybody.PostJsonAsync("_emulator/faults", """{"endpoint":"Statuses.GetHomeTimeline","kind":"error","status":503,"code":130,"message":"Over capacity","times":2}""");
        WireAnswer failed = await Client.GetAsync(Timeline);
        JsonElement waiting = (await Anybody.GetAsync("_emulator/faults")).Json.EnumerateArray().Single();
        await Anybody.DeleteAsync("_emulator/faults");
        WireAnswer fine = await Client.GetAsync(Timeline);

        Assert.That(((int)failed.Status, failed.Code), Is.EqualTo((503, 130)));
        Assert.That((waiting.GetProperty("kind").GetString(), waiting.GetProperty("times").GetInt32()), Is.EqualTo(("Error", 1)));
        Assert.That((int)fine.Status, Is.EqualTo(200));
    }

    [TestCase("""{"endpoint":"Statuses.Update"}""", "kind")]
    [TestCase("""{"endpoint":"Statuses.Update","kind":"flood"}""", "cut_body")]
    [TestCase("""{"kind":"hang"}""", "endpoint")]
    [TestCase("""{"endpoint":"Statuses.Update","kind":"delay","seconds":"long"}""", "seconds")]
    public async Task What_makes_no_sense_is_refused_and_the_cure_told(string body, string told)
    {
        WireAnswer answer = await Anybody.PostJsonAsync("_emulator/faults", body);

        Assert.That((int)answer.Status, Is.EqualTo(400));
        Assert.That(answer.Text, Does.Contain(told));
    }

    [Test]
    public async Task A_tweet_by_hand_is_in_every_timeline_and_in_the_snapshot()
    {
        WireAnswer posted = await Anybody.PostJsonAsync("_emulator/timeline", """{"user":"bob","text":"By hand"}""");
        WireAnswer nobody = await Anybody.PostJsonAsync("_emulator/timeline", """{"user":"nobody","text":"By hand"}""");
        WireAnswer shown = await Anybody.GetAsync("_emulator/timeline");
        WireAnswer state = await Anybody.GetAsync("_emulator/state");

        Assert.That(((int)posted.Status, (int)nobody.Status), Is.EqualTo((201, 404)));
        Assert.That(State.Tweets.All.Single().Author, Is.EqualTo(Bob));
        Assert.That(shown.Json[0].GetProperty("text").GetString(), Is.EqualTo("By hand"));
        Assert.That(state.Json.GetProperty("tweets").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_newer_is_told_by_the_last_digit_of_an_id()
    {
        EmulatorTweet[] tweets = [.. Enumerable.Range(0, 40).Select(number => State.AddTweet(Bob, $"Number {number}"))];

        foreach (EmulatorTweet last in tweets)
        {
            JsonElement newer = (await Anybody.GetAsync("_emulator/timeline", ("after", $"{last.Id}"))).Json;
            Assert.That(newer.GetArrayLength(), Is.EqualTo(tweets.Length - 1 - Array.IndexOf(tweets, last)));
        }

        Assert.That((await Anybody.GetAsync("_emulator/timeline", ("after", "1.5"))).Text, Does.Contain("whole number"));
    }

    [Test]
    public async Task Endpoints_are_told_with_all_that_a_form_needs()
    {
        JsonElement found = (await Anybody.GetAsync("_emulator/endpoints", ("contains", "Statuses.Update"))).Json;

        JsonElement update = found.EnumerateArray().First(one => one.GetProperty("name").GetString() == "Statuses.Update");
        Assert.That(update.GetProperty("method").GetString(), Is.EqualTo("POST"));
        JsonElement status = update.GetProperty("parameters").EnumerateArray().First(one => one.GetProperty("name").GetString() == "status");
        Assert.That(status.GetProperty("required").GetBoolean());
    }

    [Test]
    public async Task An_address_that_there_is_not_tells_those_that_there_are()
    {
        WireAnswer answer = await Anybody.GetAsync("_emulator/nothing");

        Assert.That((int)answer.Status, Is.EqualTo(404));
        Assert.That(answer.Text, Does.Contain("GET requests"));
    }
}
