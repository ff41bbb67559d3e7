namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>primecommunitygiftreceived</c>: somebody got a gift that a viewer with Prime gave away.</summary>
public sealed record PrimeCommunityGift : UserNotice
{
    /// <summary><c>msg-param-gift-name</c>: what.</summary>
    public string GiftName { get; init; } = "";

    /// <summary><c>msg-param-recipient</c>: who got it.</summary>
    public string Recipient { get; init; } = "";

    /// <summary><c>msg-param-sender</c>: who gave it.</summary>
    public string Giver { get; init; } = "";
}
