namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A recorded video.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">Whose it is.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record TwitchVideo(string Id, TwitchUser Channel, DateTimeOffset CreatedAt)
{
    /// <summary>Its title.</summary>
    public string Title { get; set; } = "";

    /// <summary>What it is about.</summary>
    public string Description { get; set; } = "";

    /// <summary>What is played in it; null for nothing.</summary>
    public TwitchGame? Game { get; set; }

    /// <summary><c>archive</c>, <c>highlight</c> or <c>upload</c>.</summary>
    public string Kind { get; set; } = "archive";

    /// <summary>How long it is.</summary>
    public TimeSpan Length { get; set; } = TimeSpan.FromMinutes(90);

    /// <summary>How often it was watched.</summary>
    public int Views { get; set; }

    /// <summary>The stream that it was; null for an upload.</summary>
    public string? StreamId { get; set; }
}
