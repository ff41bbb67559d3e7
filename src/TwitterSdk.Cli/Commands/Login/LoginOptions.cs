using System.CommandLine;

namespace TwitterSdk.Cli.Commands.Login;

/// <summary>Options that both vendors' logins take.</summary>
internal sealed class LoginOptions
{
    /// <summary>The app, for OAuth 2.0.</summary>
    public Option<string?> ClientId { get; } = new("--client-id") { Description = "The app's client id; asked for when it is not known.", HelpName = "id" };

    /// <summary>What to ask the user for.</summary>
    public Option<string?> Scopes { get; } = new("--scopes") { Description = "The scopes to ask for, with spaces between.", HelpName = "scopes" };

    /// <summary>Where the browser comes back to.</summary>
    public Option<Uri?> Redirect { get; } = new("--redirect")
    {
        Description = "Where the browser comes back to on this machine, as the app lists it.",
        HelpName = "address",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)
                return address;
            result.AddError($"--redirect '{text}' is no address of this machine: http://127.0.0.1:8765/signed-in is one");
            return null;
        },
    };

    /// <summary>For machines without a browser.</summary>
    public Option<bool> NoBrowser { get; } = new("--no-browser") { Description = "Only show the address of the page, do not open it." };

    /// <summary>For apps with a secret.</summary>
    public Option<bool> Confidential { get; } = new("--confidential") { Description = "The app has a client secret; it is asked for, or read from standard input." };

    public void AddTo(Command command, CommonOptions common)
    {
        command.Add(ClientId);
        command.Add(Scopes);
        command.Add(Redirect);
        command.Add(NoBrowser);
        command.Add(Confidential);
        command.Add(common.Profile);
        command.Add(common.BaseAddress);
    }
}
