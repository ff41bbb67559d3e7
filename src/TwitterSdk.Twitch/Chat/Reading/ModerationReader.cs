using System.Globalization;
using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads what happens to users and messages, and what the server says about it.</summary>
internal static class ModerationReader
{
    public static ClearChat? ReadClearChat(IrcLine line)
    {
        if (ChatMessageReader.Channel(line) is not { } channel)
            return null;
        var tags = new TagReader(line.Tags);
        return new ClearChat
        {
            Channel = channel,
            RoomId = new UserId(tags.Shared(TagKey.RoomId)),
            TargetLogin = line.Parameters[1].IsEmpty ? null : line.Parameters.Text(1),
            TargetId = new UserId(tags.Text(TagKey.TargetUserId)),
            Duration = tags.OptionalNumber(TagKey.BanDuration) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Reason = tags.OptionalText(TagKey.BanReason),
            SentAt = tags.Time(TagKey.SentAt),
            UnknownTags = tags.Rest(),
        };
    }

    public static ClearMessage? ReadClearMessage(IrcLine line)
    {
        if (ChatMessageReader.Channel(line) is not { } channel)
            return null;
        var tags = new TagReader(line.Tags);
        return new ClearMessage
        {
            Channel = channel,
            RoomId = new UserId(tags.Shared(TagKey.RoomId)),
            Login = tags.Text(TagKey.Login),
            TargetId = ChatMessageId.Read(tags.Raw(TagKey.TargetMessageId)),
            Text = line.Parameters.Text(1),
            SentAt = tags.Time(TagKey.SentAt),
            UnknownTags = tags.Rest(),
        };
    }

    public static Notice ReadNotice(IrcLine line)
    {
        var tags = new TagReader(line.Tags);
        return new Notice
        {
            Channel = ChatMessageReader.Channel(line),
            Kind = new NoticeKind(tags.Shared(TagKey.Kind)),
            Text = line.Parameters.Text(1),
            TargetId = new UserId(tags.Text(TagKey.TargetUserId)),
            UnknownTags = tags.Rest(),
        };
    }

    /// <summary>Only what Twitch sends: <c>#channel +o login</c>. Modes of channels elsewhere stay unknown messages.</summary>
    public static OperatorChange? ReadMode(IrcLine line)
    {
        bool isOperator = line.Parameters[1].SequenceEqual("+o"u8);
        return ChatMessageReader.Channel(line) is { } channel && (isOperator || line.Parameters[1].SequenceEqual("-o"u8)) && !line.Parameters[2].IsEmpty
            ? new OperatorChange { Channel = channel, Login = line.Parameters.Text(2), IsOperator = isOperator, UnknownTags = new TagReader(line.Tags).Rest() }
            : null;
    }

    public static HostTarget? ReadHostTarget(IrcLine line)
    {
        if (ChatMessageReader.Channel(line) is not { } channel)
            return null;

        // The last parameter holds both: "target 12", "- 12", "target -".
        string[] parts = line.Parameters.Text(1).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new HostTarget
        {
            Channel = channel,
            Target = parts is ["-", ..] or [] ? null : parts[0],
            Viewers = parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int viewers) ? viewers : null,
            UnknownTags = new TagReader(line.Tags).Rest(),
        };
    }
}
