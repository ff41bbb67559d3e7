using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

#pragma warning disable CS0618 // Switched off at Twitch; archives and mocks answer them, as the emulator does.

/// <summary>The same channel in both versions of Kraken.</summary>
internal sealed class ReadOlderVersions : ITwitchDemoStep
{
    public string Title => "The same channel through Kraken, versions 3 and 5";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        TwitterSdk.Twitch.Kraken.Channel three = await demo.Twitch.Kraken.Channels.GetAsync(new Login("ada"), cancellationToken);
        TwitterSdk.Twitch.KrakenV5.StreamAnswer five = await demo.Twitch.KrakenV5.Streams.GetByUserAsync(new(demo.Ada.Id), cancellationToken);
        DemoException.Expect(three.Status == five.Stream?.Channel.Status, "the versions do not agree");
        demo.Tell($"   v3: {three.DisplayName}, {three.Followers} followers, \"{three.Status}\"");
        demo.Tell($"   v5: live since {five.Stream?.CreatedAt:HH:mm}, {five.Stream?.Viewers} viewers");
    }
}
