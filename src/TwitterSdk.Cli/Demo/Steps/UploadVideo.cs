using Spectre.Console;
using TwitterSdk.Core.Media;
using TwitterSdk.Media;

namespace TwitterSdk.Cli.Demo.Steps;

/// <summary>12 MB of video in chunks, then the wait for its processing.</summary>
internal sealed class UploadVideo : IDemoStep
{
    private const int Size = 12 * 1024 * 1024;

    public string Title => "Upload a 12 MB video in chunks, and wait for its processing";

    public async Task RunAsync(DemoContext demo, CancellationToken cancellationToken)
    {
        demo.Emulator.State.Media.ProcessingTime = TimeSpan.FromMinutes(4);
        byte[] video = MakeVideo();
        UploadedMedia? result = null;
        if (demo.Console.Profile.Capabilities.Interactive)
        {
            await demo.Console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async bars =>
            {
                ProgressTask sending = bars.AddTask("   sending", maxValue: Size);
                ProgressTask processing = bars.AddTask("   processing");
                result = await demo.Twitter.Media.Through(MediaApi.V1).UploadAsync(video, new Immediately(seen =>
                {
                    sending.Value = seen.BytesSent;
                    processing.Value = seen.ProcessingPercent ?? processing.Value;
                }), cancellationToken);
                processing.Value = 100;
            });
        }
        else
        {
            var bar = new LineBar(demo.Console);
            result = await demo.Twitter.Media.Through(MediaApi.V1).UploadAsync(video, new Immediately(bar.Show), cancellationToken);
        }

        var stored = demo.Emulator.State.Media.All[^1];
        DemoException.Expect(stored.Sha256 == Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(video)), "other bytes arrived than were sent");
        demo.Tell($"   media [bold]{result!.Id}[/]: {stored.SegmentCount} segments, {stored.TotalBytes / 1024 / 1024} MB, state {stored.State}, SHA-256 equal on both sides");
    }

    /// <summary>The beginning of an MP4 file, and then noise.</summary>
    private static byte[] MakeVideo()
    {
        byte[] video = new byte[Size];
        new Random(1843).NextBytes(video);
        "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"u8.CopyTo(video);
        return video;
    }
}
