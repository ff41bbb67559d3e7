namespace TwitterSdk.Twitch.Chat.Messages;

/// <summary><c>CLEARCHAT</c>: a user was banned or timed out, or the whole chat was cleared.</summary>
public sealed record ClearChat : ChannelMessage
{
    /// <summary>The login of the user; null when the whole chat was cleared.</summary>
    public string? TargetLogin { get; init; }

    /// <summary><c>target-user-id</c>.</summary>
    public UserId TargetId { get; init; }

    /// <summary><c>ban-duration</c>: how long; null for ever, and when the whole chat was cleared.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary><c>ban-reason</c>, which is not sent any more.</summary>
    public string? Reason { get; init; }

    /// <summary><c>tmi-sent-ts</c>.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether the whole chat was cleared.</summary>
    public bool IsWholeChat => TargetLogin is null;

    /// <summary>Whether a user was banned for ever.</summary>
    public bool IsBan => TargetLogin is not null && Duration is null;

    /// <summary>Whether a user was sent out for some time.</summary>
    public bool IsTimeout => TargetLogin is not null && Duration is not null;
}
