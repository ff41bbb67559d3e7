using System.Text;
using TwitterSdk.Cli.Profiles;
using TwitterSdk.Core.Auth.OAuth2;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Cli.Tests.Support;

/// <summary>The tool in a home of its own, beside an emulator; it runs in this process, but talks over real sockets.</summary>
internal sealed class CliWorld : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"twitter-cli-{Guid.NewGuid():n}");

    private CliWorld(TwitterEmulator emulator, bool ownsEmulator)
    {
        Emulator = emulator;
        OwnsEmulator = ownsEmulator;
        OpenBrowser = async (page, cancelled) => (await Browser.GetAsync(page, cancelled)).Dispose();
    }

    /// <summary>What stands in for the user's browser: it follows where it is led.</summary>
    public static HttpClient Browser { get; } = new();

    public TwitterEmulator Emulator { get; }

    public bool OwnsEmulator { get; }

    public string Home => Path.Combine(_folder, "home");

    public Func<Uri, CancellationToken, Task> OpenBrowser { get; set; }

    public bool IsTerminal { get; set; }

    /// <summary>The tokens of who was signed in last.</summary>
    public EmulatorOAuth2Token Tokens { get; private set; } = null!;

    public static async Task<CliWorld> StartAsync(TwitterEmulatorOptions? options = null) => new(await TwitterEmulator.StartAsync(options), ownsEmulator: true);

    /// <summary>Another home beside the same emulator.</summary>
    public static CliWorld Beside(TwitterEmulator emulator) => new(emulator, ownsEmulator: false);

    /// <summary>A file in a folder that goes away with the world.</summary>
    public string Put(string name, byte[] content)
    {
        Directory.CreateDirectory(_folder);
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Signs a new user in to Twitter, in every way there is; all in the profile in use.</summary>
    public async Task<EmulatorUser> SignInAsync(string name = "ada")
    {
        EmulatorUser user = Emulator.State.AddUser(name);
        EmulatorToken token = Emulator.State.SignIn(user);
        Tokens = Emulator.State.OAuth2.Issue(token.App, user);
        var store = new ProfileStore(Home);
        await store.KeepAsync(name, Vendor.Twitter, SecretKind.Consumer, token.App.ConsumerKey, token.App.ConsumerSecret, default);
        await store.KeepAsync(name, Vendor.Twitter, SecretKind.User, token.Token, token.Secret, default);
        await store.KeepAsync(name, Vendor.Twitter, SecretKind.Client, token.App.ClientSecret, null, default);
        await store.Secrets.SaveAsync(ProfileStore.KeyOf(name, Vendor.Twitter, SecretKind.OAuth2), Of(Tokens));
        var account = new ProfileAccount
        {
            UserName = name,
            UserId = user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ClientId = token.App.ClientId,
            BaseAddress = Emulator.BaseAddress,
            Secrets = [SecretKind.Consumer, SecretKind.User, SecretKind.Client, SecretKind.OAuth2],
        };
        await store.ChangeAsync(book => book.With((book.Find(name) ?? new Profile { Name = name }) with { Twitter = account }), default);
        return user;
    }

    /// <summary>Signs a new user in to Twitch, and the app too; in the profile of that name.</summary>
    public async Task<TwitchUser> SignInToTwitchAsync(string name = "ada")
    {
        TwitchUser user = Emulator.Twitch.State.AddUser(name);
        TwitchApp app = Emulator.Twitch.State.Accounts.AddApp($"App of {name}");
        TwitchToken token = Emulator.Twitch.State.Accounts.IssueToken(app, user);
        var store = new ProfileStore(Home);
        await store.KeepAsync(name, Vendor.Twitch, SecretKind.Client, app.ClientSecret!, null, default);
        await store.Secrets.SaveAsync(
            ProfileStore.KeyOf(name, Vendor.Twitch, SecretKind.OAuth2),
            new OAuth2Tokens { AccessToken = token.Text, RefreshToken = token.RefreshToken, Scopes = token.Scopes, ExpiresAt = token.ExpiresAt });
        var account = new ProfileAccount { UserName = name, UserId = user.Id, ClientId = app.ClientId, BaseAddress = Emulator.BaseAddress, Secrets = [SecretKind.Client, SecretKind.OAuth2] };
        await store.ChangeAsync(book => book.With((book.Find(name) ?? new Profile { Name = name }) with { Twitch = account }), default);
        return user;
    }

    /// <summary>Runs one command line.</summary>
    public Task<CliOutcome> RunAsync(params string[] words) => RunAsync(new StringReader(""), words);

    /// <summary>Runs one command line with text on standard input.</summary>
    public Task<CliOutcome> PipeAsync(string input, params string[] words) => RunAsync(new StringReader(input), words);

    /// <summary>Runs one command line with any reader as standard input.</summary>
    public async Task<CliOutcome> RunAsync(TextReader input, string[] words, CancellationToken cancellationToken = default, SharedText? output = null, SharedText? error = null)
    {
        output ??= new SharedText();
        error ??= new SharedText();
        var bytes = new MemoryStream();
        var host = new CliHost
        {
            Out = output,
            Error = error,
            In = input,
            Console = CliHost.ConsoleOf(output, isPipe: true),
            ErrorConsole = CliHost.ConsoleOf(error, isPipe: true),
            OpenOutput = () => bytes,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input.ReadToEnd())),
            IsTerminal = IsTerminal,
            Variable = name => name == ProfileHome.Variable ? Home : null,
            OpenBrowser = (page, cancelled) => OpenBrowser(page, cancelled),
        };
        int code = await CliApp.RunAsync(host, words, cancellationToken);
        return new CliOutcome(code, output.ToString() + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (OwnsEmulator)
            await Emulator.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static OAuth2Tokens Of(EmulatorOAuth2Token tokens) => new()
    {
        AccessToken = tokens.AccessToken,
        RefreshToken = tokens.RefreshToken,
        Scopes = tokens.Scopes,
        ExpiresAt = tokens.ExpiresAt,
    };
}
