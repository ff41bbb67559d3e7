using TwitterSdk.Twitch.OldApi;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>Permits of the old API. Twitch answers 410 today; archives, mocks and gateways may answer more.</summary>
/// <param name="api">The old API.</param>
public sealed class OldApiPlaybackTokens(ITwitchOldApiClient api) : IPlaybackTokenProvider
{
#pragma warning disable CS0618 // Switched off, and wanted where it still answers.

    /// <inheritdoc/>
    public async ValueTask<PlaybackToken> GetForChannelAsync(Login channel, CancellationToken cancellationToken)
    {
        AccessToken permit = await api.Channels.GetAccessTokenAsync(channel, cancellationToken).ConfigureAwait(false);
        return new PlaybackToken(permit.Token, permit.Sig);
    }

    /// <inheritdoc/>
    public async ValueTask<PlaybackToken> GetForVideoAsync(VideoId video, CancellationToken cancellationToken)
    {
        AccessToken permit = await api.Videos.GetAccessTokenAsync(video, cancellationToken).ConfigureAwait(false);
        return new PlaybackToken(permit.Token, permit.Sig);
    }

#pragma warning restore CS0618
}
