namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A token that comes to an end: calls carry it while it is fresh, and one renewal serves all who wait for it.</summary>
/// <param name="owner">Whose token it is; serves one scheme.</param>
/// <param name="options">How it is used and renewed.</param>
/// <param name="renew">Brings the next one. Is told the access token that the vendor refused, or null.</param>
internal sealed class RenewableToken(ApiCredentials owner, OAuth2UserOptions options, Func<AuthTransport, string?, Task<OAuth2Tokens>> renew)
{
    // A 401 soon after a token was renewed is about something else: renewing again is no use, and vendors count it.
    private static readonly TimeSpan s_trust = TimeSpan.FromMinutes(5);

    private readonly SingleFlight<HeldTokens> _flight = new();
    private HeldTokens? _held;
    private string? _dead;
    private long _trustedUntil = long.MinValue;

    /// <summary>What is held; null before it is needed, and after the vendor refused it.</summary>
    public OAuth2Tokens? Tokens => Volatile.Read(ref _held)?.Tokens;

    /// <summary>Uses other tokens from now on; null for none.</summary>
    public void Hold(OAuth2Tokens? tokens)
    {
        Volatile.Write(ref _trustedUntil, long.MinValue);
        Volatile.Write(ref _held, tokens is null ? null : new HeldTokens(tokens, options));
    }

    /// <summary>Uses these tokens unless there are others, or the vendor refused them.</summary>
    public void Offer(OAuth2Tokens tokens)
    {
        if (tokens.AccessToken != Volatile.Read(ref _dead))
            Interlocked.CompareExchange(ref _held, new HeldTokens(tokens, options), null);
    }

    /// <inheritdoc cref="ApiCredentials.AuthorizeAsync"/>
    public ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme == AuthScheme.None)
            return default;
        if (!owner.Serves(authorization.Scheme))
            throw AuthException.NotServed(authorization.Scheme, owner);
        if (Volatile.Read(ref _held) is not { } held || !held.IsFresh(authorization.Transport.TimeProvider.GetUtcNow()))
            return RenewAsync(authorization, cancellationToken);
        AuthorizationHeader.Set(authorization.Request, held.Header);
        return default;
    }

    /// <summary>Drops a dead token, so that the next try renews it.</summary>
    /// <returns>True when there will be another one.</returns>
    public bool Reject(ApiAuthorization authorization, HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        ArgumentNullException.ThrowIfNull(response);
        if (!owner.Serves(authorization.Scheme) || AuthorizationHeader.Get(authorization.Request) is not { } sent || IsAboutScopes(response))
            return false;

        var held = Volatile.Read(ref _held);
        if (held?.Header != sent)
            return true;
        if (authorization.Transport.TimeProvider.GetUtcNow().UtcTicks < Volatile.Read(ref _trustedUntil))
            return false;
        Volatile.Write(ref _dead, held.Tokens.AccessToken);
        Interlocked.CompareExchange(ref _held, null, held);
        return true;
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
            held = new HeldTokens(await renew(transport, dead).ConfigureAwait(false), options);
            if (dead is not null)
                Volatile.Write(ref _trustedUntil, (transport.TimeProvider.GetUtcNow() + s_trust).UtcTicks);
            Volatile.Write(ref _dead, null);
            Volatile.Write(ref _held, held);
            return held;
        }
        catch (Exception failure) when (held is not null && held.IsAlive(now) && IsPassing(failure))
        {
            // The vendor's trouble, and the store's, need not become the caller's while the old token still lives.
            return held;
        }
        catch (SignInExpiredException)
        {
            Volatile.Write(ref _held, null);
            throw;
        }
    }

    private static bool IsPassing(Exception failure) =>
        failure is HttpRequestException or IOException or OAuth2Exception { IsTransient: true } or OAuth2Exception { Problem: OAuth2Problem.TimedOut }
            or TokenStoreException { IsBeforeRenewal: true };

    // RFC 6750, 3.1: the token is alive, but not good for this.
    private static bool IsAboutScopes(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var challenge)
        && challenge.ToString().Contains("insufficient_scope", StringComparison.OrdinalIgnoreCase);
}
