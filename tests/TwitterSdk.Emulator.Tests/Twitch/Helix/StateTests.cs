using TwitterSdk.Emulator.Tests.Twitch.Support;
using TwitterSdk.Emulator.Twitch.State;
using TwitterSdk.Twitch;
using TwitterSdk.Twitch.Helix;

namespace TwitterSdk.Emulator.Tests.Twitch.Helix;

#pragma warning disable IDE0065 // Outside the namespace the name would mean Twitter's.
using UserId = TwitterSdk.Twitch.UserId;
#pragma warning restore IDE0065

/// <summary>What was changed through Helix is there afterwards, and older APIs see it too.</summary>
public sealed class StateTests : TwitchFixture
{
    [Test]
    public async Task A_channel_goes_live_and_is_found()
    {
        State.GoLive(Ann, "Weaving", "At the loom", viewers: 12);
        State.GoLive(Bob, "Chess", "Endgames", viewers: 30);

        StreamPage page = await Twitch.Helix.Streams.GetAsync(new() { UserLogin = ["ann"] });
        StreamPage all = await Twitch.Helix.Streams.GetAsync(new() { First = 1 });
        CategoryPage found = await Twitch.Helix.Search.CategoriesAsync("weav");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Data.Single(), Has.Property("Title").EqualTo("At the loom").And.Property("GameName").EqualTo("Weaving").And.Property("ViewerCount").EqualTo(12));
            Assert.That(all.Data.Single().UserLogin, Is.EqualTo("bob"), "the most watched first");
            Assert.That(found.Data.Single().Name, Is.EqualTo("Weaving"));
        }
    }

    [Test]
    public async Task Pages_follow_each_other_to_the_end_and_back()
    {
        for (int i = 0; i < 45; i++)
            State.Graph.Follow(State.AddUser($"fan{i}"), Ann);

        ChannelFollowerPage first = await Twitch.Helix.Channels.GetFollowersAsync(new UserId(Ann.Id), new() { First = 20 });
        List<string> all = [];
        await foreach (ChannelFollower follower in Twitch.Helix.Channels.EnumerateFollowersAsync(new UserId(Ann.Id), new() { First = 20 }))
            all.Add(follower.UserLogin);

        Assert.That((first.Data.Count, first.Total), Is.EqualTo((20, 45)));
        Assert.That(all, Is.EqualTo(Enumerable.Range(0, 45).Reverse().Select(i => $"fan{i}")));
    }

    [Test]
    public async Task A_cursor_leads_backwards_too()
    {
        for (int i = 0; i < 5; i++)
            State.Library.AddVideo(Ann, $"Video {i}");
        VideosRequest first = new() { UserId = new UserId(Ann.Id), First = 2 };
        VideoPage one = await Twitch.Helix.Videos.GetAsync(first);
        VideoPage two = await Twitch.Helix.Videos.GetAsync(first with { After = one.Pagination!.Cursor });
        VideoPage back = await Twitch.Helix.Videos.GetAsync(first with { Before = two.Pagination!.Cursor });

        Assert.That(two.Data.Select(video => video.Title), Is.EqualTo(new[] { "Video 2", "Video 1" }));
        Assert.That(back.Data.Select(video => video.Title), Is.EqualTo(one.Data.Select(video => video.Title)));
    }

    [Test]
    public async Task A_change_of_the_channel_shows_in_all_versions()
    {
        TwitchGame chess = State.Games.Add("Chess");
        await Twitch.Helix.Channels.ModifyAsync(new UserId(Ann.Id), new() { Title = "Endgames", GameId = new GameId(chess.Id), Tags = ["slow"] });
        State.Streams.Start(Ann);

        ChannelInformation now = (await Twitch.Helix.Channels.GetAsync([new UserId(Ann.Id)])).Data.Single();
#pragma warning disable CS0618 // Switched off at Twitch, and at home here.
        TwitterSdk.Twitch.Kraken.Channel old = await Twitch.Kraken.Channels.GetAsync(new Login("ann"));
        TwitterSdk.Twitch.KrakenV5.StreamAnswer stream = await Twitch.KrakenV5.Streams.GetByUserAsync(new UserId(Ann.Id));
#pragma warning restore CS0618

        Assert.That((now.Title, now.GameName, now.Tags.Single()), Is.EqualTo(("Endgames", "Chess", "slow")));
        Assert.That((old.Status, old.Game), Is.EqualTo(("Endgames", "Chess")));
        Assert.That(stream.Stream!.Channel.Status, Is.EqualTo("Endgames"));
    }

    [Test]
    public async Task Rewards_are_made_taken_and_settled()
    {
        CustomReward made = (await Twitch.Helix.ChannelPoints.CreateCustomRewardsAsync(new UserId(Ann.Id), "Water", 50)).Data.Single();
        TwitchReward reward = State.Points.Rewards(Ann).Single();
        TwitchRedemption taken = State.Points.Redeem(reward, Bob, "please");

        CustomRewardRedemptionPage open = await Twitch.Helix.ChannelPoints.GetCustomRewardRedemptionAsync(new UserId(Ann.Id), made.Id, new() { Status = "UNFULFILLED" });
        await Twitch.Helix.ChannelPoints.UpdateRedemptionStatusAsync([new RedemptionId(taken.Id)], new UserId(Ann.Id), made.Id, "FULFILLED");

        Assert.That((open.Data.Single().UserInput, open.Data.Single().Reward.Cost), Is.EqualTo(("please", 50)));
        Assert.That(taken.Status, Is.EqualTo("FULFILLED"));
    }

    [Test]
    public async Task A_poll_ends_by_the_clock()
    {
        await Twitch.Helix.Polls.CreateAsync(new UserId(Ann.Id), "Warp?", [new() { Title = "Yes" }, new() { Title = "No" }], 60);
        TwitchPoll poll = State.Polls.Of(Ann).Single();
        State.Polls.Vote(poll, poll.Choices[0]);
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Polls.CreateAsync(new UserId(Ann.Id), "Weft?", [new() { Title = "Yes" }, new() { Title = "No" }], 60));

        Clock.Advance(TimeSpan.FromSeconds(60));
        Poll ended = (await Twitch.Helix.Polls.GetAsync(new UserId(Ann.Id))).Data.Single();
        Assert.That((ended.Status.Value, ended.Choices[0].Votes), Is.EqualTo(("COMPLETED", 1)));
    }

    [Test]
    public async Task A_prediction_takes_bets_until_its_window_is_over_and_then_comes_true()
    {
        var ann = new UserId(Ann.Id);
        await Twitch.Helix.Predictions.CreateAsync(ann, "Will it hold?", [new() { Title = "Yes" }, new() { Title = "No" }], 60);
        TwitchPrediction prediction = State.Predictions.Of(Ann).Single();
        State.Predictions.Bet(prediction, prediction.Outcomes[0], 100);
        Clock.Advance(TimeSpan.FromSeconds(60));
        State.Predictions.Bet(prediction, prediction.Outcomes[0], 900);
        Prediction locked = (await Twitch.Helix.Predictions.GetAsync(ann)).Data.Single();
        await Twitch.Helix.Predictions.EndAsync(ann, locked.Id, EndPredictionStatus.Resolved, new() { WinningOutcomeId = locked.Outcomes[0].Id });
        Prediction over = (await Twitch.Helix.Predictions.GetAsync(ann)).Data.Single();

        Assert.That((locked.Status, locked.LockedAt, locked.Outcomes[0].ChannelPoints), Is.EqualTo((PredictionStatus.Locked, (DateTimeOffset?)Clock.GetUtcNow(), 100)));
        Assert.That((over.Status, over.WinningOutcomeId), Is.EqualTo((PredictionStatus.Resolved, locked.Outcomes[0].Id)));
        Assert.ThrowsAsync<TwitchBadRequestException>(() => Twitch.Helix.Predictions.EndAsync(ann, locked.Id, EndPredictionStatus.Canceled));
    }
}
