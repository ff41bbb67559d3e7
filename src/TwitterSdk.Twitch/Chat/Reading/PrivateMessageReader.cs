using System.Runtime.CompilerServices;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads what people write.</summary>
internal static class PrivateMessageReader
{
    private static ReadOnlySpan<byte> Action => "\u0001ACTION "u8;

    [SkipLocalsInit]
    public static PrivateMessage? Read(in IrcLine line)
    {
        IrcParameters.Enumerator parameters = line.Parameters.GetEnumerator();
        if (!parameters.MoveNext() || ChatMessageReader.Channel(parameters.Current) is not { } channel)
            return null;
        var tags = new TagReader(line.Tags);
        string text = Text(parameters.MoveNext() ? parameters.Current : default, out bool isAction, out int textBytes);
        return new PrivateMessage
        {
            Channel = channel,
            RoomId = new UserId(tags.Shared(TagKey.RoomId)),
            Sender = UserReader.Read(ref tags, line.Prefix.Nick),
            Text = text,
            IsAction = isAction,
            Id = ChatMessageId.Read(tags.Raw(TagKey.Id)),
            Sent = SentTime.Read(tags.Raw(TagKey.SentAt)),
            Emotes = EmoteReader.Read(tags.Raw(TagKey.Emotes), text, textBytes),
            IsEmoteOnly = tags.Flag(TagKey.EmoteOnly),
            IsFirst = tags.Flag(TagKey.FirstMessage),
            IsReturning = tags.Flag(TagKey.ReturningChatter),
            Kind = new ChatMessageKind(tags.Shared(TagKey.Kind)),
            Bits = tags.Number(TagKey.Bits),
            CustomRewardId = tags.OptionalText(TagKey.CustomRewardId),
            Nonce = Nonce.Read(tags.Raw(TagKey.ClientNonce)),
            AutoModFlags = tags.OptionalText(TagKey.Flags),
            ReplyTo = Reply(ref tags),
            HypeChat = Hype(ref tags),
            Source = Source(ref tags),
            UnknownTags = tags.Rest(),
        };
    }

    public static Whisper? ReadWhisper(IrcLine line)
    {
        if (line.Parameters[0].IsEmpty)
            return null;
        var tags = new TagReader(line.Tags);
        string text = Text(line.Parameters[1], out bool isAction, out int textBytes);
        return new Whisper
        {
            Sender = UserReader.Read(ref tags, line.Prefix.Nick),
            Recipient = line.Parameters.Text(0),
            Text = text,
            IsAction = isAction,
            Id = tags.Text(TagKey.MessageId),
            ThreadId = tags.Text(TagKey.WhisperThreadId),
            Emotes = EmoteReader.Read(tags.Raw(TagKey.Emotes), text, textBytes),
            UnknownTags = tags.Rest(),
        };
    }

    /// <summary>Where a message of a shared chat comes from; null outside of shared chats.</summary>
    public static SharedChatSource? Source(ref TagReader tags) => tags.Has(TagKey.SourceRoomId)
        ? new SharedChatSource
        {
            RoomId = new UserId(tags.Shared(TagKey.SourceRoomId)),
            Id = ChatMessageId.Read(tags.Raw(TagKey.SourceId)),
            Badges = tags.Badges(TagKey.SourceBadges),
            BadgeDetails = tags.Badges(TagKey.SourceBadgeInfo),
            IsSourceOnly = tags.OptionalFlag(TagKey.SourceOnly),
        }
        : null;

    private static string Text(ReadOnlySpan<byte> text, out bool isAction, out int bytes)
    {
        isAction = text.StartsWith(Action);
        if (isAction)
        {
            text = text[Action.Length..];
            if (!text.IsEmpty && text[^1] == 1)
                text = text[..^1];
        }

        bytes = text.Length;
        return IrcText.Decode(text);
    }

    private static ReplyTarget? Reply(ref TagReader tags) => tags.Has(TagKey.ReplyId)
        ? new ReplyTarget
        {
            Id = ChatMessageId.Read(tags.Raw(TagKey.ReplyId)),
            UserId = new UserId(tags.Text(TagKey.ReplyUserId)),
            UserLogin = tags.Text(TagKey.ReplyUserLogin),
            UserDisplayName = tags.Text(TagKey.ReplyDisplayName),
            Text = tags.Text(TagKey.ReplyText),
            ThreadId = ChatMessageId.Read(tags.Raw(TagKey.ThreadId)),
            ThreadUserId = new UserId(tags.Text(TagKey.ThreadUserId)),
            ThreadUserLogin = tags.Text(TagKey.ThreadUserLogin),
            ThreadUserDisplayName = tags.Text(TagKey.ThreadDisplayName),
        }
        : null;

    private static HypeChat? Hype(ref TagReader tags) => tags.Has(TagKey.PaidAmount)
        ? new HypeChat(
            tags.Number(TagKey.PaidAmount),
            tags.Shared(TagKey.PaidCurrency),
            tags.Number(TagKey.PaidExponent),
            new HypeChatLevel(tags.Shared(TagKey.PaidLevel)),
            tags.Flag(TagKey.PaidIsSystemMessage))
        : null;
}
