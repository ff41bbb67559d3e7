namespace TwitterSdk.Core.Batching;

/// <summary>How keys are put together to one request.</summary>
public sealed class BatchedLookupOptions
{
    /// <summary>How many keys one request has at most: 100 unless set.</summary>
    public int Size { get; set; } = 100;

    /// <summary>How long a key waits for others to come: 20 milliseconds unless set. Zero for no longer than others come at the very same time.</summary>
    public TimeSpan Wait { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The clock of the wait.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>A copy that nobody else changes, checked.</summary>
    internal static BatchedLookupOptions Checked(BatchedLookupOptions options)
    {
        if (options.Size < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.Size, $"{nameof(Size)} must be at least 1.");
        if (options.Wait < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(options), options.Wait, $"{nameof(Wait)} must not be negative.");
        if (options.TimeProvider is null)
            throw new ArgumentNullException(nameof(options), $"{nameof(TimeProvider)} must not be null.");
        return (BatchedLookupOptions)options.MemberwiseClone();
    }
}
