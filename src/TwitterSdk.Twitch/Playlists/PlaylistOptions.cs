namespace TwitterSdk.Twitch.Playlists;

/// <summary>What a playlist is to hold.</summary>
public sealed record PlaylistOptions
{
    /// <summary>The usual ones.</summary>
    public static PlaylistOptions Default { get; } = new();

    /// <summary>True to have the quality of the broadcaster too.</summary>
    public bool Source { get; init; } = true;

    /// <summary>True to have sound alone too.</summary>
    public bool AudioOnly { get; init; } = true;

    /// <summary>True to be told pictures per second.</summary>
    public bool FrameRate { get; init; }

    /// <summary>The codecs that the player knows, best first: <c>av1</c>, <c>h265</c>, <c>h264</c>; null for Twitch's choice.</summary>
    public IReadOnlyList<string>? Codecs { get; init; }

    /// <summary>True for segments that are not finished yet, of live channels.</summary>
    public bool LowLatency { get; init; }

    /// <summary>True for the form of 2026.</summary>
    public bool NewForm { get; init; }
}
