namespace TwitterSdk.V2.Hydration;

/// <summary>What came along with the data of one answer, found by ids. Thread-safe; indexes are made when they are first needed.</summary>
public sealed class IncludedObjects
{
    private readonly Includes? _includes;
    private IncludedLookup<UserId, User> _users;
    private IncludedLookup<string, User> _usersByName;
    private IncludedLookup<TweetId, Tweet> _tweets;
    private IncludedLookup<MediaKey, Media> _media;
    private IncludedLookup<PlaceId, Place> _places;
    private IncludedLookup<PollId, Poll> _polls;
    private IncludedLookup<TopicId, Topic> _topics;

    /// <param name="includes">What came along; null for nothing.</param>
    public IncludedObjects(Includes? includes) => _includes = includes;

    /// <summary>A user; null when the user did not come along.</summary>
    public User? Find(UserId? id) => id is { } key ? _users.Find(_includes?.Users, key, static user => user.Id) : null;

    /// <summary>A user by the name behind <c>@</c>, in any case; null when the user did not come along.</summary>
    public User? FindUser(string? username) =>
        username is null ? null : _usersByName.Find(_includes?.Users, username, static user => user.Username, StringComparer.OrdinalIgnoreCase);

    /// <summary>A Tweet; null when it did not come along.</summary>
    public Tweet? Find(TweetId? id) => id is { } key ? _tweets.Find(_includes?.Tweets, key, static tweet => tweet.Id) : null;

    /// <summary>A medium; null when it did not come along.</summary>
    public Media? Find(MediaKey? key) => key is { } found ? _media.Find(_includes?.Media, found, static media => media.MediaKey) : null;

    /// <summary>A place; null when it did not come along.</summary>
    public Place? Find(PlaceId? id) => id is { } key ? _places.Find(_includes?.Places, key, static place => place.Id) : null;

    /// <summary>A poll; null when it did not come along.</summary>
    public Poll? Find(PollId? id) => id is { } key ? _polls.Find(_includes?.Polls, key, static poll => poll.Id) : null;

    /// <summary>A topic; null when it did not come along.</summary>
    public Topic? Find(TopicId? id) => id is { } key ? _topics.Find(_includes?.Topics, key, static topic => topic.Id) : null;

    /// <summary>A Tweet with what it refers to; null when it did not come along.</summary>
    public HydratedTweet? FindTweet(TweetId? id) => Find(id) is { } tweet ? new HydratedTweet(tweet, this) : null;

    internal IReadOnlyList<User> FindAll(IReadOnlyList<UserId>? ids) => Join(ids, static (included, id) => included.Find(id));

    internal IReadOnlyList<Media> FindAll(IReadOnlyList<MediaKey>? keys) => Join(keys, static (included, key) => included.Find(key));

    /// <summary>What came along of a list, each once and in the list's order. The array is new, its objects are those that came.</summary>
    internal IReadOnlyList<TRecord> Join<TItem, TRecord>(IReadOnlyList<TItem>? items, Func<IncludedObjects, TItem, TRecord?> find)
        where TRecord : class
    {
        if (items is not { Count: > 0 } || _includes is null)
            return [];
        var found = new TRecord[items.Count];
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (find(this, items[i]) is { } one && Array.IndexOf(found, one, 0, count) < 0)
                found[count++] = one;
        }

        return count == found.Length ? found : count == 0 ? [] : found[..count];
    }

    /// <summary>All of a list as views.</summary>
    internal IReadOnlyList<TView> View<TView>(IReadOnlyList<IHydratable<TView>>? items) => items is { Count: > 0 } ? new HydratedItems<TView>(items, this) : [];
}
