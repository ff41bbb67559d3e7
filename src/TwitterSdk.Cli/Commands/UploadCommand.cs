using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using TwitterSdk.Core.Media;
using TwitterSdk.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Cli.Commands;

/// <summary><c>twitter upload</c>: media, with a bar while they are sent.</summary>
internal static class UploadCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        var file = new Argument<string>("file") { Description = "An image, a GIF or a video." };
        var alt = new Option<string?>("--alt") { Description = "What an image shows, for those who cannot see it.", HelpName = "text" };
        var category = new Option<string?>("--category") { Description = "What the media are for; told from their type unless given: tweet_image, tweet_gif, tweet_video, dm_image, dm_video.", HelpName = "name" };
        var type = new Option<string?>("--media-type") { Description = "What the media are, as in image/png; told from their first bytes unless given.", HelpName = "type" };
        var command = new Command("upload", "Upload media, and write their id.") { file, alt, category, type };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = new Session(host, parsed, common);
            var options = new MediaUploadOptions
            {
                AltText = parsed.GetValue(alt),
                MediaType = parsed.GetValue(type),
                Category = parsed.GetValue(category) is { } name ? new MediaCategory(name) : default(MediaCategory?),
            };
            ITwitterClient twitter = await session.OpenTwitterAsync(cancellationToken);
            UploadedMedia media = await SendAsync(host, twitter, parsed.GetRequiredValue(file), options, cancellationToken);
            host.Out.WriteLine(session.Json ? Line(media).ToJsonString() : media.Id.ToString());
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<UploadedMedia> SendAsync(CliHost host, ITwitterClient twitter, string path, MediaUploadOptions options, CancellationToken cancellationToken)
    {
        if (!host.ErrorConsole.Profile.Capabilities.Interactive)
            return await twitter.Media.UploadAsync(path, options, cancellationToken: cancellationToken);
        return await host.ErrorConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new TransferSpeedColumn())
            .StartAsync(bars => twitter.Media.UploadAsync(path, options, new UploadBars(bars), cancellationToken));
    }

    private static JsonObject Line(UploadedMedia media) => new()
    {
        ["media_id"] = media.Id.ToString(),
        ["media_key"] = media.Key,
        ["size"] = media.Size,
        ["media_type"] = media.MediaType,
        ["expires"] = media.Expires,
    };

    /// <summary>A bar for the bytes, and one for what the vendor makes of them.</summary>
    private sealed class UploadBars(ProgressContext bars) : IProgress<MediaUploadProgress>
    {
        private readonly ProgressTask _sending = bars.AddTask("sending");
        private ProgressTask? _processing;

        public void Report(MediaUploadProgress value)
        {
            _sending.MaxValue = Math.Max(1, value.BytesTotal);
            _sending.Value = value.BytesSent;
            if (value.ProcessingPercent is { } percent)
                (_processing ??= bars.AddTask("processing")).Value = percent;
        }
    }
}
