using Microsoft.Extensions.Logging;

namespace TwitterSdk.Bots;

/// <summary>What a bot needs from outside.</summary>
public sealed record TwitterBotOptions
{
    /// <summary>The clock for schedules, pauses and the end.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long, at the end, running handlers and tasks may go on before they are cancelled; 10 seconds unless set.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause before a source that failed is opened again; it doubles with each failure in a row, up to a minute. One second unless set.</summary>
    public TimeSpan ReopenDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Where faults are logged that no <see cref="TwitterBot.OnError(Func{BotFault, CancellationToken, Task})"/> takes.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
