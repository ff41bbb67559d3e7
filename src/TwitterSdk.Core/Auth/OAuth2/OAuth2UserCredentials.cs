using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A user by OAuth 2.0, whose tokens are in a store and are renewed before they end, or when the vendor says that they are dead.</summary>
/// <remarks>Made by <see cref="OAuth2Users.For"/>.</remarks>
public sealed class OAuth2UserCredentials : ApiCredentials
{
    private static readonly IReadOnlyList<AuthScheme> s_schemes = [AuthScheme.OAuth2];

    // A 401 soon after a token was renewed is about something else: renewing again is no use, and vendors count it.
    private static readonly TimeSpan s_trust = TimeSpan.FromMinutes(5);

    private readonly SingleFlight<HeldTokens> _flight = new();
    private readonly OAuth2Users _users;
    private HeldTokens? _held;
    private string? _dead;
    private long _trustedUntil = long.MinValue;

    internal OAuth2UserCredentials(OAuth2Users users, string key)
    {
        _users = users;
        Key = key;
        Id = Secret.Id("oauth2", users.App.ClientId, key);
    }

    /// <summary>The user's key in the token store.</summary>
    public string Key { get; }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes => s_schemes;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? ScopesFor(AuthScheme scheme) => scheme == AuthScheme.OAuth2 ? Volatile.Read(ref _held)?.Tokens.Scopes : null;

    /// <summary>Loads the user's tokens at the first call, so that it is known what they are good for.</summary>
    /// <inheritdoc/>
    public override ValueTask PrepareAsync(ApiEndpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return Volatile.Read(ref _held) is not null || !Accepts(endpoint) ? default : LoadAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme == AuthScheme.None)
            return default;
        if (authorization.Scheme != AuthScheme.OAuth2)
            throw AuthException.NotServed(authorization.Scheme, this);
        if (Volatile.Read(ref _held) is not { } held || !held.IsFresh(authorization.Transport.TimeProvider.GetUtcNow()))
            return RenewAsync(authorization, cancellationToken);
        AuthorizationHeader.Set(authorization.Request, held.Header);
        return default;
    }

    /// <summary>Drops a dead token, so that the next try renews it.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        ArgumentNullException.ThrowIfNull(response);
        if (authorization.Scheme != AuthScheme.OAuth2 || AuthorizationHeader.Get(authorization.Request) is not { } sent || IsAboutScopes(response))
            return new(false);

        var held = Volatile.Read(ref _held);
        if (held?.Header != sent)
            return new(true);
        if (authorization.Transport.TimeProvider.GetUtcNow().UtcTicks < Volatile.Read(ref _trustedUntil))
            return new(false);
        Volatile.Write(ref _dead, held.Tokens.AccessToken);
        Interlocked.CompareExchange(ref _held, null, held);
        return new(true);
    }

    /// <summary>Uses other tokens from now on; null for none.</summary>
    internal void Hold(OAuth2Tokens? tokens)
    {
        Volatile.Write(ref _trustedUntil, long.MinValue);
        Volatile.Write(ref _held, tokens is null ? null : new HeldTokens(tokens, _users.Options));
    }

    private async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        if (await _users.Store.LoadAsync(Key, cancellationToken).ConfigureAwait(false) is { } tokens && tokens.AccessToken != Volatile.Read(ref _dead))
            Interlocked.CompareExchange(ref _held, new HeldTokens(tokens, _users.Options), null);
    }

    private async ValueTask RenewAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        var transport = authorization.Transport;
        var held = await _flight.RunAsync(() => RenewAsync(transport), cancellationToken).ConfigureAwait(false);
        AuthorizationHeader.Set(authorization.Request, held.Header);
    }

    private async Task<HeldTokens> RenewAsync(AuthTransport transport)
    {
        var now = transport.TimeProvider.GetUtcNow();
        var held = Volatile.Read(ref _held);

        // Whoever came just after another renewal was served by it.
        if (held is not null && held.IsFresh(now))
            return held;
        var dead = Volatile.Read(ref _dead);
        try
        {
            held = new HeldTokens(await new TokenRenewal(_users, Key, Id, dead, transport).RunAsync().ConfigureAwait(false), _users.Options);
            if (dead is not null)
                Volatile.Write(ref _trustedUntil, (transport.TimeProvider.GetUtcNow() + s_trust).UtcTicks);
            Volatile.Write(ref _dead, null);
            Volatile.Write(ref _held, held);
            return held;
        }
        catch (Exception failure) when (held is not null && held.IsAlive(now) && IsPassing(failure))
        {
            // The vendor's trouble need not become the caller's while the old token still lives.
            return held;
        }
        catch (SignInExpiredException)
        {
            Volatile.Write(ref _held, null);
            throw;
        }
    }

    private static bool IsPassing(Exception failure) =>
        failure is HttpRequestException or IOException or OAuth2Exception { IsTransient: true } or OAuth2Exception { Problem: OAuth2Problem.TimedOut };

    private static bool Accepts(ApiEndpoint endpoint)
    {
        for (var i = 0; i < endpoint.Auth.Count; i++)
        {
            if (endpoint.Auth[i].Scheme == AuthScheme.OAuth2)
                return true;
        }

        return false;
    }

    // RFC 6750, 3.1: the token is alive, but not good for this.
    private static bool IsAboutScopes(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var challenge)
        && challenge.ToString().Contains("insufficient_scope", StringComparison.OrdinalIgnoreCase);
}
