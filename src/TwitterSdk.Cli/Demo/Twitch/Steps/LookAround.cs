using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Cli.Demo.Twitch.Steps;

/// <summary>Today's API, typed, with its bucket of points.</summary>
internal sealed class LookAround : ITwitchDemoStep
{
    public string Title => "Who is live? Helix, and its bucket of points";

    public async Task RunAsync(TwitchDemoContext demo, CancellationToken cancellationToken)
    {
        ApiResponse<StreamPage> answer = await demo.Twitch.CaptureAsync(twitch => twitch.Helix.Streams.GetAsync(cancellationToken));
        foreach (TwitterSdk.Twitch.Helix.Stream stream in answer.Value.Data)
            demo.Tell($"   [bold]{stream.UserName}[/] plays {stream.GameName} for {stream.ViewerCount}: \"{stream.Title}\"");
        DemoException.Expect(answer.Value.Data is [{ UserName: "Ada" }, ..], "the most watched stream is not Ada's");
        demo.Tell($"   {answer.RateLimit?.Remaining} of {answer.RateLimit?.Limit} points left");

        await demo.Twitch.Helix.Channels.ModifyAsync(new(demo.Ada.Id), new() { Title = "Bernoulli numbers, live" }, cancellationToken);
        ChannelInformation channel = (await demo.Twitch.Helix.Channels.GetAsync([new(demo.Ada.Id)], cancellationToken)).Data[0];
        DemoException.Expect(channel.Title == "Bernoulli numbers, live", $"the title is still {channel.Title}");
        demo.Tell($"   and now: \"{channel.Title}\"");
    }
}
