using Spectre.Console;
using TwitterSdk.Core.Media;

namespace TwitterSdk.Cli.Demo;

/// <summary>A progress bar for output that cannot be overwritten, such as a file: a line each time it has grown by a tenth.</summary>
internal sealed class LineBar(IAnsiConsole console)
{
    private const int Width = 30;
    private (MediaUploadStage Stage, int Tenths) _shown = (MediaUploadStage.Sending, -1);

    public void Show(MediaUploadProgress seen)
    {
        double share = seen.Stage switch
        {
            MediaUploadStage.Sending => (double)seen.BytesSent / seen.BytesTotal,
            MediaUploadStage.Processing => (seen.ProcessingPercent ?? 0) / 100.0,
            _ => 1,
        };
        var now = (seen.Stage, (int)(share * 10));
        if (now == _shown)
            return;
        _shown = now;
        int filled = (int)(share * Width);
        console.WriteLine($"   {seen.Stage,-10} [{new string('#', filled)}{new string('.', Width - filled)}] {share,4:0%}");
    }
}
