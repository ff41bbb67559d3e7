using TwitterSdk.Core.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>Media that were uploaded; put the id into a Tweet or a direct message.</summary>
public sealed record UploadedMedia
{
    /// <summary>What a Tweet or a message names it by; good until <see cref="Expires"/>.</summary>
    public required MediaId Id { get; init; }

    /// <summary>The same as API v2 names it; null when Twitter did not tell.</summary>
    public string? Key { get; init; }

    /// <summary>How large it is, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Until when the id can be used; null when Twitter did not tell.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The MIME type that the media were sent as.</summary>
    public required string MediaType { get; init; }

    /// <summary>What they are for.</summary>
    public MediaCategory? Category { get; init; }

    /// <summary>How far Twitter is with them; null when they needed no processing.</summary>
    public MediaProcessing? Processing { get; init; }
}
