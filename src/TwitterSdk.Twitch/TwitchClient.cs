using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Twitch.Auth;
using TwitterSdk.Twitch.Cdn;
using TwitterSdk.Twitch.Configuration;
using TwitterSdk.Twitch.EventSub;
using TwitterSdk.Twitch.Helix;
using TwitterSdk.Twitch.Kraken;
using TwitterSdk.Twitch.KrakenV5;
using TwitterSdk.Twitch.OldApi;
using TwitterSdk.Twitch.Playlists;
using TwitterSdk.Twitch.Status;
using TwitterSdk.Twitch.Tmi;
using TwitterSdk.Twitch.Usher;

namespace TwitterSdk.Twitch;

/// <summary>Twitch. Thread-safe; one instance serves a whole program.</summary>
/// <remarks>In an ASP.NET app register it with <c>services.AddTwitchClient()</c>; elsewhere make it with <c>TwitchClient.Create</c>.</remarks>
public sealed class TwitchClient : ITwitchClient
{
    private readonly IPlaybackTokenProvider? _permits;

    /// <param name="connection">What calls are sent through.</param>
    /// <param name="permits">Who gives permits to play; null for the old API.</param>
    public TwitchClient(ApiConnection connection, IPlaybackTokenProvider? permits = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
        _permits = permits;
        Helix = new TwitchHelixClient(connection);
        EventSub = new TwitchEventSubClient(connection);
        Auth = new TwitchAuthClient(connection);
        Kraken = new TwitchKrakenClient(connection);
        KrakenV5 = new TwitchKrakenV5Client(connection);
        OldApi = new TwitchOldApiClient(connection);
        Usher = new TwitchUsherClient(connection);
        Tmi = new TwitchTmiClient(connection);
        Cdn = new TwitchCdnClient(connection);
        Status = new TwitchStatusClient(connection);
        Playlists = new TwitchPlaylists(Usher, permits ?? new OldApiPlaybackTokens(OldApi));
    }

    /// <inheritdoc/>
    public ITwitchHelixClient Helix { get; }

    /// <inheritdoc/>
    public ITwitchEventSubClient EventSub { get; }

    /// <inheritdoc/>
    public ITwitchAuthClient Auth { get; }

    /// <inheritdoc/>
    public ITwitchKrakenClient Kraken { get; }

    /// <inheritdoc/>
    public ITwitchKrakenV5Client KrakenV5 { get; }

    /// <inheritdoc/>
    public ITwitchOldApiClient OldApi { get; }

    /// <inheritdoc/>
    public ITwitchUsherClient Usher { get; }

    /// <inheritdoc/>
    public ITwitchTmiClient Tmi { get; }

    /// <inheritdoc/>
    public ITwitchCdnClient Cdn { get; }

    /// <inheritdoc/>
    public ITwitchStatusClient Status { get; }

    /// <inheritdoc/>
    public ITwitchPlaylists Playlists { get; }

    /// <inheritdoc/>
    public ApiConnection Connection { get; }

    /// <summary>Makes a client without a service container. It keeps connections open; make one and keep it.</summary>
    /// <param name="credentials">Who is calling.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong; the message names it.</exception>
    public static TwitchClient Create(ApiCredentials credentials, Action<TwitchClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var options = new TwitchClientOptions { Credentials = credentials };
        configure?.Invoke(options);
        return Create(options);
    }

    /// <summary>Makes a client without a service container, all of it from options.</summary>
    /// <param name="options">The options, credentials included.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong; the message names it.</exception>
    public static TwitchClient Create(TwitchClientOptions options) => new(TwitchConnection.Create(options), options.PlaybackTokens);

    /// <inheritdoc/>
    public ITwitchClient As(ApiCredentials credentials) => new TwitchClient(Connection.With(credentials), _permits);

    /// <inheritdoc/>
    public ITwitchClient With(Func<ApiCallOptions, ApiCallOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new TwitchClient(Connection.With(change(Connection.Options)), _permits);
    }

    /// <inheritdoc/>
    public Task<ApiResponse<T>> CaptureAsync<T>(Func<ITwitchClient, Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Connection.CaptureAsync(connection => call(new TwitchClient(connection, _permits)));
    }

    /// <inheritdoc/>
    public ApiPath Api(TwitchApi api = TwitchApi.Helix, string? baseAddress = null)
    {
        ApiConnection connection = baseAddress is null ? Connection : Connection.At(new BaseAddress(baseAddress));

        // The headers and limits of an API are in its specs; any endpoint of it has them.
        return api switch
        {
            TwitchApi.Helix => connection.Path("api", "helix", "", Twitch.Helix.UsersClient.Endpoints[0]),
            TwitchApi.Kraken => connection.Path("api", "kraken", "", Twitch.Kraken.UsersClient.Endpoints[0]),
            TwitchApi.KrakenV5 => connection.Path("api", "kraken", "", Twitch.KrakenV5.UsersClient.Endpoints[0]),
            TwitchApi.OldApi => connection.Path("api", "api", "", Twitch.OldApi.ChannelsClient.Endpoints[0]),
            TwitchApi.Usher => connection.Path("usher", "api", "", PlaylistsClient.Endpoints[0]),
            TwitchApi.Tmi => connection.Path("tmi", "", "", RoomsClient.Endpoints[0]),
            _ => throw new ArgumentOutOfRangeException(nameof(api), api, "There is no such API."),
        };
    }
}
