using TwitterSdk.Twitch.Chat.Irc;
using TwitterSdk.Twitch.Chat.Messages;

namespace TwitterSdk.Twitch.Chat.Reading;

/// <summary>Reads the user that a line is about.</summary>
internal static class UserReader
{
    public static ChatUser Read(ref TagReader tags, ReadOnlySpan<byte> login)
    {
        var names = UserNames.Read(login, tags.Raw(TagKey.DisplayName));
        return new ChatUser(names)
        {
            Number = UserNumber.Read(tags.Raw(TagKey.UserId)),
            Color = tags.Color(TagKey.Color),
            Badges = tags.Badges(TagKey.Badges),
            BadgeDetails = tags.Badges(TagKey.BadgeInfo),
            Type = new ChatUserType(tags.Shared(TagKey.UserType)),
            IsModerator = tags.Flag(TagKey.Mod),
            IsSubscriber = tags.Flag(TagKey.Subscriber),

            // The tag is there for VIPs alone, now and then without a value.
            IsVip = tags.Has(TagKey.Vip) && !tags.Raw(TagKey.Vip).SequenceEqual("0"u8),
            IsTurbo = tags.Flag(TagKey.Turbo),
        };
    }
}
