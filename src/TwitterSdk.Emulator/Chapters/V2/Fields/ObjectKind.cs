namespace TwitterSdk.Emulator.Chapters.V2.Fields;

/// <summary>A kind of object whose fields a client chooses.</summary>
/// <param name="Record">The spec's type.</param>
/// <param name="IdType">The type of its ids: a value of it refers to such an object.</param>
/// <param name="FieldType">The spec's list of fields.</param>
/// <param name="Id">The member that identifies it.</param>
/// <param name="Includes">Where it stands among what was expanded.</param>
/// <param name="Resource">What problems call it.</param>
internal sealed record ObjectKind(string Record, string IdType, string FieldType, string Id, string Includes, string Resource)
{
    public static ObjectKind Tweet { get; } = new("Tweet", "TweetId", "TweetField", "id", "tweets", "tweet")
    {
        // The vendor sends it without being asked, but its newer naming has no such field to ask for.
        Always = ["edit_history_tweet_ids"],
    };

    public static ObjectKind User { get; } = new("User", "UserId", "UserField", "id", "users", "user");

    public static ObjectKind Media { get; } = new("Media", "MediaKey", "MediaField", "media_key", "media", "media");

    public static ObjectKind Poll { get; } = new("Poll", "PollId", "PollField", "id", "polls", "poll");

    public static ObjectKind Place { get; } = new("Place", "PlaceId", "PlaceField", "id", "places", "place");

    public static ObjectKind List { get; } = new("TwitterList", "ListId", "ListField", "id", "lists", "list");

    public static ObjectKind Topic { get; } = new("Topic", "TopicId", "TopicField", "id", "topics", "topic") { Always = ["id", "name"] };

    /// <summary>A like of a stream. Nothing refers to one, so no answer has it among what was expanded.</summary>
    public static ObjectKind Like { get; } = new("Like", "LikeId", "LikeField", "id", "likes", "like") { Always = ["id"] };

    public static ObjectKind Space { get; } = new("Space", "SpaceId", "SpaceField", "id", "spaces", "space");

    public static ObjectKind Message { get; } = new("DirectMessage", "DirectMessageId", "DirectMessageField", "id", "dm_events", "dm_event");

    public static IReadOnlyList<ObjectKind> All { get; } = [Tweet, User, Media, Poll, Place, List, Topic, Space, Message, Like];

    /// <summary>Members that are always sent, beside the spec's preset.</summary>
    public IReadOnlyList<string> Always { get; private init; } = [];

    public static ObjectKind? OfIdType(string name) => All.FirstOrDefault(kind => kind.IdType == name);
}
