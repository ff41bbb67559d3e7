using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace TwitterSdk.Emulator.State;

/// <summary>Sign-ins by OAuth 2.0: who agreed to what, and the tokens for it.</summary>
public sealed class OAuth2Store
{
    internal const string Offline = "offline.access";

    private readonly Dictionary<string, AuthorizationRequest> _asking = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorizationCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatorOAuth2Token> _byAccess = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatorOAuth2Token> _byRefresh = new(StringComparer.Ordinal);
    private readonly StateServices _services;

    internal OAuth2Store(StateServices services, IReadOnlyList<string> scopes)
    {
        _services = services;
        KnownScopes = scopes;
    }

    /// <summary>Every scope that an app may ask for.</summary>
    public IReadOnlyList<string> KnownScopes { get; }

    /// <summary>Who decides when the browser opens the page.</summary>
    public EmulatorConsent Consent { get; set; }

    /// <summary>How long an access token lives.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long a code waits to be traded for tokens.</summary>
    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gives an app tokens for a user, as if the user had signed in.</summary>
    /// <param name="app">The app.</param>
    /// <param name="user">The user.</param>
    /// <param name="scopes">What the user agrees to; all there are when none is named.</param>
    public EmulatorOAuth2Token Issue(EmulatorApp app, EmulatorUser user, params IEnumerable<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(user);
        string[] asked = [.. scopes];
        lock (_services.Gate)
            return Renew(new OAuth2Grant(app, user, asked.Length == 0 ? KnownScopes : asked));
    }

    /// <summary>Finds the tokens to which an access token belongs, expired and spent ones too.</summary>
    public bool TryFind(string accessToken, [NotNullWhen(true)] out EmulatorOAuth2Token? token)
    {
        lock (_services.Gate)
            return _byAccess.TryGetValue(accessToken, out token);
    }

    /// <summary>Lets an access token end now; its refresh token stays good.</summary>
    public void Expire(EmulatorOAuth2Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        lock (_services.Gate)
            token.ExpiresAt = _services.Time.GetUtcNow();
    }

    /// <summary>Ends a sign-in: all tokens that came of it are worthless.</summary>
    public void Revoke(EmulatorOAuth2Token token)
    {
        ArgumentNullException.ThrowIfNull(token);
        lock (_services.Gate)
            token.Grant.IsRevoked = true;
    }

    internal IReadOnlyCollection<EmulatorOAuth2Token> All => _byAccess.Values;

    /// <summary>The tokens in force with this access token; null when there are none.</summary>
    internal EmulatorOAuth2Token? InForce(string accessToken) =>
        _byAccess.TryGetValue(accessToken, out EmulatorOAuth2Token? token) && token.IsCurrent && _services.Time.GetUtcNow() < token.ExpiresAt
            ? token
            : null;

    internal EmulatorOAuth2Token? FindRefresh(string refreshToken) => _byRefresh.GetValueOrDefault(refreshToken);

    /// <summary>Keeps what the page asks until somebody answers.</summary>
    internal string Ask(AuthorizationRequest request)
    {
        string id = AppStore.Random(24);
        _asking.Add(id, request);
        return id;
    }

    /// <summary>Takes a question back to answer it: nobody can answer it again.</summary>
    internal AuthorizationRequest? Answered(string id) => _asking.Remove(id, out AuthorizationRequest? request) ? request : null;

    /// <summary>Writes down a user's yes.</summary>
    internal string Approve(AuthorizationRequest request, EmulatorUser user)
    {
        string code = NewToken("ac");
        _codes.Add(code, new AuthorizationCode(request, user, _services.Time.GetUtcNow() + CodeLifetime));
        return code;
    }

    internal AuthorizationCode? FindCode(string code) => _codes.GetValueOrDefault(code);

    /// <summary>Trades a code that was checked.</summary>
    internal EmulatorOAuth2Token Trade(AuthorizationCode code) =>
        Renew(code.Grant = new OAuth2Grant(code.Request.App, code.User, code.Request.Scopes));

    /// <summary>New tokens; what came before is spent.</summary>
    internal EmulatorOAuth2Token Renew(OAuth2Grant grant)
    {
        string? refresh = grant.Scopes.Contains(Offline) ? NewToken("rt") : null;
        return Restore(new EmulatorOAuth2Token(
            grant, NewToken("at"), refresh, _services.Time.GetUtcNow() + AccessTokenLifetime, (grant.Current?.Renewals ?? -1) + 1));
    }

    /// <summary>Takes tokens in, the newest of their sign-in so far.</summary>
    internal EmulatorOAuth2Token Restore(EmulatorOAuth2Token token)
    {
        token.Grant.Current = token;
        _byAccess.Add(token.AccessToken, token);
        if (token.RefreshToken is { } refresh)
            _byRefresh.Add(refresh, token);
        return token;
    }

    /// <summary>The vendor's tokens are packed text too; nothing may be read out of them.</summary>
    private string NewToken(string kind) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{AppStore.Random(40)}:{_services.Time.GetUtcNow().ToUnixTimeMilliseconds()}:1:1:{kind}:1")));
}
