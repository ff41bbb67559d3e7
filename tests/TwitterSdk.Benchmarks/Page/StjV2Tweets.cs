using System.Text.Json;

namespace TwitterSdk.Benchmarks.Page;

// The shapes of the SDK's models, for System.Text.Json's generator. Ids and enums are text.

internal sealed record StjV2TweetPage
{
    public IReadOnlyList<StjV2Tweet>? Data { get; init; }

    public StjV2Includes? Includes { get; init; }

    public IReadOnlyList<JsonElement>? Errors { get; init; }

    public StjV2Meta? Meta { get; init; }
}

internal sealed record StjV2Tweet
{
    public JsonElement? Article { get; init; }

    public JsonElement? ArticleTitle { get; init; }

    public StjV2TweetAttachments? Attachments { get; init; }

    public string? AuthorId { get; init; }

    public string? CardUri { get; init; }

    public string? CommunityId { get; init; }

    public IReadOnlyList<StjV2ContextAnnotation>? ContextAnnotations { get; init; }

    public string? ConversationId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<int>? DisplayTextRange { get; init; }

    public StjV2EditControls? EditControls { get; init; }

    public IReadOnlyList<string>? EditHistoryTweetIds { get; init; }

    public StjV2Entities? Entities { get; init; }

    public StjV2TweetGeo? Geo { get; init; }

    public string? Id { get; init; }

    public string? InReplyToUserId { get; init; }

    public string? Lang { get; init; }

    public IReadOnlyList<JsonElement>? MatchedMediaNotes { get; init; }

    public IReadOnlyList<JsonElement>? MediaMetadata { get; init; }

    public StjV2TweetMetrics? NonPublicMetrics { get; init; }

    public StjV2NoteTweet? NoteTweet { get; init; }

    public IReadOnlyList<JsonElement>? NoteRequestSuggestions { get; init; }

    public StjV2TweetMetrics? OrganicMetrics { get; init; }

    public bool? PaidPartnership { get; init; }

    public bool? PossiblySensitive { get; init; }

    public StjV2TweetMetrics? PromotedMetrics { get; init; }

    public StjV2TweetMetrics? PublicMetrics { get; init; }

    public IReadOnlyList<StjV2ReferencedTweet>? ReferencedTweets { get; init; }

    public string? ReplySettings { get; init; }

    public StjV2TweetScopes? Scopes { get; init; }

    public string? Source { get; init; }

    public IReadOnlyList<string>? SuggestedSourceLinks { get; init; }

    public IReadOnlyList<JsonElement>? SuggestedSourceLinksWithCounts { get; init; }

    public string? Text { get; init; }

    public string? Username { get; init; }

    public StjV2Withheld? Withheld { get; init; }
}

internal sealed record StjV2NoteTweet
{
    public StjV2Entities? Entities { get; init; }

    public string? Text { get; init; }
}

internal sealed record StjV2TweetAttachments
{
    public IReadOnlyList<string>? MediaKeys { get; init; }

    public IReadOnlyList<string>? MediaSourceTweetId { get; init; }

    public IReadOnlyList<string>? PollIds { get; init; }
}

internal sealed record StjV2TweetGeo
{
    public StjV2GeoPoint? Coordinates { get; init; }

    public string? PlaceId { get; init; }
}

internal sealed record StjV2GeoPoint
{
    public IReadOnlyList<double>? Coordinates { get; init; }

    public string? Type { get; init; }
}

internal sealed record StjV2TweetMetrics
{
    public long? BookmarkCount { get; init; }

    public long? ImpressionCount { get; init; }

    public long? LikeCount { get; init; }

    public long? QuoteCount { get; init; }

    public long? ReplyCount { get; init; }

    public long? RetweetCount { get; init; }

    public long? UrlLinkClicks { get; init; }

    public long? UserProfileClicks { get; init; }

    public long? Engagements { get; init; }
}

internal sealed record StjV2EditControls
{
    public DateTimeOffset? EditableUntil { get; init; }

    public int? EditsRemaining { get; init; }

    public bool? IsEditEligible { get; init; }
}

internal sealed record StjV2ReferencedTweet
{
    public string? Id { get; init; }

    public string? Type { get; init; }
}

internal sealed record StjV2Withheld
{
    public bool? Copyright { get; init; }

    public IReadOnlyList<string>? CountryCodes { get; init; }

    public string? Scope { get; init; }
}

internal sealed record StjV2TweetScopes
{
    public bool Followers { get; init; }
}

internal sealed record StjV2ContextAnnotation
{
    public StjV2ContextDomain? Domain { get; init; }

    public StjV2ContextEntity? Entity { get; init; }
}

internal sealed record StjV2ContextDomain
{
    public string? Description { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }
}

internal sealed record StjV2ContextEntity
{
    public string? Description { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }
}
