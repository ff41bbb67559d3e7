namespace TwitterSdk.Core.Streaming;

/// <summary>How duplicates are told, and how many ids are remembered for that.</summary>
/// <param name="Select">The id of a message; null for one without.</param>
/// <param name="Remembered">How many.</param>
internal sealed record MessageIds<T>(Func<T, long?> Select, int Remembered)
{
    /// <summary>How a gap is filled; null when it is not.</summary>
    public Func<StreamGap<T>, CancellationToken, IAsyncEnumerable<T>>? Fill { get; init; }
}
