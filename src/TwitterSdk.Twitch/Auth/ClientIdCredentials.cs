using TwitterSdk.Core.Auth;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Twitch.Auth;

/// <summary>Credentials that name their app too: Twitch wants the client id beside each token, and for public calls alone.</summary>
internal sealed class ClientIdCredentials : ApiCredentials
{
    private const string Header = "Client-Id";
    private const string ApiHost = "api";

    private readonly string _clientId;
    private readonly ApiCredentials _credentials;

    public ClientIdCredentials(string clientId, ApiCredentials credentials)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentNullException.ThrowIfNull(credentials);
        if (clientId.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("The client id has white space or characters beyond ASCII: perhaps it was copied with a line end.", nameof(clientId));
        _clientId = clientId;
        _credentials = credentials;
        Id = $"{clientId}+{credentials.Id}";
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes => _credentials.Schemes;

    /// <inheritdoc/>
    public override string IdFor(AuthScheme scheme) => _credentials.IdFor(scheme) is var id && id == _credentials.Id ? Id : $"{_clientId}+{id}";

    /// <inheritdoc/>
    public override IReadOnlyList<string>? ScopesFor(AuthScheme scheme) => _credentials.ScopesFor(scheme);

    /// <inheritdoc/>
    public override ValueTask PrepareAsync(ApiEndpoint endpoint, CancellationToken cancellationToken) => _credentials.PrepareAsync(endpoint, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);

        // The other hosts have no use for it, and one of them is not Twitch's.
        if (authorization.Call?.Endpoint.Host is null or ApiHost && !authorization.Request.Headers.NonValidated.Contains(Header))
            authorization.Request.Headers.TryAddWithoutValidation(Header, _clientId);
        return _credentials.AuthorizeAsync(authorization, cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken) =>
        _credentials.RejectedAsync(authorization, response, cancellationToken);
}
