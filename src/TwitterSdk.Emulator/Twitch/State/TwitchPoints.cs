using TwitterSdk.Emulator.Twitch.Facts;

namespace TwitterSdk.Emulator.Twitch.State;

/// <summary>Rewards for channel points, and what was taken of them.</summary>
public sealed class TwitchPoints
{
    private const string RewardType = "channel.channel_points_custom_reward";
    private const string RedemptionType = "channel.channel_points_custom_reward_redemption";

    private readonly List<TwitchReward> _rewards = [];
    private readonly List<TwitchRedemption> _redemptions = [];
    private readonly TwitchServices _services;

    internal TwitchPoints(TwitchServices services) => _services = services;

    /// <summary>Adds a reward; tells so.</summary>
    public TwitchReward AddReward(TwitchUser channel, string title, long cost)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return AddReward(channel, reward =>
        {
            reward.Title = title;
            reward.Cost = cost;
        });
    }

    /// <summary>Lets a viewer take a reward; tells so.</summary>
    public TwitchRedemption Redeem(TwitchReward reward, TwitchUser user, string input = "")
    {
        ArgumentNullException.ThrowIfNull(reward);
        lock (_services.Gate)
        {
            var redemption = new TwitchRedemption(Guid.NewGuid().ToString(), reward, user, input, _services.Now);
            if (reward.SkipsQueue)
                redemption.Status = "FULFILLED";
            _redemptions.Add(redemption);
            _services.Events.Publish(RedemptionType + ".add", redemption.Event);
            return redemption;
        }
    }

    /// <summary>The rewards of a channel.</summary>
    public IReadOnlyList<TwitchReward> Rewards(TwitchUser channel)
    {
        lock (_services.Gate)
            return [.. _rewards.Where(reward => reward.Channel == channel)];
    }

    /// <summary>What was taken of a reward, the oldest first.</summary>
    public IReadOnlyList<TwitchRedemption> Redemptions(TwitchReward reward)
    {
        lock (_services.Gate)
            return [.. _redemptions.Where(redemption => redemption.Reward == reward)];
    }

    internal TwitchReward AddReward(TwitchUser channel, Action<TwitchReward> set)
    {
        lock (_services.Gate)
        {
            var reward = new TwitchReward(Guid.NewGuid().ToString(), channel);
            set(reward);
            _rewards.Add(reward);
            Tell(reward, ".add");
            return reward;
        }
    }

    internal List<TwitchReward> AllRewards => _rewards;

    internal List<TwitchRedemption> AllRedemptions => _redemptions;

    internal void Changed(TwitchReward reward) => Tell(reward, ".update");

    internal void Remove(TwitchReward reward)
    {
        _rewards.Remove(reward);
        _redemptions.RemoveAll(redemption => redemption.Reward == reward);
        Tell(reward, ".remove");
    }

    internal void Settle(TwitchRedemption redemption, string status)
    {
        redemption.Status = status;
        _services.Events.Publish(RedemptionType + ".update", redemption.Event);
    }

    private void Tell(TwitchReward reward, string what) =>
        _services.Events.Publish(RewardType + what, EventFacts.OfChannel(reward.Channel).With(reward.Facts));
}
