using TwitterSdk.Core.Errors;

namespace TwitterSdk.Core.Streaming;

/// <summary>How a stream behaves.</summary>
public sealed record StreamOptions
{
    /// <summary>When it connects again.</summary>
    public ReconnectPolicy Reconnect { get; init; } = new();

    /// <summary>How many messages wait for the caller at most.</summary>
    public int Capacity { get; init; } = 1000;

    /// <summary>What happens when so many wait.</summary>
    public StreamOverflow Overflow { get; init; } = StreamOverflow.Wait;

    /// <summary>After so long a silence the connection counts as lost; null for a second more than the endpoint's keep-alives take. Infinite never to look.</summary>
    public TimeSpan? MaxSilence { get; init; }

    /// <summary>The largest message, in bytes.</summary>
    public int MaxMessageBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How a new connection asks for what it missed; null when it does not.</summary>
    public StreamBackfill? Backfill { get; init; }

    /// <summary>
    /// Is asked, once in a row of refusals, whether it can cure one: true to connect again at once, false to go on as <see cref="Reconnect"/>
    /// says. It is asked about refusals that would end the stream, too. What it throws ends the stream.
    /// </summary>
    public Func<ApiException, CancellationToken, Task<bool>>? Cure { get; init; }

    /// <summary>Is told of everything that happens to the connection, as it happens; it must not block. What it throws ends the stream.</summary>
    public Action<ConnectionEvent>? OnEvent { get; init; }
}
