namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>ROOMSTATE</c>: who may write in a channel. All settings come on joining, later only the changed one; the others are null.</summary>
public sealed record RoomState : ChannelMessage
{
    /// <summary><c>emote-only</c>: only emotes may be written.</summary>
    public bool? EmoteOnly { get; init; }

    /// <summary><c>followers-only</c>, in minutes: -1 for everybody, 0 for all followers, else how long one must have followed.</summary>
    public int? FollowersOnlyMinutes { get; init; }

    /// <summary><c>r9k</c>: every message must be different.</summary>
    public bool? UniqueOnly { get; init; }

    /// <summary><c>slow</c>: seconds between two messages of a user; 0 for none.</summary>
    public int? SlowSeconds { get; init; }

    /// <summary><c>subs-only</c>: only subscribers may write.</summary>
    public bool? SubscribersOnly { get; init; }

    /// <summary><c>rituals</c>.</summary>
    public bool? Rituals { get; init; }

    /// <summary><c>broadcaster-lang</c>, which is not sent any more.</summary>
    public string? Language { get; init; }

    /// <summary>This one with the changes of a later one.</summary>
    /// <param name="later">A later one of the same channel.</param>
    public RoomState With(RoomState later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return this with
        {
            RoomId = later.RoomId.Value.Length > 0 ? later.RoomId : RoomId,
            EmoteOnly = later.EmoteOnly ?? EmoteOnly,
            FollowersOnlyMinutes = later.FollowersOnlyMinutes ?? FollowersOnlyMinutes,
            UniqueOnly = later.UniqueOnly ?? UniqueOnly,
            SlowSeconds = later.SlowSeconds ?? SlowSeconds,
            SubscribersOnly = later.SubscribersOnly ?? SubscribersOnly,
            Rituals = later.Rituals ?? Rituals,
            Language = later.Language ?? Language,
            UnknownTags = later.UnknownTags,
        };
    }
}
