namespace TwitterSdk.Twitch.Playlists;

/// <summary>A permit to play a channel or video. Never shows itself in <see cref="object.ToString"/>.</summary>
/// <param name="Value">The token: a JSON text that is signed, so it must stay as it is.</param>
/// <param name="Signature">The signature.</param>
public sealed record PlaybackToken(string Value, string Signature)
{
    /// <summary>No secret.</summary>
    public override string ToString() => $"{nameof(PlaybackToken)} {{ *** }}";
}
