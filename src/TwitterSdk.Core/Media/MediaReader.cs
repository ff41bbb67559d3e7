namespace TwitterSdk.Core.Media;

/// <summary>Opened media, read at any place; chunks may be read at the same time.</summary>
internal abstract class MediaReader : IAsyncDisposable
{
    /// <summary>How many bytes there are; null when only the end will tell.</summary>
    public long? Length { get; protected init; }

    public string? FileName { get; init; }

    /// <summary>The MIME type that came with the bytes; null when none did.</summary>
    public string? MediaType { get; init; }

    /// <summary>True when chunks must be loaded, in their order, before they can be read.</summary>
    public virtual bool Buffers => false;

    /// <summary>Reads some bytes; 0 only at the end.</summary>
    public abstract ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>The first bytes, as many as a <see cref="MediaSniffer"/> needs.</summary>
    public virtual async ValueTask<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellationToken)
    {
        var head = new byte[MediaSniffer.Needed];
        var filled = 0;
        while (filled < head.Length)
        {
            var count = await ReadAsync(filled, head.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
                break;
            filled += count;
        }

        return head.AsMemory(0, filled);
    }

    /// <summary>Makes a chunk readable. Chunks are loaded in their order.</summary>
    public virtual ValueTask LoadAsync(MediaChunk chunk, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Gives back what <see cref="LoadAsync"/> took.</summary>
    public virtual void Release(MediaChunk chunk)
    {
    }

    public abstract ValueTask DisposeAsync();
}
