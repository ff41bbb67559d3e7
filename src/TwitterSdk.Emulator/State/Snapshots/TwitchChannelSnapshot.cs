using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Users with their channels and chats, games, who is live, and what was recorded.</summary>
internal static class TwitchChannelSnapshot
{
    public static void Write(TwitchState state, JsonObject json)
    {
        json["games"] = SnapshotJson.Of(state.Games.All, game => new JsonObject { ["id"] = game.Id, ["name"] = game.Name });
        json["users"] = SnapshotJson.Of(state.Users.All, user => Write(state, user));
        json["streams"] = SnapshotJson.Of(state.Streams.All, stream => new JsonObject
        {
            ["id"] = stream.Id,
            ["channel"] = stream.Channel.Id,
            ["started_at"] = SnapshotJson.Of(stream.StartedAt),
            ["viewers"] = (long)stream.Viewers,
            ["markers"] = SnapshotJson.Of(stream.Markers, marker => new JsonObject
            {
                ["id"] = marker.Id, ["created_at"] = SnapshotJson.Of(marker.CreatedAt), ["position"] = (long)marker.PositionSeconds, ["description"] = marker.Description,
            }),
        });
        json["videos"] = SnapshotJson.Of(state.Library.AllVideos, Write);
        json["clips"] = SnapshotJson.Of(state.Library.AllClips, Write);
    }

    public static void Read(TwitchState state, JsonObject json)
    {
        DateTimeOffset now = state.Services.Now;
        foreach (JsonObject one in json.Objects("games"))
            state.Services.Then(now, () => state.Games.Add(one.Text("name")), one.Text("id"));
        foreach (JsonObject one in json.Objects("users"))
            ReadUser(state, one);
        foreach (JsonObject one in json.Objects("streams"))
        {
            var stream = new TwitchStream(one.Text("id"), state.User(one, "channel"), one.Time("started_at")) { Viewers = (int)one.Long("viewers") };
            stream.Markers.AddRange(one.Objects("markers").Select(marker =>
                new TwitchMarker(marker.Text("id"), marker.Time("created_at"), (int)marker.Long("position"), marker.Text("description"))));
            state.Streams.All.Add(stream);
        }

        state.Library.AllVideos.AddRange(json.Objects("videos").Select(one => ReadVideo(state, one)));
        state.Library.AllClips.AddRange(json.Objects("clips").Select(one => ReadClip(state, one)));
    }

    private static JsonObject Write(TwitchState state, TwitchUser user)
    {
        ChatRoom room = state.Chat.Room(user.Login);
        return new JsonObject
        {
            ["id"] = user.Id,
            ["login"] = user.Login,
            ["created_at"] = SnapshotJson.Of(user.CreatedAt),
            ["updated_at"] = SnapshotJson.Of(user.UpdatedAt),
            ["name"] = user.DisplayName,
            ["description"] = user.Description,
            ["email"] = user.Email,
            ["type"] = user.BroadcasterType,
            ["title"] = user.Title,
            ["game"] = user.Game?.Id,
            ["language"] = user.Language,
            ["tags"] = SnapshotJson.Of(user.Tags),
            ["delay"] = (long)user.Delay,
            ["views"] = (long)user.Views,
            ["color"] = user.Color,
            ["labels"] = SnapshotJson.Of(user.ContentLabels),
            ["branded"] = user.IsBranded,
            ["stream_key"] = user.StreamKey,
            ["chat_token"] = user.ChatAccount.Token,
            ["chat"] = new JsonObject
            {
                ["suspended"] = room.IsSuspended,
                ["silent"] = room.IsSilent,
                ["emote_only"] = room.EmoteOnly,
                ["followers_only"] = (long)room.FollowersOnly,
                ["slow"] = (long)room.Slow,
                ["subscribers_only"] = room.SubscribersOnly,
                ["unique_only"] = room.UniqueOnly,
                ["delay"] = (long)room.Delay,
            },
        };
    }

    private static void ReadUser(TwitchState state, JsonObject one)
    {
        TwitchUser user = state.Services.Then(one.Time("created_at"), () => state.Users.Add(one.Text("login")), one.Text("id"));
        user.UpdatedAt = one.Time("updated_at");
        user.DisplayName = one.Text("name");
        user.Description = one.Text("description");
        user.Email = one.Text("email");
        user.BroadcasterType = one.Text("type");
        user.Title = one.Text("title");
        user.Game = state.Game(one);
        user.Language = one.Text("language");
        user.Tags = [.. one.Texts("tags")];
        user.Delay = (int)one.Long("delay");
        user.Views = (int)one.Long("views");
        user.Color = one.Text("color");
        user.ContentLabels = [.. one.Texts("labels")];
        user.IsBranded = one.Flag("branded");
        user.Restore(one.Text("stream_key"));
        user.ChatAccount.Token = one.MaybeText("chat_token");
        if (one["chat"] is not JsonObject rules)
            return;
        ChatRoom room = state.Chat.Room(user.Login);
        room.IsSuspended = rules.Flag("suspended");
        room.IsSilent = rules.Flag("silent");
        room.EmoteOnly = rules.Flag("emote_only");
        room.FollowersOnly = (int)rules.Long("followers_only");
        room.Slow = (int)rules.Long("slow");
        room.SubscribersOnly = rules.Flag("subscribers_only");
        room.UniqueOnly = rules.Flag("unique_only");
        room.Delay = (int)(rules.MaybeLong("delay") ?? 0);
    }

    private static JsonObject Write(TwitchVideo video) => new()
    {
        ["id"] = video.Id,
        ["channel"] = video.Channel.Id,
        ["created_at"] = SnapshotJson.Of(video.CreatedAt),
        ["title"] = video.Title,
        ["description"] = video.Description,
        ["game"] = video.Game?.Id,
        ["kind"] = video.Kind,
        ["ticks"] = video.Length.Ticks,
        ["views"] = (long)video.Views,
        ["stream"] = video.StreamId,
    };

    private static TwitchVideo ReadVideo(TwitchState state, JsonObject one) => new(one.Text("id"), state.User(one, "channel"), one.Time("created_at"))
    {
        Title = one.Text("title"),
        Description = one.Text("description"),
        Game = state.Game(one),
        Kind = one.Text("kind"),
        Length = TimeSpan.FromTicks(one.Long("ticks")),
        Views = (int)one.Long("views"),
        StreamId = one.MaybeText("stream"),
    };

    private static JsonObject Write(TwitchClip clip) => new()
    {
        ["id"] = clip.Id,
        ["channel"] = clip.Channel.Id,
        ["creator"] = clip.Creator.Id,
        ["created_at"] = SnapshotJson.Of(clip.CreatedAt),
        ["title"] = clip.Title,
        ["game"] = clip.Game?.Id,
        ["seconds"] = clip.Seconds,
        ["views"] = (long)clip.Views,
        ["video"] = clip.VideoId,
        ["featured"] = clip.IsFeatured,
    };

    private static TwitchClip ReadClip(TwitchState state, JsonObject one) => new(one.Text("id"), state.User(one, "channel"), state.User(one, "creator"), one.Time("created_at"))
    {
        Title = one.Text("title"),
        Game = state.Game(one),
        Seconds = one["seconds"]?.GetValue<double>() ?? 0,
        Views = (int)one.Long("views"),
        VideoId = one.MaybeText("video"),
        IsFeatured = one.Flag("featured"),
    };
}
