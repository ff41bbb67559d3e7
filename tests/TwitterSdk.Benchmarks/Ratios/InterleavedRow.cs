using System.Diagnostics;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>A row whose contenders take turns in this process, so that what disturbs one disturbs all.</summary>
internal abstract class InterleavedRow : RatioRow
{
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    /// <summary>How often the contenders take turns.</summary>
    protected virtual int Turns => 250;

    /// <summary>How long a turn takes; one operation where that is longer.</summary>
    protected virtual TimeSpan Turn => TimeSpan.FromMilliseconds(10);

    /// <summary>Which of the sorted turns counts, from 0 to 1. Other work on the machine only ever makes a turn longer, so the shorter ones tell more.</summary>
    protected virtual double Quantile => 0.2;

    /// <summary>The least that the work can cost.</summary>
    protected abstract Task LimitAsync();

    /// <summary>The work done by the SDK.</summary>
    protected abstract Task OursAsync();

    /// <summary>The work done by System.Text.Json's generator; null where it has no part.</summary>
    protected virtual Task? StjAsync() => null;

    /// <inheritdoc/>
    public override async Task<RatioResult> MeasureAsync()
    {
        var contenders = new List<Contender> { new(LimitAsync), new(OursAsync) };
        if (StjAsync() is { } first)
        {
            await first;
            contenders.Add(new Contender(() => StjAsync()!));
        }

        foreach (var contender in contenders)
            await contender.WarmUpAsync(s_warmUp, Turn);
        for (int turn = 0; turn < Turns; turn++)
        {
            foreach (var contender in contenders)
                await contender.TakeTurnAsync();
        }

        double scale = Unit switch { "ms" => 1e3, "us" => 1e6, "ns" => 1e9, _ => 1 };
        var measured = contenders.ConvertAll(contender => contender.Result(Quantile, scale));
        return new RatioResult(measured[0], measured[1], measured.Count > 2 ? measured[2] : null);
    }

    private sealed class Contender(Func<Task> work)
    {
        private readonly List<double> _seconds = [];
        private int _batch = 1;
        private long _bytes;
        private long _operations;

        public async Task WarmUpAsync(TimeSpan time, TimeSpan turn)
        {
            long start = Stopwatch.GetTimestamp();
            int done = 0;
            do
            {
                await work();
                done++;
            }
            while (Stopwatch.GetElapsedTime(start) < time);
            _batch = Math.Max(1, (int)(done * (turn / Stopwatch.GetElapsedTime(start))));
        }

        public async Task TakeTurnAsync()
        {
            long bytes = GC.GetTotalAllocatedBytes(precise: true);
            long start = Stopwatch.GetTimestamp();
            for (int at = 0; at < _batch; at++)
                await work();
            _seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / _batch);
            _bytes += GC.GetTotalAllocatedBytes(precise: true) - bytes;
            _operations += _batch;
        }

        public Measured Result(double quantile, double scale)
        {
            _seconds.Sort();
            return new Measured(_seconds[(int)(_seconds.Count * quantile)] * scale, (double)_bytes / _operations);
        }
    }
}
