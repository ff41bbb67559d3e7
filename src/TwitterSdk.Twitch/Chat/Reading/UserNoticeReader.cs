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
        IReadOnlyList<ChatEmote> emotes = EmoteReader.Read(tags.Raw(TagKey.Emotes), text, line.Parameters[1].Length);
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
        "sub" or "resub" => SubscriptionNotices.Subscribed(channel, sender, parameters),
        "subgift" or "anonsubgift" => SubscriptionNotices.Gift(channel, sender, parameters),
        "submysterygift" or "anonsubmysterygift" => SubscriptionNotices.MysteryGift(channel, sender, parameters),
        "giftpaidupgrade" or "anongiftpaidupgrade" => SubscriptionNotices.Upgrade(channel, sender, parameters),
        "primepaidupgrade" => new PrimeUpgrade { Channel = channel, Sender = sender, Plan = parameters.Plan() },
        "standardpayforward" or "communitypayforward" => SubscriptionNotices.PaidForward(channel, sender, parameters),
        "primecommunitygiftreceived" => SubscriptionNotices.PrimeGift(channel, sender, parameters),
        "extendsub" => SubscriptionNotices.Extended(channel, sender, parameters),
        "rewardgift" => RewardGift(channel, sender, parameters),
        "raid" => Raid(channel, sender, parameters),
        "unraid" => new Unraid { Channel = channel, Sender = sender },
        "ritual" => new Ritual { Channel = channel, Sender = sender, Name = parameters.Text("ritual-name") },
        "bitsbadgetier" => new BitsBadge { Channel = channel, Sender = sender, Threshold = parameters.Number("threshold") },
        "announcement" => new Announcement { Channel = channel, Sender = sender, Color = new AnnouncementColor(parameters.Text("color")) },
        "viewermilestone" => Milestone(channel, sender, parameters),
        "charitydonation" => Donation(channel, sender, parameters),
        _ => new OtherNotice { Channel = channel, Sender = sender },
    };

    private static RewardGift RewardGift(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        Domain = parameters.Text("domain"),
        SelectedCount = parameters.Number("selected-count"),
        RewardCount = parameters.Number("total-reward-count"),
        TriggerType = parameters.Text("trigger-type"),
        TriggerAmount = parameters.Number("trigger-amount"),
    };

    private static Raid Raid(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        FromLogin = parameters.Text("login"),
        FromDisplayName = parameters.Text("displayName"),
        ViewerCount = parameters.Number("viewerCount"),
        ProfileImageUrl = parameters.OptionalText("profileImageURL"),
    };

    private static ViewerMilestone Milestone(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        Category = parameters.Text("category"),
        MilestoneId = parameters.Text("id"),
        Value = parameters.Number("value"),
        ChannelPoints = parameters.OptionalNumber("copoReward"),
    };

    private static CharityDonation Donation(string channel, ChatUser sender, NoticeParameters parameters) => new()
    {
        Channel = channel,
        Sender = sender,
        CharityName = parameters.Text("charity-name"),
        Amount = parameters.Number("donation-amount"),
        Currency = parameters.Text("donation-currency"),
        Exponent = parameters.Number("exponent"),
    };
}
