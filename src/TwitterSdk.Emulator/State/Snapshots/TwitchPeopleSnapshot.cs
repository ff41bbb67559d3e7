using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Who follows, blocks, pays for and watches over whom.</summary>
internal static class TwitchPeopleSnapshot
{
    public static void Write(TwitchState state, JsonObject json)
    {
        json["follows"] = SnapshotJson.Of(state.Graph.AllFollows, follow => new JsonObject
        {
            ["user"] = follow.User.Id, ["channel"] = follow.Channel.Id, ["at"] = SnapshotJson.Of(follow.At), ["notifications"] = follow.Notifications,
        });
        json["blocks"] = SnapshotJson.Of(state.Graph.AllBlocks, block => new JsonObject
        {
            ["user"] = block.User.Id, ["blocked"] = block.Blocked.Id, ["at"] = SnapshotJson.Of(block.At),
        });
        json["subscribers"] = SnapshotJson.Of(state.Subscribers.All, one => new JsonObject
        {
            ["channel"] = one.Channel.Id, ["user"] = one.User.Id, ["tier"] = one.Tier, ["gifter"] = one.Gifter?.Id, ["created_at"] = SnapshotJson.Of(one.CreatedAt),
        });
        json["moderators"] = Pairs(state.Moderation.AllModerators);
        json["vips"] = Pairs(state.Moderation.AllVips);
        json["bans"] = SnapshotJson.Of(state.Moderation.AllBans, ban => new JsonObject
        {
            ["channel"] = ban.Channel.Id,
            ["user"] = ban.User.Id,
            ["moderator"] = ban.Moderator.Id,
            ["reason"] = ban.Reason,
            ["created_at"] = SnapshotJson.Of(ban.CreatedAt),
            ["ends_at"] = SnapshotJson.Of(ban.EndsAt),
        });
        json["terms"] = SnapshotJson.Of(state.Moderation.Terms, term => new JsonObject
        {
            ["id"] = term.Id, ["channel"] = term.Channel.Id, ["moderator"] = term.Moderator.Id, ["text"] = term.Text, ["created_at"] = SnapshotJson.Of(term.CreatedAt),
        });
        json["shields"] = SnapshotJson.Of(state.Shields, shield => new JsonObject
        {
            ["channel"] = shield.Key.Id, ["active"] = shield.Value.IsActive, ["moderator"] = shield.Value.Moderator?.Id, ["at"] = SnapshotJson.Of(shield.Value.At),
        });
        json["raids"] = SnapshotJson.Of(state.Raids.All, raid => new JsonObject { ["from"] = raid.From.Id, ["to"] = raid.To.Id });
    }

    public static void Read(TwitchState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("follows"))
            state.Graph.Add(new TwitchFollow(state.User(one, "user"), state.User(one, "channel"), one.Time("at")) { Notifications = one.Flag("notifications") });
        foreach (JsonObject one in json.Objects("blocks"))
            state.Graph.AllBlocks.Add((state.User(one, "user"), state.User(one, "blocked"), one.Time("at")));
        foreach (JsonObject one in json.Objects("subscribers"))
            state.Subscribers.All.Add(new TwitchSubscriber(state.User(one, "channel"), state.User(one, "user"), one.Text("tier"), state.MaybeUser(one, "gifter"), one.Time("created_at")));
        foreach (JsonObject one in json.Objects("moderators"))
            state.Services.Then(state.Services.Now, () => state.Moderation.AddModerator(state.User(one, "channel"), state.User(one, "user")));
        foreach (JsonObject one in json.Objects("vips"))
            state.Moderation.AllVips.Add((state.User(one, "channel"), state.User(one, "user")));
        foreach (JsonObject one in json.Objects("bans"))
        {
            state.Moderation.Restore(new TwitchBan(
                state.User(one, "channel"), state.User(one, "user"), state.User(one, "moderator"), one.Text("reason"), one.Time("created_at"), one.MaybeTime("ends_at")));
        }

        foreach (JsonObject one in json.Objects("terms"))
            state.Moderation.Terms.Add(new TwitchBlockedTerm(one.Text("id"), state.User(one, "channel"), state.User(one, "moderator"), one.Text("text"), one.Time("created_at")));
        foreach (JsonObject one in json.Objects("shields"))
            state.Shields[state.User(one, "channel")] = (one.Flag("active"), state.MaybeUser(one, "moderator"), one.MaybeTime("at"));
        foreach (JsonObject one in json.Objects("raids"))
            state.Raids.TryStart(state.User(one, "from"), state.User(one, "to"));
    }

    private static JsonArray Pairs(IEnumerable<(TwitchUser Channel, TwitchUser User)> pairs) =>
        SnapshotJson.Of(pairs, pair => new JsonObject { ["channel"] = pair.Channel.Id, ["user"] = pair.User.Id });
}
