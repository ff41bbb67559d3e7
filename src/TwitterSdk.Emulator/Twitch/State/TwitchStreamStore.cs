using System.Diagnostics.CodeAnalysis;
using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Who is live.</summary>
public sealed class TwitchStreamStore
{
    private readonly List<TwitchStream> _streams = [];
    private readonly TwitchServices _services;

    internal TwitchStreamStore(TwitchServices services) => _services = services;

    /// <summary>All that are live, the most watched first.</summary>
    public IReadOnlyList<TwitchStream> Live
    {
        get
        {
            lock (_services.Gate)
                return [.. _streams.OrderByDescending(stream => stream.Viewers)];
        }
    }

    internal List<TwitchStream> All => _streams;

    /// <summary>Starts a stream; tells <c>stream.online</c>. A channel that is live already stays as it is.</summary>
    public TwitchStream Start(TwitchUser channel, int viewers = 0)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (_services.Gate)
        {
            if (TryFind(channel, out TwitchStream? present))
                return present;
            var stream = new TwitchStream(_services.NextId(), channel, _services.Now) { Viewers = viewers };
            _streams.Add(stream);
            _services.Events.Publish("stream.online", EventFacts.OfChannel(channel).With(new()
            {
                ["id"] = stream.Id,
                ["type"] = "live",
                ["started_at"] = stream.StartedAt,
            }));
            return stream;
        }
    }

    /// <summary>Ends a channel's stream; tells <c>stream.offline</c>. Does nothing when it is not live.</summary>
    public void End(TwitchUser channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        lock (_services.Gate)
        {
            if (!TryFind(channel, out TwitchStream? stream))
                return;
            _streams.Remove(stream);
            _services.Events.Publish("stream.offline", EventFacts.OfChannel(channel).With(new() { ["id"] = stream.Id }));
        }
    }

    /// <summary>The stream of a channel that is live.</summary>
    public bool TryFind(TwitchUser channel, [NotNullWhen(true)] out TwitchStream? stream)
    {
        lock (_services.Gate)
            stream = _streams.Find(one => one.Channel == channel);
        return stream is not null;
    }
}
