using System.Globalization;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>The longer lines that the server sends.</summary>
internal static class ChatLines
{
    private const string Server = ":tmi.twitch.tv";

    public static string RoomState(ChatRoom room) => string.Create(
        CultureInfo.InvariantCulture,
        $"@emote-only={(room.EmoteOnly ? 1 : 0)};followers-only={room.FollowersOnly};r9k=0;room-id={room.Id};slow={room.Slow};subs-only={(room.SubscribersOnly ? 1 : 0)} {Server} ROOMSTATE #{room.Name}");

    /// <summary>The own state in a room, after joining or after a message.</summary>
    public static string UserState(ChatSession session, ChatRoom room, (string Id, string Nonce)? message)
    {
        ChatAccount account = session.Account!;
        string own = message is { } sent ? $";id={sent.Id}" + (sent.Nonce.Length > 0 ? $";client-nonce={sent.Nonce}" : "") : "";
        return $"@badge-info=;badges={Badges(account, room)};color={account.Color};display-name={account.DisplayName};emote-sets=0{own};mod={Moderator(account, room)};subscriber=0;user-type={Type(account, room)} {Server} USERSTATE #{room.Name}";
    }

    /// <summary>What others see of a message.</summary>
    public static string Message(ChatAccount account, ChatRoom room, string id, DateTimeOffset now, string text, LineParts line, string reply)
    {
        string nonce = line.Tags.TryGetValue("client-nonce", out string? value) ? $"client-nonce={value};" : "";
        string tags = string.Create(
            CultureInfo.InvariantCulture,
            $"@badge-info=;badges={Badges(account, room)};{nonce}color={account.Color};display-name={account.DisplayName};emotes=;first-msg=0;flags=;id={id};mod={Moderator(account, room)};{reply}returning-chatter=0;room-id={room.Id};subscriber=0;tmi-sent-ts={now.ToUnixTimeMilliseconds()};turbo=0;user-id={account.Id};user-type={Type(account, room)}");
        return $"{tags} :{account.Login}!{account.Login}@{account.Login}.tmi.twitch.tv PRIVMSG #{room.Name} :{text}";
    }

    public static string Notice(string room, string kind, string text) => $"@msg-id={kind} {Server} NOTICE #{room} :{text}";

    private static string Badges(ChatAccount account, ChatRoom room) =>
        account.Login == room.Name ? "broadcaster/1" : room.IsModerator(account.Login) ? "moderator/1" : "";

    private static int Moderator(ChatAccount account, ChatRoom room) => account.Login != room.Name && room.IsModerator(account.Login) ? 1 : 0;

    private static string Type(ChatAccount account, ChatRoom room) => Moderator(account, room) == 1 ? "mod" : "";
}
