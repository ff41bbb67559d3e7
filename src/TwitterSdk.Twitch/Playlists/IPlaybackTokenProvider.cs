namespace TwitterSdk.Twitch.Playlists;

/// <summary>Gives permits to play. Twitch has no public source of them today: an app that has one puts it here.</summary>
public interface IPlaybackTokenProvider
{
    /// <summary>A permit for a live channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<PlaybackToken> GetForChannelAsync(Login channel, CancellationToken cancellationToken);

    /// <summary>A permit for a recorded video.</summary>
    /// <param name="video">The video.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<PlaybackToken> GetForVideoAsync(VideoId video, CancellationToken cancellationToken);
}
