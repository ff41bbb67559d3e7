using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Benchmarks.Timeline;

internal sealed record OwnTweet : IJsonModel<OwnTweet>
{
    private static readonly JsonMembers s_members = new("created_at\nid\tid_str\ntext\ntruncated\nentities\nextended_entities\nsource\nin_reply_to_status_id\tin_reply_to_status_id_str\nin_reply_to_user_id\tin_reply_to_user_id_str\nin_reply_to_screen_name\nuser\nplace\nretweeted_status\nis_quote_status\nquoted_status_id\tquoted_status_id_str\nquoted_status\nretweet_count\nfavorite_count\nfavorited\nretweeted\npossibly_sensitive\npossibly_sensitive_appealable\nlang"u8);
    public OwnTweet() { }
    private OwnTweet(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: CreatedAt = json.ReadTime(TimeFormat.Ruby); break;
                case 1: Id = json.ReadInt64(); break;
                case 2: Text = json.ReadString(); break;
                case 3: Truncated = json.ReadBoolean(); break;
                case 4: Entities = json.ReadNullableModel<OwnEntities>(); break;
                case 5: ExtendedEntities = json.ReadNullableModel<OwnEntities>(); break;
                case 6: Source = json.ReadNullableSharedString(); break;
                case 7: InReplyToStatusId = json.ReadNullableInt64(); break;
                case 8: InReplyToUserId = json.ReadNullableInt64(); break;
                case 9: InReplyToScreenName = json.ReadNullableSharedString(); break;
                case 10: User = json.ReadModel<OwnUser>(); break;
                case 11: Place = json.ReadNullableModel<OwnPlace>(); break;
                case 12: RetweetedStatus = json.ReadNullableModel<OwnTweet>(); break;
                case 13: IsQuoteStatus = json.ReadBoolean(); break;
                case 14: QuotedStatusId = json.ReadNullableInt64(); break;
                case 15: QuotedStatus = json.ReadNullableModel<OwnTweet>(); break;
                case 16: RetweetCount = json.ReadInt32(); break;
                case 17: FavoriteCount = json.ReadInt32(); break;
                case 18: Favorited = json.ReadBoolean(); break;
                case 19: Retweeted = json.ReadBoolean(); break;
                case 20: PossiblySensitive = json.ReadNullableBoolean(); break;
                case 21: PossiblySensitiveAppealable = json.ReadNullableBoolean(); break;
                case 22: Lang = json.ReadNullableSharedString(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public DateTimeOffset CreatedAt { get; init; }
    public long Id { get; init; }
    public string Text { get; init; } = "";
    public bool Truncated { get; init; }
    public OwnEntities? Entities { get; init; }
    public OwnEntities? ExtendedEntities { get; init; }
    public string? Source { get; init; }
    public long? InReplyToStatusId { get; init; }
    public long? InReplyToUserId { get; init; }
    public string? InReplyToScreenName { get; init; }
    public OwnUser User { get; init; } = JsonModel<OwnUser>.Empty;
    public OwnPlace? Place { get; init; }
    public OwnTweet? RetweetedStatus { get; init; }
    public bool IsQuoteStatus { get; init; }
    public long? QuotedStatusId { get; init; }
    public OwnTweet? QuotedStatus { get; init; }
    public int RetweetCount { get; init; }
    public int FavoriteCount { get; init; }
    public bool Favorited { get; init; }
    public bool Retweeted { get; init; }
    public bool? PossiblySensitive { get; init; }
    public bool? PossiblySensitiveAppealable { get; init; }
    public string? Lang { get; init; }
    public JsonExtra? Extra { get; init; }
    public static OwnTweet Read(ref JsonCursor json) => json.EnterObject() ? new OwnTweet(ref json) : JsonModel<OwnTweet>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnUser : IJsonModel<OwnUser>
{
    private static readonly JsonMembers s_members = new("id\tid_str\nname\nscreen_name\nlocation\ndescription\nurl\nentities\nprotected\nfollowers_count\nfriends_count\nlisted_count\ncreated_at\nfavourites_count\nutc_offset\ntime_zone\ngeo_enabled\nverified\nstatuses_count\nlang\ncontributors_enabled\nis_translator\nis_translation_enabled\nprofile_background_color\nprofile_background_image_url\nprofile_background_image_url_https\nprofile_background_tile\nprofile_image_url\nprofile_image_url_https\nprofile_banner_url\nprofile_link_color\nprofile_sidebar_border_color\nprofile_sidebar_fill_color\nprofile_text_color\nprofile_use_background_image\nhas_extended_profile\ndefault_profile\ndefault_profile_image\nfollowing\nfollow_request_sent\nnotifications\ntranslator_type"u8);
    public OwnUser() { }
    private OwnUser(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Id = json.ReadInt64(); break;
                case 1: Name = json.ReadSharedString(); break;
                case 2: ScreenName = json.ReadSharedString(); break;
                case 3: Location = json.ReadNullableSharedString(); break;
                case 4: Description = json.ReadNullableSharedString(); break;
                case 5: Url = json.ReadNullableSharedString(); break;
                case 6: Entities = json.ReadNullableModel<OwnUserEntities>(); break;
                case 7: Protected = json.ReadBoolean(); break;
                case 8: FollowersCount = json.ReadInt32(); break;
                case 9: FriendsCount = json.ReadInt32(); break;
                case 10: ListedCount = json.ReadInt32(); break;
                case 11: CreatedAt = json.ReadTime(TimeFormat.Ruby); break;
                case 12: FavouritesCount = json.ReadInt32(); break;
                case 13: UtcOffset = json.ReadNullableInt32(); break;
                case 14: TimeZone = json.ReadNullableSharedString(); break;
                case 15: GeoEnabled = json.ReadNullableBoolean(); break;
                case 16: Verified = json.ReadBoolean(); break;
                case 17: StatusesCount = json.ReadInt32(); break;
                case 18: Lang = json.ReadNullableSharedString(); break;
                case 19: ContributorsEnabled = json.ReadNullableBoolean(); break;
                case 20: IsTranslator = json.ReadNullableBoolean(); break;
                case 21: IsTranslationEnabled = json.ReadNullableBoolean(); break;
                case 22: ProfileBackgroundColor = json.ReadNullableSharedString(); break;
                case 23: ProfileBackgroundImageUrl = json.ReadNullableSharedString(); break;
                case 24: ProfileBackgroundImageUrlHttps = json.ReadNullableSharedString(); break;
                case 25: ProfileBackgroundTile = json.ReadNullableBoolean(); break;
                case 26: ProfileImageUrl = json.ReadNullableSharedString(); break;
                case 27: ProfileImageUrlHttps = json.ReadNullableSharedString(); break;
                case 28: ProfileBannerUrl = json.ReadNullableSharedString(); break;
                case 29: ProfileLinkColor = json.ReadNullableSharedString(); break;
                case 30: ProfileSidebarBorderColor = json.ReadNullableSharedString(); break;
                case 31: ProfileSidebarFillColor = json.ReadNullableSharedString(); break;
                case 32: ProfileTextColor = json.ReadNullableSharedString(); break;
                case 33: ProfileUseBackgroundImage = json.ReadNullableBoolean(); break;
                case 34: HasExtendedProfile = json.ReadNullableBoolean(); break;
                case 35: DefaultProfile = json.ReadNullableBoolean(); break;
                case 36: DefaultProfileImage = json.ReadNullableBoolean(); break;
                case 37: Following = json.ReadNullableBoolean(); break;
                case 38: FollowRequestSent = json.ReadNullableBoolean(); break;
                case 39: Notifications = json.ReadNullableBoolean(); break;
                case 40: TranslatorType = json.ReadNullableSharedString(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public long Id { get; init; }
    public string Name { get; init; } = "";
    public string ScreenName { get; init; } = "";
    public string? Location { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public OwnUserEntities? Entities { get; init; }
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
    public JsonExtra? Extra { get; init; }
    public static OwnUser Read(ref JsonCursor json) => json.EnterObject() ? new OwnUser(ref json) : JsonModel<OwnUser>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnUserEntities : IJsonModel<OwnUserEntities>
{
    private static readonly JsonMembers s_members = new("url\ndescription"u8);
    public OwnUserEntities() { }
    private OwnUserEntities(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Url = json.ReadNullableModel<OwnUrlList>(); break;
                case 1: Description = json.ReadNullableModel<OwnUrlList>(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public OwnUrlList? Url { get; init; }
    public OwnUrlList? Description { get; init; }
    public JsonExtra? Extra { get; init; }
    public static OwnUserEntities Read(ref JsonCursor json) => json.EnterObject() ? new OwnUserEntities(ref json) : JsonModel<OwnUserEntities>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnUrlList : IJsonModel<OwnUrlList>
{
    private static readonly JsonMembers s_members = new("urls"u8);
    public OwnUrlList() { }
    private OwnUrlList(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Urls = json.ReadList<OwnUrl>(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public IReadOnlyList<OwnUrl> Urls { get; init; } = [];
    public JsonExtra? Extra { get; init; }
    public static OwnUrlList Read(ref JsonCursor json) => json.EnterObject() ? new OwnUrlList(ref json) : JsonModel<OwnUrlList>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnEntities : IJsonModel<OwnEntities>
{
    private static readonly JsonMembers s_members = new("hashtags\nsymbols\nuser_mentions\nurls\nmedia"u8);
    public OwnEntities() { }
    private OwnEntities(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Hashtags = json.ReadList<OwnHashtag>(); break;
                case 1: Symbols = json.ReadList<OwnHashtag>(); break;
                case 2: UserMentions = json.ReadList<OwnMention>(); break;
                case 3: Urls = json.ReadList<OwnUrl>(); break;
                case 4: Media = json.ReadList<OwnMedia>(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public IReadOnlyList<OwnHashtag> Hashtags { get; init; } = [];
    public IReadOnlyList<OwnHashtag> Symbols { get; init; } = [];
    public IReadOnlyList<OwnMention> UserMentions { get; init; } = [];
    public IReadOnlyList<OwnUrl> Urls { get; init; } = [];
    public IReadOnlyList<OwnMedia> Media { get; init; } = [];
    public JsonExtra? Extra { get; init; }
    public static OwnEntities Read(ref JsonCursor json) => json.EnterObject() ? new OwnEntities(ref json) : JsonModel<OwnEntities>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnHashtag : IJsonModel<OwnHashtag>
{
    private static readonly JsonMembers s_members = new("text\nindices"u8);
    public OwnHashtag() { }
    private OwnHashtag(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Text = json.ReadString(); break;
                case 1: Indices = json.ReadList(static (ref JsonCursor item) => item.ReadInt32()); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public string Text { get; init; } = "";
    public IReadOnlyList<int> Indices { get; init; } = [];
    public JsonExtra? Extra { get; init; }
    public static OwnHashtag Read(ref JsonCursor json) => json.EnterObject() ? new OwnHashtag(ref json) : JsonModel<OwnHashtag>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnMention : IJsonModel<OwnMention>
{
    private static readonly JsonMembers s_members = new("screen_name\nname\nid\tid_str\nindices"u8);
    public OwnMention() { }
    private OwnMention(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: ScreenName = json.ReadSharedString(); break;
                case 1: Name = json.ReadSharedString(); break;
                case 2: Id = json.ReadInt64(); break;
                case 3: Indices = json.ReadList(static (ref JsonCursor item) => item.ReadInt32()); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public string ScreenName { get; init; } = "";
    public string Name { get; init; } = "";
    public long Id { get; init; }
    public IReadOnlyList<int> Indices { get; init; } = [];
    public JsonExtra? Extra { get; init; }
    public static OwnMention Read(ref JsonCursor json) => json.EnterObject() ? new OwnMention(ref json) : JsonModel<OwnMention>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnUrl : IJsonModel<OwnUrl>
{
    private static readonly JsonMembers s_members = new("url\nexpanded_url\ndisplay_url\nindices"u8);
    public OwnUrl() { }
    private OwnUrl(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Url = json.ReadString(); break;
                case 1: ExpandedUrl = json.ReadNullableString(); break;
                case 2: DisplayUrl = json.ReadNullableString(); break;
                case 3: Indices = json.ReadList(static (ref JsonCursor item) => item.ReadInt32()); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public string Url { get; init; } = "";
    public string? ExpandedUrl { get; init; }
    public string? DisplayUrl { get; init; }
    public IReadOnlyList<int> Indices { get; init; } = [];
    public JsonExtra? Extra { get; init; }
    public static OwnUrl Read(ref JsonCursor json) => json.EnterObject() ? new OwnUrl(ref json) : JsonModel<OwnUrl>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnMedia : IJsonModel<OwnMedia>
{
    private static readonly JsonMembers s_members = new("id\tid_str\nindices\nmedia_url\nmedia_url_https\nurl\ndisplay_url\nexpanded_url\ntype\nsizes\nsource_status_id\tsource_status_id_str\nsource_user_id\tsource_user_id_str"u8);
    public OwnMedia() { }
    private OwnMedia(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Id = json.ReadInt64(); break;
                case 1: Indices = json.ReadList(static (ref JsonCursor item) => item.ReadInt32()); break;
                case 2: MediaUrl = json.ReadString(); break;
                case 3: MediaUrlHttps = json.ReadString(); break;
                case 4: Url = json.ReadString(); break;
                case 5: DisplayUrl = json.ReadString(); break;
                case 6: ExpandedUrl = json.ReadString(); break;
                case 7: Type = json.ReadSharedString(); break;
                case 8: Sizes = json.ReadNullableModel<OwnSizes>(); break;
                case 9: SourceStatusId = json.ReadNullableInt64(); break;
                case 10: SourceUserId = json.ReadNullableInt64(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public long Id { get; init; }
    public IReadOnlyList<int> Indices { get; init; } = [];
    public string MediaUrl { get; init; } = "";
    public string MediaUrlHttps { get; init; } = "";
    public string Url { get; init; } = "";
    public string DisplayUrl { get; init; } = "";
    public string ExpandedUrl { get; init; } = "";
    public string Type { get; init; } = "";
    public OwnSizes? Sizes { get; init; }
    public long? SourceStatusId { get; init; }
    public long? SourceUserId { get; init; }
    public JsonExtra? Extra { get; init; }
    public static OwnMedia Read(ref JsonCursor json) => json.EnterObject() ? new OwnMedia(ref json) : JsonModel<OwnMedia>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnSizes : IJsonModel<OwnSizes>
{
    private static readonly JsonMembers s_members = new("thumb\nsmall\nmedium\nlarge"u8);
    public OwnSizes() { }
    private OwnSizes(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Thumb = json.ReadNullableModel<OwnSize>(); break;
                case 1: Small = json.ReadNullableModel<OwnSize>(); break;
                case 2: Medium = json.ReadNullableModel<OwnSize>(); break;
                case 3: Large = json.ReadNullableModel<OwnSize>(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public OwnSize? Thumb { get; init; }
    public OwnSize? Small { get; init; }
    public OwnSize? Medium { get; init; }
    public OwnSize? Large { get; init; }
    public JsonExtra? Extra { get; init; }
    public static OwnSizes Read(ref JsonCursor json) => json.EnterObject() ? new OwnSizes(ref json) : JsonModel<OwnSizes>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnSize : IJsonModel<OwnSize>
{
    private static readonly JsonMembers s_members = new("w\nh\nresize"u8);
    public OwnSize() { }
    private OwnSize(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: W = json.ReadInt32(); break;
                case 1: H = json.ReadInt32(); break;
                case 2: Resize = json.ReadSharedString(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public int W { get; init; }
    public int H { get; init; }
    public string Resize { get; init; } = "";
    public JsonExtra? Extra { get; init; }
    public static OwnSize Read(ref JsonCursor json) => json.EnterObject() ? new OwnSize(ref json) : JsonModel<OwnSize>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}

internal sealed record OwnPlace : IJsonModel<OwnPlace>
{
    private static readonly JsonMembers s_members = new("id\nurl\nplace_type\nname\nfull_name\ncountry_code\ncountry"u8);
    public OwnPlace() { }
    private OwnPlace(ref JsonCursor json)
    {
        int member = -1;
        while (json.NextMember(s_members, ref member))
        {
            switch (member)
            {
                case 0: Id = json.ReadSharedString(); break;
                case 1: Url = json.ReadSharedString(); break;
                case 2: PlaceType = json.ReadSharedString(); break;
                case 3: Name = json.ReadSharedString(); break;
                case 4: FullName = json.ReadSharedString(); break;
                case 5: CountryCode = json.ReadSharedString(); break;
                case 6: Country = json.ReadSharedString(); break;
                default: Extra = json.KeepUnknown(Extra); break;
            }
        }
    }
    public string Id { get; init; } = "";
    public string Url { get; init; } = "";
    public string PlaceType { get; init; } = "";
    public string Name { get; init; } = "";
    public string FullName { get; init; } = "";
    public string CountryCode { get; init; } = "";
    public string Country { get; init; } = "";
    public JsonExtra? Extra { get; init; }
    public static OwnPlace Read(ref JsonCursor json) => json.EnterObject() ? new OwnPlace(ref json) : JsonModel<OwnPlace>.Empty;
    public void Write(Utf8JsonWriter json) => throw new NotSupportedException();
}
