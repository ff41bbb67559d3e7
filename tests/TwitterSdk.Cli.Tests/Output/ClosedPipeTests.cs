using System.Diagnostics;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Cli.Tests.Support;

namespace TwitterSdk.Cli.Tests.Output;

/// <summary>The tool as a process of its own, whose reader goes away: <c>twitter ... | head -1</c>.</summary>
[Platform(Exclude = "Win")]
public sealed class ClosedPipeTests : CliFixture
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task A_listing_that_nobody_reads_to_the_end_ends_quietly()
    {
        using Process process = Start("endpoints", "--json");
        string? first = await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);
        process.StandardOutput.Close();

        Assert.That(first, Does.StartWith("{\"name\":"));
        await EndsQuietlyAsync(process);
    }

    [Test]
    public async Task So_does_a_stream_which_has_no_end_of_its_own()
    {
        using Process process = Start("stream", "filter", "--v1", "track=loom");
        using var ended = new CancellationTokenSource();
        Task posting = PostAsync(ended.Token);
        string? first = await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);
        process.StandardOutput.Close();

        Assert.That(first, Does.Contain("loom"));
        await EndsQuietlyAsync(process, "Connected.");
        await ended.CancelAsync();
        await posting;
    }

    [Test]
    public async Task Whoever_reads_to_the_end_gets_all_of_it()
    {
        using Process process = Start("endpoints");
        Task<string> error = process.StandardError.ReadToEndAsync();
        string all = await process.StandardOutput.ReadToEndAsync().WaitAsync(s_patience);
        await process.WaitForExitAsync().WaitAsync(s_patience);

        Assert.That(process.ExitCode, Is.Zero, await error);
        Assert.That(all.Split('\n'), Has.Length.GreaterThan(700));
    }

    private static async Task EndsQuietlyAsync(Process process, string told = "")
    {
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(s_patience);
        }
        finally
        {
            process.Kill();
        }

        Assert.That((process.ExitCode, (await error).Trim()), Is.EqualTo((141, told)));
    }

    private async Task PostAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            Emulator.State.AddTweet(Ada, $"A loom {Guid.NewGuid():n}");
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "twitter.dll"));
        foreach (string word in words)
            start.ArgumentList.Add(word);
        start.Environment[ProfileHome.Variable] = World.Home;
        return Process.Start(start)!;
    }
}
