using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>What channels plan.</summary>
internal static class TwitchScheduleSnapshot
{
    public static void Write(TwitchState state, JsonObject json)
    {
        json["schedule"] = SnapshotJson.Of(state.Schedules.All, segment => new JsonObject
        {
            ["id"] = segment.Id,
            ["channel"] = segment.Channel.Id,
            ["starts_at"] = SnapshotJson.Of(segment.StartsAt),
            ["ticks"] = segment.Duration.Ticks,
            ["title"] = segment.Title,
            ["game"] = segment.Game?.Id,
            ["recurring"] = segment.IsRecurring,
            ["zone"] = segment.TimeZone,
            ["canceled"] = SnapshotJson.Of(segment.Canceled.Select(SnapshotJson.Of)),
        });
        json["vacations"] = SnapshotJson.Of(state.Schedules.Vacations, vacation => new JsonObject
        {
            ["channel"] = vacation.Key.Id, ["start"] = SnapshotJson.Of(vacation.Value.Start), ["end"] = SnapshotJson.Of(vacation.Value.End),
        });
    }

    public static void Read(TwitchState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("schedule"))
        {
            var segment = new TwitchScheduleSegment(one.Text("id"), state.User(one, "channel"))
            {
                StartsAt = one.Time("starts_at"),
                Duration = TimeSpan.FromTicks(one.Long("ticks")),
                Title = one.Text("title"),
                Game = state.Game(one),
                IsRecurring = one.Flag("recurring"),
                TimeZone = one.Text("zone"),
            };
            segment.Canceled.UnionWith(one.Texts("canceled").Select(SnapshotJson.Moment));
            state.Schedules.All.Add(segment);
        }

        foreach (JsonObject one in json.Objects("vacations"))
            state.Schedules.Vacations[state.User(one, "channel")] = (one.Time("start"), one.Time("end"));
    }
}
