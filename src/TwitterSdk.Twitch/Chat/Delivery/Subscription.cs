using System.Threading.Channels;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Delivery;

/// <summary>The queue of one who takes messages.</summary>
internal sealed class Subscription
{
    private readonly Channel<ChatMessage> _queue;
    private long _dropped;

    public Subscription(int capacity, QueueOverflow overflow)
    {
        _queue = capacity == 0
            ? Channel.CreateUnbounded<ChatMessage>(new UnboundedChannelOptions { SingleReader = true })
            : Channel.CreateBounded<ChatMessage>(
                new BoundedChannelOptions(capacity)
                {
                    SingleReader = true,
                    FullMode = overflow == QueueOverflow.DropOldest ? BoundedChannelFullMode.DropOldest : BoundedChannelFullMode.DropWrite,
                },
                _ => Interlocked.Increment(ref _dropped));
    }

    /// <summary>How many messages went because the queue was full.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public ChannelReader<ChatMessage> Reader => _queue.Reader;

    public void Post(ChatMessage message) => _queue.Writer.TryWrite(message);

    public void Complete(Exception? reason) => _queue.Writer.TryComplete(reason);
}
