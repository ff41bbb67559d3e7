using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Testing;

namespace TwitterSdk.Emulator.Tests.State;

public sealed class SnapshotTests
{
    [Test]
    public async Task What_was_saved_is_there_again_to_the_last_member()
    {
        await using TwitterEmulator first = await StartAsync();
        EmulatorUser ada = first.State.Seed();
        first.State.Venues.Add("Brno", "Czechia", "CZ");
        EmulatorTweet edited = first.State.Tweets.AddVersion(first.State.AddTweet(ada, "Helo"), "Hello");
        edited.IsHidden = true;
        first.State.Graph.Block(ada, first.State.AddUser("blocked"));
        EmulatorApp app = first.State.SignIn(ada).App;
        app.Callbacks.Add("https://app.example/back");
        first.State.StreamRules.Add(app, "weaving -is:retweet", "looms");
        string saved = first.State.Save();

        await using TwitterEmulator second = await StartAsync();
        second.State.Load(saved);

        Assert.That(second.State.Save(), Is.EqualTo(saved));
    }

    [Test]
    public async Task A_client_goes_on_with_its_credentials_and_new_ids_are_new()
    {
        await using TwitterEmulator first = await StartAsync();
        EmulatorUser ada = first.State.Seed();
        EmulatorToken token = first.State.SignIn(ada);
        EmulatorOAuth2Token oauth2 = first.State.OAuth2.Issue(token.App, ada);

        await using TwitterEmulator second = await StartAsync();
        second.State.Load(first.State.Save());
        WireAnswer signed = await WireClient.For(second, token).GetAsync("api/1.1/account/verify_credentials.json");
        WireAnswer bearing = await WireClient.For(second, oauth2).GetAsync("api/2/users/me");
        WireAnswer posted = await WireClient.For(second, oauth2).PostJsonAsync("api/2/tweets", """{"text":"Still here"}""");

        Assert.That(signed.Json.GetProperty("screen_name").GetString(), Is.EqualTo("ada"), signed.Text);
        Assert.That(bearing.Json.GetProperty("data").GetProperty("username").GetString(), Is.EqualTo("ada"), bearing.Text);
        long id = long.Parse(posted.Json.GetProperty("data").GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(second.State.Tweets.All.Select(tweet => tweet.Id), Is.Unique.And.Contains(id));
    }

    [Test]
    public async Task What_is_no_snapshot_or_comes_too_late_is_refused()
    {
        await using TwitterEmulator emulator = await StartAsync();

        Assert.That(() => emulator.State.Load("{"), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => emulator.State.Load("{}"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("version"));
        string saved = emulator.State.Save();
        emulator.State.AddUser("ada");
        Assert.That(() => emulator.State.Load(saved), Throws.InvalidOperationException);
    }

    private static Task<TwitterEmulator> StartAsync() => TwitterEmulator.StartAsync(new TwitterEmulatorOptions { TimeProvider = TimeProvider.System });
}
