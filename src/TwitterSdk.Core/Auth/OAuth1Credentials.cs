using TwitterSdk.Core.Auth.Signing;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>OAuth 1.0a: an app, and with a token also one of its users.</summary>
/// <remarks>
/// Each request is signed with HMAC-SHA1: its query always, its form where that is the body, never JSON, parts of a multipart body or raw
/// bytes. They also serve endpoints that want the app alone, by signature or in a Basic header.
/// </remarks>
public sealed class OAuth1Credentials : ApiCredentials
{
    // Vendors refuse timestamps that are off by minutes.
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMinutes(1);

    private readonly OAuth1Keys _keys;
    private readonly string _consumerSecret;
    private readonly string? _tokenSecret;
    private long _skewTicks;

    /// <param name="consumerKey">The app's key (API key).</param>
    /// <param name="consumerSecret">The app's secret.</param>
    /// <param name="token">The user's token; null for the app alone.</param>
    /// <param name="tokenSecret">The token's secret; given exactly when the token is.</param>
    public OAuth1Credentials(string consumerKey, string consumerSecret, string? token = null, string? tokenSecret = null)
    {
        Secret.Check(consumerKey, nameof(consumerKey));
        Secret.Check(consumerSecret, nameof(consumerSecret));
        if (token is not null || tokenSecret is not null)
        {
            Secret.Check(token, nameof(token));
            Secret.Check(tokenSecret, nameof(tokenSecret));
        }

        ConsumerKey = consumerKey;
        Token = token;
        _consumerSecret = consumerSecret;
        _tokenSecret = tokenSecret;
        _keys = new OAuth1Keys(consumerKey, consumerSecret, token, tokenSecret);
        Id = token is null ? Secret.Id("consumer", consumerKey) : Secret.Id("user", consumerKey, token);
        Schemes = token is null ? [AuthScheme.Consumer, AuthScheme.Basic] : [AuthScheme.User, AuthScheme.Consumer, AuthScheme.Basic];
    }

    /// <summary>The app's consumer key, as the developer portal shows it.</summary>
    public string ConsumerKey { get; }

    /// <summary>The user's token; null for the app alone.</summary>
    public string? Token { get; }

    /// <inheritdoc/>
    public override string Id { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<AuthScheme> Schemes { get; }

    /// <summary>The token's secret, for whoever keeps it; null without a token. A method, so that nothing prints it by accident.</summary>
    public string? RevealTokenSecret() => _tokenSecret;

    /// <inheritdoc/>
    public override ValueTask AuthorizeAsync(ApiAuthorization authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        switch (authorization.Scheme)
        {
            case AuthScheme.None:
                return default;
            case AuthScheme.Basic:
                AuthorizationHeader.Set(authorization.Request, AuthorizationHeader.Basic(ConsumerKey, _consumerSecret));
                return default;
            case AuthScheme.Consumer:
            case AuthScheme.User when Token is not null:
                break;
            default:
                throw AuthException.NotServed(authorization.Scheme, this);
        }

        if (authorization.Call is { } call && call.TargetOf(authorization.Request.RequestUri) is { IsEmpty: false } target)
        {
            var withoutToken = authorization.Scheme == AuthScheme.Consumer;
            Sign(authorization.Request, target, call.Bytes, call.Ranges, call.HasForm, Now(authorization.Transport.TimeProvider), withoutToken);
            return default;
        }

        return SignForeignAsync(authorization.Request, authorization.Transport.TimeProvider, authorization.Scheme == AuthScheme.Consumer, cancellationToken: cancellationToken);
    }

    /// <summary>Learns from the answer's date when the clock here is wrong; then another try succeeds.</summary>
    /// <inheritdoc/>
    public override ValueTask<bool> RejectedAsync(ApiAuthorization authorization, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        ArgumentNullException.ThrowIfNull(response);
        if (authorization.Scheme is not (AuthScheme.User or AuthScheme.Consumer) || response.Headers.Date is not { } date)
            return new(false);

        var skew = date - authorization.Transport.TimeProvider.GetUtcNow();
        if ((skew - TimeSpan.FromTicks(Volatile.Read(ref _skewTicks))).Duration() < s_tolerance)
            return new(false);
        Volatile.Write(ref _skewTicks, skew.Ticks);
        return new(true);
    }

    /// <summary>Signs a request that was made elsewhere.</summary>
    internal async ValueTask SignForeignAsync(
        HttpRequestMessage request,
        TimeProvider timeProvider,
        bool withoutToken,
        string callback = "",
        string verifier = "",
        CancellationToken cancellationToken = default)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } uri)
            throw new AuthException("A request without an absolute address cannot be signed: set its RequestUri.");

        var parameters = await OAuth1ForeignRequest.ReadParametersAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            Sign(request, OAuth1ForeignRequest.TargetOf(uri), parameters.Bytes, parameters.Ranges, signForm: true, Now(timeProvider), withoutToken, callback, verifier);
        }
        finally
        {
            parameters.Release();
        }
    }

    private long Now(TimeProvider timeProvider) => timeProvider.GetUtcNow().AddTicks(Volatile.Read(ref _skewTicks)).ToUnixTimeSeconds();

    private void Sign(
        HttpRequestMessage request,
        ReadOnlySpan<byte> target,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<ParameterRange> ranges,
        bool signForm,
        long timestamp,
        bool withoutToken,
        string callback = "",
        string verifier = "")
    {
        Span<byte> nonce = stackalloc byte[Nonce.Length];
        Nonce.Fill(nonce);
        var signed = new OAuth1Request
        {
            Method = request.Method.Method,
            Target = target,
            Bytes = bytes,
            Ranges = ranges,
            SignForm = signForm,
            Nonce = nonce,
            Timestamp = timestamp,
            WithoutToken = withoutToken,
            Callback = Encode(callback),
            Verifier = Encode(verifier),
        };
        AuthorizationHeader.Set(request, OAuth1Signer.CreateHeader(signed, _keys));
    }

    private static ReadOnlySpan<byte> Encode(string text) =>
        text.Length == 0 ? default : System.Text.Encoding.ASCII.GetBytes(PercentEncoding.EncodeText(text));
}
