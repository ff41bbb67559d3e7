using System.Text.Json.Nodes;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Objects;

/// <summary>All that v2 can tell about a Space.</summary>
internal static class SpaceObject
{
    public static JsonObject Make(EmulatorSpace space)
    {
        var json = new JsonObject
        {
            ["id"] = space.Id,
            ["state"] = space.State,
            ["title"] = space.Title,
            ["creator_id"] = WireId.Of(space.Creator.Id),
            ["created_at"] = Time(space.CreatedAt),
            ["updated_at"] = Time(space.UpdatedAt),
            ["is_ticketed"] = space.IsTicketed,
            ["lang"] = "en",
            ["participant_count"] = space.ParticipantCount,
            ["subscriber_count"] = 0,
        };
        Add("scheduled_start", space.ScheduledStart);
        Add("started_at", space.StartedAt);
        Add("ended_at", space.EndedAt);
        AddUsers(json, "host_ids", space.Hosts);
        AddUsers(json, "speaker_ids", space.Speakers);
        AddUsers(json, "invited_user_ids", space.Invited);
        if (space.Topics.Count > 0)
            json["topic_ids"] = new JsonArray([.. space.Topics.Select(topic => (JsonNode?)topic.Id)]);
        return json;

        void Add(string name, DateTimeOffset? time)
        {
            if (time is { } known)
                json[name] = Time(known);
        }
    }

    public static JsonObject Make(EmulatorTopic topic) => new() { ["id"] = topic.Id, ["name"] = topic.Name, ["description"] = $"All about {topic.Name}" };

    private static string Time(DateTimeOffset time) => TimeText.Write(time, TimeForm.IsoMilliseconds);

    private static void AddUsers(JsonObject json, string name, IReadOnlyList<EmulatorUser> users)
    {
        if (users.Count > 0)
            json[name] = new JsonArray([.. users.Select(user => (JsonNode?)WireId.Of(user.Id))]);
    }
}
