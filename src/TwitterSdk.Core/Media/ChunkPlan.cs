namespace TwitterSdk.Core.Media;

/// <summary>How bytes are cut: chunks of one size, the last one with what remains.</summary>
internal readonly record struct ChunkPlan
{
    private ChunkPlan(long totalBytes, int chunkBytes) => (TotalBytes, ChunkBytes) = (totalBytes, chunkBytes);

    public long TotalBytes { get; }

    public int ChunkBytes { get; }

    public int Count => (int)((TotalBytes + ChunkBytes - 1) / ChunkBytes);

    public MediaChunk this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var offset = (long)index * ChunkBytes;
            return new MediaChunk(index, offset, (int)Math.Min(ChunkBytes, TotalBytes - offset));
        }
    }

    /// <summary>Cuts into chunks of the wanted size, or into larger ones where there would be too many.</summary>
    /// <exception cref="MediaSizeException">Even the largest chunks would be too many.</exception>
    public static ChunkPlan Create(long totalBytes, int wantedBytes, int maxChunkBytes, int maxChunks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(totalBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wantedBytes);
        var most = (long)maxChunkBytes * maxChunks;
        if (totalBytes > most)
            throw new MediaSizeException($"{totalBytes} bytes do not fit into {maxChunks} chunks of {maxChunkBytes} bytes; at most {most} bytes can be sent.", totalBytes, most);

        var least = (totalBytes + maxChunks - 1) / maxChunks;
        return new ChunkPlan(totalBytes, (int)Math.Min(Math.Max(wantedBytes, least), maxChunkBytes));
    }
}
