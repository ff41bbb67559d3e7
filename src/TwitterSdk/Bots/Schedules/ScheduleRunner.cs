namespace TwitterSdk.Bots.Schedules;

/// <summary>Runs one schedule by the clock.</summary>
internal sealed class ScheduleRunner(BotSchedule schedule, TimeProvider clock, BotFaults faults)
{
    // Timers cannot wait longer than 49 days, and a clock that was set right meanwhile should be heeded.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromHours(1);

    /// <param name="work">Ends a run.</param>
    /// <param name="stopping">Ends the waiting for the next one.</param>
    public async Task RunAsync(CancellationToken work, CancellationToken stopping)
    {
        DateTimeOffset? due = schedule.First(clock.GetUtcNow());
        while (due is { } moment)
        {
            if (!await WaitAsync(moment, stopping).ConfigureAwait(false))
                return;
            await RunOnceAsync(work).ConfigureAwait(false);
            due = schedule.Next(moment, clock.GetUtcNow());
        }
    }

    private async Task<bool> WaitAsync(DateTimeOffset due, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            TimeSpan wait = due - clock.GetUtcNow();
            if (wait <= TimeSpan.Zero)
                return true;
            await Task.Delay(wait < s_longestWait ? wait : s_longestWait, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    private async Task RunOnceAsync(CancellationToken work)
    {
        try
        {
            await schedule.Work(work).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            // The bot ends.
        }
#pragma warning disable CA1031 // One task must not stop the others, nor its own next run; the fault is reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await faults.ReportAsync(new BotFault(schedule.Name, exception, null), work).ConfigureAwait(false);
        }
    }
}
