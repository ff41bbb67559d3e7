using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>What was set is what is read.</summary>
public sealed class SettingTests : TwitchFixture
{
    private UserId AnnId => new(Ann.Id);

    [Test]
    public async Task A_colour_is_set_by_name_and_read_as_a_number()
    {
        await Twitch.Helix.Chat.UpdateUserColorAsync(AnnId, ChatColor.HotPink);
        Assert.That((await Twitch.Helix.Chat.GetUserColorAsync([AnnId])).Data.Single().Color, Is.EqualTo("#FF69B4"));
    }

    [Test]
    public async Task All_rules_of_a_chat_are_kept_and_its_delay_is_for_moderators()
    {
        await Twitch.Helix.Chat.UpdateSettingsAsync(AnnId, AnnId, new() { UniqueChatMode = true, NonModeratorChatDelay = true, NonModeratorChatDelayDuration = 4 });
        ChatSettings all = (await Twitch.Helix.Chat.GetSettingsAsync(AnnId)).Data.Single();
        ChatSettings own = (await Twitch.Helix.Chat.GetSettingsAsync(AnnId, new() { ModeratorId = AnnId })).Data.Single();
        Assert.That((all.UniqueChatMode, all.NonModeratorChatDelay), Is.EqualTo((true, (bool?)null)));
        Assert.That((own.NonModeratorChatDelay, own.NonModeratorChatDelayDuration), Is.EqualTo(((bool?)true, (int?)4)));
    }

    [Test]
    public async Task Limits_of_a_reward_are_kept_and_a_switch_needs_its_number()
    {
        CustomReward made = (await Twitch.Helix.ChannelPoints.CreateCustomRewardsAsync(AnnId, "Water", 50, new() { IsMaxPerStreamEnabled = true, MaxPerStream = 3, IsGlobalCooldownEnabled = true, GlobalCooldownSeconds = 60 })).Data.Single();
        Assert.That((made.MaxPerStreamSetting.IsEnabled, made.MaxPerStreamSetting.MaxPerStream, made.GlobalCooldownSetting.GlobalCooldownSeconds), Is.EqualTo((true, 3, 60)));
        Assert.That(made.MaxPerUserPerStreamSetting.IsEnabled, Is.False);
        await Twitch.Helix.ChannelPoints.UpdateCustomRewardAsync(AnnId, made.Id, new() { IsMaxPerStreamEnabled = false, Title = "Tea" });
        CustomReward now = (await Twitch.Helix.ChannelPoints.GetCustomRewardAsync(AnnId, new() { Id = [made.Id] })).Data.Single();
        Assert.That((now.Title, now.MaxPerStreamSetting.IsEnabled, now.GlobalCooldownSetting.IsEnabled), Is.EqualTo(("Tea", false, true)));

        CustomReward other = (await Twitch.Helix.ChannelPoints.CreateCustomRewardsAsync(AnnId, "Milk", 50)).Data.Single();
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.ChannelPoints.UpdateCustomRewardAsync(AnnId, other.Id, new() { Title = "Tea" }), "two of one name");
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.ChannelPoints.UpdateCustomRewardAsync(AnnId, other.Id, new() { IsGlobalCooldownEnabled = true }));
        Assert.ThrowsAsync<TwitchNotFoundException>(() => Twitch.Helix.ChannelPoints.GetCustomRewardAsync(AnnId, new() { Id = [new("none")] }));
    }

    [Test]
    public async Task A_channel_keeps_its_labels_and_refuses_bad_tags_and_empty_titles()
    {
        await Twitch.Helix.Channels.ModifyAsync(AnnId, new() { ContentClassificationLabels = [new() { Id = ContentLabelSwitchId.Gambling, IsEnabled = true }], IsBrandedContent = true });
        await Twitch.Helix.Channels.ModifyAsync(AnnId, new() { Tags = ["Weaving", "日本語"] });
        ChannelInformation now = (await Twitch.Helix.Channels.GetAsync([AnnId])).Data.Single();
        Assert.That((now.ContentClassificationLabels.Single(), now.IsBrandedContent, now.Tags.Count), Is.EqualTo(("Gambling", true, 2)));
        foreach (string tag in new[] { "two words", new string('a', 26), "" })
            Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Channels.ModifyAsync(AnnId, new() { Tags = [tag] }), tag);
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Channels.ModifyAsync(AnnId, new() { Title = "" }));
    }

    [Test]
    public async Task A_description_can_be_cleared()
    {
        Ann.Description = "I weave";
        await Twitch.Helix.Users.UpdateAsync(new() { Description = "" });
        Assert.That(Ann.Description, Is.Empty);
    }

    [Test]
    public async Task Emotes_and_badges_of_messages_can_be_looked_up()
    {
        GlobalEmoteList emotes = await Twitch.Helix.Chat.GetGlobalEmotesAsync();
        Assert.That(emotes.Data.Single(emote => emote.Name == "Kappa").Id.Value, Is.EqualTo("25"));
        Assert.That(emotes.Template, Does.EndWith("/{{id}}/{{format}}/{{theme_mode}}/{{scale}}"));
        Assert.That((await Twitch.Helix.Chat.GetGlobalBadgesAsync()).Data.Select(badge => badge.SetId), Is.EqualTo(new[] { "broadcaster", "moderator", "vip", "subscriber" }));
    }

    [Test]
    public async Task Clips_since_a_day_are_those_of_a_week_and_videos_can_be_young()
    {
        TwitchClip first = State.Library.AddClip(Ann, Bob, "first");
        State.Library.AddVideo(Ann, "old");
        DateTimeOffset begin = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromDays(8));
        State.Library.AddClip(Ann, Bob, "second");
        State.Library.AddVideo(Ann, "young");
        ITwitchClient later = As(Ann);
        ClipPage week = await later.Helix.Clips.GetAsync(new() { BroadcasterId = AnnId, StartedAt = begin });
        VideoPage young = await later.Helix.Videos.GetAsync(new() { UserId = AnnId, Period = VideosPeriod.Week });
        first.IsFeatured = true;
        ClipPage featured = await later.Helix.Clips.GetAsync(new() { BroadcasterId = AnnId, IsFeatured = true });
        Assert.That((week.Data.Single().Title, young.Data.Single().Title, featured.Data.Single().Title), Is.EqualTo(("first", "young", "first")));
    }

    [Test]
    public void Polls_that_are_not_there_are_not_found() =>
        Assert.ThrowsAsync<TwitchNotFoundException>(() => Twitch.Helix.Polls.GetAsync(AnnId, new() { Id = ["none"] }));
}
