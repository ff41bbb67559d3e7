using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Who follows and blocks whom.</summary>
public sealed class TwitchGraph
{
    private readonly OrderedDictionary<(TwitchUser User, TwitchUser Channel), TwitchFollow> _follows = [];
    private readonly Dictionary<TwitchUser, List<TwitchFollow>> _followed = [];
    private readonly Dictionary<TwitchUser, List<TwitchFollow>> _followers = [];
    private readonly List<(TwitchUser User, TwitchUser Blocked, DateTimeOffset At)> _blocks = [];
    private readonly TwitchServices _services;

    internal TwitchGraph(TwitchServices services) => _services = services;

    /// <summary>Lets a user follow a channel; tells <c>channel.follow</c> when that is new.</summary>
    public TwitchFollow Follow(TwitchUser user, TwitchUser channel)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(channel);
        lock (_services.Gate)
        {
            if (Find(user, channel) is { } present)
                return present;
            var follow = new TwitchFollow(user, channel, _services.Now);
            Add(follow);
            _services.Events.Publish("channel.follow", EventFacts.OfChannel(channel).With(EventFacts.OfUser(user)).With(new() { ["followed_at"] = follow.At }));
            return follow;
        }
    }

    /// <summary>Ends that.</summary>
    public void Unfollow(TwitchUser user, TwitchUser channel)
    {
        lock (_services.Gate)
        {
            if (!_follows.Remove((user, channel), out TwitchFollow? gone))
                return;
            _followed[user].Remove(gone);
            _followers[channel].Remove(gone);
        }
    }

    /// <summary>The follow of one by the other; null when there is none.</summary>
    public TwitchFollow? Find(TwitchUser user, TwitchUser channel)
    {
        lock (_services.Gate)
            return _follows.GetValueOrDefault((user, channel));
    }

    /// <summary>Who follows a channel, the newest first.</summary>
    public IReadOnlyList<TwitchFollow> Followers(TwitchUser channel)
    {
        lock (_services.Gate)
            return Newest(_followers, channel);
    }

    /// <summary>Whom a user follows, the newest first.</summary>
    public IReadOnlyList<TwitchFollow> Followed(TwitchUser user)
    {
        lock (_services.Gate)
            return Newest(_followed, user);
    }

    /// <summary>Lets a user block another.</summary>
    public void Block(TwitchUser user, TwitchUser blocked)
    {
        lock (_services.Gate)
        {
            if (!_blocks.Exists(block => block.User == user && block.Blocked == blocked))
                _blocks.Add((user, blocked, _services.Now));
        }
    }

    /// <summary>Ends that.</summary>
    public void Unblock(TwitchUser user, TwitchUser blocked)
    {
        lock (_services.Gate)
            _blocks.RemoveAll(block => block.User == user && block.Blocked == blocked);
    }

    /// <summary>Whom a user blocks.</summary>
    public IReadOnlyList<TwitchUser> Blocked(TwitchUser user) => [.. Blocks(user).Select(block => block.Blocked)];

    internal IReadOnlyCollection<TwitchFollow> AllFollows => _follows.Values;

    internal List<(TwitchUser User, TwitchUser Blocked, DateTimeOffset At)> AllBlocks => _blocks;

    /// <summary>How many follow a channel.</summary>
    internal int CountOf(TwitchUser channel)
    {
        lock (_services.Gate)
            return _followers.TryGetValue(channel, out List<TwitchFollow>? follows) ? follows.Count : 0;
    }

    /// <summary>Puts a follow there that is new, and tells nobody.</summary>
    internal void Add(TwitchFollow follow)
    {
        _follows.Add((follow.User, follow.Channel), follow);
        Side(_followed, follow.User).Add(follow);
        Side(_followers, follow.Channel).Add(follow);
    }

    internal IReadOnlyList<(TwitchUser User, TwitchUser Blocked, DateTimeOffset At)> Blocks(TwitchUser user)
    {
        lock (_services.Gate)
            return [.. Enumerable.Reverse(_blocks).Where(block => block.User == user)];
    }

    private static List<TwitchFollow> Side(Dictionary<TwitchUser, List<TwitchFollow>> side, TwitchUser user)
    {
        if (!side.TryGetValue(user, out List<TwitchFollow>? follows))
            side.Add(user, follows = []);
        return follows;
    }

    private static TwitchFollow[] Newest(Dictionary<TwitchUser, List<TwitchFollow>> side, TwitchUser user) =>
        side.TryGetValue(user, out List<TwitchFollow>? follows) ? [.. Enumerable.Reverse(follows)] : [];
}
