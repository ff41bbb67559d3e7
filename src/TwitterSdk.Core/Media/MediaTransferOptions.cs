namespace TwitterSdk.Core.Media;

/// <summary>How media are sent; each vendor adds what it knows beside.</summary>
public abstract record MediaTransferOptions
{
    /// <summary>
    /// Bytes of a chunk, from 1 to what the vendor takes. Larger ones are made where the vendor's greatest number of chunks wants it.
    /// Null for what is usual with the vendor, or for more where the media would take over 100 chunks; where chunks must be held in memory,
    /// because the source can not go back, at most 1 MiB.
    /// </summary>
    public int? ChunkBytes { get; init; }

    /// <summary>True to send in chunks, false to send in one request, null for what fits the media.</summary>
    public bool? Chunked { get; init; }

    /// <summary>The MIME type; null to find it out.</summary>
    public string? MediaType { get; init; }

    /// <summary>How many chunks are sent at once, from 1 to 16.</summary>
    public int Parallelism { get; init; } = 2;

    /// <summary>How often a chunk, the media in one request, or the end of an upload are sent again after a failure that may pass; 0 for never.</summary>
    public int ChunkRetries { get; init; } = 3;

    /// <summary>True to return only when the vendor has processed the media; false to return as soon as they are sent.</summary>
    public bool WaitForProcessing { get; init; } = true;

    /// <summary>How long the vendor's processing may take before the wait is given up.</summary>
    public TimeSpan ProcessingTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest silence while media are fetched from an address.</summary>
    public TimeSpan DownloadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Throws where a value makes no sense.</summary>
    /// <param name="maxChunkBytes">The vendor's largest chunk.</param>
    internal void Check(int maxChunkBytes)
    {
        Within(ChunkBytes ?? 1, 1, maxChunkBytes, nameof(ChunkBytes));
        Within(Parallelism, 1, 16, nameof(Parallelism));
        Within(ChunkRetries, 0, 100, nameof(ChunkRetries));
        Positive(ProcessingTimeout, nameof(ProcessingTimeout));
        Positive(DownloadTimeout, nameof(DownloadTimeout));
    }

    private static void Within(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"{name} goes from {least} to {most}.");
    }

    private static void Positive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be more than zero.");
    }
}
