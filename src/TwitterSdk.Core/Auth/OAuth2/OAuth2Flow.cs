using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <summary>Gets, renews and revokes tokens by OAuth 2.0, for public and confidential apps. Thread-safe; make one and keep it.</summary>
/// <remarks>This file talks to the token endpoint; the others start and finish sign-ins in a browser and on another device.</remarks>
public sealed partial class OAuth2Flow
{
    private const int MaxAnswer = 64 * 1024;
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(1);

    private readonly AuthTransport _transport;

    /// <param name="transport">The way to the vendor.</param>
    /// <param name="app">The app.</param>
    /// <param name="endpoints">Where the steps happen.</param>
    public OAuth2Flow(AuthTransport transport, OAuth2App app, OAuth2Endpoints endpoints)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(endpoints);
        _transport = transport;
        App = app;
        Endpoints = endpoints;
    }

    /// <summary>The app.</summary>
    public OAuth2App App { get; }

    /// <summary>Where the steps happen.</summary>
    public OAuth2Endpoints Endpoints { get; }

    internal TimeProvider Clock => _transport.TimeProvider;

    /// <summary>Buys new tokens with a refresh token. Many vendors take each refresh token once: store the answer before it is used.</summary>
    /// <param name="tokens">The tokens to renew; refresh token and scopes are carried over where the answer does not name them.</param>
    /// <param name="cancellationToken">Stops waiting; the refresh token may be spent all the same.</param>
    /// <exception cref="OAuth2Exception">The vendor refused, or there is no refresh token.</exception>
    public async Task<OAuth2Tokens> RefreshAsync(OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.RefreshToken is not { } refresh)
            throw new OAuth2Exception(OAuth2Problem.Expired, "There is no refresh token to renew with: ask for offline access when the user signs in.");
        var form = new OAuth2Form().Add("grant_type", "refresh_token").AddSecret("refresh_token", refresh);
        var renewed = await GetTokensAsync(form, tokens.Scopes, cancellationToken).ConfigureAwait(false);
        return renewed.RefreshToken is null ? renewed with { RefreshToken = refresh } : renewed;
    }

    /// <summary>Gets a token for the app itself (client credentials).</summary>
    /// <param name="scopes">What to ask for; null for what the app has.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="OAuth2Exception">The vendor refused, or the app has no secret.</exception>
    public Task<OAuth2Tokens> GetAppTokensAsync(IEnumerable<string>? scopes = null, CancellationToken cancellationToken = default)
    {
        if (!App.IsConfidential)
            throw new OAuth2Exception(OAuth2Problem.NotSupported, "An app without a secret gets no token of its own: give the client secret, or let a user sign in.");
        IReadOnlyList<string>? asked = scopes is null ? null : Distinct(scopes);
        var form = new OAuth2Form().Add("grant_type", "client_credentials").Add("scope", asked is { Count: > 0 } ? string.Join(' ', asked) : null);
        return GetTokensAsync(form, asked, cancellationToken);
    }

    /// <summary>Makes tokens invalid at the vendor: the refresh token where there is one, and the access token.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Stops the requests.</param>
    /// <exception cref="OAuth2Exception">The vendor refused, or cannot revoke.</exception>
    public async Task RevokeAsync(OAuth2Tokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (tokens.RefreshToken is { } refresh && Endpoints.RevokesRefreshTokens)
            await RevokeAsync(refresh, "refresh_token", cancellationToken).ConfigureAwait(false);
        await RevokeAsync(tokens.AccessToken, "access_token", cancellationToken).ConfigureAwait(false);
    }

    private async Task RevokeAsync(string token, string kind, CancellationToken cancellationToken)
    {
        var address = Endpoints.Revoke ?? throw new OAuth2Exception(OAuth2Problem.NotSupported, "This vendor has no address that revokes tokens; let them expire.");
        var form = new OAuth2Form().AddSecret("token", token).Add("token_type_hint", kind);
        using var answer = await SendAsync(address, form, cancellationToken).ConfigureAwait(false);

        // A token that is dead already is what was wanted (RFC 7009, 2.2).
        if (!answer.IsSuccess && Refusal(address, answer, form) is { Code: not ("invalid_token" or "invalid_grant") } refusal)
            throw refusal;
    }

    /// <summary>Sends a form to the token endpoint, and reads the tokens that it gives.</summary>
    /// <param name="form">The form, without what identifies the app.</param>
    /// <param name="asked">The scopes that hold when the answer names none.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    private async Task<OAuth2Tokens> GetTokensAsync(OAuth2Form form, IReadOnlyList<string>? asked, CancellationToken cancellationToken)
    {
        var address = Endpoints.Token;
        var sent = Clock.GetUtcNow();
        using var answer = await SendAsync(address, form, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
            throw Refusal(address, answer, form);
        var tokens = OAuth2TokensJson.Read(answer.Body.Span, sent)
            ?? throw new OAuth2Exception(OAuth2Problem.Malformed, $"{address.Path} answered {(int)answer.Status}, but without a token.") { Status = answer.Status };
        return tokens.Scopes is null ? tokens with { Scopes = asked } : tokens;
    }

    private async Task<OAuth2Answer> SendAsync(OAuth2Address address, OAuth2Form form, CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Start(s_deadline, Clock, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _transport.BaseAddress.Resolve(address.Host, address.Path));
            App.Identify(request, form);
            request.Content = form.ToContent();
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            using var response = await _transport.SendAsync(request, deadline.Token).ConfigureAwait(false);
            var body = await PooledBody.ReadAsync(response.Content, MaxAnswer, deadline.Token).ConfigureAwait(false);
            return new OAuth2Answer(response.StatusCode, body);
        }
        catch (OperationCanceledException exception) when (deadline.IsUp)
        {
            throw new OAuth2Exception(OAuth2Problem.TimedOut, $"{address.Path} did not answer within {s_deadline.TotalSeconds} seconds.", exception);
        }
        catch (InvalidDataException)
        {
            throw new OAuth2Exception(OAuth2Problem.Malformed, $"{address.Path} answered more than {MaxAnswer} bytes, or something that cannot be unpacked.");
        }
    }

    private OAuth2Exception Refusal(OAuth2Address address, OAuth2Answer answer, OAuth2Form form) =>
        OAuth2Error.Read(answer.Body.Span, Endpoints).ToException(address.Path, answer.Status, form);

    private static string[] Distinct(IEnumerable<string> scopes)
    {
        List<string> distinct = [];
        foreach (var scope in scopes)
        {
            if (string.IsNullOrEmpty(scope) || scope.Contains(' ', StringComparison.Ordinal))
                throw new ArgumentException($"'{scope}' is no scope: each is one word, without spaces.", nameof(scopes));
            if (!distinct.Contains(scope))
                distinct.Add(scope);
        }

        return [.. distinct];
    }
}
