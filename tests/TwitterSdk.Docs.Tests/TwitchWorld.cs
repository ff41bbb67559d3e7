using System.Text.RegularExpressions;
using TwitterSdk.Emulator;
using TwitterSdk.Emulator.Twitch.Accounts;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Testing;
using TwitterSdk.Twitch;

namespace TwitterSdk.Docs.Tests;

/// <summary>The Twitch that pages speak of. While it stands, people talk, follow and stream there, and somebody opens the pages that are shown.</summary>
public sealed partial class TwitchWorld : IAsyncDisposable
{
    /// <summary>Leads clients that a snippet creates to the emulator.</summary>
    public const string Usings = "global using TwitchClient = TwitterSdk.Docs.Tests.EmulatedTwitchClient;\n";

    private readonly TwitterEmulator _emulator;
    private readonly TwitchChatEmulator _chat;
    private readonly TwitchPerson _person;
    private readonly TwitchLife _life;
    private readonly string _page;
    private readonly string _token;
    private readonly TwitchUser _bot, _room;

    private TwitchWorld(TwitterEmulator emulator, TwitchChatEmulator chat)
    {
        _emulator = emulator;
        _chat = chat;
        TwitchState state = emulator.Twitch.State;
        (_bot, _room) = (state.AddUser("my_bot"), state.AddUser("room"));
        TwitchUser x = state.AddUser("x");
        TwitchApp app = state.Accounts.AddApp("Pages", "client-id", "client-secret");
        state.Accounts.IssueToken(app, _room);
        _token = state.Accounts.IssueToken(app, _bot).Text;
        state.Accounts.BrowserUser = _bot;
        state.Moderation.AddModerator(_room, _bot);
        state.GoLive(x, "Star", "Weaving");
        state.Library.AddVideo(_bot, "How to weave");
        state.Graph.Follow(_bot, x);
        _page = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Unused()}");
        EmulatedTwitchClient.BaseAddress = emulator.BaseAddress;
        foreach ((string key, string? value) in Configuration())
            Environment.SetEnvironmentVariable(key, value);
        _person = new TwitchPerson(_page);
        _life = new TwitchLife(emulator.Twitch, app, _bot, _room, new Uri(_page));
    }

    /// <summary>What was written meanwhile, what pages answered, and what was said in chat.</summary>
    public string Seen => string.Join('\n', [_person.Seen, .. _chat.Received.Where(line => line.Contains("PRIVMSG #room :", StringComparison.Ordinal))]);

    /// <summary>The client that the rows of tables speak of.</summary>
    public ITwitchClient Client => EmulatedTwitchClient.Create(TwitchCredentials.User("client-id", _token));

    /// <summary>Where chat is.</summary>
    public Uri ChatServer => _chat.Plain;

    public static async Task<TwitchWorld> StartAsync(TwitterEmulator emulator) => new(emulator, await emulator.Twitch.StartChatAsync());

    /// <summary>A snippet with keys, ids and places that the emulator knows.</summary>
    public string Localized(string code)
    {
        code = code
            .Replace("\"client id\"", "\"client-id\"", StringComparison.Ordinal)
            .Replace("\"client secret\"", "\"client-secret\"", StringComparison.Ordinal)
            .Replace("\"user token\"", $"\"{_token}\"", StringComparison.Ordinal)
            .Replace("new(\"12\")", $"new(\"{_bot.Id}\")", StringComparison.Ordinal)
            .Replace("new(\"13\")", $"new(\"{_room.Id}\")", StringComparison.Ordinal)
            .Replace("https://app.example", _page, StringComparison.Ordinal)
            .Replace("https://gateway.example", $"http://127.0.0.1:{_emulator.Port}/api/api", StringComparison.Ordinal)
            .Replace("TwitchChatServers.WebSocket", $"new Uri(\"{_chat.WebSocket}\")", StringComparison.Ordinal);
        code = ChatOptions().Replace(code, $"$0 Server = new Uri(\"{_chat.Plain}\"),");
        // A person at a browser is told of the page by the options.
        return SignIn().Replace(code, "${call}, TwitterSdk.Docs.Tests.TwitchPerson.Loopback)");
    }

    public async ValueTask DisposeAsync()
    {
        await _life.DisposeAsync();
        await _person.DisposeAsync();
        foreach ((string key, _) in Configuration())
            Environment.SetEnvironmentVariable(key, null);
    }

    private IEnumerable<(string Key, string? Value)> Configuration() =>
    [
        ("Twitch__BaseAddress", _emulator.BaseAddress),
        ("Twitch__ClientId", "client-id"),
        ("Twitch__ClientSecret", "client-secret"),
        ("Twitch__UserAccessToken", _token),
        ("ASPNETCORE_URLS", _page),
    ];

    [GeneratedRegex(@"new TwitchChatOptions\s*\{|new TwitchChatClient\(new\(\) \{")]
    private static partial Regex ChatOptions();

    [GeneratedRegex(@"(?<call>SignInAsync\(""client-id"", \[[^\]]*\])\)")]
    private static partial Regex SignIn();
}
