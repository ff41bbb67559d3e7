using System.Security.Cryptography;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Accounts;

/// <summary>Apps, the tokens that they were given, and sign-ins under way.</summary>
public sealed class TwitchAccounts
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    // As long as the vendor's: four hours for tokens that can be renewed, sixty days for those that cannot.
    private static readonly TimeSpan s_renewable = TimeSpan.FromHours(4);
    private static readonly TimeSpan s_fixed = TimeSpan.FromDays(60);

    private readonly List<TwitchApp> _apps = [];
    private readonly List<TwitchToken> _tokens = [];
    private readonly Dictionary<string, TwitchToken> _byText = new(StringComparer.Ordinal);
    private readonly List<SignInCode> _codes = [];
    private readonly List<DeviceSignIn> _devices = [];
    private readonly TwitchServices _services;

    internal TwitchAccounts(TwitchServices services, IReadOnlyList<string> scopes)
    {
        _services = services;
        AllScopes = scopes;
    }

    /// <summary>All scopes that the specs know.</summary>
    public IReadOnlyList<string> AllScopes { get; }

    /// <summary>The user whose browser opens a sign-in page and approves at once; null: the page asks whom to sign in.</summary>
    public TwitchUser? BrowserUser { get; set; }

    /// <summary>Whether the user at the browser refuses instead of approving.</summary>
    public bool BrowserRefuses { get; set; }

    /// <summary>Registers an app with fresh keys.</summary>
    public TwitchApp AddApp(string name) => AddApp(name, Random(30), Random(30));

    /// <summary>Registers an app with given keys.</summary>
    /// <param name="name">The name that users see.</param>
    /// <param name="clientId">The client id; must be free.</param>
    /// <param name="clientSecret">The secret; null for a public app.</param>
    public TwitchApp AddApp(string name, string clientId, string? clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        lock (_services.Gate)
        {
            if (FindApp(clientId) is not null)
                throw new ArgumentException($"There is an app with the client id {clientId} already.", nameof(clientId));
            var app = new TwitchApp(name, clientId, clientSecret);
            _apps.Add(app);
            return app;
        }
    }

    /// <summary>Gives an app a token for a user; tells <c>user.authorization.grant</c>.</summary>
    /// <param name="app">The app.</param>
    /// <param name="user">The user.</param>
    /// <param name="scopes">What the user allows; null for everything.</param>
    /// <param name="renewable">Whether there is a refresh token with it.</param>
    public TwitchToken IssueToken(TwitchApp app, TwitchUser user, IReadOnlyList<string>? scopes = null, bool renewable = true)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(user);
        lock (_services.Gate)
        {
            TwitchToken token = Add(app, user, scopes ?? AllScopes, renewable ? Random(50) : null);
            _services.Events.Publish("user.authorization.grant", EventFacts.OfUser(user).With(new() { ["client_id"] = app.ClientId }));
            return token;
        }
    }

    /// <summary>Gives an app a token of its own.</summary>
    public TwitchToken IssueAppToken(TwitchApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        lock (_services.Gate)
            return Add(app, null, [], null);
    }

    /// <summary>Makes a token worthless, and with the last one of a user tells <c>user.authorization.revoke</c>.</summary>
    public void Revoke(TwitchToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        lock (_services.Gate)
        {
            Drop(token);
            if (token.User is { } user && !HasAuthorized(token.App, user))
                _services.Events.Publish("user.authorization.revoke", EventFacts.OfUser(user).With(new() { ["client_id"] = token.App.ClientId }));
        }
    }

    /// <summary>Lets a user approve the sign-in of another device.</summary>
    /// <param name="userCode">The code that the device shows.</param>
    /// <param name="user">Who approves.</param>
    /// <returns>False when no device waits with that code.</returns>
    public bool ApproveDevice(string userCode, TwitchUser user)
    {
        lock (_services.Gate)
        {
            if (_devices.Find(device => device.UserCode == userCode && device.ExpiresAt > _services.Now) is not { } waiting)
                return false;
            waiting.User = user;
            return true;
        }
    }

    internal IReadOnlyList<TwitchApp> Apps => _apps;

    internal IReadOnlyList<TwitchToken> Tokens => _tokens;

    /// <summary>Keeps a token that was made before.</summary>
    internal void Keep(TwitchToken token)
    {
        _tokens.Add(token);
        _byText.Add(token.Text, token);
    }

    internal TwitchApp? FindApp(string? clientId) => _apps.Find(app => app.ClientId == clientId);

    internal TwitchToken? Find(string? text)
    {
        lock (_services.Gate)
            return text is not null && _byText.TryGetValue(text, out TwitchToken? token) && token.ExpiresAt > _services.Now ? token : null;
    }

    /// <summary>Whether a user signed in with the app, and did not take that back.</summary>
    internal bool HasAuthorized(TwitchApp app, TwitchUser user) => _tokens.Exists(token => token.App == app && token.User == user);

    internal IEnumerable<string> ScopesOf(TwitchApp app, TwitchUser user) =>
        _tokens.Where(token => token.App == app && token.User == user).SelectMany(token => token.Scopes).Distinct(StringComparer.Ordinal);

    internal IReadOnlyList<TwitchToken> TokensOf(TwitchApp app, TwitchUser user)
    {
        lock (_services.Gate)
            return [.. _tokens.Where(token => token.App == app && token.User == user)];
    }

    internal bool MayChat(string login, string token) => Find(token) is { User.Login: var owner } found && owner == login && found.Scopes.Any(TwitchScopes.Chat.Contains);

    internal SignInCode AddCode(TwitchApp app, TwitchUser user, string redirectUri, IReadOnlyList<string> scopes)
    {
        var code = new SignInCode(Random(30), app, user, redirectUri, scopes);
        _codes.Add(code);
        return code;
    }

    internal SignInCode? TakeCode(string? text)
    {
        SignInCode? code = _codes.Find(one => one.Text == text);
        if (code is not null)
            _codes.Remove(code);
        return code;
    }

    internal DeviceSignIn AddDevice(TwitchApp app, IReadOnlyList<string> scopes)
    {
        var device = new DeviceSignIn(Random(40), Random(8).ToUpperInvariant(), app, scopes, _services.Now + DeviceSignIn.Lifetime);
        _devices.Add(device);
        return device;
    }

    internal DeviceSignIn? FindDevice(string? code) => _devices.Find(device => device.Code == code);

    internal void Remove(DeviceSignIn device) => _devices.Remove(device);

    /// <summary>Trades a refresh token for a new access token; a public app's is good for once.</summary>
    internal TwitchToken? Renew(TwitchApp app, string? refresh)
    {
        if (_tokens.Find(token => token.App == app && token.RefreshToken is not null && token.RefreshToken == refresh) is not { } old)
            return null;
        Drop(old);
        return Add(app, old.User, old.Scopes, app.ClientSecret is null ? Random(50) : old.RefreshToken);
    }

    private static string Random(int length) => RandomNumberGenerator.GetString(Letters, length);

    private TwitchToken Add(TwitchApp app, TwitchUser? user, IReadOnlyList<string> scopes, string? refresh)
    {
        DateTimeOffset now = _services.Now;
        var token = new TwitchToken(app, user, scopes, Random(30), refresh, now, now + (refresh is null ? s_fixed : s_renewable));
        Keep(token);
        return token;
    }

    private void Drop(TwitchToken token)
    {
        _tokens.Remove(token);
        _byText.Remove(token.Text);
    }
}
