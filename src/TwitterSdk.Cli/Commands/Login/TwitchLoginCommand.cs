using System.CommandLine;
using TwitterSdk.Cli.Errors;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Twitch;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary><c>twitter login twitch</c>.</summary>
internal sealed class TwitchLoginCommand
{
    private const string UsualScopes = "chat:read chat:edit user:read:chat user:write:chat user:read:follows";

    private readonly Option<bool> _device = new("--device") { Description = "Type a code on another device instead of coming back to this machine." };
    private readonly Option<bool> _token = new("--token") { Description = "A user's access token that is there already." };
    private readonly Option<bool> _app = new("--app") { Description = "An app alone, with its client id and secret." };
    private readonly LoginOptions _options = new();

    private TwitchLoginCommand()
    {
    }

    public static Command Create(CliHost host, CommonOptions common)
    {
        var login = new TwitchLoginCommand();
        var command = new Command("twitch", "Sign in to Twitch: in the browser, on another device, or as an app.") { login._device, login._token, login._app };
        login._options.AddTo(command, common);
        command.SetAction((parsed, cancellationToken) => login.RunAsync(host, parsed, new Session(host, parsed, common), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CliHost host, ParseResult parsed, Session session, CancellationToken cancellationToken)
    {
        LoginKeeper.Check(session.ProfileName);
        Option<bool>[] ways = [.. new[] { _device, _token, _app }.Where(parsed.GetValue)];
        if (ways.Length > 1)
            throw new UsageException($"{string.Join(" and ", ways.Select(way => way.Name))} are different ways to sign in. Choose one.");
        Option<bool>? way = ways.FirstOrDefault();
        var prompts = new Prompts(host);
        string client = parsed.GetValue(_options.ClientId) ?? session.Profile?.Twitch?.ClientId ?? await prompts.AskAsync("Client id", cancellationToken);
        string? secret = way == _app || parsed.GetValue(_options.Confidential) ? await prompts.AskSecretAsync("Client secret", cancellationToken) : null;
        TwitchClient twitch = session.OpenNobodysTwitch(client);
        var login = new TwitchLogin(prompts, host, new SignInPage(host, !parsed.GetValue(_options.NoBrowser)), twitch, client, secret);
        string[] scopes = (parsed.GetValue(_options.Scopes) ?? UsualScopes).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        LoginResult result =
            way == _device ? await login.DeviceAsync(scopes, cancellationToken)
            : way == _token ? await login.TokenAsync(cancellationToken)
            : way == _app ? login.App()
            : await login.BrowserAsync(scopes, parsed.GetValue(_options.Redirect), cancellationToken);
        return await new LoginKeeper(host, session, Vendor.Twitch).KeepAsync(result, cancellationToken);
    }
}
