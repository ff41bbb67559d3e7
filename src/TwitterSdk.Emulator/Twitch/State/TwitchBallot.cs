using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Something that the viewers of a channel decide: a poll, or a prediction.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Whose it is.</param>
/// <param name="Title">The question.</param>
/// <param name="Duration">For how long it takes votes or bets.</param>
/// <param name="StartedAt">Since when.</param>
public abstract record TwitchBallot(string Id, TwitchUser Channel, string Title, TimeSpan Duration, DateTimeOffset StartedAt)
{
    internal const string Active = "ACTIVE";

    /// <summary>How it is, in the vendor's word; <c>ACTIVE</c> while it takes votes or bets.</summary>
    public string Status { get; internal set; } = Active;

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>Closes it when its time is over.</summary>
    internal ITimer? Closing { get; set; }

    /// <summary>As answers have it.</summary>
    internal abstract FactSet Facts { get; }

    /// <summary>As events have it: they write small what answers write large.</summary>
    internal virtual FactSet EventFacts => Facts.With(new() { ["status"] = Status.ToLowerInvariant() });
}
