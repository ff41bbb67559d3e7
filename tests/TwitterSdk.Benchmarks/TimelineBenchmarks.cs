using BenchmarkDotNet.Attributes;
using TwitterSdk.Benchmarks.Timeline;

namespace TwitterSdk.Benchmarks;

/// <summary>Reading a home timeline, in detail.</summary>
[MemoryDiagnoser]
public class TimelineBenchmarks
{
    private readonly TimelineReading _reading = new();

    [Benchmark(Baseline = true)]
    public int Limit() => _reading.Limit();

    [Benchmark]
    public int Ours() => _reading.Ours();

    [Benchmark]
    public int SystemTextJson() => _reading.Stj();
}
