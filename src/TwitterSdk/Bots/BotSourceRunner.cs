namespace TwitterSdk.Bots;

/// <summary>Takes the messages of one source in their order, each after the one before was handled, and opens it again after failures.</summary>
internal sealed class BotSourceRunner(BotSource source, TwitterBotOptions options, BotDispatcher dispatcher)
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    /// <param name="work">Ends what is being handled.</param>
    /// <param name="stopping">Ends the source.</param>
    public async Task RunAsync(CancellationToken work, CancellationToken stopping)
    {
        TimeSpan pause = options.ReopenDelay;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (object message in source.Open(stopping).ConfigureAwait(false))
                {
                    // A source that has messages at hand does not always look at its token.
                    if (stopping.IsCancellationRequested)
                        return;
                    pause = options.ReopenDelay;
                    await dispatcher.DispatchAsync(message, work).ConfigureAwait(false);
                }

                return;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A source that fails must not end the others; the fault is reported.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                // At the end, a source that is torn down does not always say why.
                if (stopping.IsCancellationRequested)
                    return;
                await dispatcher.ReportAsync(new BotFault(source.Name, exception, null), work).ConfigureAwait(false);
                if (!source.Reopens)
                    return;
            }

            await Task.Delay(pause, options.Clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }
}
