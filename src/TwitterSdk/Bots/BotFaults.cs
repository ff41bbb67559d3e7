using Microsoft.Extensions.Logging;

namespace TwitterSdk.Bots;

/// <summary>Tells of faults: those who asked for it, else the log.</summary>
internal sealed partial class BotFaults(ILogger logger)
{
    private readonly List<Func<BotFault, CancellationToken, Task>> _listeners = [];

    public void Add(Func<BotFault, CancellationToken, Task> listener) => _listeners.Add(listener);

    public async Task ReportAsync(BotFault fault, CancellationToken cancellationToken)
    {
        if (_listeners.Count == 0)
            Failed(logger, fault.Part, fault.Exception);
        foreach (Func<BotFault, CancellationToken, Task> listener in _listeners)
        {
            try
            {
                await listener(fault, cancellationToken).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Who is told of a fault must not make another one of it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Failed(logger, fault.Part, fault.Exception);
                Failed(logger, nameof(TwitterBot.OnError), exception);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The bot's part {Part} failed; the others go on")]
    private static partial void Failed(ILogger logger, string part, Exception exception);
}
