using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Channels;

/// <summary>Which channels are wanted, which connection is in them, and what is known of them.</summary>
internal sealed class ChannelBook
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ChannelEntry> _wanted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChannelEntry> _written = new(StringComparer.Ordinal);

    public IReadOnlyList<ChatChannel> Snapshot
    {
        get
        {
            lock (_gate)
                return [.. from entry in _wanted.Values select new ChatChannel(entry.Name, entry.Generation > 0, entry.Room, entry.Own)];
        }
    }

    /// <summary>Wants a channel, whatever becomes of it.</summary>
    public void Want(string channel)
    {
        lock (_gate)
            Wish(channel).IsFirm = true;
    }

    /// <summary>Wants a channel, as a call that waits for it; <see cref="Arrive"/> or <see cref="GiveUp"/> follows.</summary>
    public ChannelEntry StartWaiting(string channel)
    {
        lock (_gate)
        {
            ChannelEntry entry = Wish(channel);
            entry.Waiting++;
            return entry;
        }
    }

    /// <summary>A call that waited has its channel.</summary>
    public void Arrive(ChannelEntry entry)
    {
        lock (_gate)
        {
            entry.Waiting--;
            entry.IsFirm = true;
        }
    }

    /// <summary>A call waits no more for its channel; true when nobody else wants it, so that it is forgotten.</summary>
    public bool GiveUp(ChannelEntry entry)
    {
        lock (_gate)
            return --entry.Waiting == 0 && !entry.IsFirm && Remove(entry.Name);
    }

    /// <summary>Wants it no more; false when it was not wanted.</summary>
    public bool Forget(string channel)
    {
        lock (_gate)
            return Remove(channel);
    }

    /// <summary>The channels that a connection is to join and was not asked to yet; it counts as asked from now on.</summary>
    public string[] Ask(int generation)
    {
        lock (_gate)
        {
            var channels = new List<string>(_wanted.Count);
            foreach (ChannelEntry entry in _wanted.Values)
            {
                if (entry.Asked >= generation)
                    continue;
                entry.Asked = generation;
                channels.Add(entry.Name);
            }

            return [.. channels];
        }
    }

    /// <summary>Whether a channel is wanted.</summary>
    public bool IsWanted(string channel)
    {
        lock (_gate)
            return _wanted.ContainsKey(channel);
    }

    /// <summary>The channel, wanted or not: one may write without reading.</summary>
    public ChannelEntry ToWriteTo(string channel)
    {
        lock (_gate)
            return Find(channel);
    }

    /// <summary>False when a connection is in a channel; else what waits for that.</summary>
    public bool MustJoin(ChannelEntry entry, int generation, out Task<Notice?> joining)
    {
        lock (_gate)
        {
            bool isIn = entry.Generation >= generation;
            if (!isIn && entry.Joining.Task.IsCompleted)
                entry.Joining = new TaskCompletionSource<Notice?>(TaskCreationOptions.RunContinuationsAsynchronously);
            joining = entry.Joining.Task;
            return !isIn;
        }
    }

    /// <summary>A connection is in a channel; true when that is news.</summary>
    public bool Joined(string channel, int generation)
    {
        TaskCompletionSource<Notice?> joining;
        lock (_gate)
        {
            if (!_wanted.TryGetValue(channel, out ChannelEntry? entry) || entry.Generation >= generation)
                return false;
            entry.Generation = generation;
            joining = entry.Joining;
        }

        joining.TrySetResult(null);
        return true;
    }

    /// <summary>A connection left a channel.</summary>
    public void Left(string channel, int generation)
    {
        lock (_gate)
        {
            if (_wanted.TryGetValue(channel, out ChannelEntry? entry) && entry.Generation == generation)
                entry.Generation = 0;
        }
    }

    /// <summary>A channel cannot be joined, says the server.</summary>
    public void Refused(string channel, Notice notice)
    {
        TaskCompletionSource<Notice?>? joining = null;
        lock (_gate)
        {
            if (_wanted.TryGetValue(channel, out ChannelEntry? entry) && entry.Generation == 0)
                joining = entry.Joining;
        }

        joining?.TrySetResult(notice);
    }

    /// <summary>A connection ended: it is in no channel any more.</summary>
    public void Lost(int generation)
    {
        lock (_gate)
        {
            foreach (ChannelEntry entry in _wanted.Values)
            {
                if (entry.Generation <= generation)
                    entry.Generation = 0;
            }
        }
    }

    /// <summary>Whether what a connection says about a channel counts: not when a newer one is in it already.</summary>
    public bool Accepts(string channel, int generation)
    {
        lock (_gate)
            return !_wanted.TryGetValue(channel, out ChannelEntry? entry) || entry.Generation <= generation;
    }

    public void Learn(RoomState room)
    {
        lock (_gate)
        {
            if (_wanted.TryGetValue(room.Channel, out ChannelEntry? entry))
                entry.Room = entry.Room?.With(room) ?? room;
        }
    }

    public void Learn(UserState own)
    {
        lock (_gate)
        {
            if (Known(own.Channel) is { } entry)
                entry.Own = own;
        }
    }

    /// <summary>What the own user is in a channel; null while it is not known.</summary>
    public UserState? Own(string channel)
    {
        lock (_gate)
            return Known(channel)?.Own;
    }

    /// <summary>The settings of a channel; null while they are not known.</summary>
    public RoomState? Room(string channel)
    {
        lock (_gate)
            return Known(channel)?.Room;
    }

    private ChannelEntry Wish(string channel)
    {
        if (_wanted.TryGetValue(channel, out ChannelEntry? entry))
            return entry;
        entry = Find(channel);
        _wanted.Add(channel, entry);
        return entry;
    }

    private bool Remove(string channel)
    {
        if (!_wanted.Remove(channel, out ChannelEntry? entry))
            return false;
        entry.Generation = entry.Asked = 0;
        entry.IsFirm = false;
        return true;
    }

    private ChannelEntry? Known(string channel) =>
        _wanted.TryGetValue(channel, out ChannelEntry? wanted) ? wanted : _written.GetValueOrDefault(channel);

    private ChannelEntry Find(string channel)
    {
        if (Known(channel) is { } known)
            return known;
        var entry = new ChannelEntry(channel);
        _written.Add(channel, entry);
        return entry;
    }
}
