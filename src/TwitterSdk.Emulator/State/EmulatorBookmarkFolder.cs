namespace TwitterSdk.Emulator.State;

/// <summary>A user's folder for bookmarks.</summary>
public sealed class EmulatorBookmarkFolder
{
    internal EmulatorBookmarkFolder(long id, EmulatorUser owner, string name)
    {
        Id = id;
        Owner = owner;
        Name = name;
    }

    /// <summary>The folder's id.</summary>
    public long Id { get; }

    /// <summary>Whose folder it is.</summary>
    public EmulatorUser Owner { get; }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>What is in it, the newest last.</summary>
    public IReadOnlyList<EmulatorTweet> Tweets => TweetList;

    internal List<EmulatorTweet> TweetList { get; } = [];
}
