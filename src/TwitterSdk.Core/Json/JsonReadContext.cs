namespace TwitterSdk.Core.Json;

/// <summary>Counts and reports the values that were not of the kind that the model expects.</summary>
public sealed class JsonReadContext
{
    /// <summary>Is called for each mismatch; may be null.</summary>
    public Action<JsonMismatch>? OnMismatch { get; init; }

    /// <summary>How many values were skipped so far.</summary>
    public long Mismatches => throw new NotSupportedException();
}
