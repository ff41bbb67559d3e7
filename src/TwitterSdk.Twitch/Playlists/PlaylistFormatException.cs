using System.Globalization;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>A text that is no master playlist.</summary>
public sealed class PlaylistFormatException : FormatException
{
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="problem">What is wrong there.</param>
    public PlaylistFormatException(int line, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"Line {line} of the playlist: {problem}"))
    {
        Line = line;
    }

    /// <summary>The line that is wrong, counted from 1.</summary>
    public int Line { get; }
}
