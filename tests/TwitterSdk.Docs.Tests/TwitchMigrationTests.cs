using System.Reflection;
using System.Text.RegularExpressions;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.SignIn;

namespace TwitterSdk.Docs.Tests;

/// <summary>The right column of the tables for those who come from pytwitcherapi is code, and does what it says.</summary>
internal sealed partial class TwitchMigrationTests
{
    private const string Page = "src/TwitterSdk.Twitch/guides/pytwitcherapi.md";

    // What the other library called is switched off, and says so.
    private const string Retired = "CS0618";

    private const string Around = """
        using TwitterSdk.Core.Auth.OAuth2;
        using TwitterSdk.Twitch;
        using TwitterSdk.Twitch.Auth;
        using TwitterSdk.Twitch.Cdn;
        using TwitterSdk.Twitch.Chat;
        using TwitterSdk.Twitch.Chat.Messages;
        using TwitterSdk.Twitch.Kraken;
        using TwitterSdk.Twitch.OldApi;
        using TwitterSdk.Twitch.SignIn;

        public static class Rows
        {{
            public static async Task RunAsync(ITwitchClient twitch, TwitchChatClient chat, PrivateMessage message, Game game, AccessToken permit, CancellationToken ct)
            {{
                {0};
                await Task.Yield();
            }}

            public static void Main()
            {{
            }}
        }}
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static IEnumerable<TestCaseData> Rows => Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, Page)).ReplaceLineEndings("\n"))
        .Select(row => row.Groups["code"].Value).Distinct().Select(code => new TestCaseData(code));

    [TestCaseSource(nameof(Rows))]
    public void Each_call_of_the_tables_is_there(string code) =>
        Assert.That(SnippetCompiler.Problems(SnippetCompiler.Compile(Statement(code))).Where(problem => problem.Id != Retired), Is.Empty);

    [TestCaseSource(nameof(Rows))]
    public async Task Each_call_of_the_tables_does_its_work(string code)
    {
        await using EmulatedWorld world = await EmulatedWorld.StartAsync();
        await using TwitchWorld twitch = await TwitchWorld.StartAsync(world.Emulator);
        ITwitchClient client = twitch.Client;
        await using var chat = new TwitchChatClient(new TwitchChatOptions { Server = twitch.ChatServer, Login = "my_bot", Token = client.GetUserTokenAsync, Moderation = new HelixModeration(client) });
        if (!code.Contains("RunAsync", StringComparison.Ordinal))
            await chat.ConnectAsync();
        MethodInfo run = SnippetCompiler.EntryPoint(SnippetCompiler.Compile(Statement(twitch.Localized(code)), TwitchWorld.Usings)).DeclaringType!.GetMethod("RunAsync")!;

#pragma warning disable CS0618 // The same as above.
        object permit = await client.OldApi.Channels.GetAccessTokenAsync("x");
        object game = (await client.Kraken.Games.FindAsync("Star"))!;
#pragma warning restore CS0618
        PrivateMessage? said = await SaidAsync(chat, code);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await ((Task)run.Invoke(null, [client, chat, said, game, permit, enough.Token])!).WaitAsync(s_patience);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested && code.Contains("(ct)", StringComparison.Ordinal))
        {
            // What goes on until it is cancelled was.
        }
    }

    [Test]
    public void There_are_rows_for_all_that_pytwitcherapi_did() =>
        Assert.That(Rows.Count(), Is.GreaterThan(45));

    /// <summary>A message of somebody in the room, where a row speaks of one.</summary>
    private static async Task<PrivateMessage?> SaidAsync(TwitchChatClient chat, string code)
    {
        if (!code.Contains("message.", StringComparison.Ordinal))
            return null;
        IAsyncEnumerable<ChatMessage> all = chat.ReadAllAsync();
        await chat.JoinAsync("room");
        using var patience = new CancellationTokenSource(s_patience);
        return await all.OfType<PrivateMessage>().FirstAsync(patience.Token);
    }

    private static string Statement(string code)
    {
        string statement = code.StartsWith("await ", StringComparison.Ordinal) && !code.Contains("(await ", StringComparison.Ordinal) ? code : "_ = " + code;
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, Around, statement);
    }

    [GeneratedRegex(@"^\|.*\| `(?<code>[^`]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
