namespace TwitterSdk.Core.Streaming;

/// <summary>What a stream counted, over all of its connections. May be read at any time.</summary>
public sealed class StreamStatistics
{
    private long _bytes;
    private long _messages;
    private long _keepAlives;
    private long _connections;
    private long _dropped;
    private long _duplicates;
    private long _unreadable;
    private long _cut;

    internal StreamStatistics()
    {
    }

    /// <summary>Bytes of all bodies, decompressed.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Messages that were read, also those that were dropped or were duplicates.</summary>
    public long Messages => Volatile.Read(ref _messages);

    /// <summary>Empty lines.</summary>
    public long KeepAlives => Volatile.Read(ref _keepAlives);

    /// <summary>Connections that the vendor accepted.</summary>
    public long Connections => Volatile.Read(ref _connections);

    /// <summary>Messages that were dropped because the buffer was full.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Messages that were left out because they had come before.</summary>
    public long Duplicates => Volatile.Read(ref _duplicates);

    /// <summary>Lines that are no JSON.</summary>
    public long Unreadable => Volatile.Read(ref _unreadable);

    /// <summary>Lines without an end, of connections that broke: discarded, for half a message may look like a whole one.</summary>
    public long Cut => Volatile.Read(ref _cut);

    internal void Read(int bytes) => Add(ref _bytes, bytes);

    internal void Message() => Add(ref _messages, 1);

    internal void KeepAlive() => Add(ref _keepAlives, 1);

    internal void Connected() => Add(ref _connections, 1);

    internal void Drop() => Add(ref _dropped, 1);

    internal void Duplicate() => Add(ref _duplicates, 1);

    internal void Unread() => Add(ref _unreadable, 1);

    internal void CutOff() => Add(ref _cut, 1);

    // One walk at a time writes, so nothing has to be locked.
    private static void Add(ref long counter, long count) => Volatile.Write(ref counter, counter + count);
}
