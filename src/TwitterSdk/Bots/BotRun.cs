using TwitterSdk.Bots.Schedules;

namespace TwitterSdk.Bots;

/// <summary>One run of a bot, from its start to its graceful end.</summary>
internal sealed class BotRun(
    TwitterBotOptions options, BotDispatcher dispatcher, BotFaults faults, IReadOnlyList<BotSource> sources, IReadOnlyList<BotSchedule> schedules)
{
    // For handlers that heed their cancellation but need a moment for it.
    private static readonly TimeSpan s_lastMoment = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken disposed, CancellationToken cancelled)
    {
        // Before anything else: whoever starts the bot goes on.
        await Task.Yield();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(disposed, cancelled);
        using var work = new CancellationTokenSource();
        Task[] parts =
        [
            .. sources.Select(source => new BotSourceRunner(source, options, dispatcher).RunAsync(work.Token, stopping.Token)),
            .. schedules.Select(schedule => new ScheduleRunner(schedule, options.Clock, faults).RunAsync(work.Token, stopping.Token)),
        ];
        Task all = parts.Length == 0 ? Task.Delay(Timeout.InfiniteTimeSpan, stopping.Token) : Task.WhenAll(parts);
        await Task.WhenAny(all, Task.Delay(Timeout.InfiniteTimeSpan, stopping.Token)).ConfigureAwait(false);

        if (!await EndsWithinAsync(all, options.ShutdownTimeout).ConfigureAwait(false))
        {
            await work.CancelAsync().ConfigureAwait(false);
            if (!await EndsWithinAsync(all, s_lastMoment).ConfigureAwait(false))
                await faults.ReportAsync(new BotFault(nameof(TwitterBot.RunAsync), new TimeoutException("Some handler or task does not heed its cancellation."), null), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<bool> EndsWithinAsync(Task all, TimeSpan limit)
    {
        if (all.IsCompleted)
            return true;
        using var ended = new CancellationTokenSource();
        Task first = await Task.WhenAny(all, Task.Delay(limit, options.Clock, ended.Token)).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        return first == all;
    }
}
