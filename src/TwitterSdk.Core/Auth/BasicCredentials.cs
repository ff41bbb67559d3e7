namespace TwitterSdk.Core.Auth;

/// <summary>An app's key and secret in a Basic header.</summary>
public sealed class BasicCredentials : ApiCredentials
{
    private readonly string _header;

    /// <param name="key">The app's key, or a user name.</param>
    /// <param name="secret">The app's secret, or a password.</param>
    public BasicCredentials(string key, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        _header = AuthorizationHeader.Basic(key, secret);
        Id = Secret.Id("basic", key);
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes { get; } = [AuthScheme.Basic];

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme == AuthScheme.None)
            return default;
        if (authorization.Scheme != AuthScheme.Basic)
            throw AuthException.NotServed(authorization.Scheme, this);
        AuthorizationHeader.Set(authorization.Request, _header);
        return default;
    }
}
