using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Accounts, and who follows, blocks and mutes whom.</summary>
internal static class PeopleSnapshot
{
    public static void Write(EmulatorState state, JsonObject json)
    {
        json["users"] = SnapshotJson.Of(state.Users.All, user => new JsonObject
        {
            ["id"] = user.Id,
            ["screen_name"] = user.ScreenName,
            ["created_at"] = SnapshotJson.Of(user.CreatedAt),
            ["name"] = user.Name,
            ["description"] = user.Description,
            ["location"] = user.Location,
            ["url"] = user.Url,
            ["email"] = user.Email,
            ["password"] = user.Password,
            ["protected"] = user.IsProtected,
            ["verified"] = user.IsVerified,
            ["premium"] = user.IsPremium,
            ["accepts_all_messages"] = user.AcceptsAllMessages,
            ["filter_level"] = (long)user.FilterLevel,
            ["pinned_tweet"] = user.PinnedTweet?.Id,
        });
        json["follows"] = Pairs(state.Graph.Follows);
        json["blocks"] = Pairs(state.Graph.Blocks);
        json["mutes"] = Pairs(state.Graph.Mutes);
        json["message_blocks"] = Pairs(state.Graph.MessageBlocks);
    }

    public static void Read(EmulatorState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("users"))
        {
            EmulatorUser user = state.Services.Then(one.Time("created_at"), () => state.Users.Add(one.Text("screen_name")), one.Long("id"));
            user.Name = one.Text("name");
            user.Description = one.Text("description");
            user.Location = one.Text("location");
            user.Url = one.MaybeText("url");
            user.Email = one.MaybeText("email");
            user.Password = one.MaybeText("password");
            user.IsProtected = one.Flag("protected");
            user.IsVerified = one.Flag("verified");
            user.IsPremium = one.Flag("premium");
            user.AcceptsAllMessages = one.Flag("accepts_all_messages");
            user.FilterLevel = SnapshotJson.FilterLevel(one);
        }

        ReadPairs(state, json, "follows", state.Graph.Follows);
        ReadPairs(state, json, "blocks", state.Graph.Blocks);
        ReadPairs(state, json, "mutes", state.Graph.Mutes);
        ReadPairs(state, json, "message_blocks", state.Graph.MessageBlocks);
    }

    /// <summary>When there are tweets to pin.</summary>
    public static void ReadPins(EmulatorState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("users"))
        {
            if (one.MaybeLong("pinned_tweet") is { } id && state.Tweets.TryFind(id, out EmulatorTweet? tweet))
                User(state, one.Long("id")).PinnedTweet = tweet;
        }
    }

    public static EmulatorUser User(EmulatorState state, long id) => state.Users.TryFind(id, out EmulatorUser? user)
        ? user
        : throw new InvalidDataException($"The snapshot names a user {id} that it does not have.");

    private static JsonArray Pairs(Relation relation) =>
        new([.. relation.Pairs.Select(pair => (JsonNode?)new JsonArray(pair.From.Id, pair.To.Id))]);

    private static void ReadPairs(EmulatorState state, JsonObject json, string name, Relation relation)
    {
        foreach (JsonArray pair in (json[name] as JsonArray ?? []).OfType<JsonArray>())
            relation.Add(User(state, pair[0]!.GetValue<long>()), User(state, pair[1]!.GetValue<long>()));
    }
}
