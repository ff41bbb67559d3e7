using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads the state of rooms and of the own user.</summary>
internal static class StateReader
{
    public static RoomState? ReadRoom(IrcLine line)
    {
        if (ChatMessageReader.Channel(line) is not { } channel)
            return null;
        var tags = new TagReader(line.Tags);
        return new RoomState
        {
            Channel = channel,
            RoomId = new UserId(tags.Shared(TagKey.RoomId)),
            EmoteOnly = tags.OptionalFlag(TagKey.EmoteOnly),
            FollowersOnlyMinutes = tags.OptionalNumber(TagKey.FollowersOnly),
            UniqueOnly = tags.OptionalFlag(TagKey.R9k),
            SlowSeconds = tags.OptionalNumber(TagKey.Slow),
            SubscribersOnly = tags.OptionalFlag(TagKey.SubscribersOnly),
            Rituals = tags.OptionalFlag(TagKey.Rituals),
            Language = tags.OptionalText(TagKey.BroadcasterLanguage),
            UnknownTags = tags.Rest(),
        };
    }

    public static UserState? ReadUser(IrcLine line)
    {
        if (ChatMessageReader.Channel(line) is not { } channel)
            return null;
        var tags = new TagReader(line.Tags);
        return new UserState
        {
            Channel = channel,
            User = OwnUser(ref tags),
            MessageId = ChatMessageId.Read(tags.Raw(TagKey.Id)),
            ClientNonce = tags.OptionalText(TagKey.ClientNonce),
            EmoteSets = EmoteSets(ref tags),
            UnknownTags = tags.Rest(),
        };
    }

    public static GlobalUserState ReadGlobal(IrcLine line)
    {
        var tags = new TagReader(line.Tags);
        return new GlobalUserState
        {
            User = OwnUser(ref tags),
            EmoteSets = EmoteSets(ref tags),
            UnknownTags = tags.Rest(),
        };
    }

    /// <summary>The line does not tell the login; the connection that it came from knows it.</summary>
    private static ChatUser OwnUser(ref TagReader tags) => UserReader.Read(ref tags, default);

    private static ChatList<string> EmoteSets(ref TagReader tags)
    {
        string sets = tags.Text(TagKey.EmoteSets);
        return new ChatList<string>(sets.Length == 0 ? [] : sets.Split(','));
    }
}
