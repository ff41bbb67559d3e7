namespace TwitterSdk.Core.Auth;

/// <summary>A bearer token that was obtained elsewhere.</summary>
public sealed class BearerCredentials : ApiCredentials
{
    private readonly string _header;
    private readonly IReadOnlyList<string>? _scopes;

    /// <param name="token">The token as the vendor gave it; it is sent unchanged.</param>
    /// <param name="scheme">Whose token it is: <see cref="AuthScheme.App"/>, or <see cref="AuthScheme.OAuth2"/> for a user's.</param>
    /// <param name="scopes">What the token is good for; null when that is not known, and then calls are not refused for want of a scope.</param>
    public BearerCredentials(string token, AuthScheme scheme = AuthScheme.App, IReadOnlyList<string>? scopes = null)
    {
        if (scheme is not (AuthScheme.App or AuthScheme.OAuth2))
            throw new ArgumentException($"A bearer token serves {AuthScheme.App} or {AuthScheme.OAuth2}, not {scheme}.", nameof(scheme));
        _header = AuthorizationHeader.Bearer(token, nameof(token));
        Id = Secret.Id(scheme == AuthScheme.App ? "app" : "oauth2", token);
        Schemes = [scheme];
        _scopes = scopes;
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string>? ScopesFor(AuthScheme scheme) => Serves(scheme) ? _scopes : null;

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme == AuthScheme.None)
            return default;
        if (!Serves(authorization.Scheme))
            throw AuthException.NotServed(authorization.Scheme, this);
        AuthorizationHeader.Set(authorization.Request, _header);
        return default;
    }
}
