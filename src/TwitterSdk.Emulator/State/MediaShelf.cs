namespace TwitterSdk.Emulator.State;

/// <summary>Bytes of uploads, as many as fit: the oldest make room for new ones, and what is greater than the shelf is not put there.</summary>
/// <param name="capacity">How many bytes fit.</param>
internal sealed class MediaShelf(long capacity)
{
    private readonly Queue<MediaBytes> _oldest = new();
    private long _used;

    public void Append(MediaBytes bytes, ReadOnlySpan<byte> piece)
    {
        if (!bytes.IsKept)
            return;
        if (bytes.Length + piece.Length > capacity)
        {
            _used -= bytes.Length;
            bytes.Drop();
            return;
        }

        if (bytes.Length == 0)
            _oldest.Enqueue(bytes);
        bytes.Add(piece.ToArray());
        _used += piece.Length;
        while (_used > capacity)
        {
            MediaBytes first = _oldest.Dequeue();
            // One upload alone fits: what comes back to the end of the queue is not the only one there.
            if (first == bytes)
            {
                _oldest.Enqueue(first);
                continue;
            }

            _used -= first.Length;
            first.Drop();
        }
    }
}
