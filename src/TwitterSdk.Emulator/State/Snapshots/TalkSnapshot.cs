using System.Text.Json.Nodes;

namespace TwitterSdk.Emulator.State.Snapshots;

/// <summary>Where users come together: lists, conversations and Spaces.</summary>
internal static class TalkSnapshot
{
    public static void Write(EmulatorState state, JsonObject json)
    {
        json["lists"] = SnapshotJson.Of(state.Lists.All, list => new JsonObject
        {
            ["id"] = list.Id,
            ["owner"] = list.Owner.Id,
            ["name"] = list.Name,
            ["description"] = list.Description,
            ["private"] = list.IsPrivate,
            ["created_at"] = SnapshotJson.Of(list.CreatedAt),
            ["members"] = Ids(list.Members),
            ["subscribers"] = Ids(list.Subscribers),
            ["pinned_by"] = Ids(list.PinnedBy),
        });
        json["conversations"] = SnapshotJson.Of(state.Messages.Conversations, conversation => new JsonObject
        {
            ["id"] = conversation.Id, ["participants"] = Ids(conversation.Participants), ["group"] = conversation.IsGroup,
        });
        json["messages"] = SnapshotJson.Of(state.Messages.All, message => new JsonObject
        {
            ["id"] = message.Id,
            ["conversation"] = message.Conversation.Id,
            ["kind"] = (long)message.Kind,
            ["sender"] = message.Sender.Id,
            ["text"] = message.Text,
            ["media"] = message.Media?.Id,
            ["created_at"] = SnapshotJson.Of(message.CreatedAt),
            ["hidden_for"] = Ids(message.HiddenFor),
        });
        json["spaces"] = SnapshotJson.Of(state.Spaces.All, Write);
    }

    public static void Read(EmulatorState state, JsonObject json)
    {
        foreach (JsonObject one in json.Objects("lists"))
        {
            EmulatorUser owner = PeopleSnapshot.User(state, one.Long("owner"));
            DateTimeOffset made = one.Time("created_at");
            EmulatorList list = state.Services.Then(made, () => state.Lists.Add(owner, one.Text("name")), one.Long("id"));
            list.Description = one.Text("description");
            list.IsPrivate = one.Flag("private");
            foreach (EmulatorUser member in Users(state, one, "members"))
                state.Services.Then(made, () => state.Lists.AddMember(list, member));
            list.SubscriberList.AddRange(Users(state, one, "subscribers"));
            list.PinnedBy.AddRange(Users(state, one, "pinned_by"));
        }

        var conversations = json.Objects("conversations").ToDictionary(
            one => one.Text("id"), one => new EmulatorConversation(one.Text("id"), [.. Users(state, one, "participants")], one.Flag("group")));
        IEnumerable<EmulatorMessage> messages = json.Objects("messages").Select(one => ReadMessage(state, one, conversations[one.Text("conversation")]));
        state.Messages.Restore(conversations.Values, messages);
        foreach (JsonObject one in json.Objects("spaces"))
            ReadSpace(state, one);
    }

    private static JsonObject Write(EmulatorSpace space) => new()
    {
        ["number"] = space.Number,
        ["creator"] = space.Creator.Id,
        ["title"] = space.Title,
        ["created_at"] = SnapshotJson.Of(space.CreatedAt),
        ["updated_at"] = SnapshotJson.Of(space.UpdatedAt),
        ["scheduled_start"] = SnapshotJson.Of(space.ScheduledStart),
        ["started_at"] = SnapshotJson.Of(space.StartedAt),
        ["ended_at"] = SnapshotJson.Of(space.EndedAt),
        ["ticketed"] = space.IsTicketed,
        ["participants"] = (long)space.ParticipantCount,
        ["hosts"] = Ids(space.Hosts),
        ["speakers"] = Ids(space.Speakers),
        ["invited"] = Ids(space.Invited),
        ["buyers"] = Ids(space.Buyers),
        ["tweets"] = SnapshotJson.Of(space.Tweets.Select(tweet => tweet.Id)),
        ["topics"] = SnapshotJson.Of(space.Topics, topic => new JsonObject { ["id"] = topic.Id, ["name"] = topic.Name }),
    };

    private static EmulatorMessage ReadMessage(EmulatorState state, JsonObject one, EmulatorConversation conversation)
    {
        EmulatorUser sender = PeopleSnapshot.User(state, one.Long("sender"));
        var message = new EmulatorMessage(one.Long("id"), conversation, sender, one.Text("text"), one.Time("created_at"))
        {
            Kind = (EmulatorMessageKind)one.Long("kind"),
            Media = TweetSnapshot.Media(state, one.MaybeLong("media")),
        };
        message.HiddenFor.UnionWith(Users(state, one, "hidden_for"));
        return message;
    }

    private static void ReadSpace(EmulatorState state, JsonObject one)
    {
        EmulatorUser creator = PeopleSnapshot.User(state, one.Long("creator"));
        EmulatorSpace space = state.Services.Then(
            one.Time("created_at"), () => state.Spaces.Add(creator, one.Text("title"), one.MaybeTime("scheduled_start")), one.Long("number"));
        space.StartedAt = one.MaybeTime("started_at");
        space.EndedAt = one.MaybeTime("ended_at");
        space.UpdatedAt = one.Time("updated_at");
        space.IsTicketed = one.Flag("ticketed");
        space.ParticipantCount = (int)one.Long("participants");
        space.HostList.AddRange(Users(state, one, "hosts").Except(space.HostList));
        space.SpeakerList.AddRange(Users(state, one, "speakers"));
        space.InvitedList.AddRange(Users(state, one, "invited"));
        space.BuyerList.AddRange(Users(state, one, "buyers"));
        space.TweetList.AddRange(TweetSnapshot.Tweets(state, one, "tweets"));
        space.TopicList.AddRange(one.Objects("topics").Select(topic => new EmulatorTopic(topic.Text("id"), topic.Text("name"))));
    }

    private static JsonArray Ids(IEnumerable<EmulatorUser> users) => SnapshotJson.Of(users.Select(user => user.Id));

    private static IEnumerable<EmulatorUser> Users(EmulatorState state, JsonObject json, string name) =>
        json.Ids(name).Select(id => PeopleSnapshot.User(state, id));
}
