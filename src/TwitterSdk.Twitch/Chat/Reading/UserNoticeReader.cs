using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Chat.Messages.Notices;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads what happens in a channel: each kind into its own record.</summary>
internal static class UserNoticeReader
{
    private const string SharedChat = "sharedchatnotice";

    public static UserNotice? Read(IrcLine line)
    {
        if (ChatMessageReader.Channel(line) is not { } channel)
            return null;
        var tags = new TagReader(line.Tags);
        string kind = tags.Shared(TagKey.Kind);
        string sourceKind = tags.Shared(TagKey.SourceKind);

        // In a shared chat the other channels are told the kind in another tag.
        if (kind == SharedChat && sourceKind.Length > 0)
            kind = sourceKind;
        string text = line.Parameters.Text(1);
        ChatMessageId id = ChatMessageId.Read(tags.Raw(TagKey.Id));
        string room = tags.Shared(TagKey.RoomId);
        string systemMessage = tags.Text(TagKey.SystemMessage);
        string? flags = tags.OptionalText(TagKey.Flags);
        DateTimeOffset? sentAt = tags.Time(TagKey.SentAt);
        ChatUser sender = UserReader.Read(ref tags, tags.Raw(TagKey.Login));
        IReadOnlyList<ChatEmote> emotes = EmoteReader.Read(tags.Raw(TagKey.Emotes), text);
        SharedChatSource? source = PrivateMessageReader.Source(ref tags);
        var parameters = new NoticeParameters(tags.Rest());
        UserNotice notice = Create(kind, channel, sender, parameters);
        return notice with
        {
            RoomId = new UserId(room),
            Kind = new UserNoticeKind(kind),
            Id = id,
            SentAt = sentAt,
            SystemMessage = systemMessage,
            Text = text,
            Emotes = emotes,
            AutoModFlags = flags,
            Source = source,
            UnknownTags = parameters.Rest,
        };
    }

    private static UserNotice Create(string kind, string channel, ChatUser sender, NoticeParameters parameters) => kind switch
    {
        "sub" or "resub" => Subscribed(channel, sender, parameters),
        "subgift" or "anonsubgift" => Gift(channel, sender, parameters),
        "submysterygift" or "anonsubmysterygift" => new MysteryGift
        {
            Channel = channel,
            Sender = sender,
            Count = parameters.Number("mass-gift-count"),
            SenderCount = parameters.Number("sender-count"),
            Plan = parameters.Plan(),
            OriginId = parameters.Text("origin-id"),
            CommunityGiftId = parameters.OptionalText("community-gift-id"),
        },
        "giftpaidupgrade" or "anongiftpaidupgrade" => new GiftUpgrade
        {
            Channel = channel,
            Sender = sender,
            GiverLogin = parameters.OptionalText("sender-login"),
            GiverDisplayName = parameters.OptionalText("sender-name"),
            PromotionName = parameters.OptionalText("promo-name"),
            PromotionTotal = parameters.OptionalNumber("promo-gift-total"),
        },
        "primepaidupgrade" => new PrimeUpgrade { Channel = channel, Sender = sender, Plan = parameters.Plan() },
        "rewardgift" => new RewardGift
        {
            Channel = channel,
            Sender = sender,
            Domain = parameters.Text("domain"),
            SelectedCount = parameters.Number("selected-count"),
            RewardCount = parameters.Number("total-reward-count"),
            TriggerType = parameters.Text("trigger-type"),
            TriggerAmount = parameters.Number("trigger-amount"),
        },
        "standardpayforward" or "communitypayforward" => PaidForward(channel, sender, parameters),
        "primecommunitygiftreceived" => new PrimeCommunityGift
        {
            Channel = channel,
            Sender = sender,
            GiftName = parameters.Text("gift-name"),
            Recipient = parameters.Text("recipient"),
            Giver = parameters.Text("sender"),
        },
        "raid" => new Raid
        {
            Channel = channel,
            Sender = sender,
            FromLogin = parameters.Text("login"),
            FromDisplayName = parameters.Text("displayName"),
            ViewerCount = parameters.Number("viewerCount"),
            ProfileImageUrl = parameters.OptionalText("profileImageURL"),
        },
        "unraid" => new Unraid { Channel = channel, Sender = sender },
        "ritual" => new Ritual { Channel = channel, Sender = sender, Name = parameters.Text("ritual-name") },
        "bitsbadgetier" => new BitsBadge { Channel = channel, Sender = sender, Threshold = parameters.Number("threshold") },
        "extendsub" => new SubscriptionExtended
        {
            Channel = channel,
            Sender = sender,
            CumulativeMonths = parameters.Number("cumulative-months"),
            EndMonth = parameters.Number("sub-benefit-end-month"),
            Plan = parameters.Plan(),
        },
        "announcement" => new Announcement { Channel = channel, Sender = sender, Color = new AnnouncementColor(parameters.Text("color")) },
        "viewermilestone" => new ViewerMilestone
        {
            Channel = channel,
            Sender = sender,
            Category = parameters.Text("category"),
            MilestoneId = parameters.Text("id"),
            Value = parameters.Number("value"),
            ChannelPoints = parameters.OptionalNumber("copoReward"),
        },
        "charitydonation" => new CharityDonation
        {
            Channel = channel,
            Sender = sender,
            CharityName = parameters.Text("charity-name"),
            Amount = parameters.Number("donation-amount"),
            Currency = parameters.Text("donation-currency"),
            Exponent = parameters.Number("exponent"),
        },
        _ => new OtherNotice { Channel = channel, Sender = sender },
    };

    private static Subscribed Subscribed(string channel, ChatUser sender, NoticeParameters parameters)
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

    private static ReceivedGift Received(NoticeParameters parameters) => new()
    {
        IsAnonymous = parameters.Flag("anon-gift"),
        Months = parameters.Number("gift-months"),
        Month = parameters.Number("gift-month-being-redeemed"),
        GiverId = parameters.User("gifter-id"),
        GiverLogin = parameters.Text("gifter-login"),
        GiverDisplayName = parameters.Text("gifter-name"),
    };

    private static SubscriptionGift Gift(string channel, ChatUser sender, NoticeParameters parameters) => new()
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

    private static GiftPaidForward PaidForward(string channel, ChatUser sender, NoticeParameters parameters) => new()
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
}
