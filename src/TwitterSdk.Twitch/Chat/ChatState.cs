namespace TwitterSdk.Twitch.Chat;

/// <summary>How it is with a connection, and why.</summary>
/// <param name="Role">Which connection.</param>
/// <param name="Status">How it is.</param>
public sealed record ChatState(ChatConnectionRole Role, ChatStatus Status)
{
    /// <summary>When reconnecting, how long until the next try.</summary>
    public TimeSpan RetryIn { get; init; }

    /// <summary>When reconnecting, which try in a row it will be, from 1.</summary>
    public int Attempt { get; init; }

    /// <summary>Why it came so, in words; empty when all is well.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What lies under it; null when it was no error.</summary>
    public Exception? Error { get; init; }
}
