using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>An app by its key and secret. Its bearer token is obtained when it is first needed, and shared by all calls.</summary>
/// <remarks>They also serve endpoints that want key and secret in a Basic header, or an OAuth 1.0a signature without a user.</remarks>
public sealed class AppCredentials : ApiCredentials
{
    // A vendor hands the same token out again while it is valid: then a 401 was about something else, and asking anew is no use for a while.
    private static readonly TimeSpan s_trust = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<string> _flight = new();
    private readonly OAuth1Credentials _consumer;
    private readonly AppTokenEndpoint _endpoint;
    private readonly string _basic;
    private string? _header;
    private string? _dropped;
    private long _trustedUntil = long.MinValue;

    /// <param name="key">The app's key (API key, consumer key).</param>
    /// <param name="secret">The app's secret.</param>
    /// <param name="endpoint">Where tokens are obtained; the usual places when left out.</param>
    public AppCredentials(string key, string secret, AppTokenEndpoint? endpoint = null)
    {
        Secret.Check(key, nameof(key));
        Secret.Check(secret, nameof(secret));
        _consumer = new OAuth1Credentials(key, secret);
        _endpoint = endpoint ?? AppTokenEndpoint.Default;
        _basic = AuthorizationHeader.Basic(key, secret);
        Id = Secret.Id("app", key);
    }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes { get; } = [AuthScheme.App, AuthScheme.Consumer, AuthScheme.Basic];

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme is AuthScheme.Consumer or AuthScheme.Basic)
            return _consumer.AuthorizeAsync(authorization, cancellationToken);
        if (authorization.Scheme == AuthScheme.None)
            return default;
        if (authorization.Scheme != AuthScheme.App)
            throw AuthException.NotServed(authorization.Scheme, this);
        if (Volatile.Read(ref _header) is not { } header)
            return ObtainAsync(authorization, cancellationToken);
        AuthorizationHeader.Set(authorization.Request, header);
        return default;
    }

    /// <summary>Drops a refused token, so that the next try obtains a new one.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        if (authorization.Scheme is AuthScheme.Consumer)
            return _consumer.RejectedAsync(authorization, response, cancellationToken);
        if (authorization.Scheme != AuthScheme.App || AuthorizationHeader.Get(authorization.Request) is not { } sent)
            return new(false);

        var current = Volatile.Read(ref _header);
        if (current != sent)
            return new(true);
        if (authorization.Transport.TimeProvider.GetUtcNow().UtcTicks < Volatile.Read(ref _trustedUntil))
            return new(false);
        Volatile.Write(ref _dropped, current);
        Interlocked.CompareExchange(ref _header, null, current);
        return new(true);
    }

    /// <summary>Makes the bearer token invalid, at the vendor and here; the next call obtains a new one.</summary>
    /// <param name="transport">The way to the vendor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when there was no token yet.</returns>
    /// <exception cref="AuthException">The vendor refused; the token stays in use.</exception>
    public async Task<bool> InvalidateAsync(AuthTransport transport, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        if (Interlocked.Exchange(ref _header, null) is not { } header)
            return false;

        using var deadline = Deadline.Start(s_deadline, transport.TimeProvider, cancellationToken);
        try
        {
            // The token came percent-encoded and must not be encoded again.
            using var request = CreateRequest(transport, _endpoint.InvalidatePath, "access_token=" + header["Bearer ".Length..]);
            using var response = await transport.SendAsync(request, deadline.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw AppTokenAnswer.Refused(response, _endpoint.InvalidatePath);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _header, header, null);
            if (exception is OperationCanceledException && deadline.IsUp)
                throw Silent(_endpoint.InvalidatePath, exception);
            throw;
        }

        Volatile.Write(ref _trustedUntil, long.MinValue);
        return true;
    }

    private async ValueTask ObtainAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        var transport = authorization.Transport;
        var header = await _flight.RunAsync(() => RequestTokenAsync(transport), cancellationToken).ConfigureAwait(false);
        AuthorizationHeader.Set(authorization.Request, header);
    }

    private async Task<string> RequestTokenAsync(AuthTransport transport)
    {
        // Whoever came just after another request for the token was answered.
        if (Volatile.Read(ref _header) is { } current)
            return current;

        using var deadline = Deadline.Start(s_deadline, transport.TimeProvider, CancellationToken.None);
        try
        {
            using var request = CreateRequest(transport, _endpoint.TokenPath, "grant_type=client_credentials");
            using var response = await transport.SendAsync(request, deadline.Token).ConfigureAwait(false);
            var token = await AppTokenAnswer.ReadTokenAsync(response, _endpoint.TokenPath, deadline.Token).ConfigureAwait(false);
            var header = AuthorizationHeader.Bearer(token, nameof(token));
            if (header == Interlocked.Exchange(ref _dropped, null))
                Volatile.Write(ref _trustedUntil, (transport.TimeProvider.GetUtcNow() + s_trust).UtcTicks);
            Volatile.Write(ref _header, header);
            return header;
        }
        catch (OperationCanceledException exception) when (deadline.IsUp)
        {
            throw Silent(_endpoint.TokenPath, exception);
        }
    }

    private static AuthException Silent(string path, Exception exception) => new($"{path} did not answer within {s_deadline.TotalSeconds} seconds.", exception);

    private HttpRequestMessage CreateRequest(AuthTransport transport, string path, string form)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(form));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
        var request = new HttpRequestMessage(HttpMethod.Post, transport.BaseAddress.Resolve(_endpoint.Host, path)) { Content = content };
        AuthorizationHeader.Set(request, _basic);
        return request;
    }
}
