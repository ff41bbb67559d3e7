namespace TwitterSdk.Twitch.Playlists;

/// <summary>One <c>NAME=value</c> of a tag.</summary>
/// <param name="Name">The name, as it stands.</param>
/// <param name="Value">The value, without its quotes.</param>
/// <param name="IsQuoted">True when it stood in quotes.</param>
public readonly record struct PlaylistAttribute(string Name, string Value, bool IsQuoted);
