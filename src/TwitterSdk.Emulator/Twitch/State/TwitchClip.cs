namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>A short piece of a stream or video.</summary>
/// <param name="Id">Its id, which older APIs call its slug.</param>
/// <param name="Channel">From whose channel it is.</param>
/// <param name="Creator">Who cut it.</param>
/// <param name="CreatedAt">When it was cut.</param>
public sealed record TwitchClip(string Id, TwitchUser Channel, TwitchUser Creator, DateTimeOffset CreatedAt)
{
    /// <summary>Its title.</summary>
    public string Title { get; set; } = "";

    /// <summary>What is played in it; null for nothing.</summary>
    public TwitchGame? Game { get; set; }

    /// <summary>Its length in seconds.</summary>
    public double Seconds { get; set; } = 30;

    /// <summary>How often it was watched.</summary>
    public int Views { get; set; }

    /// <summary>Whether the channel shows it to all.</summary>
    public bool IsFeatured { get; set; }

    /// <summary>The video that it is from; null for none.</summary>
    public string? VideoId { get; set; }
}
