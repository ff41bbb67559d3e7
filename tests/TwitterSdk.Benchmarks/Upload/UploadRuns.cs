using System.Diagnostics;
using System.Globalization;
using TwitterSdk.Benchmarks.Server;

namespace TwitterSdk.Benchmarks.Upload;

/// <summary>Uploads in fresh processes, each after uploads of warming up, since memory that was once taken hides what is taken later.</summary>
internal sealed class UploadRuns(int mebibytes)
{
    /// <summary>The argument that makes this program upload once and print what it took.</summary>
    public const string Argument = "--upload";

    private const int Runs = 5;
    private const int WarmUps = 4;
    private const int WarmUpMebibytes = 16;

    private Task<(UploadRun Limit, UploadRun Ours)>? _measured;

    /// <summary>The size of the video.</summary>
    public int Mebibytes => mebibytes;

    /// <summary>Uploads once and prints what it took.</summary>
    public static async Task RunOnceAsync(string contender, string address, int mebibytes)
    {
        var upload = new VideoUpload(address);
        Func<int, Task> send = contender == "limit" ? upload.LimitAsync : upload.OursAsync;
        for (int at = 0; at < WarmUps; at++)
            await send(WarmUpMebibytes);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        long start = Stopwatch.GetTimestamp();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        using var memory = new MemoryWatch();
        await send(mebibytes);
        memory.Stop();
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes - memory.OwnBytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time} {bytes} {memory.Growth}"));
    }

    /// <summary>Measures once; who asks again gets the same.</summary>
    public Task<(UploadRun Limit, UploadRun Ours)> MeasureAsync() => _measured ??= MeasureAllAsync();

    private async Task<(UploadRun Limit, UploadRun Ours)> MeasureAllAsync()
    {
        await using var server = await ServerProcess.StartAsync();
        var limit = new List<UploadRun>();
        var ours = new List<UploadRun>();
        for (int run = 0; run < Runs; run++)
        {
            limit.Add(await SpawnAsync("limit", server.Address));
            ours.Add(await SpawnAsync("ours", server.Address));
        }

        return (Median(limit), Median(ours));
    }

    private async Task<UploadRun> SpawnAsync(string contender, string address)
    {
        string[] answer = (await OwnProgram.RunAsync(OwnProgram.Path, Argument, contender, address, Mebibytes.ToString(CultureInfo.InvariantCulture))).Split(' ');
        double[] numbers = Array.ConvertAll(answer, static number => double.Parse(number, CultureInfo.InvariantCulture));
        return new UploadRun(numbers[0], numbers[1], numbers[2]);
    }

    private static UploadRun Median(List<UploadRun> runs)
    {
        return new UploadRun(Middle(static run => run.Milliseconds), Middle(static run => run.Bytes), Middle(static run => run.Growth));

        double Middle(Func<UploadRun, double> number) => runs.Select(number).Order().ElementAt(Runs / 2);
    }
}
