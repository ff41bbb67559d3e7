using System.Globalization;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>What qualities are called.</summary>
internal static class QualityNames
{
    public const string SourceKey = "chunked";
    public const string AudioKey = "audio_only";
    public const string Source = "source";
    private const string Audio = "audio";
    private const string Unnamed = "unnamed";

    /// <summary>Twitch's key, but for the two that say little; where there is none, the best that can be said.</summary>
    public static string Of(string? key, string? displayName, PlaylistResolution? resolution) => key switch
    {
        SourceKey => Source,
        AudioKey => Audio,
        { Length: > 0 } => key,
        _ => displayName ?? (resolution is { } size ? string.Create(CultureInfo.InvariantCulture, $"{size.Height}p") : Unnamed),
    };
}
