namespace TwitterSdk.Core.Media;

/// <summary>Counts what was sent and tells it on: never backwards, and not for every buffer.</summary>
internal sealed class UploadMeter(IProgress<MediaUploadProgress>? progress, long total)
{
    private const int LeastStep = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly long _step = Math.Max(LeastStep, total / 200);
    private long _current;
    private long _shown = -1;

    public void Begin() => Sent(0);

    public void Sent(int bytes)
    {
        lock (_gate)
        {
            _current += bytes;
            var first = _shown < 0;
            if (_current <= _shown || (!first && _current < total && _current - _shown < _step))
                return;
            _shown = _current;

            // Under the lock, so that chunks that are sent at once do not overtake each other.
            progress?.Report(new MediaUploadProgress(MediaUploadStage.Sending, _shown, total));
        }
    }

    public void TakeBack(long bytes)
    {
        lock (_gate)
            _current -= bytes;
    }

    public void Processing(int? percent) => progress?.Report(new MediaUploadProgress(MediaUploadStage.Processing, total, total, percent));

    public void Done(int? percent) => progress?.Report(new MediaUploadProgress(MediaUploadStage.Done, total, total, percent));
}
