namespace TwitterSdk.Emulator.State;

/// <summary>What users keep for later.</summary>
public sealed class BookmarkStore
{
    private readonly Dictionary<EmulatorUser, List<EmulatorTweet>> _tweets = [];
    private readonly List<EmulatorBookmarkFolder> _folders = [];
    private readonly StateServices _services;

    internal BookmarkStore(StateServices services) => _services = services;

    internal IReadOnlyDictionary<EmulatorUser, List<EmulatorTweet>> All => _tweets;

    internal IReadOnlyList<EmulatorBookmarkFolder> AllFolders => _folders;

    /// <summary>Keeps a tweet for a user; nothing happens the second time.</summary>
    public void Add(EmulatorUser user, EmulatorTweet tweet)
    {
        ArgumentNullException.ThrowIfNull(tweet);
        lock (_services.Gate)
        {
            List<EmulatorTweet> kept = Kept(user);
            if (kept.Contains(tweet))
                return;
            kept.Add(tweet);
            tweet.BookmarkCount++;
        }
    }

    /// <summary>Makes a folder.</summary>
    public EmulatorBookmarkFolder AddFolder(EmulatorUser owner, string name)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (_services.Gate)
        {
            var folder = new EmulatorBookmarkFolder(_services.Ids.Next(), owner, name);
            _folders.Add(folder);
            return folder;
        }
    }

    internal void Remove(EmulatorUser user, EmulatorTweet tweet)
    {
        if (Kept(user).Remove(tweet))
            tweet.BookmarkCount--;
        foreach (EmulatorBookmarkFolder folder in Folders(user))
            folder.TweetList.Remove(tweet);
    }

    /// <summary>What a user keeps, newest first.</summary>
    internal IEnumerable<EmulatorTweet> Of(EmulatorUser user) => Enumerable.Reverse(Kept(user));

    internal IReadOnlyList<EmulatorBookmarkFolder> Folders(EmulatorUser owner) => _folders.FindAll(folder => folder.Owner == owner);

    private List<EmulatorTweet> Kept(EmulatorUser user)
    {
        if (!_tweets.TryGetValue(user, out List<EmulatorTweet>? kept))
            _tweets.Add(user, kept = []);
        return kept;
    }
}
