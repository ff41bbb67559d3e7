using System.Runtime.CompilerServices;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Server;

/// <summary>The client against a server that was written by others, where it is installed.</summary>
public sealed class RealServerTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    // Nothing to run where there is no such server.
    private static IEnumerable<TestCaseData> Servers() => IrcServerProcess.IsInstalled ? [new TestCaseData("inspircd")] : [];

    [TestCaseSource(nameof(Servers))]
    public async Task It_registers_does_without_capabilities_joins_talks_parts_and_comes_back(string name)
    {
        await using IrcServerProcess server = await IrcServerProcess.StartAsync();
        await using TwitchChatClient reader = Create(server, "reader");
        await using TwitchChatClient writer = Create(server, "writer");
        int connected = 0;
        reader.OnStateChanged(state => connected += state.Status == ChatStatus.Connected ? 1 : 0);
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        reader.OnCapabilityAnswer(answer =>
        {
            if (answer.Subcommand == "NAK")
                refused.TrySetResult();
        });
        await reader.ConnectAsync().WaitAsync(s_patience);
        await writer.ConnectAsync().WaitAsync(s_patience);
        await refused.Task.WaitAsync(s_patience);
        Assert.That(reader.Capabilities, Is.Empty);

        await reader.JoinAsync("room").WaitAsync(s_patience);
        await writer.JoinAsync("room").WaitAsync(s_patience);
        Assert.That((await SayAsync(writer, reader, "grüezi 😀")).Text, Is.EqualTo("grüezi 😀"));

        Task<Part> left = NextAsync<Part>(reader);
        await writer.PartAsync("room").WaitAsync(s_patience);
        Assert.That((await left).Login, Is.EqualTo("writer"));
        await writer.JoinAsync("room").WaitAsync(s_patience);

        await server.KillAsync();
        await server.RunAsync();
        await UntilAsync(() => connected == 2 && reader.Channels.All(channel => channel.IsJoined) && writer.Channels.All(channel => channel.IsJoined));
        Assert.That((await SayAsync(writer, reader, "again")).Text, Is.EqualTo("again"), name);
    }

    private static TwitchChatClient Create(IrcServerProcess server, string login) => new(new TwitchChatOptions
    {
        Server = server.Address,
        Login = login,
        Token = _ => new ValueTask<string>("any"),
        OwnMessages = OwnMessages.LocalEcho,
        LongestRetryDelay = TimeSpan.FromMilliseconds(200),
    });

    private static async Task<PrivateMessage> SayAsync(TwitchChatClient from, TwitchChatClient to, string text)
    {
        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(to);
        Task<PrivateMessage> echo = NextAsync<PrivateMessage>(from);
        await from.SayAsync("room", text).WaitAsync(s_patience);
        Assert.That((await echo).IsLocalEcho, Is.True);
        return await heard;
    }

    private static async Task<T> NextAsync<T>(TwitchChatClient client)
        where T : ChatMessage
    {
        await foreach (ChatMessage message in client.ReadAllAsync().WithCancellation(new CancellationTokenSource(s_patience).Token))
        {
            if (message is T found)
                return found;
        }

        throw new InvalidOperationException("Chat ended.");
    }

    private static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => Eventually.TrueAsync(condition, what);
}
