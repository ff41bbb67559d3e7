using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.State;

/// <summary>Apps, the tokens that they were given, and sign-ins under way.</summary>
public sealed class AppStore
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly List<EmulatorApp> _apps = [];
    private readonly Dictionary<string, EmulatorToken> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RequestToken> _requests = new(StringComparer.Ordinal);
    private readonly StateServices _services;
    private readonly StreamHub _streams;

    internal AppStore(StateServices services, StreamHub streams)
    {
        _services = services;
        _streams = streams;
    }

    /// <summary>The user whose browser opens the sign-in page; null: the first user there is.</summary>
    public EmulatorUser? BrowserUser { get; set; }

    /// <summary>Whether the user at the browser refuses instead of approving.</summary>
    public bool BrowserRefuses { get; set; }

    /// <summary>Registers an app with fresh keys.</summary>
    public EmulatorApp Add(string name) => Add(name, Random(25), Random(50));

    /// <summary>Registers an app with given keys.</summary>
    public EmulatorApp Add(string name, string consumerKey, string consumerSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(consumerKey);
        ArgumentException.ThrowIfNullOrEmpty(consumerSecret);
        lock (_services.Gate)
        {
            var app = new EmulatorApp(_services.Ids.Next(), name, consumerKey, consumerSecret);
            _apps.Add(app);
            return app;
        }
    }

    /// <summary>Gives an app a token for a user.</summary>
    public EmulatorToken IssueToken(
        EmulatorApp app, EmulatorUser user, EmulatorAccess access = EmulatorAccess.ReadWriteDirectMessages)
    {
        ArgumentNullException.ThrowIfNull(user);
        return IssueToken(app, user, $"{user.Id}-{Random(40)}", Random(45), access);
    }

    /// <summary>Gives an app a token with given text for a user.</summary>
    public EmulatorToken IssueToken(
        EmulatorApp app,
        EmulatorUser user,
        string token,
        string secret,
        EmulatorAccess access = EmulatorAccess.ReadWriteDirectMessages)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(user);
        ArgumentException.ThrowIfNullOrEmpty(token);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        lock (_services.Gate)
            return _tokens[token] = new EmulatorToken(app, user, token, secret, access);
    }

    /// <summary>Gives an app its bearer token; the same one until it is invalidated.</summary>
    public string IssueBearer(EmulatorApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        lock (_services.Gate)
        {
            // The vendor's tokens hold percent escapes, which a careless client encodes again; so do these.
            return app.BearerToken ??= $"AAAA{Random(40)}%2B{Random(20)}%3D{Random(8)}";
        }
    }

    /// <summary>Makes an access token worthless: its user withdrew the app's access.</summary>
    public void Revoke(EmulatorToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        lock (_services.Gate)
        {
            if (_tokens.Remove(token.Token))
                _streams.Publish(new AccessRevoked(token, _services.Time.GetUtcNow()));
        }
    }

    internal IReadOnlyList<EmulatorApp> All => _apps;

    internal IReadOnlyCollection<EmulatorToken> Tokens => _tokens.Values;

    /// <summary>Puts an app back that a snapshot kept.</summary>
    internal void Restore(EmulatorApp app) => _apps.Add(app);

    internal static string Random(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>The token with which an app acts for a user; of several the one that allows most, null for none.</summary>
    internal EmulatorToken? TokenOf(EmulatorApp app, EmulatorUser user) =>
        _tokens.Values.Where(token => token.App == app && token.User == user).MaxBy(token => token.Access);

    internal EmulatorApp? Find(string consumerKey) => _apps.Find(app => app.ConsumerKey == consumerKey);

    internal EmulatorApp? FindByClientId(string clientId) => _apps.Find(app => app.ClientId == clientId);

    internal EmulatorApp? FindByBearer(string bearer) => _apps.Find(app => app.BearerToken == bearer);

    internal bool TryFindToken(string token, [NotNullWhen(true)] out EmulatorToken? found) =>
        _tokens.TryGetValue(token, out found);

    internal bool TryFindRequest(string token, [NotNullWhen(true)] out RequestToken? found) =>
        _requests.TryGetValue(token, out found);

    internal RequestToken BeginSignIn(EmulatorApp app, string callback, EmulatorAccess access)
    {
        var request = new RequestToken(app, Random(27), Random(32), callback, access);
        _requests.Add(request.Token, request);
        return request;
    }

    internal void EndSignIn(RequestToken request) => _requests.Remove(request.Token);
}
