using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TwitterSdk.Core.Http;

namespace TwitterSdk.Core.Auth.OAuth2;

/// <content>Sign-in in a browser: the page with a state and a PKCE challenge, and what it leads back with.</content>
public sealed partial class OAuth2Flow
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    // A pending sign-in that was kept as text can come back as several objects; its state is accepted once all the same.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _completed = new(StringComparer.Ordinal);

    /// <summary>Starts a sign-in with a code (RFC 6749, 4.1) and PKCE; the user has a quarter of an hour.</summary>
    /// <param name="redirectUri">Where the page shall lead back to, exactly as registered with the vendor.</param>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="parameters">Further parameters of the vendor's page.</param>
    /// <exception cref="OAuth2Exception">The vendor has no such page.</exception>
    public OAuth2PendingSignIn Start(Uri redirectUri, IEnumerable<string> scopes, IEnumerable<KeyValuePair<string, string>>? parameters = null) =>
        Start(redirectUri, scopes, parameters, isImplicit: false);

    /// <summary>Starts a sign-in whose token comes back in the fragment of the address (RFC 6749, 4.2), for the vendors that still have it.</summary>
    /// <param name="redirectUri">Where the page shall lead back to, exactly as registered with the vendor.</param>
    /// <param name="scopes">What to ask the user for.</param>
    /// <param name="parameters">Further parameters of the vendor's page.</param>
    /// <exception cref="OAuth2Exception">The vendor has no such page.</exception>
    public OAuth2PendingSignIn StartImplicit(Uri redirectUri, IEnumerable<string> scopes, IEnumerable<KeyValuePair<string, string>>? parameters = null) =>
        Start(redirectUri, scopes, parameters, isImplicit: true);

    /// <summary>Finishes a sign-in with a code: checks the address that the browser came back to, and exchanges its code. Vendors give half a minute for that.</summary>
    /// <param name="pending">The sign-in of this very user; it can be completed once.</param>
    /// <param name="callback">The whole address, query included.</param>
    /// <param name="cancellationToken">Stops the exchange.</param>
    /// <exception cref="OAuth2Exception">The user said no, the address belongs to another sign-in, or the vendor refused.</exception>
    public Task<OAuth2Tokens> CompleteAsync(OAuth2PendingSignIn pending, Uri callback, CancellationToken cancellationToken = default)
    {
        var answer = Accept(pending, callback, isImplicit: false);
        if (answer["code"] is not { Length: > 0 } code)
            throw new OAuth2Exception(OAuth2Problem.Malformed, "The callback address has neither code nor error: pass it on with its whole query.");
        var form = new OAuth2Form()
            .Add("grant_type", "authorization_code")
            .AddSecret("code", code)
            .Add("redirect_uri", pending.RedirectUri.OriginalString);
        if (pending.Verifier is { } verifier)
            form.AddSecret("code_verifier", verifier);
        return GetTokensAsync(form, pending.Scopes, cancellationToken);
    }

    /// <summary>Finishes an implicit sign-in: checks the address that the browser came back to, and reads the token in its fragment.</summary>
    /// <param name="pending">The sign-in of this very user; it can be completed once.</param>
    /// <param name="callback">The whole address, fragment included; only a script in the browser can see that.</param>
    /// <exception cref="OAuth2Exception">The user said no, or the address belongs to another sign-in or has no token.</exception>
    public OAuth2Tokens CompleteImplicit(OAuth2PendingSignIn pending, Uri callback)
    {
        var answer = Accept(pending, callback, isImplicit: true);
        var now = Clock.GetUtcNow();
        if (answer["access_token"] is not { Length: > 0 } token || token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new OAuth2Exception(OAuth2Problem.Malformed, "The callback address has no token in its fragment: pass it on as the browser's script sees it.");
        return new OAuth2Tokens
        {
            AccessToken = token,
            ExpiresAt = int.TryParse(answer["expires_in"], CultureInfo.InvariantCulture, out var seconds) && seconds >= 0 ? now.AddSeconds(seconds) : null,
            Scopes = answer["scope"] is { } scopes ? OAuth2TokensJson.SplitScopes(scopes) : pending.Scopes,
            TokenType = answer["token_type"] ?? "bearer",
            IdToken = answer["id_token"],
        };
    }

    private OAuth2PendingSignIn Start(Uri redirectUri, IEnumerable<string> scopes, IEnumerable<KeyValuePair<string, string>>? parameters, bool isImplicit)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        ArgumentNullException.ThrowIfNull(scopes);
        if (!redirectUri.IsAbsoluteUri || redirectUri.OriginalString.Contains('#', StringComparison.Ordinal))
            throw new ArgumentException($"'{redirectUri}' is no callback: it must be absolute and have no fragment.", nameof(redirectUri));
        var address = Endpoints.Page ?? throw new OAuth2Exception(OAuth2Problem.NotSupported, "This vendor has no sign-in page; use another flow.");

        var asked = Distinct(scopes);
        var state = Pkce.CreateSecret();
        var verifier = Endpoints.Pkce && !isImplicit ? Pkce.CreateSecret() : null;
        var page = new StringBuilder(address.Path);
        page.Append("?response_type=").Append(isImplicit ? "token" : "code");
        Add("client_id", App.ClientId);
        Add("redirect_uri", redirectUri.OriginalString);
        Add("scope", string.Join(' ', asked));
        Add("state", state);
        if (verifier is not null)
        {
            Add("code_challenge", Pkce.Challenge(verifier));
            Add("code_challenge_method", "S256");
        }

        foreach (var (name, value) in parameters ?? [])
            Add(name, value);
        var expires = Clock.GetUtcNow() + s_patience;
        return new OAuth2PendingSignIn(_transport.BaseAddress.Resolve(address.Host, page.ToString()), redirectUri, asked, state, verifier, isImplicit, expires);

        void Add(string name, string value) => page.Append('&').Append(PercentEncoding.EncodeText(name)).Append('=').Append(PercentEncoding.EncodeText(value));
    }

    private OAuth2Callback Accept(OAuth2PendingSignIn pending, Uri callback, bool isImplicit)
    {
        ArgumentNullException.ThrowIfNull(pending);
        ArgumentNullException.ThrowIfNull(callback);
        if (pending.IsImplicit != isImplicit)
            throw new ArgumentException(isImplicit ? "The sign-in was started for a code: complete it with CompleteAsync." : "The sign-in was started as an implicit one: complete it with CompleteImplicit.", nameof(pending));

        // The state comes first: whoever does not know it must not learn anything, nor spoil the sign-in.
        var answer = OAuth2Callback.Read(callback, isImplicit);
        if (!pending.HasState(answer["state"]))
            throw new OAuth2Exception(OAuth2Problem.StateMismatch, "The callback belongs to another sign-in, or was forged: start the sign-in anew.");
        var now = Clock.GetUtcNow();
        if (!pending.TryUse() || !TryUse(pending, now))
            throw new OAuth2Exception(OAuth2Problem.AlreadyUsed, "This sign-in was completed before: start a new one.");
        if (now > pending.ExpiresAt)
            throw new OAuth2Exception(OAuth2Problem.TimedOut, "The user took too long: start the sign-in anew.");
        answer.ThrowRefusal(Endpoints);
        return answer;
    }

    private bool TryUse(OAuth2PendingSignIn pending, DateTimeOffset now)
    {
        foreach (var (state, until) in _completed)
        {
            if (until < now)
                _completed.TryRemove(state, out _);
        }

        return _completed.TryAdd(pending.RevealState(), pending.ExpiresAt);
    }
}
