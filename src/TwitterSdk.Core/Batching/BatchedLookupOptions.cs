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

    internal BatchedLookupOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Size, 1, nameof(Size));
        ArgumentOutOfRangeException.ThrowIfLessThan(Wait, TimeSpan.Zero, nameof(Wait));
        ArgumentNullException.ThrowIfNull(TimeProvider);
        return (BatchedLookupOptions)MemberwiseClone();
    }
}
