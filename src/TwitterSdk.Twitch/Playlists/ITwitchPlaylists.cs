using TwitterSdk.Core.Errors;

namespace TwitterSdk.Twitch.Playlists;

/// <summary>Playlists of live channels and videos.</summary>
public interface ITwitchPlaylists
{
    /// <summary>The qualities of a live channel.</summary>
    /// <param name="channel">The channel; its name in small letters, as all logins are, however it is written here.</param>
    /// <param name="options">What the playlist is to hold.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="TwitchNotFoundException">The channel is offline.</exception>
    /// <exception cref="TwitchForbiddenException">The permit is not good, or not for this place.</exception>
    /// <exception cref="PlaylistFormatException">The answer is no playlist.</exception>
    /// <exception cref="ApiException">A call was refused for another reason.</exception>
    Task<MasterPlaylist> GetAsync(Login channel, PlaylistOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>The qualities of a recorded video.</summary>
    /// <param name="video">The video.</param>
    /// <param name="options">What the playlist is to hold.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="TwitchNotFoundException">There is no such video.</exception>
    /// <exception cref="PlaylistFormatException">The answer is no playlist.</exception>
    /// <exception cref="ApiException">A call was refused for another reason.</exception>
    Task<MasterPlaylist> GetVideoAsync(VideoId video, PlaylistOptions? options = null, CancellationToken cancellationToken = default);
}
