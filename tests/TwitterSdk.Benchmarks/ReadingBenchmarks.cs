using BenchmarkDotNet.Attributes;
using TwitterSdk.Benchmarks.Documents;
using TwitterSdk.Benchmarks.Page;
using TwitterSdk.Benchmarks.Timeline;

namespace TwitterSdk.Benchmarks;

/// <summary>Reading documents, in detail.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private DocumentReading _reading = null!;

    [Params("v1.1 timeline", "v2 page")]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public void Make() => _reading = Document == "v2 page" ? new PageReading() : new TimelineReading();

    [Benchmark(Baseline = true)]
    public int Limit() => _reading.Limit();

    [Benchmark]
    public int Ours() => _reading.Ours();

    [Benchmark]
    public int SystemTextJson() => _reading.Stj();
}
