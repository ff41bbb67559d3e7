namespace TwitterSdk.Core.Json;

/// <summary>Counts and reports the values that were not of the kind that the model expects.</summary>
/// <remarks>One context may serve many documents, also at the same time.</remarks>
public sealed class JsonReadContext
{
    private long _mismatches;

    /// <summary>Is called for each mismatch; may be null.</summary>
    public Action<JsonMismatch>? OnMismatch { get; init; }

    /// <summary>How many values were skipped so far.</summary>
    public long Mismatches => Interlocked.Read(ref _mismatches);

    internal void Count() => Interlocked.Increment(ref _mismatches);

    internal void Report(JsonMismatch mismatch)
    {
        Count();
        OnMismatch?.Invoke(mismatch);
    }
}
