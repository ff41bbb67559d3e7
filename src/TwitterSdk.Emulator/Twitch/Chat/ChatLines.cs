using System.Globalization;

namespace TwitterSdk.Emulator.Twitch.Chat;

/// <summary>The longer lines that the server sends.</summary>
internal static class ChatLines
{
    private const string Server = ":tmi.twitch.tv";

    public static string RoomState(ChatRoom room) => string.Create(
        CultureInfo.InvariantCulture,
        $"@emote-only={(room.EmoteOnly ? 1 : 0)};followers-only={room.FollowersOnly};r9k={(room.UniqueOnly ? 1 : 0)};room-id={room.Id};slow={room.Slow};subs-only={(room.SubscribersOnly ? 1 : 0)} {Server} ROOMSTATE #{room.Name}");

    /// <summary>The own state in a room, after joining or after a message.</summary>
    public static string UserState(ChatSession session, ChatRoom room, (string Id, string Nonce)? message)
    {
        ChatAccount account = session.Account!;
        string own = message is { } sent ? $";id={sent.Id}" + (sent.Nonce.Length > 0 ? $";client-nonce={sent.Nonce}" : "") : "";
        return $"@badge-info=;badges={Badges(account, room)};color={account.Color};display-name={account.DisplayName};emote-sets=0{own};mod={Moderator(account, room)};subscriber=0;user-type={Type(account, room)} {Server} USERSTATE #{room.Name}";
    }

    /// <summary>What others see of a message.</summary>
    public static string Message(SaidMessage said, string nonce, string reply)
    {
        (ChatAccount account, ChatRoom room) = (said.Account, said.Room);
        string own = nonce.Length > 0 ? $"client-nonce={nonce};" : "";
        string tags = string.Create(
            CultureInfo.InvariantCulture,
            $"@badge-info={(said.Standing.Subscribes ? "subscriber/1" : "")};badges={Badges(said)};{own}color={account.Color};display-name={account.DisplayName};emotes={ChatEmotes.Tag(said.Text)};first-msg={(said.IsFirst ? 1 : 0)};flags=;id={said.Id};mod={Moderator(account, room)};{reply}returning-chatter=0;room-id={room.Id};subscriber={(said.Standing.Subscribes ? 1 : 0)};tmi-sent-ts={said.At.ToUnixTimeMilliseconds()};turbo=0;user-id={account.Id};user-type={Type(account, room)}{(said.Standing.IsVip ? ";vip=1" : "")}");
        return $"{tags} :{account.Login}!{account.Login}@{account.Login}.tmi.twitch.tv PRIVMSG #{room.Name} :{said.Text}";
    }

    /// <summary>A message that a moderator lifts out of the others.</summary>
    public static string Announcement(ChatAccount account, ChatRoom room, string color, string text, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"@badge-info=;badges={Badges(account, room)};color={account.Color};display-name={account.DisplayName};emotes=;flags=;id={Guid.NewGuid()};login={account.Login};mod={Moderator(account, room)};msg-id=announcement;msg-param-color={color.ToUpperInvariant()};room-id={room.Id};subscriber=0;system-msg=;tmi-sent-ts={now.ToUnixTimeMilliseconds()};user-id={account.Id};user-type={Type(account, room)} {Server} USERNOTICE #{room.Name} :{text}");

    /// <summary>The viewers of another channel come over.</summary>
    public static string Raid(ChatAccount from, ChatRoom room, int viewers, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"@badge-info=;badges=;color={from.Color};display-name={from.DisplayName};emotes=;flags=;id={Guid.NewGuid()};login={from.Login};mod=0;msg-id=raid;msg-param-displayName={from.DisplayName};msg-param-login={from.Login};msg-param-profileImageURL=https://static-cdn.jtvnw.net/jtv_user_pictures/{from.Login}-profile_image-300x300.png;msg-param-viewerCount={viewers};room-id={room.Id};subscriber=0;system-msg={viewers}\\sraiders\\sfrom\\s{from.DisplayName}\\shave\\sjoined!;tmi-sent-ts={now.ToUnixTimeMilliseconds()};user-id={from.Id};user-type= {Server} USERNOTICE #{room.Name}");

    public static string Whisper(ChatAccount from, ChatAccount to, string id, string text) =>
        $"@badges=;color={from.Color};display-name={from.DisplayName};emotes=;message-id={id};thread-id={from.Id}_{to.Id};turbo=0;user-id={from.Id};user-type= :{from.Login}!{from.Login}@{from.Login}.tmi.twitch.tv WHISPER {to.Login} :{text}";

    /// <summary>One message was deleted.</summary>
    public static string Deleted(SaidMessage said, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"@login={said.Account.Login};room-id={said.Room.Id};target-msg-id={said.Id};tmi-sent-ts={now.ToUnixTimeMilliseconds()} {Server} CLEARMSG #{said.Room.Name} :{said.Text}");

    /// <summary>All messages were deleted.</summary>
    public static string Cleared(ChatRoom room, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"@room-id={room.Id};tmi-sent-ts={now.ToUnixTimeMilliseconds()} {Server} CLEARCHAT #{room.Name}");

    public static string Notice(string room, string kind, string text) => $"@msg-id={kind} {Server} NOTICE #{room} :{text}";

    private static string Badges(SaidMessage said)
    {
        string role = Badges(said.Account, said.Room);
        string first = role.Length == 0 && said.Standing.IsVip ? "vip/1" : role;
        return (first.Length > 0, said.Standing.Subscribes) switch
        {
            (true, true) => first + ",subscriber/0",
            (false, true) => "subscriber/0",
            _ => first,
        };
    }

    private static string Badges(ChatAccount account, ChatRoom room) =>
        account.Login == room.Name ? "broadcaster/1" : room.IsModerator(account.Login) ? "moderator/1" : "";

    private static int Moderator(ChatAccount account, ChatRoom room) => account.Login != room.Name && room.IsModerator(account.Login) ? 1 : 0;

    private static string Type(ChatAccount account, ChatRoom room) => Moderator(account, room) == 1 ? "mod" : "";
}
