namespace TwitterSdk.Twitch.Playlists;

/// <summary>The qualities of a live channel or video, in the form of before 2026 and in the one since.</summary>
public sealed class MasterPlaylist
{
    internal MasterPlaylist(IReadOnlyList<PlaylistQuality> qualities, PlaylistSource? source, IReadOnlyList<PlaylistTag> otherTags)
    {
        Qualities = qualities;
        Origin = source;
        OtherTags = otherTags;
    }

    /// <summary>The qualities in the playlist's order: as a rule the best one first and sound alone last.</summary>
    public IReadOnlyList<PlaylistQuality> Qualities { get; }

    /// <summary>What the playlist tells of its making; null in the form of 2026, which tells nothing.</summary>
    public PlaylistSource? Origin { get; }

    /// <summary>Tags that this version does not read.</summary>
    public IReadOnlyList<PlaylistTag> OtherTags { get; }

    /// <summary>What the broadcaster sends, as it is; null when that is not among the qualities.</summary>
    public PlaylistQuality? Source => Qualities.FirstOrDefault(static quality => quality.IsSource);

    /// <summary>Sound without a picture; null when that is not among the qualities.</summary>
    public PlaylistQuality? AudioOnly => Qualities.FirstOrDefault(static quality => quality.IsAudioOnly);

    /// <summary>The quality with a name, or with Twitch's own key; null when there is none.</summary>
    /// <param name="name">The name: <c>source</c>, <c>720p60</c>, <c>chunked</c>.</param>
    public PlaylistQuality? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Qualities.FirstOrDefault(quality => quality.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Qualities.FirstOrDefault(quality => name.Equals(quality.Key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads a master playlist.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">Where it comes from, for addresses in it that are relative.</param>
    /// <exception cref="PlaylistFormatException">It is none; the message says where.</exception>
    public static MasterPlaylist Parse(string text, Uri? address = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new MasterPlaylistReader(address).Read(text);
    }
}
