using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>What viewers play along with: rewards for points, polls and predictions.</summary>
internal static class TwitchGameSnapshot
{
    public static void Write(TwitchState state, JsonObject json)
    {
        json["rewards"] = SnapshotJson.Of(state.Points.AllRewards, reward => new JsonObject
        {
            ["id"] = reward.Id,
            ["channel"] = reward.Channel.Id,
            ["title"] = reward.Title,
            ["cost"] = reward.Cost,
            ["prompt"] = reward.Prompt,
            ["enabled"] = reward.IsEnabled,
            ["paused"] = reward.IsPaused,
            ["needs_input"] = reward.NeedsInput,
            ["color"] = reward.BackgroundColor,
            ["skips_queue"] = reward.SkipsQueue,
            ["max_per_stream"] = reward.MaxPerStream,
            ["max_per_user"] = reward.MaxPerUserPerStream,
            ["cooldown"] = reward.CooldownSeconds,
            ["app"] = reward.ClientId,
        });
        json["redemptions"] = SnapshotJson.Of(state.Points.AllRedemptions, one => new JsonObject
        {
            ["id"] = one.Id, ["reward"] = one.Reward.Id, ["user"] = one.User.Id, ["input"] = one.Input, ["at"] = SnapshotJson.Of(one.At), ["status"] = one.Status,
        });
        json["polls"] = SnapshotJson.Of(state.Polls.All, poll => new JsonObject
        {
            ["id"] = poll.Id,
            ["channel"] = poll.Channel.Id,
            ["title"] = poll.Title,
            ["ticks"] = poll.Duration.Ticks,
            ["started_at"] = SnapshotJson.Of(poll.StartedAt),
            ["status"] = poll.Status,
            ["ended_at"] = SnapshotJson.Of(poll.EndedAt),
            ["choices"] = SnapshotJson.Of(poll.Choices, choice => new JsonObject { ["id"] = choice.Id, ["title"] = choice.Title, ["votes"] = (long)choice.Votes }),
        });
        json["predictions"] = SnapshotJson.Of(state.Predictions.All, prediction => new JsonObject
        {
            ["id"] = prediction.Id,
            ["channel"] = prediction.Channel.Id,
            ["title"] = prediction.Title,
            ["ticks"] = prediction.Duration.Ticks,
            ["created_at"] = SnapshotJson.Of(prediction.StartedAt),
            ["status"] = prediction.Status,
            ["locked_at"] = SnapshotJson.Of(prediction.LockedAt),
            ["ended_at"] = SnapshotJson.Of(prediction.EndedAt),
            ["winner"] = prediction.Winner?.Id,
            ["outcomes"] = SnapshotJson.Of(prediction.Outcomes, one => new JsonObject { ["id"] = one.Id, ["title"] = one.Title, ["users"] = (long)one.Users, ["points"] = one.Points }),
        });
    }

    public static void Read(TwitchState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("rewards"))
        {
            state.Points.AllRewards.Add(new TwitchReward(one.Text("id"), state.User(one, "channel"))
            {
                Title = one.Text("title"),
                Cost = one.Long("cost"),
                Prompt = one.Text("prompt"),
                IsEnabled = one.Flag("enabled"),
                IsPaused = one.Flag("paused"),
                NeedsInput = one.Flag("needs_input"),
                BackgroundColor = one.Text("color"),
                SkipsQueue = one.Flag("skips_queue"),
                MaxPerStream = one.MaybeLong("max_per_stream"),
                MaxPerUserPerStream = one.MaybeLong("max_per_user"),
                CooldownSeconds = one.MaybeLong("cooldown"),
                ClientId = one.MaybeText("app"),
            });
        }

        foreach (JsonObject one in json.Objects("redemptions"))
        {
            TwitchReward reward = state.Points.AllRewards.Find(reward => reward.Id == one.Text("reward"))
                ?? throw new InvalidDataException($"The snapshot names a reward {one.Text("reward")} that it does not have.");
            state.Points.AllRedemptions.Add(new TwitchRedemption(one.Text("id"), reward, state.User(one, "user"), one.Text("input"), one.Time("at")) { Status = one.Text("status") });
        }

        foreach (JsonObject one in json.Objects("polls"))
        {
            state.Polls.Restore(new TwitchPoll(one.Text("id"), state.User(one, "channel"), one.Text("title"), TimeSpan.FromTicks(one.Long("ticks")), one.Time("started_at"))
            {
                Choices = [.. one.Objects("choices").Select(choice => new TwitchPollChoice(choice.Text("id"), choice.Text("title")) { Votes = (int)choice.Long("votes") })],
                Status = one.Text("status"),
                EndedAt = one.MaybeTime("ended_at"),
            });
        }

        foreach (JsonObject one in json.Objects("predictions"))
            state.Predictions.Restore(ReadPrediction(state, one));
    }

    private static TwitchPrediction ReadPrediction(TwitchState state, JsonObject one)
    {
        TwitchOutcome[] outcomes =
            [.. one.Objects("outcomes").Select(outcome => new TwitchOutcome(outcome.Text("id"), outcome.Text("title")) { Users = (int)outcome.Long("users"), Points = outcome.Long("points") })];
        return new TwitchPrediction(one.Text("id"), state.User(one, "channel"), one.Text("title"), TimeSpan.FromTicks(one.Long("ticks")), one.Time("created_at"))
        {
            Outcomes = outcomes,
            Status = one.Text("status"),
            LockedAt = one.MaybeTime("locked_at"),
            EndedAt = one.MaybeTime("ended_at"),
            Winner = Array.Find(outcomes, outcome => outcome.Id == one.MaybeText("winner")),
        };
    }
}
