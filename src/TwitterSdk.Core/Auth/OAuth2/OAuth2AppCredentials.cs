namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>An app by OAuth 2.0 (client credentials): its token is obtained when it is first needed, shared by all calls, and renewed before it ends or when the vendor says that it is dead.</summary>
public sealed class OAuth2AppCredentials : ApiCredentials
{
    private static readonly IReadOnlyList<AuthScheme> s_schemes = [AuthScheme.App];

    private readonly RenewableToken _token;

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
        string[]? asked = scopes is null ? null : [.. scopes];
        _token = new RenewableToken(this, options ?? OAuth2UserOptions.Default, (transport, _) => new OAuth2Flow(transport, app, endpoints).GetAppTokensAsync(asked));
        Id = Secret.Id("app", app.ClientId);
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes => s_schemes;

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken) =>
        _token.AuthorizeAsync(authorization, cancellationToken);

    /// <summary>Drops a dead token, so that the next try obtains another one.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(_token.Reject(authorization, response));
}
