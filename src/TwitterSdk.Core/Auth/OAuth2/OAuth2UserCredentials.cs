using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>A user by OAuth 2.0, whose tokens are in a store and are renewed before they end, or when the vendor says that they are dead.</summary>
/// <remarks>Made by <see cref="OAuth2Users.For"/>.</remarks>
public sealed class OAuth2UserCredentials : ApiCredentials
{
    private static readonly IReadOnlyList<AuthScheme> s_schemes = [AuthScheme.OAuth2];

    private readonly OAuth2Users _users;
    private readonly RenewableToken _token;

    internal OAuth2UserCredentials(OAuth2Users users, string key)
    {
        _users = users;
        Key = key;
        Id = Secret.Id("oauth2", users.App.ClientId, key);
        _token = new RenewableToken(this, users.Options, (transport, dead) => new TokenRenewal(users, key, Id, dead, transport).RunAsync());
    }

    /// <summary>The user's key in the token store.</summary>
    public string Key { get; }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes => s_schemes;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? ScopesFor(AuthScheme scheme) => scheme == AuthScheme.OAuth2 ? _token.Tokens?.Scopes : null;

    /// <summary>Loads the user's tokens at the first call, so that it is known what they are good for.</summary>
    /// <inheritdoc/>
    public override ValueTask PrepareAsync(ApiEndpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return _token.Tokens is not null || !Accepts(endpoint) ? default : LoadAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken) =>
        _token.AuthorizeAsync(authorization, cancellationToken);

    /// <summary>Drops a dead token, so that the next try renews it.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(_token.Reject(authorization, response));

    /// <summary>Uses other tokens from now on; null for none.</summary>
    internal void Hold(OAuth2Tokens? tokens) => _token.Hold(tokens);

    private async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        if (await _users.LoadAsync(Key, cancellationToken).ConfigureAwait(false) is { } tokens)
            _token.Offer(tokens);
    }

    private static bool Accepts(ApiEndpoint endpoint)
    {
        for (var i = 0; i < endpoint.Auth.Count; i++)
        {
            if (endpoint.Auth[i].Scheme == AuthScheme.OAuth2)
                return true;
        }

        return false;
    }
}
