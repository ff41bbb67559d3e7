using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Rewards for channel points; only the app that made one may change it.</summary>
internal static class ChannelPointRoutes
{
    private const int MostRewards = 50;

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.ChannelPoints.CreateCustomRewards", Create),
        new("Helix.ChannelPoints.UpdateCustomReward", Update),
        new("Helix.ChannelPoints.DeleteCustomReward", Delete),
        new("Helix.ChannelPoints.GetCustomReward", Get),
        new("Helix.ChannelPoints.GetCustomRewardRedemption", GetRedemptions),
        new("Helix.ChannelPoints.UpdateRedemptionStatus", Settle),
    ];

    private static EmulatorResponse Create(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        if (request.State.Points.Rewards(channel).Count >= MostRewards)
            throw new Refusal(400, 0, "The channel has as many rewards as it may have");
        CheckTitle(request, channel, null);
        CheckLimits(request, null);
        TwitchReward made = request.State.Points.AddReward(channel, reward =>
        {
            reward.ClientId = request.App.ClientId;
            Read(request, reward);
        });
        return request.Answers.Data(request, Facts(made));
    }

    private static EmulatorResponse Update(TwitchRequest request)
    {
        TwitchReward reward = Own(request, request.Required("id"));
        CheckTitle(request, reward.Channel, reward);
        CheckLimits(request, reward);
        Read(request, reward);
        request.State.Points.Changed(reward);
        return request.Answers.Data(request, Facts(reward));
    }

    private static EmulatorResponse Delete(TwitchRequest request)
    {
        request.State.Points.Remove(Own(request, request.Required("id")));
        return TwitchAnswers.Done(request);
    }

    private static EmulatorResponse Get(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        bool onlyOwn = request.Flag("only_manageable_rewards");
        TwitchReward[] found = [.. request.State.Points.Rewards(request.User("broadcaster_id"))
            .Where(reward => (ids.Count == 0 || ids.Contains(reward.Id)) && (!onlyOwn || reward.ClientId == request.App.ClientId))];
        return ids.Count > 0 && found.Length == 0
            ? throw new Refusal(404, 0, "None of the rewards was found")
            : request.Answers.Data(request, found.Select(Facts));
    }

    private static EmulatorResponse GetRedemptions(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        string? status = request.Text("status");
        if (ids.Count == 0 && status is null)
            throw Refusal.Missing("status");
        IEnumerable<TwitchRedemption> found = request.State.Points.Redemptions(Own(request, request.Required("reward_id")))
            .Where(one => (ids.Count == 0 || ids.Contains(one.Id)) && (status is null || one.Status == status));
        return request.Answers.Page(request, [.. request.Text("sort") == "NEWEST" ? found.Reverse() : found], Facts);
    }

    private static EmulatorResponse Settle(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("id");
        TwitchRedemption[] open = [.. request.State.Points.Redemptions(Own(request, request.Required("reward_id"))).Where(one => ids.Contains(one.Id) && one.Status == "UNFULFILLED")];
        if (open.Length < ids.Count)
            throw new Refusal(404, 0, "Not all of these redemptions wait to be settled");
        foreach (TwitchRedemption redemption in open)
            request.State.Points.Settle(redemption, request.Required("status"));
        return request.Answers.Data(request, open.Select(Facts));
    }

    private static TwitchReward Own(TwitchRequest request, string id)
    {
        TwitchReward reward = request.State.Points.Rewards(request.User("broadcaster_id")).FirstOrDefault(one => one.Id == id)
            ?? throw new Refusal(404, 0, "The reward was not found");
        return reward.ClientId is null || reward.ClientId == request.App.ClientId
            ? reward
            : throw new Refusal(403, 0, "The reward was made by another app");
    }

    private static void CheckTitle(TwitchRequest request, TwitchUser channel, TwitchReward? changed)
    {
        if (request.Text("title") is { } title && request.State.Points.Rewards(channel).Any(reward => reward != changed && reward.Title == title))
            throw new Refusal(400, 0, "The channel has a reward with this title already");
    }

    /// <summary>A limit that is switched on needs its number.</summary>
    private static void CheckLimits(TwitchRequest request, TwitchReward? changed)
    {
        Check("is_max_per_stream_enabled", "max_per_stream", changed?.MaxPerStream);
        Check("is_max_per_user_per_stream_enabled", "max_per_user_per_stream", changed?.MaxPerUserPerStream);
        Check("is_global_cooldown_enabled", "global_cooldown_seconds", changed?.CooldownSeconds);

        void Check(string flag, string number, long? present)
        {
            if (request.Flag(flag) && request.Text(number) is null && present is null)
                throw new Refusal(400, 0, $"{flag} needs {number}");
        }
    }

    private static long? Limit(TwitchRequest request, string flag, string number, long? present) =>
        request.Flag(flag, present is not null) ? request.Int(number, (int)(present ?? 1)) : null;

    private static void Read(TwitchRequest request, TwitchReward reward)
    {
        reward.Title = request.Text("title") ?? reward.Title;
        reward.Cost = request.Int("cost", (int)reward.Cost);
        reward.Prompt = request.Text("prompt") ?? reward.Prompt;
        reward.BackgroundColor = request.Text("background_color") ?? reward.BackgroundColor;
        reward.IsEnabled = request.Flag("is_enabled", reward.IsEnabled);
        reward.IsPaused = request.Flag("is_paused", reward.IsPaused);
        reward.NeedsInput = request.Flag("is_user_input_required", reward.NeedsInput);
        reward.MaxPerStream = Limit(request, "is_max_per_stream_enabled", "max_per_stream", reward.MaxPerStream);
        reward.MaxPerUserPerStream = Limit(request, "is_max_per_user_per_stream_enabled", "max_per_user_per_stream", reward.MaxPerUserPerStream);
        reward.CooldownSeconds = Limit(request, "is_global_cooldown_enabled", "global_cooldown_seconds", reward.CooldownSeconds);
        reward.SkipsQueue = request.Flag("should_redemptions_skip_request_queue", reward.SkipsQueue);
    }

    private static FactSet Facts(TwitchReward reward) => EventFacts.Of(reward.Channel, "broadcaster").With(reward.Facts);

    private static FactSet Facts(TwitchRedemption redemption) => EventFacts.Of(redemption.Reward.Channel, "broadcaster").With(redemption.Facts);
}
