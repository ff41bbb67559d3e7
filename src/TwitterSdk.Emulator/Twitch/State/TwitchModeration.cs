using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Who may do what in whose chat. Changes show in chat at once.</summary>
public sealed class TwitchModeration
{
    private readonly List<TwitchBan> _bans = [];
    private readonly List<(TwitchUser Channel, TwitchUser User)> _moderators = [];
    private readonly List<(TwitchUser Channel, TwitchUser User)> _vips = [];
    private readonly List<TwitchBlockedTerm> _terms = [];
    private readonly TwitchServices _services;
    private readonly ChatServerState _chat;

    internal TwitchModeration(TwitchServices services, ChatServerState chat)
    {
        _services = services;
        _chat = chat;
    }

    /// <summary>Bans a user from a chat, for a time or for ever; tells <c>channel.ban</c>.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="user">Whom.</param>
    /// <param name="moderator">By whom; null for the broadcaster.</param>
    /// <param name="duration">For how long; null for ever.</param>
    /// <param name="reason">Why.</param>
    public TwitchBan Ban(TwitchUser channel, TwitchUser user, TwitchUser? moderator = null, TimeSpan? duration = null, string reason = "")
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(user);
        lock (_services.Gate)
        {
            DateTimeOffset now = _services.Now;
            var ban = new TwitchBan(channel, user, moderator ?? channel, reason, now, now + duration);
            _bans.RemoveAll(one => one.Channel == channel && one.User == user);
            _bans.Add(ban);
            _chat.Ban(channel.Login, user.Login, duration);
            _services.Events.Publish("channel.ban", About(channel, user, ban.Moderator).With(new()
            {
                ["reason"] = reason,
                ["banned_at"] = now,
                ["ends_at"] = ban.EndsAt,
                ["is_permanent"] = duration is null,
            }));
            return ban;
        }
    }

    /// <summary>Ends a ban; tells <c>channel.unban</c>. False when there is none.</summary>
    public bool Unban(TwitchUser channel, TwitchUser user, TwitchUser? moderator = null)
    {
        lock (_services.Gate)
        {
            if (FindBan(channel, user) is not { } ban)
                return false;
            _bans.Remove(ban);
            _chat.Room(channel.Login).Unban(user.Login);
            _services.Events.Publish("channel.unban", About(channel, user, moderator ?? channel));
            return true;
        }
    }

    /// <summary>The ban of a user that is in force; null when there is none.</summary>
    public TwitchBan? FindBan(TwitchUser channel, TwitchUser user) => Bans(channel).FirstOrDefault(ban => ban.User == user);

    /// <summary>The bans of a channel that are in force, the newest first.</summary>
    public IReadOnlyList<TwitchBan> Bans(TwitchUser channel)
    {
        lock (_services.Gate)
        {
            DateTimeOffset now = _services.Now;
            return [.. Enumerable.Reverse(_bans).Where(ban => ban.Channel == channel && !(ban.EndsAt <= now))];
        }
    }

    /// <summary>Makes a user a moderator; tells <c>channel.moderator.add</c>. False when that is so already.</summary>
    public bool AddModerator(TwitchUser channel, TwitchUser user)
    {
        lock (_services.Gate)
        {
            if (_moderators.Contains((channel, user)))
                return false;
            _moderators.Add((channel, user));
            _chat.Room(channel.Login).AddModerator(user.Login);
            _services.Events.Publish("channel.moderator.add", EventFacts.OfChannel(channel).With(EventFacts.OfUser(user)));
            return true;
        }
    }

    /// <summary>Ends that; tells <c>channel.moderator.remove</c>. False when it is not so.</summary>
    public bool RemoveModerator(TwitchUser channel, TwitchUser user)
    {
        lock (_services.Gate)
        {
            if (!_moderators.Remove((channel, user)))
                return false;
            _chat.Room(channel.Login).RemoveModerator(user.Login);
            _services.Events.Publish("channel.moderator.remove", EventFacts.OfChannel(channel).With(EventFacts.OfUser(user)));
            return true;
        }
    }

    /// <summary>The moderators of a channel, without its broadcaster.</summary>
    public IReadOnlyList<TwitchUser> Moderators(TwitchUser channel)
    {
        lock (_services.Gate)
            return [.. _moderators.Where(one => one.Channel == channel).Select(one => one.User)];
    }

    /// <summary>The channels that a user moderates, without the user's own.</summary>
    public IReadOnlyList<TwitchUser> Moderated(TwitchUser user)
    {
        lock (_services.Gate)
            return [.. _moderators.Where(one => one.User == user).Select(one => one.Channel)];
    }

    /// <summary>Whether a user may moderate a channel: its broadcaster may as well.</summary>
    public bool MayModerate(TwitchUser channel, TwitchUser user) => channel == user || Moderators(channel).Contains(user);

    /// <summary>Makes a user a VIP; tells <c>channel.vip.add</c>. False when that is so already.</summary>
    public bool AddVip(TwitchUser channel, TwitchUser user)
    {
        lock (_services.Gate)
        {
            if (_vips.Contains((channel, user)))
                return false;
            _vips.Add((channel, user));
            _services.Events.Publish("channel.vip.add", EventFacts.OfChannel(channel).With(EventFacts.OfUser(user)));
            return true;
        }
    }

    /// <summary>Ends that; tells <c>channel.vip.remove</c>. False when it is not so.</summary>
    public bool RemoveVip(TwitchUser channel, TwitchUser user)
    {
        lock (_services.Gate)
        {
            if (!_vips.Remove((channel, user)))
                return false;
            _services.Events.Publish("channel.vip.remove", EventFacts.OfChannel(channel).With(EventFacts.OfUser(user)));
            return true;
        }
    }

    /// <summary>The VIPs of a channel.</summary>
    public IReadOnlyList<TwitchUser> Vips(TwitchUser channel)
    {
        lock (_services.Gate)
            return [.. _vips.Where(one => one.Channel == channel).Select(one => one.User)];
    }

    internal List<TwitchBlockedTerm> Terms => _terms;

    internal List<TwitchBan> AllBans => _bans;

    internal List<(TwitchUser Channel, TwitchUser User)> AllModerators => _moderators;

    internal List<(TwitchUser Channel, TwitchUser User)> AllVips => _vips;

    /// <summary>Puts a ban back as it was, its end included.</summary>
    internal void Restore(TwitchBan ban)
    {
        _bans.Add(ban);
        _chat.Room(ban.Channel.Login).Ban(ban.User.Login, ban.EndsAt ?? DateTimeOffset.MaxValue);
    }

    private static FactSet About(TwitchUser channel, TwitchUser user, TwitchUser moderator) =>
        EventFacts.OfChannel(channel).With(EventFacts.OfUser(user)).With(EventFacts.OfModerator(moderator));
}
