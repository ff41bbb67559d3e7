using TwitterSdk.Core.Auth;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.State;
using TwitterSdk.Testing;

namespace TwitterSdk.Docs.Tests;

/// <summary>The Twitter that pages speak of: their names, keys and files exist, and clients are led to it.</summary>
public sealed class EmulatedWorld : IAsyncDisposable
{
    /// <summary>Leads clients that a snippet creates to the emulator.</summary>
    public const string Usings = "global using TwitterClient = TwitterSdk.Docs.Tests.EmulatedClient;\n";

    private readonly TwitterEmulator _emulator;
    private readonly string _folder = Directory.CreateTempSubdirectory("docs-").FullName;
    private readonly string _before = Environment.CurrentDirectory;
    private readonly string _bearer;
    private readonly string _access;
    private readonly EmulatorApp _app;
    private readonly Person _person;
    // The one that pages name may be taken where tests run side by side.
    private readonly string _callback = $"http://127.0.0.1:{LoopbackPort.Unused()}/signed-in";

    private EmulatedWorld(TwitterEmulator emulator)
    {
        _emulator = emulator;
        EmulatorUser[] users = [.. new[] { "ada", "babbage", "x" }.Select(emulator.State.AddUser)];
        foreach (EmulatorUser user in users)
        {
            for (int i = 0; i < 3; i++)
                emulator.State.AddTweet(user, $"Weaving, part {i} by {user.ScreenName}");
            foreach (EmulatorUser other in users.Where(other => other != user))
                emulator.State.Follow(other, user);
        }

        EmulatorApp app = emulator.State.Apps.Add("Pages", "key", "secret");
        emulator.State.Apps.IssueToken(app, users[0], "token", "token-secret");
        emulator.State.Apps.IssueToken(app, users[0], "adas-token", "adas-secret");
        app.IsPublic = true;
        app.Callbacks.UnionWith([_callback, "https://app.example/signed-in"]);
        emulator.State.Apps.BrowserUser = users[0];
        emulator.State.OAuth2.Consent = EmulatorConsent.Allow;
        _app = app;
        _person = new Person(emulator.BaseAddress.Replace("{host}", "", StringComparison.Ordinal));
        _bearer = emulator.State.Apps.IssueBearer(app);
        _access = emulator.State.SignInOAuth2(users[0]).AccessToken;
        User = users[1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Tweet = emulator.State.AddTweet(users[0], "Tweet of the pages").Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        File.WriteAllBytes(Path.Combine(_folder, "clip.mp4"), Clip());
        File.WriteAllBytes(Path.Combine(_folder, "loom.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9]);
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "Notes, and no image.");
        Environment.CurrentDirectory = _folder;
        EmulatedClient.BaseAddress = emulator.BaseAddress;
        foreach ((string key, string value) in Configuration(emulator))
            Environment.SetEnvironmentVariable(key, value);
    }

    /// <summary>Twitch is at the same address.</summary>
    internal TwitterEmulator Emulator => _emulator;

    private string User { get; }

    private string Tweet { get; }

    public static async Task<EmulatedWorld> StartAsync()
    {
        var world = new EmulatedWorld(await TwitterEmulator.StartAsync());

        // A filtered stream without rules is refused.
        await EmulatedClient.Create(TwitterCredentials.App(world._bearer)).V2.StreamRules.UpdateAsync(new() { Add = [new() { Value = "weaving" }] });
        return world;
    }

    /// <summary>A snippet with keys and ids that the emulator knows.</summary>
    public string Localized(string code) => code
        .Replace("\"bearer token\"", $"\"{_bearer}\"", StringComparison.Ordinal)
        .Replace("\"access token\"", $"\"{_access}\"", StringComparison.Ordinal)
        .Replace("\"client id\"", $"\"{_app.ClientId}\"", StringComparison.Ordinal)
        .Replace("\"client secret\"", $"\"{_app.ClientSecret}\"", StringComparison.Ordinal)
        .Replace("http://127.0.0.1:8765/signed-in", _callback, StringComparison.Ordinal)
        .Replace("https://vendor.example/{host}", _emulator.BaseAddress, StringComparison.Ordinal)
        .Replace("new UserId(12)", $"new UserId({User})", StringComparison.Ordinal)
        .Replace("ShowAsync(20", $"ShowAsync({Tweet}", StringComparison.Ordinal)
        .Replace("new TweetId(20)", $"new TweetId({Tweet})", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        _person.Dispose();
        Environment.CurrentDirectory = _before;
        foreach ((string key, _) in Configuration(_emulator))
            Environment.SetEnvironmentVariable(key, null);
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<(string Key, string Value)> Configuration(TwitterEmulator emulator) =>
    [
        ("Twitter__BaseAddress", emulator.BaseAddress),
        ("Twitter__ConsumerKey", "key"),
        ("Twitter__ConsumerSecret", "secret"),
        ("Twitter__AccessToken", "token"),
        ("Twitter__AccessTokenSecret", "token-secret"),
        ("Twitter__shop__BaseAddress", emulator.BaseAddress),
        ("Twitter__shop__ConsumerKey", "key"),
        ("Twitter__shop__ConsumerSecret", "secret"),
        ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
    ];

    /// <summary>What begins like an MP4 file.</summary>
    private static byte[] Clip()
    {
        byte[] clip = new byte[200_000];
        "\0\0\0\u0018ftypmp42"u8.CopyTo(clip);
        return clip;
    }
}
