using TwitterSdk.Core.Media;
using TwitterSdk.V1;

namespace TwitterSdk.Media;

/// <summary>What uploaded media are for, and how they are sent.</summary>
public sealed record MediaUploadOptions : MediaTransferOptions
{
    /// <summary>What the media are for; null for what fits their type: <c>tweet_image</c>, <c>tweet_gif</c>, <c>tweet_video</c>, or those of direct messages.</summary>
    public MediaCategory? Category { get; init; }

    /// <summary>True for media of a direct message.</summary>
    public bool ForDirectMessage { get; init; }

    /// <summary>True to let more than one direct message use the media; null to say nothing. In API v2 such media go in chunks, for one request cannot say it.</summary>
    public bool? Shared { get; init; }

    /// <summary>Users that may use the media too; up to 100.</summary>
    public IReadOnlyList<UserId> AdditionalOwners { get; init; } = [];

    /// <summary>What an image or GIF shows, for those who can not see it; up to 1000 characters.</summary>
    public string? AltText { get; init; }

    /// <summary>The subtitles of a video of a Tweet.</summary>
    public IReadOnlyList<MediaSubtitles> Subtitles { get; init; } = [];
}
