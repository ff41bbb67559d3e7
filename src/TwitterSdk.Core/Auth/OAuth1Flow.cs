using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth;

/// <summary>Signs a user in by OAuth 1.0a: with a PIN that the user types, or with a page that leads back to an address.</summary>
/// <remarks>
/// Request token, page, access token. Refusals are thrown as the vendor's own exceptions where the transport makes them, else as
/// <see cref="OAuth1FlowException"/>.
/// </remarks>
public sealed class OAuth1Flow
{
    private const string OutOfBand = "oob";
    private const int MaxAnswer = 64 * 1024;

    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(1);

    private readonly AuthTransport _transport;
    private readonly string _consumerKey;
    private readonly string _consumerSecret;
    private readonly OAuth1Endpoints _endpoints;

    /// <param name="transport">The way to the vendor.</param>
    /// <param name="consumerKey">The app's key (API key).</param>
    /// <param name="consumerSecret">The app's secret.</param>
    /// <param name="endpoints">Where the steps happen; the usual places when left out.</param>
    public OAuth1Flow(AuthTransport transport, string consumerKey, string consumerSecret, OAuth1Endpoints? endpoints = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        Secret.Check(consumerKey, nameof(consumerKey));
        Secret.Check(consumerSecret, nameof(consumerSecret));
        _transport = transport;
        _consumerKey = consumerKey;
        _consumerSecret = consumerSecret;
        _endpoints = endpoints ?? OAuth1Endpoints.Default;
    }

    /// <summary>Signs a user in with a PIN, all three steps.</summary>
    /// <param name="askPin">Shows the page's address to the user and gives back the PIN that the user read there.</param>
    /// <param name="cancellationToken">Stops the sign-in.</param>
    /// <exception cref="OAuth1FlowException">The sign-in failed.</exception>
    public async Task<OAuth1SignIn> RunPinFlowAsync(Func<Uri, CancellationToken, Task<string>> askPin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(askPin);
        var token = await GetRequestTokenAsync(callback: null, cancellationToken).ConfigureAwait(false);
        var pin = await askPin(GetAuthorizeUrl(token), cancellationToken).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(pin))
            throw new OAuth1FlowException(OAuth1FlowProblem.Denied, "No PIN was given: open the page, let the app in, and type the number that it shows.");
        return await GetAccessTokenAsync(token, pin, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Step one: a request token.</summary>
    /// <param name="callback">Where the page shall lead back to, as registered with the vendor; null for a PIN.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="OAuth1FlowException">The vendor refused, or did not accept the callback.</exception>
    public async Task<OAuth1RequestToken> GetRequestTokenAsync(Uri? callback = null, CancellationToken cancellationToken = default)
    {
        var app = new OAuth1Credentials(_consumerKey, _consumerSecret);
        var answer = await SendAsync(app, _endpoints.RequestTokenPath, callback?.OriginalString ?? OutOfBand, "", cancellationToken).ConfigureAwait(false);
        if (!string.Equals(answer.GetValueOrDefault("oauth_callback_confirmed"), "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new OAuth1FlowException(
                OAuth1FlowProblem.CallbackNotConfirmed,
                $"{_endpoints.RequestTokenPath} did not confirm the callback: register the address in the app's settings.");
        }

        var (token, secret) = TokenOf(answer, _endpoints.RequestTokenPath);
        return new OAuth1RequestToken(token, secret);
    }

    /// <summary>Step two: the page where the user lets the app in, asked each time.</summary>
    /// <param name="token">From step one.</param>
    /// <param name="forceLogin">True to ask for name and password even when somebody is signed in.</param>
    /// <param name="screenName">A name to fill in.</param>
    public Uri GetAuthorizeUrl(OAuth1RequestToken token, bool forceLogin = false, string? screenName = null) =>
        PageOf(_endpoints.AuthorizePath, token, forceLogin, screenName);

    /// <summary>Step two in its sign-in variant: a user who let the app in before is led back at once.</summary>
    /// <param name="token">From step one.</param>
    /// <param name="forceLogin">True to ask for name and password even when somebody is signed in.</param>
    /// <param name="screenName">A name to fill in.</param>
    public Uri GetAuthenticateUrl(OAuth1RequestToken token, bool forceLogin = false, string? screenName = null) =>
        PageOf(_endpoints.AuthenticatePath, token, forceLogin, screenName);

    /// <summary>Reads the verifier from the address that the user came back to.</summary>
    /// <param name="callback">The whole address, query included.</param>
    /// <param name="token">The token that this user was sent away with.</param>
    /// <exception cref="OAuth1FlowException">The user said no, the token is another one, or the address lacks something.</exception>
    public static string ReadVerifier(Uri callback, OAuth1RequestToken token)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(token);
        var address = callback.OriginalString;
        var query = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? address[(start + 1)..].Split('#')[0] : "";
        var answer = Parse(Encoding.UTF8.GetBytes(query));

        var denied = answer.GetValueOrDefault("denied");
        var came = denied ?? answer.GetValueOrDefault("oauth_token")
            ?? throw new OAuth1FlowException(OAuth1FlowProblem.Malformed, "The callback address has neither oauth_token nor denied: pass it on with its whole query.");
        if (!string.Equals(came, token.Token, StringComparison.Ordinal))
            throw new OAuth1FlowException(OAuth1FlowProblem.TokenMismatch, "The callback belongs to another sign-in: start anew.");
        if (denied is not null)
            throw new OAuth1FlowException(OAuth1FlowProblem.Denied, "The user did not let the app in.");
        return answer.GetValueOrDefault("oauth_verifier") is { Length: > 0 } verifier
            ? verifier
            : throw new OAuth1FlowException(OAuth1FlowProblem.Malformed, "The callback address has no oauth_verifier: pass it on with its whole query.");
    }

