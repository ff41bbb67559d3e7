using System.Reflection;
using Microsoft.Extensions.Options;
using TwitterSdk.Twitch.Configuration;
using TwitterSdk.Twitch.Playlists;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Configuration;

/// <summary>Each option of a Twitch client does something that can be seen, and says what is wrong with it.</summary>
public sealed class OptionsTests : StubFixture
{
    [Test]
    public async Task Client_id_and_tokens_make_the_credentials()
    {
        Stub.Answer("/api/helix/users", """{"data":[]}""").Answer("/api/helix/eventsub/conduits", """{"data":[]}""");
        TwitchClient twitch = Make(options => (options.ClientId, options.UserAccessToken, options.AppAccessToken) = ("an-app", "of-ada", "of-app"));
        await twitch.Helix.Users.GetAsync();
        await twitch.EventSub.Conduits.GetAsync();
        Assert.That(Stub.Requests.Select(request => (request.Headers["Client-Id"], request.Authorization)), Is.EqualTo(new[] { ("an-app", "Bearer of-ada"), ("an-app", "Bearer of-app") }));
    }

    [Test]
    public async Task With_the_secret_the_app_gets_its_token_by_itself()
    {
        Stub.Answer("/id/oauth2/token", """{"access_token":"obtained","expires_in":5000000,"token_type":"bearer"}""").Answer("/api/helix/eventsub/conduits", """{"data":[]}""");
        TwitchClient twitch = Make(options => (options.ClientId, options.ClientSecret) = ("an-app", "a-secret"));
        await twitch.EventSub.Conduits.GetAsync();
        Assert.That(Stub.Requests[0].FormParameters.ToDictionary(), Is.EquivalentTo(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "an-app", ["client_secret"] = "a-secret" }));
        Assert.That(Stub.Requests[1].Authorization, Is.EqualTo("Bearer obtained"));
    }

    [TestCase(null, "Twitch:ClientId is missing although Twitch:ClientSecret is set")]
    [TestCase("an-app", "Twitch:ClientSecret has white space")]
    public void What_is_wrong_with_the_secret_is_named(string? clientId, string message) =>
        Assert.That(
            () => Make(options => (options.ClientId, options.ClientSecret) = (clientId, clientId is null ? "a-secret" : "two words")),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains(message));

    [Test]
    public async Task Permits_to_play_come_from_the_provider_of_the_options()
    {
        Stub.Answer("/usher/api/channel/hls/ada.m3u8", "#EXTM3U");
        await Make(options => (options.ClientId, options.PlaybackTokens) = ("an-app", new FixedTokens())).Playlists.GetAsync("Ada");
        Assert.That(Stub.Requests.Single().QueryParameters, Does.Contain(KeyValuePair.Create("token", "permit for ada")));
    }

    [TestCase(null, null, null, "Twitch:ClientId is missing. Give the app's client id")]
    [TestCase(null, "token", null, "Twitch:ClientId is missing although Twitch:UserAccessToken is set")]
    [TestCase(null, null, "token", "Twitch:ClientId is missing although Twitch:AppAccessToken is set")]
    [TestCase("a b", null, null, "Twitch:ClientId has white space")]
    [TestCase("an-app", "oauth:token", null, "Twitch:UserAccessToken begins with 'oauth:'")]
    [TestCase("an-app", null, "token\n", "Twitch:AppAccessToken has white space")]
    public void What_is_missing_or_wrong_is_named(string? clientId, string? user, string? app, string message) =>
        Assert.That(
            () => Make(options => (options.ClientId, options.UserAccessToken, options.AppAccessToken) = (clientId, user, app)),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains(message));

    [Test]
    public void Wrong_addresses_are_named() =>
        Assert.That(
            () => Make(options => (options.ClientId, options.BaseAddress, options.Hosts["usher"]) = ("an-app", "nowhere", "ftp://usher.example")),
            Throws.TypeOf<OptionsValidationException>().With.Message.Contains("Twitch:BaseAddress: 'nowhere'").And.Message.Contains("Twitch:Hosts:usher: 'ftp://usher.example'"));

    [Test]
    public void Nothing_at_all_is_enough_when_that_is_said() =>
        Assert.That(() => Make(options => options.AllowMissingCredentials = true), Throws.Nothing);

    [Test]
    public void What_these_tests_prove_is_all_that_a_Twitch_client_has_beside_what_all_clients_have() =>
        Assert.That(
            typeof(TwitchClientOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.Name),
            Is.EquivalentTo(new[] { "ClientId", "ClientSecret", "AppAccessToken", "UserAccessToken", "BaseAddress", "Hosts", "PlaybackTokens" }));

    private TwitchClient Make(Action<TwitchClientOptions> configure)
    {
        var options = new TwitchClientOptions { BaseAddress = Stub.Server.Address + "/{host}" };
        configure(options);
        return TwitchClient.Create(options);
    }

    private sealed class FixedTokens : IPlaybackTokenProvider
    {
        public ValueTask<PlaybackToken> GetForChannelAsync(Login channel, CancellationToken cancellationToken) => new(new PlaybackToken($"permit for {channel}", "signature"));

        public ValueTask<PlaybackToken> GetForVideoAsync(VideoId video, CancellationToken cancellationToken) => new(new PlaybackToken($"permit for {video}", "signature"));
    }
}
