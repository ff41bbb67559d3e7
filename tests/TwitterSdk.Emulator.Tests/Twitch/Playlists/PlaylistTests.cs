using System.Net;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Playlists;

namespace TwitterSdk.Emulator.Tests.Twitch.Playlists;

public sealed class PlaylistTests : TwitchFixture
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task A_live_channel_has_qualities_in_both_forms(bool isNew)
    {
        State.GoLive(Ann, "Weaving", "At the loom");
        MasterPlaylist playlist = await Twitch.Playlists.GetAsync(new Login("ann"), new() { NewForm = isNew });

        Assert.That(playlist.Qualities, Has.Count.EqualTo(5));
        Assert.That((playlist.Source!.Resolution?.Height, playlist.AudioOnly is null), Is.EqualTo(((int?)1080, false)));
        Assert.That(playlist.Origin is null, Is.EqualTo(isNew));
    }

    [Test]
    public async Task What_is_not_asked_for_is_not_there()
    {
        TwitchVideo video = State.Library.AddVideo(Ann, "Yesterday");
        MasterPlaylist playlist = await Twitch.Playlists.GetVideoAsync(new VideoId(video.Id), new() { Source = false, AudioOnly = false, FrameRate = true });

        Assert.That(playlist.Qualities.Select(quality => quality.Key), Is.EqualTo(new[] { "720p60", "480p30", "160p30" }));
        Assert.That(playlist.Qualities[0].FrameRate, Is.EqualTo(60));
    }

    [Test]
    public void A_channel_that_is_not_live_has_none() =>
        Assert.ThrowsAsync<TwitchNotFoundException>(() => Twitch.Playlists.GetAsync(new Login("ann")));

    [Test]
    public async Task A_permit_cannot_be_forged_lent_or_kept()
    {
        State.GoLive(Ann, "Weaving", "At the loom");
        State.GoLive(Bob, "Chess", "Endgames");
        string path = "api/api/channels/ann/access_token";
        WireAnswer permit = await SendAsync(HttpMethod.Get, path, null, ("Client-ID", "any"));
        string token = permit.Json.GetProperty("token").GetString()!, sig = permit.Json.GetProperty("sig").GetString()!;

        Assert.That((await PlayAsync("ann", token, sig)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await PlayAsync("ann", token.Replace("false", "true", StringComparison.Ordinal), sig)).Status, Is.EqualTo(HttpStatusCode.Forbidden), "forged");
        Assert.That((await PlayAsync("bob", token, sig)).Status, Is.EqualTo(HttpStatusCode.Forbidden), "lent");
        Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.That((await PlayAsync("ann", token, sig)).Text, Does.Contain("expired"));
    }

    private Task<WireAnswer> PlayAsync(string channel, string token, string sig) =>
        SendAsync(HttpMethod.Get, $"usher/api/channel/hls/{channel}.m3u8?token={Uri.EscapeDataString(token)}&sig={sig}&allow_source=true");
}
