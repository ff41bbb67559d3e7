using TwitterSdk.Twitch.Usher;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>Playlists from Usher, with permits from a provider.</summary>
/// <param name="usher">The server of playlists.</param>
/// <param name="permits">Who gives permits to play.</param>
public sealed class TwitchPlaylists(ITwitchUsherClient usher, IPlaybackTokenProvider permits) : ITwitchPlaylists
{
    /// <inheritdoc/>
    public async Task<MasterPlaylist> GetAsync(Login channel, PlaylistOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= PlaylistOptions.Default;
        Login lower = new((channel.Value ?? "").ToLowerInvariant());
        PlaybackToken permit = await permits.GetForChannelAsync(lower, cancellationToken).ConfigureAwait(false);
        if (options.NewForm)
        {
            var wishes = new PlaylistsLiveV2Request
            {
                AllowSource = options.Source,
                AllowAudioOnly = options.AudioOnly,
                PlaylistIncludeFramerate = options.FrameRate ? true : null,
                SupportedCodecs = options.Codecs,
                FastBread = options.LowLatency ? true : null,
            };
            return MasterPlaylist.Parse(await usher.Playlists.GetLiveV2Async(lower, permit.Value, permit.Signature, wishes, cancellationToken).ConfigureAwait(false));
        }

        var request = new PlaylistsLiveRequest
        {
            AllowSource = options.Source,
            AllowAudioOnly = options.AudioOnly,
            PlaylistIncludeFramerate = options.FrameRate ? true : null,
            SupportedCodecs = options.Codecs,
            FastBread = options.LowLatency ? true : null,
        };
        return MasterPlaylist.Parse(await usher.Playlists.GetLiveAsync(lower, permit.Value, permit.Signature, request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<MasterPlaylist> GetVideoAsync(VideoId video, PlaylistOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= PlaylistOptions.Default;
        PlaybackToken permit = await permits.GetForVideoAsync(video, cancellationToken).ConfigureAwait(false);
        if (options.NewForm)
        {
            var wishes = new PlaylistsVideoV2Request
            {
                Token = permit.Value,
                Sig = permit.Signature,
                AllowSource = options.Source,
                AllowAudioOnly = options.AudioOnly,
                PlaylistIncludeFramerate = options.FrameRate ? true : null,
                SupportedCodecs = options.Codecs,
            };
            return MasterPlaylist.Parse(await usher.Playlists.GetVideoV2Async(video, wishes, cancellationToken).ConfigureAwait(false));
        }

        // Old servers know the one pair of names, newer ones the other.
        var request = new PlaylistsVideoRequest
        {
            Nauth = permit.Value,
            Nauthsig = permit.Signature,
            Token = permit.Value,
            Sig = permit.Signature,
            AllowSource = options.Source,
            AllowAudioOnly = options.AudioOnly,
            PlaylistIncludeFramerate = options.FrameRate ? true : null,
            SupportedCodecs = options.Codecs,
        };
        return MasterPlaylist.Parse(await usher.Playlists.GetVideoAsync(video, request, cancellationToken).ConfigureAwait(false));
    }
}
