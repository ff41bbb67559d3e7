namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary>Who gave a subscription that its receiver now tells of.</summary>
public sealed record ReceivedGift
{
    /// <summary><c>msg-param-anon-gift</c>: the giver wants to stay unknown.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary><c>msg-param-gift-months</c>: months given.</summary>
    public int Months { get; init; }

    /// <summary><c>msg-param-gift-month-being-redeemed</c>: which of them it is, from 1.</summary>
    public int Month { get; init; }

    /// <summary><c>msg-param-gifter-id</c>.</summary>
    public UserId GiverId { get; init; }

    /// <summary><c>msg-param-gifter-login</c>.</summary>
    public string GiverLogin { get; init; } = "";

    /// <summary><c>msg-param-gifter-name</c>.</summary>
    public string GiverDisplayName { get; init; } = "";
}
