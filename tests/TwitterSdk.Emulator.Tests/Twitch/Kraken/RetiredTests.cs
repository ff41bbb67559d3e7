using System.Net;
using TwitterSdk.Emulator.Tests.Support;
using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Twitch;

namespace TwitterSdk.Emulator.Tests.Twitch.Kraken;

#pragma warning disable CS0618 // Switched off, which is what these tests are about.

/// <summary>What Twitch has switched off lives on here, or is gone as it is there.</summary>
public sealed class RetiredTests : TwitchFixture
{
    private static readonly Func<ITwitchClient, Task>[] s_calls =
    [
        twitch => twitch.Kraken.Games.GetTopAsync(),
        twitch => twitch.Kraken.Users.GetAsync(new Login("ann")),
        twitch => twitch.KrakenV5.Games.GetTopAsync(),
        twitch => twitch.OldApi.Channels.GetAccessTokenAsync(new Login("ann")),
        twitch => twitch.Tmi.Rooms.GetChattersAsync(new Login("ann")),
        twitch => twitch.Playlists.GetAsync(new Login("ann")),
    ];

    [Test]
    public async Task It_lives_on_unless_it_is_asked_to_go()
    {
        State.GoLive(Ann, "Weaving", "At the loom");
        foreach (Func<ITwitchClient, Task> call in s_calls)
            await call(Twitch);
    }

    [Test]
    public void When_it_is_gone_each_call_says_so_with_what_to_do()
    {
        Emulator.Twitch.RetiredIsGone = true;
        foreach (Func<ITwitchClient, Task> call in s_calls)
        {
            TwitchGoneException gone = Assert.ThrowsAsync<TwitchGoneException>(() => call(Twitch))!;
            Assert.That(gone.Message, Does.Contain("switched off since 20").And.Contain("where the old API lives on"));
        }
    }

    [Test]
    public async Task What_is_of_today_stays()
    {
        Emulator.Twitch.RetiredIsGone = true;
        Assert.That((await Twitch.Helix.Users.GetAsync()).Data.Single().Login, Is.EqualTo("ann"));
    }

    [TestCase("api/kraken/no/such/page")]
    [TestCase("api/kraken/oauth2/authorize?response_type=token")]
    [TestCase("api/api/channels/ann/panels_of_old")]
    public async Task All_of_an_old_API_is_gone_its_sign_in_and_what_never_was_there(string path)
    {
        Emulator.Twitch.RetiredIsGone = true;
        WireAnswer answer = await SendAsync(HttpMethod.Get, path);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(answer.Text, Is.EqualTo("""{"error":"Gone","status":410,"message":"This API is switched off"}"""));
    }

    [Test]
    public async Task A_process_is_told_over_its_control_address()
    {
        WireAnswer told = await SendAsync(HttpMethod.Post, "_emulator/twitch?gone=1");
        Assert.That(told.Text, Is.EqualTo("""{"gone":true}"""));
        Assert.That(() => Twitch.Kraken.Games.GetTopAsync(), Throws.TypeOf<TwitchGoneException>());

        await SendAsync(HttpMethod.Post, "_emulator/twitch?gone=0");
        await Twitch.Kraken.Games.GetTopAsync();
    }
}
