using TwitterSdk.Benchmarks.Upload;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>Uploading a video in chunks: the time, and what it allocates in the client's process.</summary>
internal sealed class UploadRow(UploadRuns runs) : RatioRow
{
    public override string Name => $"{runs.Mebibytes} MiB chunked upload";

    public override string Unit => "ms";

    public override string Target => "<= 1,048,576 B";

    public override async Task<RatioResult> MeasureAsync()
    {
        var (limit, ours) = await runs.MeasureAsync();
        return new RatioResult(new Measured(limit.Milliseconds, limit.Bytes), new Measured(ours.Milliseconds, ours.Bytes), Stj: null);
    }
}
