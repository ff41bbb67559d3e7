using System.Text.Json.Serialization;

namespace TwitterSdk.Benchmarks.Timeline;

// The same shapes as the models of the SDK, for System.Text.Json's generator.
internal sealed record StjTweet
{
    public DateTimeOffset CreatedAt { get; init; }

    public long Id { get; init; }

    public string Text { get; init; } = "";

    public bool Truncated { get; init; }

    public StjEntities? Entities { get; init; }

    public StjEntities? ExtendedEntities { get; init; }

    public string? Source { get; init; }

    public long? InReplyToStatusId { get; init; }

    public long? InReplyToUserId { get; init; }

    public string? InReplyToScreenName { get; init; }

    public StjUser User { get; init; } = new();

    public StjPlace? Place { get; init; }

    public StjTweet? RetweetedStatus { get; init; }

    public bool IsQuoteStatus { get; init; }

    public long? QuotedStatusId { get; init; }

    public StjTweet? QuotedStatus { get; init; }

    public int RetweetCount { get; init; }

    public int FavoriteCount { get; init; }

    public bool Favorited { get; init; }

    public bool Retweeted { get; init; }

    public bool? PossiblySensitive { get; init; }

    public bool? PossiblySensitiveAppealable { get; init; }

    public string? Lang { get; init; }
}

internal sealed record StjUser
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string ScreenName { get; init; } = "";

    public string? Location { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public StjUserEntities? Entities { get; init; }

    public bool Protected { get; init; }

    public int FollowersCount { get; init; }

    public int FriendsCount { get; init; }

    public int ListedCount { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public int FavouritesCount { get; init; }

    public int? UtcOffset { get; init; }

    public string? TimeZone { get; init; }

    public bool? GeoEnabled { get; init; }

    public bool Verified { get; init; }

    public int StatusesCount { get; init; }

    public string? Lang { get; init; }

    public bool? ContributorsEnabled { get; init; }

    public bool? IsTranslator { get; init; }

    public bool? IsTranslationEnabled { get; init; }

    public string? ProfileBackgroundColor { get; init; }

    public string? ProfileBackgroundImageUrl { get; init; }

    public string? ProfileBackgroundImageUrlHttps { get; init; }

    public bool? ProfileBackgroundTile { get; init; }

    public string? ProfileImageUrl { get; init; }

    public string? ProfileImageUrlHttps { get; init; }

    public string? ProfileBannerUrl { get; init; }

    public string? ProfileLinkColor { get; init; }

    public string? ProfileSidebarBorderColor { get; init; }

    public string? ProfileSidebarFillColor { get; init; }

    public string? ProfileTextColor { get; init; }

    public bool? ProfileUseBackgroundImage { get; init; }

    public bool? HasExtendedProfile { get; init; }

    public bool? DefaultProfile { get; init; }

    public bool? DefaultProfileImage { get; init; }

    public bool? Following { get; init; }

    public bool? FollowRequestSent { get; init; }

    public bool? Notifications { get; init; }

    public string? TranslatorType { get; init; }
}

internal sealed record StjUserEntities
{
    public StjUrlList? Url { get; init; }

    public StjUrlList? Description { get; init; }
}

internal sealed record StjUrlList
{
    public IReadOnlyList<StjUrl> Urls { get; init; } = [];
}

internal sealed record StjEntities
{
    public IReadOnlyList<StjHashtag> Hashtags { get; init; } = [];

    public IReadOnlyList<StjHashtag> Symbols { get; init; } = [];

    public IReadOnlyList<StjMention> UserMentions { get; init; } = [];

    public IReadOnlyList<StjUrl> Urls { get; init; } = [];

    public IReadOnlyList<StjMedia> Media { get; init; } = [];
}

internal sealed record StjHashtag
{
    public string Text { get; init; } = "";

    public IReadOnlyList<int> Indices { get; init; } = [];
}

internal sealed record StjMention
{
    public string ScreenName { get; init; } = "";

    public string Name { get; init; } = "";

    public long Id { get; init; }

    public IReadOnlyList<int> Indices { get; init; } = [];
}

internal sealed record StjUrl
{
    public string Url { get; init; } = "";

    public string? ExpandedUrl { get; init; }

    public string? DisplayUrl { get; init; }

    public IReadOnlyList<int> Indices { get; init; } = [];
}

internal sealed record StjMedia
{
    public long Id { get; init; }

    public IReadOnlyList<int> Indices { get; init; } = [];

    public string MediaUrl { get; init; } = "";

    public string MediaUrlHttps { get; init; } = "";

    public string Url { get; init; } = "";

    public string DisplayUrl { get; init; } = "";

    public string ExpandedUrl { get; init; } = "";

    public string Type { get; init; } = "";

    public StjSizes? Sizes { get; init; }

    public long? SourceStatusId { get; init; }

    public long? SourceUserId { get; init; }
}

internal sealed record StjSizes
{
    public StjSize? Thumb { get; init; }

    public StjSize? Small { get; init; }

    public StjSize? Medium { get; init; }

    public StjSize? Large { get; init; }
}

internal sealed record StjSize
{
    public int W { get; init; }

    public int H { get; init; }

    public string Resize { get; init; } = "";
}

internal sealed record StjPlace
{
    public string Id { get; init; } = "";

    public string Url { get; init; } = "";

    public string PlaceType { get; init; } = "";

    public string Name { get; init; } = "";

    public string FullName { get; init; } = "";

    public string CountryCode { get; init; } = "";

    public string Country { get; init; } = "";
}
