namespace TwitterSdk.Core.Media;

/// <summary>A type of media that a vendor takes, and on what terms.</summary>
public sealed record MediaRule
{
    /// <summary>The MIME type.</summary>
    public required string MediaType { get; init; }

    /// <summary>What the vendor is told that the media are for; null for nothing.</summary>
    public string? Category { get; init; }

    /// <summary>The largest file that the vendor takes of this type, in bytes.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>The most bytes that can be sent in one request; 0 when chunks are the only way.</summary>
    public long MaxSimpleBytes { get; init; }

    /// <summary>True when also small media go in chunks unless the caller wants otherwise.</summary>
    public bool PreferChunks { get; init; }
}
