using System.Text.Json;
using TwitterSdk.Core.Json;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.OldApi;
using TwitterSdk.Twitch.Playlists;
using TwitterSdk.Twitch.Tests.Support;

namespace TwitterSdk.Twitch.Tests.Playlists;

/// <summary>From the name of a channel to its qualities.</summary>
public sealed class PlaylistsTests : StubFixture
{
    private const string Token = """{"channel":"ada","channel_id":7,"expires":1700000000,"chansub":{"restricted_bitrates":["chunked"],"view_until":1924905600},"private":{"allowed_to_view":true},"user_id":null,"new":1}""";
    private const string Playlist = "#EXTM3U\n#EXT-X-STREAM-INF:VIDEO=\"chunked\"\nhttps://video.example/source.m3u8\n";

    [Test]
    public async Task The_qualities_of_a_channel_come_with_a_permit_of_the_old_API()
    {
        Stub.Answer("/api/api/channels/ada/access_token", Permit()).Answer("/usher/api/channel/hls/ada.m3u8", Playlist);
        MasterPlaylist playlist = await Twitch.Playlists.GetAsync("Ada");

        RecordedRequest request = Stub.Requests[1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(playlist.Source?.Address.AbsoluteUri, Is.EqualTo("https://video.example/source.m3u8"));
            Assert.That(Stub.Requests[0].Headers["Client-Id"], Is.EqualTo("client-id"));
            Assert.That(request.QueryParameters, Is.EquivalentTo(new KeyValuePair<string, string>[]
            {
                new("token", Token), new("sig", "0a1b"), new("allow_source", "true"), new("allow_audio_only", "true"),
            }), "the token is sent as it came");
        }
    }

    [Test]
    public async Task Wishes_go_to_the_server_in_both_forms()
    {
        Stub.Answer("/api/api/channels/ada/access_token", Permit()).Answer("/usher/api/v2/channel/hls/ada.m3u8", Playlist);
        await Twitch.Playlists.GetAsync("ada", new PlaylistOptions { NewForm = true, Source = false, FrameRate = true, Codecs = ["av1", "h264"], LowLatency = true });
        Assert.That(
            Stub.Requests[1].Query,
            Does.Contain("allow_source=false").And.Contain("playlist_include_framerate=true").And.Contain("supported_codecs=av1%2Ch264").And.Contain("fast_bread=true"));
    }

    [TestCase(false, "/usher/vod/99.m3u8", "nauth")]
    [TestCase(true, "/usher/vod/v2/99.m3u8", "token")]
    public async Task The_qualities_of_a_video_are_asked_for_in_the_same_way(bool newForm, string path, string name)
    {
        Stub.Answer("/api/api/vods/99/access_token", Permit()).Answer(path, Playlist);
        MasterPlaylist playlist = await Twitch.Playlists.GetVideoAsync("99", new PlaylistOptions { NewForm = newForm });
        Assert.That(playlist.Qualities, Has.Count.EqualTo(1));
        Assert.That(Stub.Requests[1].QueryParameters, Does.Contain(KeyValuePair.Create(name, Token)));
    }

    [Test]
    public async Task A_channel_that_is_offline_is_not_found()
    {
        Stub.Answer("/api/api/channels/ada/access_token", Permit())
            .Answer("/usher/api/channel/hls/ada.m3u8", """[{"url":"x","error":"twirp error","error_code":"transcode_does_not_exist"}]""", 404);
        await Assert.ThatAsync(() => Twitch.Playlists.GetAsync("ada"), Throws.TypeOf<TwitchNotFoundException>());
    }

    [Test]
    public async Task A_permit_that_Twitch_gives_no_more_says_what_can_be_done()
    {
        Stub.Answer("/api/api/channels/ada/access_token", """{"error":"Gone","status":410,"message":"It's time to kraken your way to helix"}""", 410);
        await Assert.ThatAsync(() => Twitch.Playlists.GetAsync("ada"), Throws.TypeOf<TwitchGoneException>().With.Message.Contains("set an address where the old API lives on"));
    }

    [Test]
    public void A_permit_can_be_read_and_does_not_show_itself()
    {
        var permit = JsonModel.Parse<AccessToken>(System.Text.Encoding.UTF8.GetBytes(Permit()));
        AccessTokenClaims claims = permit.ReadClaims();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((claims.Channel?.Value, claims.ChannelId, claims.Private?.AllowedToView), Is.EqualTo(("ada", (UserId?)new UserId("7"), (bool?)true)));
            Assert.That(claims.Expires, Is.EqualTo(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)));
            Assert.That(claims.Chansub?.RestrictedBitrates, Is.EqualTo(new[] { "chunked" }));
            Assert.That(permit.ToString(), Does.Not.Contain("ada").And.Not.Contain("0a1b"));
            Assert.That(() => (permit with { Token = "broken" }).ReadClaims(), Throws.TypeOf<JsonReadException>());
        }
    }

    private static string Permit() => JsonSerializer.Serialize(new { token = Token, sig = "0a1b", mobile_restricted = false });
}
