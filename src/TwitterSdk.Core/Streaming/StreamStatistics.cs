namespace TwitterSdk.Core.Streaming;

/// <summary>What a stream counted, over all of its connections. May be read at any time.</summary>
public sealed class StreamStatistics
{
    private readonly IReadOnlyList<StreamStatistics> _parts;
    private long _bytes;
    private long _messages;
    private long _keepAlives;
    private long _connections;
    private long _dropped;
    private long _duplicates;
    private long _recovered;
    private long _unreadable;
    private long _cut;

    /// <param name="parts">Those of the streams that this one is made of.</param>
    internal StreamStatistics(params IReadOnlyList<StreamStatistics> parts) => _parts = parts;

    /// <summary>Bytes of all bodies, decompressed.</summary>
    public long Bytes => Volatile.Read(ref _bytes) + _parts.Sum(static part => part.Bytes);

    /// <summary>Messages that were read, also those that were dropped or were duplicates.</summary>
    public long Messages => Volatile.Read(ref _messages) + _parts.Sum(static part => part.Messages);

    /// <summary>Empty lines, by which the vendor shows that a quiet connection lives.</summary>
    public long KeepAlives => Volatile.Read(ref _keepAlives) + _parts.Sum(static part => part.KeepAlives);

    /// <summary>Connections that the vendor accepted.</summary>
    public long Connections => Volatile.Read(ref _connections) + _parts.Sum(static part => part.Connections);

    /// <summary>Messages that were dropped because the buffer was full.</summary>
    public long Dropped => Volatile.Read(ref _dropped) + _parts.Sum(static part => part.Dropped);

    /// <summary>Messages that were left out because they had come before.</summary>
    public long Duplicates => Volatile.Read(ref _duplicates) + _parts.Sum(static part => part.Duplicates);

    /// <summary>Messages that were fetched in another way, because they were sent while there was no connection.</summary>
    public long Recovered => Volatile.Read(ref _recovered) + _parts.Sum(static part => part.Recovered);

    /// <summary>Lines that are no JSON.</summary>
    public long Unreadable => Volatile.Read(ref _unreadable) + _parts.Sum(static part => part.Unreadable);

    /// <summary>Lines without an end, of connections that broke: discarded, for half a message may look like a whole one.</summary>
    public long Cut => Volatile.Read(ref _cut) + _parts.Sum(static part => part.Cut);

    internal void Read(int bytes) => Add(ref _bytes, bytes);

    internal void Message() => Add(ref _messages, 1);

    internal void KeepAlive() => Add(ref _keepAlives, 1);

    internal void Connected() => Add(ref _connections, 1);

    internal void Drop() => Add(ref _dropped, 1);

    internal void Duplicate() => Add(ref _duplicates, 1);

    internal void Recover() => Add(ref _recovered, 1);

    internal void Unread() => Add(ref _unreadable, 1);

    internal void CutOff() => Add(ref _cut, 1);

    // One walk at a time writes, so nothing has to be locked.
    private static void Add(ref long counter, long count) => Volatile.Write(ref counter, counter + count);
}
