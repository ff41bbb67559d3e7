using System.Collections.Concurrent;
using System.Text;
using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Tests.Chat.Client;

public sealed class ReceivingTests : ChatFixture
{
    [TestCase("irc", 1)]
    [TestCase("ws", 1)]
    [TestCase("irc", 7)]
    public async Task Characters_may_come_in_pieces(string way, int packet)
    {
        TwitchChatClient client = await ConnectAsync(options => options.Server = way == "ws" ? Server.WebSocket : Server.Plain);
        await client.JoinAsync("room").WaitAsync(Patience);
        Server.Faults.PacketSize = packet;
        Task<PrivateMessage> heard = NextAsync<PrivateMessage>(client);
        Server.Send("@display-name=Ännchen :ann!ann@ann PRIVMSG #room :größer 😀 日本語", "room");
        PrivateMessage message = await heard;
        Assert.That((message.Text, message.Sender.DisplayName), Is.EqualTo(("größer 😀 日本語", "Ännchen")));
    }

    [TestCase("irc")]
    [TestCase("ws")]
    public async Task Hostile_lines_do_not_end_the_connection(string way)
    {
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.Server = way == "ws" ? Server.WebSocket : Server.Plain;
            options.QueueCapacity = 0;
        });
        await client.JoinAsync("room").WaitAsync(Patience);
        var heard = new ConcurrentQueue<string>();
        client.OnPrivateMessage(message => heard.Enqueue(message.Text));
        var random = new Random(4711);
        for (int i = 0; i < 200; i++)
        {
            byte[] bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            Server.Send([.. bytes, (byte)'\n']);
        }

        Server.Send("@" + new string('x', 200_000) + " PRIVMSG #room :too long");
        Server.Send(":ann!ann@ann PRIVMSG #room :" + new string('y', 8000));
        Server.Send("\r\n\r\n:::: \0 @@@@ ;;;;\r\n");
        Server.Send(":ann!ann@ann PRIVMSG #room :after all that", "room");
        await UntilAsync(() => heard.Contains("after all that"));
        Assert.That(heard, Has.Some.Length.EqualTo(8000).And.None.EqualTo("too long"));
        Assert.That(Server.ConnectionCount, Is.EqualTo(1));
    }

    [Test]
    public async Task A_slow_reader_loses_the_oldest_and_the_connection_does_not_wait()
    {
        TwitchChatClient client = await ConnectAsync(options => options.QueueCapacity = 10);
        await JoinWhollyAsync(client);
        IAsyncEnumerable<ChatMessage> all = client.ReadAllAsync();
        await FloodAsync(client);
        List<string> kept = await TakeAsync(all, 10);

        // What ends the flood takes the tenth place.
        Assert.That(kept, Is.EqualTo(Enumerable.Range(91, 9).Select(number => $"{number}")));
        Assert.That(client.DroppedMessages, Is.EqualTo(91));
    }

    [Test]
    public async Task Or_it_loses_the_newest()
    {
        TwitchChatClient client = await ConnectAsync(options =>
        {
            options.QueueCapacity = 10;
            options.QueueOverflow = QueueOverflow.DropNewest;
        });
        await JoinWhollyAsync(client);
        IAsyncEnumerable<ChatMessage> all = client.ReadAllAsync();
        await FloodAsync(client);
        Assert.That(await TakeAsync(all, 10), Is.EqualTo(Enumerable.Range(0, 10).Select(number => $"{number}")));
    }

    [Test]
    public async Task Without_a_limit_nothing_is_lost()
    {
        TwitchChatClient client = await ConnectAsync(options => options.QueueCapacity = 0);
        await JoinWhollyAsync(client);
        IAsyncEnumerable<ChatMessage> all = client.ReadAllAsync();
        await FloodAsync(client);
        Assert.That(await TakeAsync(all, 100), Has.Count.EqualTo(100));
        Assert.That(client.DroppedMessages, Is.Zero);
    }

    [Test]
    public async Task A_handler_that_throws_is_told_and_the_others_go_on()
    {
        TwitchChatClient client = await ConnectAsync();
        await client.JoinAsync("room").WaitAsync(Patience);
        var errors = new ConcurrentQueue<string>();
        var heard = new ConcurrentQueue<string>();
        client.OnError(error => errors.Enqueue(error.Message));
        client.OnError(_ => throw new InvalidOperationException("even this one"));
        client.OnPrivateMessage(_ => throw new FormatException("handler"));
        client.OnLine(_ => throw new FormatException("line"));
        IDisposable second = client.OnPrivateMessage(async (message, cancellationToken) =>
        {
            await Task.Yield();
            heard.Enqueue(message.Text);
        });
        Server.Send(":ann!ann@ann PRIVMSG #room :one", "room");
        await UntilAsync(() => heard.Count == 1 && errors.Count >= 2);
        Assert.That(errors, Is.EquivalentTo(new[] { "handler", "line" }));

        second.Dispose();
        Task<PrivateMessage> next = NextAsync<PrivateMessage>(client);
        Server.Send(":ann!ann@ann PRIVMSG #room :two", "room");
        await next;
        Assert.That(heard, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_observer_sees_messages_and_the_end()
    {
        TwitchChatClient client = await ConnectAsync();
        await client.JoinAsync("room").WaitAsync(Patience);
        var observer = new Recorder();
        using IDisposable subscription = client.Subscribe(observer);
        Server.Ban("room", "ann", TimeSpan.FromSeconds(5));
        await UntilAsync(() => observer.Seen.Any(message => message is ClearChat));
        await client.CloseAsync().WaitAsync(Patience);
        await observer.Completed.Task.WaitAsync(Patience);
        Assert.That(observer.Seen.OfType<ClearChat>().Single().Duration, Is.EqualTo(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public async Task A_handler_may_close_the_client()
    {
        TwitchChatClient client = await ConnectAsync();
        await client.JoinAsync("room").WaitAsync(Patience);
        client.OnPrivateMessage(async (_, _) => await client.CloseAsync());
        Server.Send(":ann!ann@ann PRIVMSG #room :bye", "room");
        await UntilAsync(() => client.State.Status == ChatStatus.Closed && Server.OpenConnections == 0);
    }

    private static async Task JoinWhollyAsync(TwitchChatClient client)
    {
        Task<NamesEnd> end = NextAsync<NamesEnd>(client);
        await client.JoinAsync("room").WaitAsync(Patience);
        await end;
    }

    private async Task FloodAsync(TwitchChatClient client)
    {
        int lines = 0;
        client.OnLine(line => lines += line.Is("PRIVMSG"u8) ? 1 : 0);
        var flood = new StringBuilder();
        for (int number = 0; number < 100; number++)
            flood.Append(":ann!ann@ann PRIVMSG #room :").Append(number).Append("\r\n");
        Server.Send(Encoding.UTF8.GetBytes(flood.ToString()), "room");
        await UntilAsync(() => Volatile.Read(ref lines) == 100);

        // The handler sees a line just before its message is handed on.
        Task<Pong> pong = NextAsync<Pong>(client);
        Server.Send("PONG :done");
        await pong;
    }

    private static async Task<List<string>> TakeAsync(IAsyncEnumerable<ChatMessage> all, int count)
    {
        var taken = new List<string>();
        await foreach (ChatMessage message in all.WithCancellation(new CancellationTokenSource(Patience).Token))
        {
            if (message is PrivateMessage { Text: var text })
                taken.Add(text);
            if (taken.Count == count || message is Pong)
                break;
        }

        return taken;
    }

    private sealed class Recorder : IObserver<ChatMessage>
    {
        public ConcurrentQueue<ChatMessage> Seen { get; } = new();

        public TaskCompletionSource Completed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void OnCompleted() => Completed.SetResult();

        public void OnError(Exception error) => Completed.SetException(error);

        public void OnNext(ChatMessage value) => Seen.Enqueue(value);
    }
}
