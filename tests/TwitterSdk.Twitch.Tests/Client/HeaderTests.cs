using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Errors;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Cdn;
using TwitterSdk.Twitch.Playlists;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Client;

/// <summary>Which API gets which headers.</summary>
public sealed class HeaderTests : StubFixture
{
    [Test]
    public async Task Kraken_gets_its_version_the_client_id_and_a_token_after_the_word_OAuth()
    {
        Stub.Answer("/api/kraken/user", """{"_id":7,"name":"ada"}""");
        await Twitch.Kraken.Users.GetOwnAsync();
        await Twitch.KrakenV5.Users.GetOwnAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stub.Requests.Select(request => request.Headers["Accept"]), Is.EqualTo(new[] { "application/vnd.twitchtv.v3+json", "application/vnd.twitchtv.v5+json" }));
            Assert.That(Stub.Requests.Select(request => request.Headers["Client-Id"]), Is.All.EqualTo("client-id"));
            Assert.That(Stub.Requests.Select(request => request.Authorization), Is.All.EqualTo("OAuth user-token"));
        }
    }

    [Test]
    public async Task Helix_gets_the_client_id_and_a_bearer_token()
    {
        Stub.Answer("/api/helix/users", """{"data":[{"id":"7","login":"ada"}]}""");
        Helix.UserList users = await Twitch.Helix.Users.GetAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(users.Data[0].Id, Is.EqualTo(new UserId("7")));
            Assert.That(Stub.Requests[0].Authorization, Is.EqualTo("Bearer user-token"));
            Assert.That(Stub.Requests[0].Headers["Client-Id"], Is.EqualTo("client-id"));
        }
    }

    [Test]
    public async Task Public_calls_of_Kraken_carry_the_client_id_and_no_token()
    {
        Stub.Answer("/api/kraken/channels/ada", """{"_id":7,"name":"ada"}""");
        await Stub.Client(TwitchCredentials.ClientId("client-id")).Kraken.Channels.GetAsync("ada");
        Assert.That((Stub.Requests[0].Authorization, Stub.Requests[0].Headers["Client-Id"]), Is.EqualTo(((string?)null, "client-id")));
    }

    [Test]
    public async Task Neither_token_nor_client_id_goes_to_other_hosts()
    {
        Stub.Answer("/usher/api/channel/hls/ada.m3u8", "#EXTM3U").Answer("/twitchstatus/api/status", "[]").Answer("/static-cdn/emoticons/v1/25/1.0", "x");
        await Twitch.Usher.Playlists.GetLiveAsync("ada", "{}", "sig");
        await Twitch.Status.ChatServers.GetAsync();
        await Twitch.Cdn.Emotes.GetPictureV1Async("25", EmoteScale.Small);

        Assert.That(Stub.Requests.Select(request => request.Headers.Keys), Is.All.Not.Contains("Authorization").And.All.Not.Contains("Client-Id"));
    }

    [Test]
    public void What_needs_a_user_says_so_before_anything_is_sent()
    {
        Assert.That(() => Stub.Client(TwitchCredentials.ClientId("client-id")).Kraken.Streams.GetFollowedAsync(), Throws.InstanceOf<AuthException>());
        Assert.That(Stub.Requests, Is.Empty);
    }

    [Test]
    public async Task As_takes_the_other_users_client_id_too()
    {
        Stub.Answer("/api/helix/users", """{"data":[]}""");
        await Twitch.As(TwitchCredentials.User("other-app", "other-token")).Helix.Users.GetAsync();
        Assert.That((Stub.Requests[0].Authorization, Stub.Requests[0].Headers["Client-Id"]), Is.EqualTo(("Bearer other-token", "other-app")));
    }

    [Test]
    public async Task A_refused_token_is_not_sent_a_second_time()
    {
        Stub.Answer("/api/kraken/user", """{"error":"Unauthorized","status":401,"message":"Token invalid or missing required scope"}""", 401);
        await Assert.ThatAsync(() => Twitch.Kraken.Users.GetOwnAsync(), Throws.TypeOf<TwitchUnauthorizedException>()
            .With.Property(nameof(ApiException.Message)).Contains("Token invalid or missing required scope"));
        Assert.That(Stub.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void Nothing_shows_the_token()
    {
        Assert.That(TwitchCredentials.User("client-id", "s3cret-token").ToString(), Does.Not.Contain("s3cret"));
        Assert.That(new PlaybackToken("s3cret", "s3cret").ToString(), Does.Not.Contain("s3cret"));
    }

    [TestCase("client id")]
    [TestCase("client\n")]
    [TestCase("")]
    public void A_client_id_that_is_none_is_refused(string clientId) =>
        Assert.That(() => TwitchCredentials.ClientId(clientId), Throws.ArgumentException);
}
