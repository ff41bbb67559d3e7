using TwitterSdk.Benchmarks.Ratios;
using TwitterSdk.Twitch.Chat.Reading;

namespace TwitterSdk.Benchmarks.Chat;

/// <summary>Reading chat messages of 17 tags into typed messages. The limit finds where the parts are.</summary>
internal sealed class ReadChatRow : InterleavedRow
{
    private readonly int[] _offsets = new int[256];
    private int _next;
    private object? _kept;

    public override string Name => "Twitch PRIVMSG with 17 tags, typed";

    public override string Unit => "ns";

    public override string Target => "<= 3.2, <= 700 B";

    protected override Task LimitAsync()
    {
        LazyOffsets.Find(Next(), _offsets);
        return Task.CompletedTask;
    }

    protected override Task OursAsync()
    {
        _kept = ChatMessageReader.Read(Next());
        return _kept is null ? throw new InvalidOperationException("No message.") : Task.CompletedTask;
    }

    private byte[] Next() => ChatLines.All[_next++ & (ChatLines.All.Length - 1)];
}
