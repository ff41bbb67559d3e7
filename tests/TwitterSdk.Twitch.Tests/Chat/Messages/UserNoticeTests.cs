using TwitterSdk.Twitch.Chat;
using TwitterSdk.Twitch.Chat.Messages;
using TwitterSdk.Twitch.Chat.Messages.Notices;

namespace TwitterSdk.Twitch.Tests.Chat.Messages;

public sealed class UserNoticeTests
{
    private const string Common = "badges=;color=;display-name=Ann;emotes=;flags=;id=n1;login=ann;mod=0;room-id=9;subscriber=1;tmi-sent-ts=1507246572675;turbo=0;user-id=8;user-type=;";

    [Test]
    public void A_renewal_tells_months_streak_and_plan()
    {
        var sub = Notice<Subscribed>("resub", "msg-param-cumulative-months=6;msg-param-months=0;msg-param-multimonth-duration=3;msg-param-multimonth-tenure=1;msg-param-should-share-streak=1;msg-param-streak-months=2;msg-param-sub-plan=Prime;msg-param-sub-plan-name=Prime;msg-param-was-gifted=false;system-msg=ronni\\shas\\ssubscribed;msg-param-goal-contribution-type=SUBS", "Great stream");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((sub.CumulativeMonths, sub.StreakMonths, sub.BoughtMonths, sub.BoughtMonthsServed, sub.IsRenewal), Is.EqualTo((6, (int?)2, 3, 1, true)));
            Assert.That(sub.Plan, Is.EqualTo(SubscriptionPlan.Prime));
            Assert.That(sub.Gift, Is.Null);
            Assert.That((sub.Text, sub.SystemMessage, sub.Sender.Login, sub.Id.Value), Is.EqualTo(("Great stream", "ronni has subscribed", "ann", "n1")));
            Assert.That(sub.UnknownTags, Is.EqualTo(new[] { new ChatTag("msg-param-goal-contribution-type", "SUBS") }));
        }
    }

    [Test]
    public void A_streak_that_is_not_shared_is_not_told() =>
        Assert.That(Notice<Subscribed>("resub", "msg-param-should-share-streak=0;msg-param-streak-months=5").StreakMonths, Is.Null);

    [Test]
    public void A_received_gift_tells_its_giver()
    {
        ReceivedGift gift = Notice<Subscribed>("resub", "msg-param-was-gifted=true;msg-param-anon-gift=false;msg-param-gift-months=12;msg-param-gift-month-being-redeemed=3;msg-param-gifter-id=4;msg-param-gifter-login=bob;msg-param-gifter-name=Bob").Gift!;
        Assert.That((gift.GiverLogin, gift.GiverId.Value, gift.Month, gift.Months, gift.IsAnonymous), Is.EqualTo(("bob", "4", 3, 12, false)));
    }

    [Test]
    public void A_gift_tells_who_gets_it()
    {
        var gift = Notice<SubscriptionGift>("subgift", "msg-param-months=1;msg-param-gift-months=1;msg-param-recipient-display-name=Mr;msg-param-recipient-id=55;msg-param-recipient-user-name=mr;msg-param-sub-plan=1000;msg-param-sender-count=7;msg-param-origin-id=o;msg-param-community-gift-id=c");
        Assert.That((gift.RecipientLogin, gift.RecipientId.Value, gift.Plan, gift.SenderCount, gift.OriginId, gift.CommunityGiftId, gift.IsAnonymous), Is.EqualTo(("mr", "55", SubscriptionPlan.Tier1, 7, "o", "c", false)));
        Assert.That(gift.UnknownTags, Is.Empty);
    }

    [Test]
    public void A_gift_of_the_anonymous_user_is_anonymous() =>
        Assert.That(Lines.Read<SubscriptionGift>("@msg-id=subgift;login=ananonymousgifter :tmi.twitch.tv USERNOTICE #c").IsAnonymous, Is.True);

    [Test]
    public void A_raid_tells_who_comes()
    {
        var raid = Notice<Raid>("raid", "msg-param-displayName=Other;msg-param-login=other;msg-param-viewerCount=15;msg-param-profileImageURL=https://x/y.png");
        Assert.That((raid.FromLogin, raid.FromDisplayName, raid.ViewerCount, raid.ProfileImageUrl), Is.EqualTo(("other", "Other", 15, "https://x/y.png")));
    }

    [Test]
    public void An_announcement_tells_its_colour() =>
        Assert.That(Notice<Announcement>("announcement", "msg-param-color=PURPLE", "Hear") is { Color: var color, Text: "Hear" } && color == AnnouncementColor.Purple, Is.True);

    [Test]
    public void A_notice_of_a_shared_chat_is_read_as_what_it_is_at_its_source()
    {
        var raid = Lines.Read<Raid>("@msg-id=sharedchatnotice;source-msg-id=raid;source-room-id=3;source-id=s;room-id=4;login=ann;msg-param-viewerCount=2 :tmi.twitch.tv USERNOTICE #c");
        Assert.That((raid.Kind, raid.Source!.RoomId.Value, raid.RoomId.Value, raid.ViewerCount), Is.EqualTo((UserNoticeKind.Raid, "3", "4", 2)));
    }

    [Test]
    public void A_kind_that_is_not_known_keeps_everything()
    {
        var other = Notice<OtherNotice>("cakeday", "msg-param-candles=3");
        Assert.That((other.Kind.Value, other.Kind.IsKnown), Is.EqualTo(("cakeday", false)));
        Assert.That(other.UnknownTags, Is.EqualTo(new[] { new ChatTag("msg-param-candles", "3") }));
    }

    [TestCase("sub", typeof(Subscribed))]
    [TestCase("anonsubgift", typeof(SubscriptionGift))]
    [TestCase("submysterygift", typeof(MysteryGift), "msg-param-mass-gift-count=5")]
    [TestCase("anonsubmysterygift", typeof(MysteryGift))]
    [TestCase("giftpaidupgrade", typeof(GiftUpgrade), "msg-param-sender-login=bob")]
    [TestCase("anongiftpaidupgrade", typeof(GiftUpgrade))]
    [TestCase("primepaidupgrade", typeof(PrimeUpgrade), "msg-param-sub-plan=2000")]
    [TestCase("rewardgift", typeof(RewardGift), "msg-param-selected-count=3;msg-param-domain=x;msg-param-total-reward-count=3;msg-param-trigger-amount=1;msg-param-trigger-type=CHEER")]
    [TestCase("standardpayforward", typeof(GiftPaidForward), "msg-param-prior-gifter-user-name=z;msg-param-recipient-user-name=y")]
    [TestCase("communitypayforward", typeof(GiftPaidForward))]
    [TestCase("primecommunitygiftreceived", typeof(PrimeCommunityGift), "msg-param-gift-name=g;msg-param-recipient=r;msg-param-sender=s")]
    [TestCase("unraid", typeof(Unraid))]
    [TestCase("ritual", typeof(Ritual), "msg-param-ritual-name=new_chatter")]
    [TestCase("bitsbadgetier", typeof(BitsBadge), "msg-param-threshold=1000")]
    [TestCase("extendsub", typeof(SubscriptionExtended), "msg-param-sub-benefit-end-month=4;msg-param-cumulative-months=4;msg-param-sub-plan=1000")]
    [TestCase("viewermilestone", typeof(ViewerMilestone), "msg-param-category=watch-streak;msg-param-value=5;msg-param-copoReward=350;msg-param-id=m")]
    [TestCase("charitydonation", typeof(CharityDonation), "msg-param-charity-name=c;msg-param-donation-amount=500;msg-param-donation-currency=USD;msg-param-exponent=2")]
    public void Each_kind_has_its_record_and_takes_all_its_parameters(string kind, Type type, string parameters = "")
    {
        ChatMessage? message = Lines.Read($"@{Common}msg-id={kind};{parameters} :tmi.twitch.tv USERNOTICE #c");
        Assert.That(message, Is.TypeOf(type));
        Assert.That(((UserNotice)message!).Kind.IsKnown, Is.True);
        Assert.That(message.UnknownTags, Is.Empty);
    }

    private static T Notice<T>(string kind, string parameters, string text = "")
        where T : UserNotice =>
        Lines.Read<T>($"@{Common}msg-id={kind};{parameters} :tmi.twitch.tv USERNOTICE #c" + (text.Length > 0 ? $" :{text}" : ""));
}
