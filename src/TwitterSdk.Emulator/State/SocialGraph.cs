using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Events;

namespace TwitterSdk.Emulator.State;

/// <summary>Who follows, blocks and mutes whom.</summary>
public sealed class SocialGraph
{
    private readonly StateServices _services;
    private readonly StreamHub _streams;

    internal SocialGraph(StateServices services, StreamHub streams)
    {
        _services = services;
        _streams = streams;
    }

    internal Relation Follows { get; } = new();

    internal Relation Blocks { get; } = new();

    internal Relation Mutes { get; } = new();

    /// <summary>Whose direct messages a user no longer takes.</summary>
    internal Relation MessageBlocks { get; } = new();

    /// <summary>Lets one user follow another.</summary>
    public void Follow(EmulatorUser follower, EmulatorUser followed) => Add(Follows, UserRelation.Follow, follower, followed);

    /// <summary>Lets one user follow another no more.</summary>
    public void Unfollow(EmulatorUser follower, EmulatorUser followed) => Remove(Follows, UserRelation.Follow, follower, followed);

    /// <summary>Lets one user block another; neither follows the other from then on.</summary>
    public void Block(EmulatorUser user, EmulatorUser blocked)
    {
        lock (_services.Gate)
        {
            Add(Blocks, UserRelation.Block, user, blocked);
            Follows.Remove(user, blocked);
            Follows.Remove(blocked, user);
        }
    }

    /// <summary>Lets one user block another no more.</summary>
    public void Unblock(EmulatorUser user, EmulatorUser blocked) => Remove(Blocks, UserRelation.Block, user, blocked);

    /// <summary>Lets one user mute another.</summary>
    public void Mute(EmulatorUser user, EmulatorUser muted) => Add(Mutes, UserRelation.Mute, user, muted);

    /// <summary>Lets one user mute another no more.</summary>
    public void Unmute(EmulatorUser user, EmulatorUser muted) => Remove(Mutes, UserRelation.Mute, user, muted);

    /// <summary>Whether one user follows another.</summary>
    public bool IsFollowing(EmulatorUser follower, EmulatorUser followed)
    {
        lock (_services.Gate)
            return Follows.Has(follower, followed);
    }

    /// <summary>Whether a user may see what another one posts.</summary>
    internal bool MaySee(EmulatorUser? viewer, EmulatorUser author) =>
        !author.IsProtected || viewer == author || (viewer is not null && Follows.Has(viewer, author));

    private void Add(Relation relation, UserRelation kind, EmulatorUser from, EmulatorUser to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        lock (_services.Gate)
        {
            if (relation.Has(from, to))
                return;
            relation.Add(from, to);
            _streams.Publish(new UserRelated(kind, from, to, Ends: false, _services.Time.GetUtcNow()));
        }
    }

    private void Remove(Relation relation, UserRelation kind, EmulatorUser from, EmulatorUser to)
    {
        lock (_services.Gate)
        {
            if (!relation.Has(from, to))
                return;
            relation.Remove(from, to);
            _streams.Publish(new UserRelated(kind, from, to, Ends: true, _services.Time.GetUtcNow()));
        }
    }
}
