using TwitterSdk.Benchmarks.Upload;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>Uploading a video in chunks: the most memory that the client's process used beyond what it used before.</summary>
internal sealed class UploadGrowthRow(UploadRuns runs) : RatioRow
{
    private const double Mebibyte = 1024 * 1024;

    public override string Name => $"{runs.Mebibytes} MiB chunked upload: growth of memory";

    public override string Unit => "MiB";

    public override string Target => "<= 2 MiB";

    public override async Task<RatioResult> MeasureAsync()
    {
        var (limit, ours) = await runs.MeasureAsync();
        return new RatioResult(new Measured(limit.Growth / Mebibyte, limit.Bytes), new Measured(ours.Growth / Mebibyte, ours.Bytes), Stj: null);
    }
}
