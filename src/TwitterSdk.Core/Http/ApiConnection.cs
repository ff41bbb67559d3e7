using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Json;
using TwitterSdk.Core.Streaming;

namespace TwitterSdk.Core.Http;

/// <summary>What a client sends through: the pipeline, the credentials and the options of calls. Immutable, thread-safe, cheap to derive.</summary>
public sealed class ApiConnection
{
    private readonly ApiPipeline _pipeline;

    /// <summary>Makes a pipeline; connections that are derived from this one share it.</summary>
    /// <param name="options">What the pipeline is made of.</param>
    /// <param name="credentials">Who is calling.</param>
    public ApiConnection(ApiConnectionOptions options, ApiCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(credentials);
        _pipeline = new ApiPipeline(options);
        Credentials = credentials;
        Options = ApiCallOptions.Default;
        RequestOptions = _pipeline.RequestDefaults.Under(Options);
    }

    private ApiConnection(ApiPipeline pipeline, ApiCredentials credentials, ApiCallOptions options)
    {
        _pipeline = pipeline;
        Credentials = credentials;
        Options = options;
        RequestOptions = pipeline.RequestDefaults.Under(options);
    }

    /// <summary>The credentials that calls are made with.</summary>
    public ApiCredentials Credentials { get; }

    /// <summary>The options that calls are made with.</summary>
    public ApiCallOptions Options { get; }

    /// <summary>The options with the client's headers and parameters.</summary>
    internal ApiCallOptions RequestOptions { get; }

    /// <summary>Who sends; for requests that are none of the vendor's and carry no credentials.</summary>
    public ApiTransport Transport => _pipeline.Options.Transport;

    /// <summary>The way to the vendor's token endpoints, for sign-in flows.</summary>
    public AuthTransport AuthTransport => _pipeline.AuthTransport;

    /// <summary>The clock of the pipeline.</summary>
    public TimeProvider Clock => _pipeline.Options.Clock;

    /// <summary>The same pipeline with other credentials.</summary>
    public ApiConnection With(ApiCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return new ApiConnection(_pipeline, credentials, Options);
    }

