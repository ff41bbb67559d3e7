using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Chat.Messages.Notices;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads what happens with subscriptions: bought, given, passed on, prolonged.</summary>
internal static class SubscriptionNotices
{
    public static Subscribed Subscribed(string channel, ChatUser sender, NoticeParameters parameters)
    {
        // Older lines tell the months in "months", which is 0 today.
        int months = parameters.Number("months");
        bool sharesStreak = parameters.Flag("should-share-streak");
        int? streak = parameters.OptionalNumber("streak-months");
        return new Subscribed
        {
            Channel = channel,
            Sender = sender,
            CumulativeMonths = parameters.OptionalNumber("cumulative-months") ?? months,
            StreakMonths = sharesStreak ? streak : null,
            Plan = parameters.Plan(),
            PlanName = parameters.Text("sub-plan-name"),
            BoughtMonths = parameters.Number("multimonth-duration"),
            BoughtMonthsServed = parameters.Number("multimonth-tenure"),
            Gift = parameters.Flag("was-gifted") ? Received(parameters) : null,
        };
    }

    public static SubscriptionGift Gift(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        RecipientId = parameters.User("recipient-id"),
        RecipientLogin = parameters.Text("recipient-user-name"),
        RecipientDisplayName = parameters.Text("recipient-display-name"),
        RecipientMonths = parameters.Number("months"),
        GiftMonths = parameters.Number("gift-months"),
        SenderCount = parameters.Number("sender-count"),
        Plan = parameters.Plan(),
        PlanName = parameters.Text("sub-plan-name"),
        OriginId = parameters.Text("origin-id"),
        CommunityGiftId = parameters.OptionalText("community-gift-id"),
        FunString = parameters.OptionalText("fun-string"),
    };

    public static GiftPaidForward PaidForward(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        IsPriorGiverAnonymous = parameters.Flag("prior-gifter-anonymous"),
        PriorGiverId = parameters.User("prior-gifter-id"),
        PriorGiverLogin = parameters.Text("prior-gifter-user-name"),
        PriorGiverDisplayName = parameters.Text("prior-gifter-display-name"),
        RecipientId = parameters.User("recipient-id"),
        RecipientLogin = parameters.OptionalText("recipient-user-name"),
        RecipientDisplayName = parameters.OptionalText("recipient-display-name"),
    };

    public static MysteryGift MysteryGift(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        Count = parameters.Number("mass-gift-count"),
        SenderCount = parameters.Number("sender-count"),
        Plan = parameters.Plan(),
        OriginId = parameters.Text("origin-id"),
        CommunityGiftId = parameters.OptionalText("community-gift-id"),
    };

    public static GiftUpgrade Upgrade(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        GiverLogin = parameters.OptionalText("sender-login"),
        GiverDisplayName = parameters.OptionalText("sender-name"),
        PromotionName = parameters.OptionalText("promo-name"),
        PromotionTotal = parameters.OptionalNumber("promo-gift-total"),
    };

    public static PrimeCommunityGift PrimeGift(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        GiftName = parameters.Text("gift-name"),
        Recipient = parameters.Text("recipient"),
        Giver = parameters.Text("sender"),
    };

    public static SubscriptionExtended Extended(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        CumulativeMonths = parameters.Number("cumulative-months"),
        EndMonth = parameters.Number("sub-benefit-end-month"),
        Plan = parameters.Plan(),
    };

    private static ReceivedGift Received(NoticeParameters parameters) => new()
    {
        IsAnonymous = parameters.Flag("anon-gift"),
        Months = parameters.Number("gift-months"),
        Month = parameters.Number("gift-month-being-redeemed"),
        GiverId = parameters.User("gifter-id"),
        GiverLogin = parameters.Text("gifter-login"),
        GiverDisplayName = parameters.Text("gifter-name"),
    };
}
