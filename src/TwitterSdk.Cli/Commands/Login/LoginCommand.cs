using System.CommandLine;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary><c>twitter login</c>: signs in, and keeps what that gave in a profile.</summary>
internal sealed class LoginCommand
{
    private const string UsualScopes = "tweet.read tweet.write users.read follows.read like.read like.write list.read bookmark.read media.write offline.access";

    private static readonly Uri s_usualRedirect = new("http://127.0.0.1:8765/signed-in");

    private readonly Option<bool> _callback = new("--callback") { Description = "OAuth 1.0a, with the browser coming back to this machine instead of a PIN." };
    private readonly Option<bool> _oauth2 = new("--oauth2") { Description = "OAuth 2.0 with PKCE, for what takes only that; tokens are renewed." };
    private readonly Option<bool> _bearer = new("--bearer") { Description = "An app alone, with its bearer token." };
    private readonly Option<bool> _app = new("--app") { Description = "An app alone, with its consumer key and secret." };
    private readonly Option<bool> _tokens = new("--tokens") { Description = "A user with the four keys and tokens that the developer portal, or an emulator, shows." };
    private readonly Option<string?> _consumerKey = new("--consumer-key") { Description = "The app's consumer key (API key); asked for when it is not known.", HelpName = "key" };
    private readonly LoginOptions _options = new();

    private LoginCommand()
    {
    }

    public static Command Create(CliHost host, CommonOptions common)
    {
        var login = new LoginCommand();
        var command = new Command("login", "Sign in to Twitter with a PIN, or in another way. Secrets are asked for, or are lines of standard input; never words of the command line.")
        {
            login._callback, login._oauth2, login._bearer, login._app, login._tokens, login._consumerKey, TwitchLoginCommand.Create(host, common),
        };
        login._options.AddTo(command, common);
        command.SetAction((parsed, cancellationToken) => login.RunAsync(host, parsed, new Session(host, parsed, common), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CliHost host, ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        LoginKeeper.Check(session.ProfileName);
        Option<bool>[] ways = [.. new[] { _callback, _oauth2, _bearer, _app, _tokens }.Where(parsed.GetValue)];
        if (ways.Length > 1)
            throw new UsageException($"{string.Join(" and ", ways.Select(way => way.Name))} are different ways to sign in. Choose one.");
        var page = new SignInPage(host, !parsed.GetValue(_options.NoBrowser));
        var login = new TwitterLogin(session, new Prompts(host), page, session.OpenNobodysTwitter());
        Uri redirect = parsed.GetValue(_options.Redirect) ?? s_usualRedirect;
        string? key = parsed.GetValue(_consumerKey);
        Option<bool>? way = ways.FirstOrDefault();
        Task<LoginResult> result =
            way == _callback ? login.CallbackAsync(key, redirect, cancellationToken)
            : way == _oauth2 ? login.OAuth2Async(parsed.GetValue(_options.ClientId), parsed.GetValue(_options.Confidential), parsed.GetValue(_options.Scopes) ?? UsualScopes, redirect, cancellationToken)
            : way == _bearer ? login.BearerAsync(cancellationToken)
            : way == _app ? login.ConsumerAsync(key, cancellationToken)
            : way == _tokens ? login.TokensAsync(key, cancellationToken)
            : login.PinAsync(key, cancellationToken);
        return await new LoginKeeper(host, session, Vendor.Twitter).KeepAsync(await result, cancellationToken);
    }
}
