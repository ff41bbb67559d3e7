namespace TwitterSdk.Twitch.Playlists;

/// <summary>A tag that this version does not read, as it stood.</summary>
/// <param name="Name">The name, without <c>#</c>: <c>EXT-X-SESSION-DATA</c>.</param>
/// <param name="Value">What followed the colon; empty when nothing did.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record PlaylistTag(string Name, string Value, int Line);
