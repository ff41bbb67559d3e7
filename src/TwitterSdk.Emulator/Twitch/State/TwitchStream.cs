namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A channel that is live.</summary>
/// <param name="Id">The stream's id.</param>
/// <param name="Channel">Whose it is.</param>
/// <param name="StartedAt">Since when.</param>
public sealed record TwitchStream(string Id, TwitchUser Channel, DateTimeOffset StartedAt)
{
    /// <summary>How many watch.</summary>
    public int Viewers { get; set; }

    internal List<TwitchMarker> Markers { get; } = [];
}
