using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Explorer;

/// <summary>What the explorer signs its calls with: an app of its own, made at the first call, and one sign-in for each user.</summary>
internal sealed class ExplorerKeys(EmulatorState state, Func<TwitchState> twitch)
{
    private const string AppName = "The emulator's page";

    private readonly Dictionary<EmulatorUser, EmulatorToken> _tokens = [];
    private readonly Dictionary<EmulatorUser, EmulatorOAuth2Token> _oauth2 = [];
    private readonly Dictionary<TwitchUser, TwitchToken> _twitch = [];
    private EmulatorApp? _app;
    private TwitchApp? _twitchApp;
    private TwitchToken? _twitchAppToken;

    public EmulatorApp App => _app ??= state.Apps.Add(AppName);

    public TwitchApp TwitchApp => _twitchApp ??= twitch().Accounts.AddApp(AppName);

    public EmulatorUser? FindUser(string? handle) => handle is not null && state.Users.TryFind(handle, out EmulatorUser? user) ? user : null;

    public TwitchUser? FindTwitchUser(string? login) => twitch().Users.TryFindLogin(login, out TwitchUser? user) ? user : null;

    public string Bearer() => state.Apps.IssueBearer(App);

    public EmulatorToken Token(EmulatorUser user)
    {
        if (!_tokens.TryGetValue(user, out EmulatorToken? token))
            _tokens.Add(user, token = state.Apps.IssueToken(App, user));
        return token;
    }

    public string OAuth2(EmulatorUser user)
    {
        if (!_oauth2.TryGetValue(user, out EmulatorOAuth2Token? token) || state.OAuth2.InForce(token.AccessToken) is null)
            _oauth2[user] = token = state.OAuth2.Issue(App, user);
        return token.AccessToken;
    }

    /// <param name="user">For whom; null for the app itself.</param>
    public string Twitch(TwitchUser? user)
    {
        TwitchAccounts accounts = twitch().Accounts;
        TwitchToken? token = user is null ? _twitchAppToken : _twitch.GetValueOrDefault(user);
        if (token is null || accounts.Find(token.Text) is null)
        {
            token = user is null ? accounts.IssueAppToken(TwitchApp) : accounts.IssueToken(TwitchApp, user);
            if (user is null)
                _twitchAppToken = token;
            else
                _twitch[user] = token;
        }

        return token.Text;
    }
}
