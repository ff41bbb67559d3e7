using TwitterSdk.Configuration;
using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;
using TwitterSdk.Media;
using TwitterSdk.V1;
using TwitterSdk.V2;

namespace TwitterSdk;

/// <summary>Twitter/X. Thread-safe; one instance serves a whole program.</summary>
/// <remarks>In an ASP.NET app register it with <c>services.AddTwitterClient()</c>; elsewhere make it with <c>TwitterClient.Create</c>.</remarks>
public sealed class TwitterClient : ITwitterClient
{
    private readonly MediaApi _mediaApi;
    private TwitterV1Client? _v1;
    private TwitterV2Client? _v2;
    private TwitterMedia? _media;

    /// <param name="connection">What calls are sent through.</param>
    /// <param name="mediaApi">Through which API media are uploaded.</param>
    public TwitterClient(ApiConnection connection, MediaApi mediaApi = MediaApi.V2)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
        _mediaApi = mediaApi;
    }

    /// <inheritdoc/>
    public ITwitterV1Client V1 => _v1 ?? FirstOf(ref _v1, new TwitterV1Client(Connection));

    /// <inheritdoc/>
    public ITwitterV2Client V2 => _v2 ?? FirstOf(ref _v2, new TwitterV2Client(Connection));

    /// <inheritdoc/>
    public ITwitterMedia Media => _media ?? FirstOf(ref _media, new TwitterMedia(V1.Media, V2.Media, Connection.Transport, Connection.Clock, _mediaApi));

    /// <inheritdoc/>
    public ApiConnection Connection { get; }

    /// <summary>Makes a client without a service container. It keeps connections open; make one and keep it.</summary>
    /// <param name="credentials">Who is calling.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong; the message names it.</exception>
    public static TwitterClient Create(ApiCredentials credentials, Action<TwitterClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var options = new TwitterClientOptions { Credentials = credentials };
        configure?.Invoke(options);
        return Create(options);
    }

    /// <summary>Makes a client without a service container, all of it from options.</summary>
    /// <param name="options">The options, credentials included.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong; the message names it.</exception>
    public static TwitterClient Create(TwitterClientOptions options) => new(TwitterConnection.Create(options), options.MediaApi);

    /// <inheritdoc/>
    public ITwitterClient As(ApiCredentials credentials) => new TwitterClient(Connection.With(credentials), _mediaApi);

    /// <inheritdoc/>
    public ITwitterClient With(Func<ApiCallOptions, ApiCallOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new TwitterClient(Connection.With(change(Connection.Options)), _mediaApi);
    }

    /// <inheritdoc/>
    public Task<ApiResponse<T>> CaptureAsync<T>(Func<ITwitterClient, Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Connection.CaptureAsync(connection => call(new TwitterClient(connection, _mediaApi)));
    }

    /// <inheritdoc/>
    public ApiPath Api(string host = "api", string version = "1.1", string? suffix = null, string? baseAddress = null)
    {
        ApiConnection connection = baseAddress is null ? Connection : Connection.At(new BaseAddress(baseAddress));
        return connection.Path(host, version, suffix ?? (version == "1.1" ? ".json" : ""));
    }

    // Threads that come at the same time all get the same instance.
    private static T FirstOf<T>(ref T? field, T made)
        where T : class => Interlocked.CompareExchange(ref field, made, null) ?? made;
}