    /// <summary>Step three: the user's credentials.</summary>
    /// <param name="token">From step one.</param>
    /// <param name="verifier">The PIN, or what <see cref="ReadVerifier"/> gave.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="OAuth1FlowException">The vendor refused.</exception>
    public async Task<OAuth1SignIn> GetAccessTokenAsync(OAuth1RequestToken token, string verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentException.ThrowIfNullOrWhiteSpace(verifier);
        var half = new OAuth1Credentials(_consumerKey, _consumerSecret, token.Token, token.RevealSecret());
        var answer = await SendAsync(half, _endpoints.AccessTokenPath, "", verifier.Trim(), cancellationToken).ConfigureAwait(false);
        var (access, secret) = TokenOf(answer, _endpoints.AccessTokenPath);
        return new OAuth1SignIn(
            new OAuth1Credentials(_consumerKey, _consumerSecret, access, secret),
            answer.GetValueOrDefault("user_id"),
            answer.GetValueOrDefault("screen_name"));
    }

    private static (string Token, string Secret) TokenOf(Dictionary<string, string> answer, string path)
    {
        var token = answer.GetValueOrDefault("oauth_token");
        var secret = answer.GetValueOrDefault("oauth_token_secret");
        try
        {
            Secret.Check(token, "oauth_token");
            Secret.Check(secret, "oauth_token_secret");
        }
        catch (ArgumentException)
        {
            throw new OAuth1FlowException(OAuth1FlowProblem.Malformed, $"{path} answered without a token and its secret.");
        }

        return (token!, secret!);
    }

    private static Dictionary<string, string> Parse(ReadOnlySpan<byte> form)
    {
        var answer = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = new FormReader(form.TrimEnd("\r\n"u8));
        while (pairs.Read())
            answer[pairs.NameText] = pairs.ValueText;
        return answer;
    }

    private Uri PageOf(string path, OAuth1RequestToken token, bool forceLogin, string? screenName)
    {
        ArgumentNullException.ThrowIfNull(token);
        var page = new StringBuilder(path).Append("?oauth_token=").Append(PercentEncoding.EncodeText(token.Token));
        if (forceLogin)
            page.Append("&force_login=true");
        if (!string.IsNullOrEmpty(screenName))
            page.Append("&screen_name=").Append(PercentEncoding.EncodeText(screenName));
        return _transport.BaseAddress.Resolve(_endpoints.Host, page.ToString());
    }

    private async Task<Dictionary<string, string>> SendAsync(OAuth1Credentials credentials, string path, string callback, string verifier, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _transport.BaseAddress.Resolve(_endpoints.Host, path));
        await credentials.SignForeignAsync(request, _transport.TimeProvider, credentials.Token is null, callback, verifier, cancellationToken).ConfigureAwait(false);
        using var deadline = Deadline.Start(s_deadline, _transport.TimeProvider, cancellationToken);
        try
        {
            using var response = await _transport.SendAsync(request, deadline.Token).ConfigureAwait(false);
            return await ReadAsync(response, path, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsUp)
        {
            throw new OAuth1FlowException(OAuth1FlowProblem.TimedOut, $"{path} did not answer within {s_deadline.TotalSeconds} seconds: try again.");
        }
    }

    private static async Task<Dictionary<string, string>> ReadAsync(HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new OAuth1FlowException(
                OAuth1FlowProblem.Refused,
                $"{path} answered {(int)response.StatusCode}: {AuthException.CureOf(response.StatusCode) ?? "check the app's key and secret, the clock, and that the callback is registered and the PIN fresh."}",
                response.StatusCode);
        }

        try
        {
            using var body = await PooledBody.ReadAsync(response.Content, MaxAnswer, cancellationToken).ConfigureAwait(false);
            return Parse(body.Span);
        }
        catch (InvalidDataException)
        {
            throw new OAuth1FlowException(OAuth1FlowProblem.Malformed, $"{path} answered more than {MaxAnswer} bytes, or something that cannot be unpacked.", response.StatusCode);
        }
    }
}
