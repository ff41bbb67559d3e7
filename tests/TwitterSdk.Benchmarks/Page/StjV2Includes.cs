using System.Text.Json;

namespace TwitterSdk.Benchmarks.Page;

// The shapes of the SDK's models, for System.Text.Json's generator. Ids and enums are text.

internal sealed record StjV2Includes
{
    public IReadOnlyList<StjV2Media>? Media { get; init; }

    public IReadOnlyList<StjV2Place>? Places { get; init; }

    public IReadOnlyList<StjV2Poll>? Polls { get; init; }

    public IReadOnlyList<StjV2Tweet>? Tweets { get; init; }

    public IReadOnlyList<JsonElement>? Topics { get; init; }

    public IReadOnlyList<StjV2User>? Users { get; init; }
}

internal sealed record StjV2Meta
{
    public int? TotalSubscriptions { get; init; }

    public string? NextToken { get; init; }

    public int? ResultCount { get; init; }

    public bool? HasMessageRequests { get; init; }

    public bool? HasMore { get; init; }

    public IReadOnlyList<string>? ConversationKeyEvents { get; init; }

    public string? PreviousToken { get; init; }

    public long? TotalTweetCount { get; init; }

    public string? NewestId { get; init; }

    public string? OldestId { get; init; }

    public string? Sent { get; init; }

    public JsonElement? Summary { get; init; }
}

internal sealed record StjV2User
{
    public StjV2UserAffiliation? Affiliation { get; init; }

    public string? ConfirmedEmail { get; init; }

    public IReadOnlyList<string>? ConnectionStatus { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? Description { get; init; }

    public StjV2UserEntities? Entities { get; init; }

    public string? Id { get; init; }

    public bool? IsIdentityVerified { get; init; }

    public string? Location { get; init; }

    public string? MostRecentTweetId { get; init; }

    public string? Name { get; init; }

    public bool? Parody { get; init; }

    public string? PinnedTweetId { get; init; }

    public string? ProfileBannerUrl { get; init; }

    public string? ProfileImageUrl { get; init; }

    public bool? Protected { get; init; }

    public StjV2UserPublicMetrics? PublicMetrics { get; init; }

    public bool? ReceivesYourDm { get; init; }

    public bool? SubscribesToYou { get; init; }

    public StjV2UserSubscription? Subscription { get; init; }

    public string? SubscriptionType { get; init; }

    public string? Url { get; init; }

    public string? Username { get; init; }

    public bool? Verified { get; init; }

    public long? VerifiedFollowersCount { get; init; }

    public string? VerifiedType { get; init; }

    public StjV2Withheld? Withheld { get; init; }
}

internal sealed record StjV2UserEntities
{
    public StjV2Entities? Description { get; init; }

    public StjV2Entities? Url { get; init; }
}

internal sealed record StjV2UserPublicMetrics
{
    public long FollowersCount { get; init; }

    public long FollowingCount { get; init; }

    public long? LikeCount { get; init; }

    public long ListedCount { get; init; }

    public long? MediaCount { get; init; }

    public long TweetCount { get; init; }
}

internal sealed record StjV2UserAffiliation
{
    public string? BadgeUrl { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<string>? UserId { get; init; }
}

internal sealed record StjV2UserSubscription
{
    public bool SubscribesToYou { get; init; }
}

internal sealed record StjV2Media
{
    public string? AltText { get; init; }

    public long? DurationMs { get; init; }

    public int? Height { get; init; }

    public string? MediaKey { get; init; }

    public StjV2MediaMetrics? NonPublicMetrics { get; init; }

    public StjV2MediaMetrics? OrganicMetrics { get; init; }

    public string? PreviewImageUrl { get; init; }

    public StjV2MediaMetrics? PromotedMetrics { get; init; }

    public StjV2MediaMetrics? PublicMetrics { get; init; }

    public string? Type { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<StjV2MediaVariant>? Variants { get; init; }

    public int? Width { get; init; }
}

internal sealed record StjV2MediaMetrics
{
    public long? Playback0Count { get; init; }

    public long? Playback100Count { get; init; }

    public long? Playback25Count { get; init; }

    public long? Playback50Count { get; init; }

    public long? Playback75Count { get; init; }

    public long? ViewCount { get; init; }
}

internal sealed record StjV2MediaVariant
{
    public long? BitRate { get; init; }

    public string? ContentType { get; init; }

    public string? Url { get; init; }
}

internal sealed record StjV2Place
{
    public IReadOnlyList<string>? ContainedWithin { get; init; }

    public string? Country { get; init; }

    public string? CountryCode { get; init; }

    public string? FullName { get; init; }

    public StjV2PlaceGeo? Geo { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? PlaceType { get; init; }
}

internal sealed record StjV2PlaceGeo
{
    public IReadOnlyList<double>? Bbox { get; init; }

    public JsonElement Properties { get; init; }

    public string? Type { get; init; }
}

internal sealed record StjV2Poll
{
    public int? DurationMinutes { get; init; }

    public DateTimeOffset? EndDatetime { get; init; }

    public string? Id { get; init; }

    public IReadOnlyList<StjV2PollOption>? Options { get; init; }

    public string? VotingStatus { get; init; }
}

internal sealed record StjV2PollOption
{
    public string? Label { get; init; }

    public int Position { get; init; }

    public long Votes { get; init; }
}
