using System.Buffers;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Chat without a connection to it: what is said here is heard there.</summary>
internal static class ChatRoutes
{
    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly TimeSpan s_betweenAnnouncements = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, string> s_colors = new(StringComparer.Ordinal)
    {
        ["blue"] = "#0000FF", ["blue_violet"] = "#8A2BE2", ["cadet_blue"] = "#5F9EA0", ["chocolate"] = "#D2691E", ["coral"] = "#FF7F50",
        ["dodger_blue"] = "#1E90FF", ["firebrick"] = "#B22222", ["golden_rod"] = "#DAA520", ["green"] = "#008000", ["hot_pink"] = "#FF69B4",
        ["orange_red"] = "#FF4500", ["red"] = "#FF0000", ["sea_green"] = "#2E8B57", ["spring_green"] = "#00FF7F", ["yellow_green"] = "#9ACD32",
    };

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Chat.GetChatters", GetChatters),
        new("Helix.Chat.SendMessage", SendMessage),
        new("Helix.Chat.SendAnnouncement", Announce),
        new("Helix.Chat.GetUserColor", GetColors),
        new("Helix.Chat.UpdateUserColor", ChangeColor),
        new("Helix.Whispers.Send", Whisper),
    ];

    /// <summary>A message as EventSub tells it.</summary>
    public static FactSet Event(SaidMessage said)
    {
        var facts = new FactSet
        {
            ["broadcaster_user_id"] = said.Room.Id,
            ["broadcaster_user_login"] = said.Room.Name,
            ["broadcaster_user_name"] = said.Room.Name,
            ["chatter_user_id"] = said.Account.Id,
            ["chatter_user_login"] = said.Account.Login,
            ["chatter_user_name"] = said.Account.DisplayName,
            ["message_id"] = said.Id,
            ["message"] = new FactSet { ["text"] = said.Text, ["fragments"] = new[] { new FactSet { ["type"] = "text", ["text"] = said.Text } } },
            ["message_type"] = "text",
            ["color"] = said.Account.Color,
        };
        if (said.Parent is { } parent)
        {
            facts["reply"] = new FactSet
            {
                ["parent_message_id"] = parent.Id,
                ["parent_message_body"] = parent.Text,
                ["parent_user_id"] = parent.Account.Id,
                ["parent_user_login"] = parent.Account.Login,
                ["parent_user_name"] = parent.Account.DisplayName,
                ["thread_message_id"] = parent.Id,
                ["thread_user_id"] = parent.Account.Id,
                ["thread_user_login"] = parent.Account.Login,
                ["thread_user_name"] = parent.Account.DisplayName,
            };
        }

        return facts;
    }

    private static EmulatorResponse GetChatters(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        ChatAccount[] there = [.. request.State.Chat.Sessions
            .Where(session => session.Rooms.Contains(channel.Login))
            .Select(session => session.Account)
            .OfType<ChatAccount>()
            .DistinctBy(account => account.Login)
            .OrderBy(account => account.Login, StringComparer.Ordinal)];
        return request.Answers.Page(request, there, account => new FactSet { ["user_id"] = account.Id, ["user_login"] = account.Login, ["user_name"] = account.DisplayName });
    }

    private static EmulatorResponse SendMessage(TwitchRequest request)
    {
        (TwitchUser channel, TwitchUser sender, string text) = (request.User("broadcaster_id"), request.User("sender_id"), request.Required("message"));
        if (request.Caller.User is null)
            AppRules.CheckSpeaker(request, channel, sender, "user:write:chat");
        ChatServerState chat = request.State.Chat;
        ChatRoom room = chat.Room(channel.Login);
        if (Refusal(request, channel, sender, room, text) is { } refusal)
        {
            return request.Answers.Data(request, new FactSet
            {
                ["message_id"] = "",
                ["is_sent"] = false,
                ["drop_reason"] = new FactSet { ["code"] = refusal.Kind, ["message"] = refusal.Text },
            });
        }

        SaidMessage said = chat.Say(sender.ChatAccount, room, text, request.Text("reply_parent_message_id") ?? "");
        return request.Answers.Data(request, new FactSet { ["message_id"] = said.Id, ["is_sent"] = true });
    }

    private static (string Kind, string Text)? Refusal(TwitchRequest request, TwitchUser channel, TwitchUser sender, ChatRoom room, string text)
    {
        bool isBlocked = !request.State.Moderation.MayModerate(channel, sender)
            && request.State.Moderation.Terms.Exists(term => term.Channel == channel && StreamRoutes.Has(text, term.Text));
        return isBlocked ? ("channel_settings", "The message has a term that the channel blocks.") : request.State.Chat.Refusal(sender.ChatAccount, room, text);
    }

    private static EmulatorResponse Announce(TwitchRequest request)
    {
        (TwitchUser channel, TwitchUser moderator) = (request.User("broadcaster_id"), request.User("moderator_id"));
        if (request.Caller.User is null)
            AppRules.CheckModerator(request, channel, moderator, "moderator:manage:announcements");
        request.State.Cooldowns.Use("announcement " + channel.Id, s_betweenAnnouncements);
        ChatServerState chat = request.State.Chat;
        string color = request.Text("color") ?? "primary";
        chat.Tell(channel.Login, ChatLines.Announcement(moderator.ChatAccount, chat.Room(channel.Login), color, request.Required("message"), request.Now), commands: true);
        return TwitchAnswers.Done(request);
    }

    private static EmulatorResponse GetColors(TwitchRequest request)
    {
        IReadOnlyList<string> ids = request.Values("user_id");
        return request.Answers.Data(request, request.State.Users.All
            .Where(user => ids.Contains(user.Id))
            .Select(user => Describe.Person(user).With(new() { ["color"] = user.Color })));
    }

    private static EmulatorResponse ChangeColor(TwitchRequest request)
    {
        string color = request.Required("color");
        bool isHex = color.Length == 7 && color[0] == '#' && !color.AsSpan(1).ContainsAnyExcept(s_hex);
        if (!isHex && !s_colors.ContainsKey(color))
            throw new Refusal(400, 0, $"The color {color} is none that Twitch knows");
        request.User("user_id").Color = isHex ? color : s_colors[color];
        return TwitchAnswers.Done(request);
    }

    private static EmulatorResponse Whisper(TwitchRequest request)
    {
        (TwitchUser from, TwitchUser to, string text) = (request.User("from_user_id"), request.User("to_user_id"), request.Required("message"));
        if (from == to)
            throw new Refusal(400, 0, "A user cannot whisper to itself");
        string id = request.State.Services.NextId();
        request.State.Chat.TellUser(to.Login, ChatLines.Whisper(from.ChatAccount, to.ChatAccount, id, text));
        request.State.Services.Events.Publish("user.whisper.message", EventFacts.Of(from, "from_user").With(EventFacts.Of(to, "to_user")).With(new()
        {
            ["user_id"] = to.Id,
            ["whisper_id"] = id,
            ["whisper"] = new FactSet { ["text"] = text },
        }));
        return TwitchAnswers.Done(request);
    }
}
