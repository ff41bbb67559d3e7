using TwitterSdk.Core.Media;

namespace TwitterSdk.Cli.Demo;

/// <summary>Reports at once and in order; the framework's own progress hands over to other threads.</summary>
internal sealed class Immediately(Action<MediaUploadProgress> report) : IProgress<MediaUploadProgress>
{
    public void Report(MediaUploadProgress value) => report(value);
}
