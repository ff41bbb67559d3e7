namespace TwitterSdk.Twitch.Playlists;

/// <summary>One quality of a stream or video.</summary>
public sealed record PlaylistQuality
{
    /// <summary>What to call it: <c>source</c>, <c>720p60</c>, <c>high</c>, <c>audio</c>; new names may come.</summary>
    public required string Name { get; init; }

    /// <summary>The address of the playlist with the segments.</summary>
    public required Uri Address { get; init; }

    /// <summary>Twitch's own key: <c>chunked</c> for the source, else much like the name; null when there is none.</summary>
    public string? Key { get; init; }

    /// <summary>What a player shows, for instance <c>1080p60 (source)</c>; null when there is none.</summary>
    public string? DisplayName { get; init; }

    /// <summary>True for what the broadcaster sends, as it is.</summary>
    public bool IsSource { get; init; }

    /// <summary>True for sound without a picture.</summary>
    public bool IsAudioOnly { get; init; }

    /// <summary>True when a player may choose it by itself.</summary>
    public bool IsAutoSelected { get; init; }

    /// <summary>Bits per second; null when it is not told.</summary>
    public long? Bandwidth { get; init; }

    /// <summary>The size of the picture; null when it is not told, as for sound.</summary>
    public PlaylistResolution? Resolution { get; init; }

    /// <summary>Pictures per second; null when it is not told.</summary>
    public double? FrameRate { get; init; }

    /// <summary>The codecs: <c>avc1.64002A</c>, <c>mp4a.40.2</c>.</summary>
    public IReadOnlyList<string> Codecs { get; init; } = [];

    /// <summary>Everything that <c>EXT-X-STREAM-INF</c> said.</summary>
    public PlaylistAttributes Attributes { get; init; } = PlaylistAttributes.None;

    /// <summary>Everything that the <c>EXT-X-MEDIA</c> of its group said; empty in the form of 2026, which has none.</summary>
    public PlaylistAttributes Media { get; init; } = PlaylistAttributes.None;
}