    /// <summary>The same pipeline with other options.</summary>
    public ApiConnection With(ApiCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Timeout is { } timeout && timeout != Timeout.InfiniteTimeSpan && (timeout < TimeSpan.Zero || timeout > Deadline.Longest))
            throw new ArgumentOutOfRangeException(nameof(options), timeout, $"{nameof(ApiCallOptions)}.{nameof(options.Timeout)} goes from nothing to {Deadline.Longest}; null is for no limit.");
        return new ApiConnection(_pipeline, Credentials, options);
    }

    /// <summary>Makes one call, and gives status, headers, rate limit and raw body beside its result.</summary>
    /// <param name="call">The call, made through the connection that it is given.</param>
    public async Task<ApiResponse<T>> CaptureAsync<T>(Func<ApiConnection, Task<T>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        ApiResponse? last = null;
        Action<ApiResponse>? before = Options.OnResponse;
        T value = await call(With(Options with
        {
            OnResponse = response =>
            {
                last = response;
                before?.Invoke(response);
            },
        })).ConfigureAwait(false);
        if (last is null)
            throw new InvalidOperationException("The captured code made no call through the connection that it was given.");
        return ApiResponse<T>.From(last, value);
    }

    /// <summary>Starts a call to any path; for endpoints that no spec describes.</summary>
    /// <param name="host">The first label of the host.</param>
    /// <param name="prefix">What comes before the segments of the path, for instance a version; empty for nothing.</param>
    /// <param name="suffix">What follows the path, for instance <c>.json</c>; empty for nothing.</param>
    /// <param name="like">An endpoint of the same API, whose fixed headers, token word and limits the calls get too; with one that takes no credentials, none are sent.</param>
    public ApiPath Path(string host, string prefix, string suffix, ApiEndpoint? like = null) => new(this, host, prefix, suffix, like);

    /// <summary>The same connection to another place; it shares nothing but the credentials and call options.</summary>
    /// <param name="baseAddress">Where the hosts are.</param>
    public ApiConnection At(BaseAddress baseAddress)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        return new ApiConnection(new ApiPipeline(_pipeline.Options with { BaseAddress = baseAddress }), Credentials, Options);
    }

    /// <summary>Where a path of a host is, for what travels in another way than as a call: a websocket, say.</summary>
    /// <param name="host">The first label of the host.</param>
    /// <param name="path">The path and query, already percent-encoded.</param>
    public Uri AddressOf(string host, string path) => _pipeline.Options.BaseAddress.Resolve(host, path);

    // ---- for generated methods ----

    /// <summary>Starts a call.</summary>
    public ApiCall Begin(ApiEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new ApiCall(endpoint, _pipeline.Options.CheckParameters && Options.CheckParameters, path: null, Options);
    }

    /// <summary>Starts a call of an address that an earlier answer gave: the endpoint's verb, auth and limits, but the address's path and query.</summary>
    /// <param name="endpoint">The endpoint whose answer gave the address.</param>
    /// <param name="address">Absolute, or relative to the endpoint's host. Credentials go to no other host than the endpoint's.</param>
    /// <exception cref="ApiArgumentException">The address leads to another host.</exception>
    public ApiCall BeginAt(ApiEndpoint endpoint, string address)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(address);
        return AnswerAddress.ToCall(_pipeline.Options.BaseAddress, endpoint, address, _pipeline.Options.CheckParameters && Options.CheckParameters);
    }

    /// <summary>Sends, and reads a model.</summary>
    public Task<T> SendAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T> => _pipeline.SendAsync<ModelAnswerReader<T>, T>(this, call, default, cancellationToken);

    /// <summary>Sends, and reads a list of models, ids or enums.</summary>
    public Task<IReadOnlyList<T>> SendListAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T> => _pipeline.SendAsync<ListAnswerReader<T>, IReadOnlyList<T>>(this, call, default, cancellationToken);

    /// <summary>Sends, and reads whatever <paramref name="read"/> reads.</summary>
    public Task<T> SendAsync<T>(ApiCall call, JsonRead<T> read, CancellationToken cancellationToken) =>
        _pipeline.SendAsync<DelegateAnswerReader<T>, T>(this, call, new DelegateAnswerReader<T>(read), cancellationToken);

    /// <summary>Sends, and keeps the JSON as it came; JSON null for an answer without a body.</summary>
    public Task<JsonRaw> SendRawAsync(ApiCall call, CancellationToken cancellationToken) =>
        _pipeline.SendAsync<RawAnswerReader, JsonRaw>(this, call, default, cancellationToken);

    /// <summary>Sends, and expects nothing but success.</summary>
    public Task SendAsync(ApiCall call, CancellationToken cancellationToken) =>
        _pipeline.SendAsync<NothingAnswerReader, bool>(this, call, default, cancellationToken);

    /// <summary>Sends, and reads text.</summary>
    public Task<string> SendTextAsync(ApiCall call, CancellationToken cancellationToken) =>
        _pipeline.SendAsync<TextAnswerReader, string>(this, call, default, cancellationToken);

    /// <summary>Sends, and reads bytes.</summary>
    public Task<byte[]> SendBytesAsync(ApiCall call, CancellationToken cancellationToken) =>
        _pipeline.SendAsync<BytesAnswerReader, byte[]>(this, call, default, cancellationToken);

    /// <summary>Sends, and reads form-encoded text as if its pairs were members of a JSON object.</summary>
    public Task<T> SendFormAsync<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T> => _pipeline.SendAsync<FormAnswerReader<T>, T>(this, call, default, cancellationToken);

    /// <summary>Sends, and gives the address that the vendor redirects to; the redirect is not followed.</summary>
    public Task<Uri> SendRedirectAsync(ApiCall call, CancellationToken cancellationToken) =>
        _pipeline.SendAsync<RedirectAnswerReader, Uri>(this, call, default, cancellationToken);

    /// <summary>A stream that connects when it is walked.</summary>
    public ApiStream<T> Stream<T>(ApiCall call, CancellationToken cancellationToken)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(call);
        EndpointRecorder.Found(Credentials, call.Endpoint);
        return new ApiStream<T>(new StreamSource(_pipeline, this, call), _pipeline.Options.Streams, ids: null, cancellationToken);
    }

    /// <summary>Sends nothing: the address of a page to open in a browser.</summary>
    public Uri GetPage(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        try
        {
            return call.CreateUri(_pipeline.Options.BaseAddress, Options);
        }
        finally
        {
            call.Release();
        }
    }
}
