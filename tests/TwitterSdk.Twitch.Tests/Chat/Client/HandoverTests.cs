using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TwitterSdk.Testing;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Limits;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

/// <summary>When the server asks for another connection, two of them live beside each other for a while.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HandoverTests : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly ScriptedChat _server = new();
    private readonly ConcurrentQueue<string> _heard = new();
    private TwitchChatClient? _client;
    private int _connected;

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
            await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task What_the_old_connection_brings_late_is_not_lost()
    {
        ScriptedConnection old = await StartAsync("room");
        old.OnQuit = () => old.Send(Said("late"));
        old.Send(":tmi.twitch.tv RECONNECT");
        await UntilAsync(() => _heard.Contains("late"));
    }

    [Test]
    public async Task What_both_connections_bring_is_told_once()
    {
        ScriptedConnection old = await StartAsync("room");
        _server.Confirms = static (_, _) => false;
        old.Send(":tmi.twitch.tv RECONNECT");
        await UntilAsync(() => _server.Connections is [_, var next] && next.Received.Contains("JOIN #room"));
        old.Send(Said("first"));
        await UntilAsync(() => _heard.Contains("first"));

        ScriptedConnection young = _server.Connections[1];
        young.Confirm("room");
        young.Send(Said("second"));
        await UntilAsync(() => old.Received.Contains("QUIT") && _heard.Contains("second"));

        // It lagged behind the old one, which is gone.
        young.Send(Said("first"), Said("third"));
        await UntilAsync(() => _heard.Contains("third"));
        Assert.That(_heard, Is.EqualTo(new[] { "first", "second", "third" }));
    }

    [Test]
    public async Task A_whisper_and_a_deletion_that_both_connections_bring_are_told_once()
    {
        const string Deleted = "@login=ann;target-msg-id=00000000-0000-0000-0000-000000000007 :tmi.twitch.tv CLEARMSG #room :gone";
        ScriptedConnection old = await StartAsync("room");
        _client!.OnWhisper(whisper => _heard.Enqueue(whisper.Text));
        _client!.OnClearMessage(cleared => _heard.Enqueue(cleared.Text));
        _server.Confirms = static (_, _) => false;
        old.Send(":tmi.twitch.tv RECONNECT");
        await UntilAsync(() => _server.Connections is [_, var next] && next.Received.Contains("JOIN #room"));
        old.Send(Whispered(1, "psst"), Deleted);
        await UntilAsync(() => _heard.Count == 2);

        ScriptedConnection young = _server.Connections[1];
        young.Confirm("room");
        young.Send(Whispered(1, "psst"), Deleted, Whispered(2, "and more"));
        await UntilAsync(() => _heard.Contains("and more"));
        Assert.That(_heard, Is.EqualTo(new[] { "psst", "gone", "and more" }));
    }

    [Test]
    public async Task An_old_connection_that_goes_before_all_channels_are_joined_again_holds_nothing_up()
    {
        var clock = new FakeClock();
        ScriptedConnection old = await StartAsync("one", clock, ChatLimits.Normal with { Joins = 1 });
        old.Send(":tmi.twitch.tv RECONNECT");
        await UntilAsync(() => _server.Connections.Count == 2 && _server.Connections[1].Received.Any(line => line.StartsWith("USER", StringComparison.Ordinal)));

        // The next join has to wait, and the clock stands still.
        old.Close();
        await UntilAsync(() => _connected == 2);
        await _client!.SayAsync("one", "still here").WaitAsync(s_patience);
        await UntilAsync(() => _server.Connections[1].Received.Contains("PRIVMSG #one :still here"));
        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(11));
        await UntilAsync(() => _server.Connections[1].Received.Contains("JOIN #one") && _client.Channels.Single().IsJoined);
    }

    [Test]
    public async Task A_channel_that_is_joined_while_the_connections_change_is_joined_on_the_new_one_too()
    {
        ScriptedConnection old = await StartAsync("one");
        _server.Confirms = static (connection, _) => connection == 0;
        old.Send(":tmi.twitch.tv RECONNECT");
        await UntilAsync(() => _server.Connections is [_, var next] && next.Received.Contains("JOIN #one"));
        await _client!.JoinAsync("two").WaitAsync(s_patience);
        Assert.That(old.Received, Has.Some.EqualTo("JOIN #two"));

        _server.Connections[1].Confirm("one");
        await UntilAsync(() => _server.Connections[1].Received.Contains("JOIN #two"));
    }

    private static string Whispered(int number, string text) => $"@message-id={number};thread-id=1_2;user-id=1 :ann!ann@ann WHISPER bot :{text}";

    private static string Said(string text) =>
        $"@id={new Guid(text.Length, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)text[0]])};user-id=1 :ann!ann@ann PRIVMSG #room :{text}";

    private async Task<ScriptedConnection> StartAsync(string channel, TimeProvider? clock = null, ChatLimits? limits = null)
    {
        _client = new TwitchChatClient(new TwitchChatOptions
        {
            Server = _server.Address,
            Login = "bot",
            Token = static _ => new ValueTask<string>("secret"),
            OwnMessages = OwnMessages.Hidden,
            ConnectTimeout = TimeSpan.FromDays(1),
            JoinTimeout = TimeSpan.FromDays(1),
            PingAfter = TimeSpan.FromDays(1),
            Channels = { channel },
            Limits = limits ?? ChatLimits.Normal,
            TimeProvider = clock ?? TimeProvider.System,
        });
        _client.OnStateChanged(state => _connected += state.Status == ChatStatus.Connected ? 1 : 0);
        _client.OnPrivateMessage(message => _heard.Enqueue(message.Text));
        await _client.ConnectAsync().WaitAsync(s_patience);
        await UntilAsync(() => _client.Channels.Single().IsJoined);
        return _server.Connections[0];
    }

    private static Task UntilAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string what = "") => Eventually.TrueAsync(condition, what);
}
