namespace TwitterSdk.Twitch.Chat.Commands;

/// <summary>What somebody is in a channel.</summary>
public enum ChatRole
{
    /// <summary>Subscribes to the channel.</summary>
    Subscriber,

    /// <summary>A VIP of the channel.</summary>
    Vip,

    /// <summary>Moderates the channel.</summary>
    Moderator,

    /// <summary>Whose channel it is. The broadcaster may give every command.</summary>
    Broadcaster,
}
