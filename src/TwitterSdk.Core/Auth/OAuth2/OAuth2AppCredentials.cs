namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>An app by OAuth 2.0 (client credentials): its token is obtained when it is first needed, shared by all calls, and renewed before it ends or when the vendor says that it is dead.</summary>
public sealed class OAuth2AppCredentials : ApiCredentials
{
    private static readonly IReadOnlyList<AuthScheme> s_schemes = [AuthScheme.App];

    // A 401 soon after a token was renewed is about something else: asking for another one is no use for a while.
    private static readonly TimeSpan s_trust = TimeSpan.FromMinutes(5);

    private readonly SingleFlight<HeldTokens> _flight = new();
    private readonly OAuth2App _app;
    private readonly OAuth2Endpoints _endpoints;
    private readonly OAuth2UserOptions _options;
    private readonly string[]? _scopes;
    private HeldTokens? _held;
    private bool _rejected;
    private long _trustedUntil = long.MinValue;

    /// <param name="app">The app, with its secret.</param>
    /// <param name="endpoints">Where tokens are given.</param>
    /// <param name="scopes">What to ask for; null for what the app has.</param>
    /// <param name="options">How the token is used and renewed; as usual when left out.</param>
    /// <exception cref="ArgumentException">The app has no secret.</exception>
    public OAuth2AppCredentials(OAuth2App app, OAuth2Endpoints endpoints, IEnumerable<string>? scopes = null, OAuth2UserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(endpoints);
        if (!app.IsConfidential)
            throw new ArgumentException("An app without a secret gets no token of its own: give the client secret.", nameof(app));
        _app = app;
        _endpoints = endpoints;
        _options = options ?? OAuth2UserOptions.Default;
        _scopes = scopes is null ? null : [.. scopes];
        Id = Secret.Id("app", app.ClientId);
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes => s_schemes;

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme == AuthScheme.None)
            return default;
        if (authorization.Scheme != AuthScheme.App)
            throw AuthException.NotServed(authorization.Scheme, this);
        if (Volatile.Read(ref _held) is not { } held || !held.IsFresh(authorization.Transport.TimeProvider.GetUtcNow()))
            return ObtainAsync(authorization, cancellationToken);
        AuthorizationHeader.Set(authorization.Request, held.Header);
        return default;
    }

    /// <summary>Drops a dead token, so that the next try obtains another one.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme != AuthScheme.App || AuthorizationHeader.Get(authorization.Request) is not { } sent)
            return new(false);
        var held = Volatile.Read(ref _held);
        if (held?.Header != sent)
            return new(true);
        if (authorization.Transport.TimeProvider.GetUtcNow().UtcTicks < Volatile.Read(ref _trustedUntil))
            return new(false);
        Volatile.Write(ref _rejected, true);
        Interlocked.CompareExchange(ref _held, null, held);
        return new(true);
    }

    private async ValueTask ObtainAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        var transport = authorization.Transport;
        var held = await _flight.RunAsync(() => ObtainAsync(transport), cancellationToken).ConfigureAwait(false);
        AuthorizationHeader.Set(authorization.Request, held.Header);
    }

    private async Task<HeldTokens> ObtainAsync(AuthTransport transport)
    {
        var now = transport.TimeProvider.GetUtcNow();
        var held = Volatile.Read(ref _held);

        // Whoever came just after another request for the token was answered.
        if (held is not null && held.IsFresh(now))
            return held;
        try
        {
            var tokens = await new OAuth2Flow(transport, _app, _endpoints).GetAppTokensAsync(_scopes).ConfigureAwait(false);
            held = new HeldTokens(tokens, _options);
        }
        catch (Exception failure) when (held is not null && held.IsAlive(now) && IsPassing(failure))
        {
            // The vendor's trouble need not become the caller's while the old token still lives.
            return held;
        }

        if (_rejected)
            Volatile.Write(ref _trustedUntil, (now + s_trust).UtcTicks);
        Volatile.Write(ref _rejected, false);
        Volatile.Write(ref _held, held);
        return held;
    }

    private static bool IsPassing(Exception failure) =>
        failure is HttpRequestException or IOException or OAuth2Exception { IsTransient: true } or OAuth2Exception { Problem: OAuth2Problem.TimedOut };
}
