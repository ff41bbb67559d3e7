using TwitterSdk.Benchmarks.Timeline;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>Reading a home timeline of v1.1.</summary>
internal sealed class ReadTimelineRow : InterleavedRow
{
    private readonly TimelineReading _reading = new();

    public override string Name => $"read 200 v1.1 tweets, {_reading.Length / 1000} KB";

    public override string Unit => "ms";

    public override string Target => "<= 2.1, <= 850,000 B first; then <= 1.2";

    protected override Task LimitAsync()
    {
        _reading.Limit();
        return Task.CompletedTask;
    }

    protected override Task OursAsync()
    {
        _reading.Ours();
        return Task.CompletedTask;
    }

    protected override Task StjAsync()
    {
        _reading.Stj();
        return Task.CompletedTask;
    }
}
