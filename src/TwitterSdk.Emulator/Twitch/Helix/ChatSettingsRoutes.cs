using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>The rules of a chat; those in it are told of each change.</summary>
internal static class ChatSettingsRoutes
{
    private const int UsualWait = 30;
    private const int UsualDelay = 2;

    // How long the chat of the others waits is for moderators.
    private static readonly string[] s_scopes = ["moderator:read:chat_settings", "moderator:manage:chat_settings"];

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Chat.GetSettings", request => request.Answers.Data(request, Facts(request, request.User("broadcaster_id")))),
        new("Helix.Chat.UpdateSettings", Update),
    ];

    private static EmulatorResponse Update(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        ChatRoom room = request.State.Chat.Room(channel.Login);
        room.EmoteOnly = request.Flag("emote_mode", room.EmoteOnly);
        room.SubscribersOnly = request.Flag("subscriber_mode", room.SubscribersOnly);
        if (request.Flag("follower_mode", room.FollowersOnly >= 0))
            room.FollowersOnly = request.Int("follower_mode_duration", Math.Max(0, room.FollowersOnly));
        else
            room.FollowersOnly = -1;
        room.Slow = request.Flag("slow_mode", room.Slow > 0) ? request.Int("slow_mode_wait_time", room.Slow > 0 ? room.Slow : UsualWait) : 0;
        room.UniqueOnly = request.Flag("unique_chat_mode", room.UniqueOnly);
        room.Delay = request.Flag("non_moderator_chat_delay", room.Delay > 0) ? request.Int("non_moderator_chat_delay_duration", room.Delay > 0 ? room.Delay : UsualDelay) : 0;
        request.State.Chat.Tell(channel.Login, ChatLines.RoomState(room), commands: true);
        FactSet facts = Facts(request, channel);
        request.State.Services.Events.Publish("channel.chat_settings.update", EventFacts.OfChannel(channel).With(facts).With(new()
        {
            ["follower_mode_duration_minutes"] = room.FollowersOnly >= 0 ? room.FollowersOnly : null,
            ["slow_mode_wait_time_seconds"] = room.Slow > 0 ? room.Slow : null,
        }));
        return request.Answers.Data(request, facts);
    }

    private static FactSet Facts(TwitchRequest request, TwitchUser channel)
    {
        ChatRoom room = request.State.Chat.Room(channel.Login);
        var facts = new FactSet
        {
            ["broadcaster_id"] = channel.Id,
            ["emote_mode"] = room.EmoteOnly,
            ["follower_mode"] = room.FollowersOnly >= 0,
            ["follower_mode_duration"] = room.FollowersOnly >= 0 ? room.FollowersOnly : null,
            ["slow_mode"] = room.Slow > 0,
            ["slow_mode_wait_time"] = room.Slow > 0 ? room.Slow : null,
            ["subscriber_mode"] = room.SubscribersOnly,
            ["unique_chat_mode"] = room.UniqueOnly,
        };
        if (request.Text("moderator_id") is not { } moderator || request.Caller.Token is not { } token || !s_scopes.Any(token.Scopes.Contains))
            return facts;
        facts["moderator_id"] = moderator;
        facts["non_moderator_chat_delay"] = room.Delay > 0;
        facts["non_moderator_chat_delay_duration"] = room.Delay > 0 ? room.Delay : null;
        return facts;
    }
}
