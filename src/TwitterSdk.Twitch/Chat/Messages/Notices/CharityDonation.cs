namespace TwitterSdk.Twitch.Chat.Messages.Notices;

/// <summary><c>charitydonation</c>: somebody gave to the channel's charity.</summary>
public sealed record CharityDonation : UserNotice
{
    /// <summary><c>msg-param-charity-name</c>.</summary>
    public string CharityName { get; init; } = "";

    /// <summary><c>msg-param-donation-amount</c>, in the smallest unit of the currency.</summary>
    public int Amount { get; init; }

    /// <summary><c>msg-param-donation-currency</c>: ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary><c>msg-param-exponent</c>: how many digits are behind the point.</summary>
    public int Exponent { get; init; }

    /// <summary>The amount in whole units, such as 5.00 for 500 cents.</summary>
    public decimal Value => Amount / (decimal)Math.Pow(10, Math.Clamp(Exponent, 0, 9));
}
