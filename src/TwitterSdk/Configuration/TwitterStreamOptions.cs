using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Configuration;

/// <summary>How streams behave.</summary>
public sealed class TwitterStreamOptions
{
    // What the service says in plain text on a connection that it first accepted.
    private static readonly string[] s_limitNotices = ["exceeded connection limit", "enhance your calm"];

    /// <summary>How many tries in a row may fail; nothing, as unless set, for no end. 0 never connects again.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>How many messages wait for the caller at most; 1000 unless set.</summary>
    public int Capacity { get; set; } = 1000;

    /// <summary>What happens when so many wait: nothing more is read (the default), messages are dropped, or the stream ends.</summary>
    public StreamOverflow Overflow { get; set; }

    /// <summary>After so long a silence a connection counts as lost; nothing for what each endpoint's documentation says.</summary>
    public TimeSpan? MaxSilence { get; set; }

    /// <summary>In code only: is told of everything that happens to the connections of streams. It must not block.</summary>
    public Action<ConnectionEvent>? OnEvent { get; set; }

    internal StreamOptions ToOptions() => new()
    {
        Reconnect = new ReconnectPolicy { MaxRetries = MaxRetries, LimitNotices = s_limitNotices },
        Capacity = Capacity,
        Overflow = Overflow,
        MaxSilence = MaxSilence,
        OnEvent = OnEvent,
    };
}
