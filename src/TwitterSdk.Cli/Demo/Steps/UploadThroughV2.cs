using System.Security.Cryptography;
using TwitterSdk.Emulator.State;
using TwitterSdk.Media;
using TwitterSdk.V2;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>Media through API v2: the same call as before, with another user's kind of credentials.</summary>
internal sealed class UploadThroughV2 : IDemoStep
{
    private const int Size = 3 * 1024 * 1024;

    public string Title => "Upload an animation through API v2, and post it";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        demo.Emulator.State.Media.ProcessingTime = TimeSpan.FromMinutes(2);
        byte[] animation = new byte[Size];
        new Random(1804).NextBytes(animation);
        "GIF89a"u8.CopyTo(animation);
        ITwitterClient twitter = demo.SignedIn.Twitter;
        var bar = new LineBar(demo.Console);
        UploadedMedia uploaded = await twitter.Media.UploadAsync(animation, new() { AltText = "Cards on their way through a loom" }, new Immediately(bar.Show), cancellationToken);
        CreatedTweetAnswer posted = await twitter.V2.Tweets.CreateAsync(new() { Text = "In motion", Media = new() { MediaIds = [uploaded.Id] } }, cancellationToken);

        EmulatorMedia stored = demo.Emulator.State.Media.All[^1];
        DemoException.Expect(stored.Sha256 == Convert.ToHexStringLower(SHA256.HashData(animation)), "other bytes arrived than were sent");
        TweetAnswer read = await twitter.V2.Tweets.GetAsync(
            posted.Data!.Id, new() { Expansions = [TweetExpansion.AttachmentsMediaKeys], MediaFields = [MediaField.AltText, MediaField.Type] }, cancellationToken);
        V2.Media shown = read.Hydrate()!.Value.Media[0];
        demo.Tell($"   {shown.Type} [bold]{shown.MediaKey}[/] in {stored.SegmentCount} segments, “{shown.AltText}”, on Tweet {read.Data!.Id}");
    }
}
