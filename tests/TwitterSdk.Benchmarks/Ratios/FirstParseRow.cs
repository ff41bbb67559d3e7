using System.Diagnostics;
using System.Globalization;
using TwitterSdk.Benchmarks.Server;
using TwitterSdk.Benchmarks.Timeline;

namespace TwitterSdk.Benchmarks.Ratios;

/// <summary>The first reading of a timeline in a fresh process, everything still to be compiled.</summary>
internal class FirstParseRow : RatioRow
{
    /// <summary>The argument that makes this program read once and print the time.</summary>
    public const string Argument = "--first-parse";

    private const int Runs = 15;

    public override string Name => "first parse in a fresh process";

    public override string Unit => "ms";

    public override string Target => "<= 30 ms";

    /// <summary>Reads once and prints the milliseconds and the bytes.</summary>
    public static void RunOnce(string contender)
    {
        var reading = new TimelineReading();
        Func<int> read = contender switch { "limit" => reading.Limit, "ours" => reading.Ours, _ => reading.Stj };
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        read();
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time} {GC.GetTotalAllocatedBytes(precise: true) - bytes}"));
    }

    public override Task<RatioResult> MeasureAsync() => MeasureAsync(OwnProgram.Path);

    /// <summary>Measures a program that was built from these sources, in whatever way.</summary>
    protected static async Task<RatioResult> MeasureAsync(string program)
    {
        string[] names = ["limit", "ours", "stj"];
        var times = names.Select(static _ => new List<double>()).ToList();
        double[] bytes = new double[names.Length];
        for (int run = 0; run < Runs; run++)
        {
            for (int at = 0; at < names.Length; at++)
            {
                var (time, allocated) = await SpawnAsync(program, names[at]);
                times[at].Add(time);
                bytes[at] = allocated;
            }
        }

        var measured = times.Select((all, at) => new Measured(all.Order().ElementAt(Runs / 2), bytes[at])).ToList();
        return new RatioResult(measured[0], measured[1], measured[2]);
    }

    private static async Task<(double Time, double Bytes)> SpawnAsync(string program, string contender)
    {
        string[] answer = (await OwnProgram.RunAsync(program, Argument, contender)).Split(' ');
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }
}
