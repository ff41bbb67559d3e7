using TwitterSdk.Benchmarks.Ratios;
using TwitterSdk.Twitch.Chat.Irc;

namespace TwitterSdk.Benchmarks.Chat;

/// <summary>Seeing each tag and the text of a chat message through its bytes. The limit finds where the parts are.</summary>
internal sealed class ViewChatRow : InterleavedRow
{
    private readonly int[] _offsets = new int[256];
    private int _next;
    private int _seen;

    public override string Name => "Twitch PRIVMSG with 17 tags, lazy view";

    public override string Unit => "ns";

    public override string Target => "<= 1.4, 0 B";

    protected override Task LimitAsync()
    {
        LazyOffsets.Find(Next(), _offsets);
        return Task.CompletedTask;
    }

    protected override Task OursAsync()
    {
        if (!IrcLine.TryParse(Next(), out IrcLine line))
            throw new InvalidOperationException("No line.");
        foreach (IrcTag tag in line.Tags)
            _seen += tag.Key.Length + tag.RawValue.Length;
        _seen += line.Parameters[1].Length + line.Prefix.Nick.Length;
        return Task.CompletedTask;
    }

    private byte[] Next() => ChatLines.All[_next++ & (ChatLines.All.Length - 1)];
}
