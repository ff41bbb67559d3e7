using System.Globalization;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>The size of a picture.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public readonly record struct PlaylistResolution(int Width, int Height)
{
    /// <summary><c>1920x1080</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    /// <summary>Null for what is no size.</summary>
    internal static PlaylistResolution? Parse(string? text)
    {
        int cross = text?.IndexOf('x', StringComparison.OrdinalIgnoreCase) ?? -1;
        return cross > 0
            && int.TryParse(text.AsSpan(0, cross), NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            && int.TryParse(text.AsSpan(cross + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int height)
            ? new PlaylistResolution(width, height)
            : null;
    }
}
