using System.Globalization;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>What <c>EXT-X-TWITCH-INFO</c> tells: where a playlist comes from, and when it was made.</summary>
public sealed class PlaylistSource
{
    internal PlaylistSource(PlaylistAttributes attributes) => Attributes = attributes;

    /// <summary>All that it tells.</summary>
    public PlaylistAttributes Attributes { get; }

    /// <summary>The server at the edge, <c>NODE</c>.</summary>
    public string? Node => Attributes["NODE"];

    /// <summary>The group of servers, <c>CLUSTER</c>.</summary>
    public string? Cluster => Attributes["CLUSTER"];

    /// <summary>The broadcast, <c>BROADCAST-ID</c>.</summary>
    public StreamId? BroadcastId => Attributes["BROADCAST-ID"] is { Length: > 0 } id ? new StreamId(id) : (StreamId?)null;

    /// <summary>When the server made the playlist, <c>SERVER-TIME</c>; null when it is not told.</summary>
    public DateTimeOffset? ServerTime =>
        decimal.TryParse(Attributes["SERVER-TIME"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds) && seconds < 253402300800
            ? (DateTimeOffset?)DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>How long the broadcast was running, <c>STREAM-TIME</c>; null when it is not told.</summary>
    public TimeSpan? StreamTime =>
        Attributes.Fraction("STREAM-TIME") is { } seconds && seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
