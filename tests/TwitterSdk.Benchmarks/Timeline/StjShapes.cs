namespace TwitterSdk.Benchmarks.Timeline;

// The shapes of the SDK's models, for System.Text.Json's generator. Ids are numbers and enums are text; members of a type that the
// document never has are text too.

internal sealed record StjTweet
{
    public DateTimeOffset CreatedAt { get; init; }

    public long Id { get; init; }

    public string? Text { get; init; }

    public string? FullText { get; init; }

    public bool Truncated { get; init; }

    public IReadOnlyList<int>? DisplayTextRange { get; init; }

    public StjEntities? Entities { get; init; }

    public StjExtendedEntities? ExtendedEntities { get; init; }

    public string? Metadata { get; init; }

    public string? Source { get; init; }

    public long? InReplyToStatusId { get; init; }

    public long? InReplyToUserId { get; init; }

    public string? InReplyToScreenName { get; init; }

    public StjUser? User { get; init; }

    public string? Geo { get; init; }

    public string? Coordinates { get; init; }

    public StjPlace? Place { get; init; }

    public IReadOnlyList<long>? Contributors { get; init; }

    public string? CurrentUserRetweet { get; init; }

    public StjTweet? RetweetedStatus { get; init; }

    public bool IsQuoteStatus { get; init; }

    public long? QuotedStatusId { get; init; }

    public string? QuotedStatusPermalink { get; init; }

    public StjTweet? QuotedStatus { get; init; }

    public int? QuoteCount { get; init; }

    public int? ReplyCount { get; init; }

    public int RetweetCount { get; init; }

    public int FavoriteCount { get; init; }

    public bool? Favorited { get; init; }

    public bool? Retweeted { get; init; }

    public bool? PossiblySensitive { get; init; }

    public bool? PossiblySensitiveAppealable { get; init; }

    public string? FilterLevel { get; init; }

    public string? Lang { get; init; }

    public string? SupplementalLanguage { get; init; }

    public bool? WithheldCopyright { get; init; }

    public IReadOnlyList<string>? WithheldInCountries { get; init; }

    public string? WithheldScope { get; init; }

    public string? Scopes { get; init; }

    public string? CardUri { get; init; }

    public string? ExtendedTweet { get; init; }

    public IReadOnlyList<string>? MatchingRules { get; init; }

    public DateTimeOffset? TimestampMs { get; init; }

    public string? EditHistory { get; init; }

    public string? EditControls { get; init; }

    public bool? Editable { get; init; }
}

internal sealed record StjUser
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string ScreenName { get; init; } = "";

    public string? Location { get; init; }

    public StjPlace? ProfileLocation { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public StjUserEntities? Entities { get; init; }

    public bool Protected { get; init; }

    public int FollowersCount { get; init; }

    public int FriendsCount { get; init; }

    public int ListedCount { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public int FavouritesCount { get; init; }

    public int? UtcOffset { get; init; }

    public string? TimeZone { get; init; }

    public bool? GeoEnabled { get; init; }

    public bool Verified { get; init; }

    public int StatusesCount { get; init; }

    public string? Lang { get; init; }

    public StjTweet? Status { get; init; }

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

    public bool? LiveFollowing { get; init; }

    public bool? FollowRequestSent { get; init; }

    public bool? Notifications { get; init; }

    public bool? Muting { get; init; }

    public bool? Blocking { get; init; }

    public bool? BlockedBy { get; init; }

    public string? TranslatorType { get; init; }

    public IReadOnlyList<string>? WithheldInCountries { get; init; }

    public string? WithheldScope { get; init; }

    public bool? Suspended { get; init; }

    public bool? NeedsPhoneVerification { get; init; }

    public string? Email { get; init; }

    public DateTimeOffset? CreatedTimestamp { get; init; }

    public string? Derived { get; init; }

    public bool? ShowAllInlineMedia { get; init; }

    public bool? RequireSomeConsent { get; init; }

    public string? AdvertiserAccountType { get; init; }

    public IReadOnlyList<string>? AdvertiserAccountServiceLevels { get; init; }

    public string? BusinessProfileState { get; init; }
}

internal sealed record StjUserEntities
{
    public StjUserEntityUrls? Url { get; init; }

    public StjUserEntityUrls? Description { get; init; }
}

internal sealed record StjUserEntityUrls
{
    public IReadOnlyList<StjUrlEntity> Urls { get; init; } = [];
}

internal sealed record StjEntities
{
    public IReadOnlyList<StjHashtagEntity> Hashtags { get; init; } = [];

    public IReadOnlyList<StjHashtagEntity> Symbols { get; init; } = [];

    public IReadOnlyList<StjUserMentionEntity> UserMentions { get; init; } = [];

    public IReadOnlyList<StjUrlEntity> Urls { get; init; } = [];

    public IReadOnlyList<StjMediaEntity>? Media { get; init; }

    public IReadOnlyList<string>? Polls { get; init; }
}

internal sealed record StjExtendedEntities
{
    public IReadOnlyList<StjMediaEntity> Media { get; init; } = [];
}

internal sealed record StjHashtagEntity
{
    public string Text { get; init; } = "";

    public IReadOnlyList<int> Indices { get; init; } = [];
}

internal sealed record StjUserMentionEntity
{
    public string ScreenName { get; init; } = "";

    public string? Name { get; init; }

    public long? Id { get; init; }

    public IReadOnlyList<int> Indices { get; init; } = [];
}

internal sealed record StjUrlEntity
{
    public string Url { get; init; } = "";

    public string? ExpandedUrl { get; init; }

    public string? DisplayUrl { get; init; }

    public string? Unwound { get; init; }

    public IReadOnlyList<int>? Indices { get; init; }
}

internal sealed record StjMediaEntity
{
    public long Id { get; init; }

    public IReadOnlyList<int> Indices { get; init; } = [];

    public string MediaUrl { get; init; } = "";

    public string MediaUrlHttps { get; init; } = "";

    public string Url { get; init; } = "";

    public string DisplayUrl { get; init; } = "";

    public string ExpandedUrl { get; init; } = "";

    public string Type { get; init; } = "";

    public StjMediaSizes Sizes { get; init; } = new();

    public long? SourceStatusId { get; init; }

    public long? SourceUserId { get; init; }

    public string? VideoInfo { get; init; }

    public string? AdditionalMediaInfo { get; init; }

    public string? ExtAltText { get; init; }

    public string? Features { get; init; }

    public string? Ext { get; init; }
}

internal sealed record StjMediaSizes
{
    public StjMediaSize Medium { get; init; } = new();

    public StjMediaSize Small { get; init; } = new();

    public StjMediaSize Large { get; init; } = new();

    public StjMediaSize Thumb { get; init; } = new();
}

internal sealed record StjMediaSize
{
    public int W { get; init; }

    public int H { get; init; }

    public string Resize { get; init; } = "";
}

internal sealed record StjPlace
{
    public string Id { get; init; } = "";

    public string? Url { get; init; }

    public string? PlaceType { get; init; }

    public string? Name { get; init; }

    public string? FullName { get; init; }

    public string? CountryCode { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<StjPlace>? ContainedWithin { get; init; }

    public string? Geometry { get; init; }

    public IReadOnlyList<string>? Polylines { get; init; }

    public IReadOnlyList<double>? Centroid { get; init; }

    public string? BoundingBox { get; init; }

    public string? Attributes { get; init; }

    public string? VendorInfo { get; init; }
}
