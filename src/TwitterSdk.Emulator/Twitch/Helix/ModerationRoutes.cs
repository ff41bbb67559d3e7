using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Chat;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Who may do what in a chat.</summary>
internal static class ModerationRoutes
{
    // Two weeks.
    private const int LongestTimeout = 1_209_600;

    private static readonly TimeSpan s_deletable = TimeSpan.FromHours(6);

    public static IEnumerable<TwitchRoute> All() =>
    [
        new("Helix.Moderation.GetBannedUsers", GetBans),
        new("Helix.Moderation.BanUser", Ban),
        new("Helix.Moderation.UnbanUser", Unban),
        new("Helix.Moderation.GetModerators", request => People(request, request.State.Moderation.Moderators(request.User("broadcaster_id")))),
        new("Helix.Moderation.AddModerator", AddModerator),
        new("Helix.Moderation.RemoveModerator", request => Change(request, request.State.Moderation.RemoveModerator, 400, "The user is no moderator")),
        new("Helix.Moderation.GetVips", request => People(request, request.State.Moderation.Vips(request.User("broadcaster_id")))),
        new("Helix.Moderation.AddVip", AddVip),
        new("Helix.Moderation.RemoveVip", request => Change(request, request.State.Moderation.RemoveVip, 422, "The user is no VIP")),
        new("Helix.Moderation.GetModeratedChannels", request => request.Answers.Page(request, request.State.Moderation.Moderated(request.Me), channel => EventFacts.Of(channel, "broadcaster"))),
        new("Helix.Moderation.DeleteChatMessages", DeleteMessages),
        new("Helix.Moderation.WarnChatUser", Warn),
        new("Helix.Moderation.GetShieldModeStatus", request => request.Answers.Data(request, Shield(request))),
        new("Helix.Moderation.UpdateShieldModeStatus", ChangeShield),
    ];

    private static EmulatorResponse GetBans(TwitchRequest request)
    {
        IReadOnlyList<string> only = request.Values("user_id");
        TwitchBan[] bans = [.. request.State.Moderation.Bans(request.User("broadcaster_id")).Where(ban => only.Count == 0 || only.Contains(ban.User.Id))];
        return request.Answers.Page(request, bans, ban => Describe.Person(ban.User).With(EventFacts.Of(ban.Moderator, "moderator")).With(new()
        {
            ["expires_at"] = ban.EndsAt ?? (object)"",
            ["created_at"] = ban.CreatedAt,
            ["reason"] = ban.Reason,
        }));
    }

    private static EmulatorResponse Ban(TwitchRequest request)
    {
        (TwitchUser channel, TwitchUser user) = (request.User("broadcaster_id"), request.User("data.user_id"));
        int seconds = request.Int("data.duration", 0);
        if (user == channel || user == request.Me)
            throw new Refusal(400, 0, "The user specified in the user_id field may not be banned");
        if (seconds is < 0 or > LongestTimeout)
            throw new Refusal(400, 0, "The duration must be from 1 to 1209600 seconds");
        if (seconds == 0 && request.State.Moderation.FindBan(channel, user) is { EndsAt: null })
            throw new Refusal(400, 0, "The user is already banned");
        TwitchBan ban = request.State.Moderation.Ban(channel, user, request.Me, seconds > 0 ? TimeSpan.FromSeconds(seconds) : null, request.Text("data.reason") ?? "");
        return request.Answers.Data(request, new FactSet
        {
            ["broadcaster_id"] = channel.Id,
            ["moderator_id"] = request.Me.Id,
            ["user_id"] = user.Id,
            ["created_at"] = ban.CreatedAt,
            ["end_time"] = ban.EndsAt,
        });
    }

    private static EmulatorResponse Unban(TwitchRequest request) => request.State.Moderation.Unban(request.User("broadcaster_id"), request.User("user_id"), request.Me)
        ? TwitchAnswers.Done(request)
        : throw new Refusal(400, 0, "The user is not banned");

    private static EmulatorResponse People(TwitchRequest request, IReadOnlyList<TwitchUser> people)
    {
        IReadOnlyList<string> only = request.Values("user_id");
        return request.Answers.Page(request, [.. people.Where(user => only.Count == 0 || only.Contains(user.Id))], Describe.Person);
    }

    private static EmulatorResponse Change(TwitchRequest request, Func<TwitchUser, TwitchUser, bool> change, int status, string problem) =>
        change(request.User("broadcaster_id"), request.User("user_id")) ? TwitchAnswers.Done(request) : throw new Refusal(status, 0, problem);

    private static EmulatorResponse AddModerator(TwitchRequest request) => request.State.Moderation.Vips(request.User("broadcaster_id")).Contains(request.User("user_id"))
        ? throw new Refusal(422, 0, "The user is a VIP: end that first")
        : Change(request, request.State.Moderation.AddModerator, 400, "The user is a moderator already");

    private static EmulatorResponse AddVip(TwitchRequest request) => request.State.Moderation.Moderators(request.User("broadcaster_id")).Contains(request.User("user_id"))
        ? throw new Refusal(422, 0, "The user is a moderator: end that first")
        : Change(request, request.State.Moderation.AddVip, 422, "The user is a VIP already");

    private static EmulatorResponse DeleteMessages(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        ChatServerState chat = request.State.Chat;
        if (request.Text("message_id") is not { } id)
        {
            chat.Tell(channel.Login, ChatLines.Cleared(chat.Room(channel.Login), request.Now), commands: true);
            request.State.Services.Events.Publish("channel.chat.clear", EventFacts.OfChannel(channel));
            return TwitchAnswers.Done(request);
        }

        if (chat.FindSaid(id) is not { } said || said.Room.Name != channel.Login)
            throw new Refusal(404, 0, "The message was not found");
        if (request.Now - said.At > s_deletable)
            throw new Refusal(404, 0, "The message is more than six hours old");
        if (said.Account.Login != request.Me.Login && said.Room.IsModerator(said.Account.Login) && request.Me != channel)
            throw new Refusal(400, 0, "Messages of the broadcaster and of other moderators cannot be deleted");
        chat.Tell(channel.Login, ChatLines.Deleted(said, request.Now), commands: true);
        request.State.Services.Events.Publish("channel.chat.message_delete", EventFacts.OfChannel(channel).With(new()
        {
            ["target_user_id"] = said.Account.Id,
            ["target_user_login"] = said.Account.Login,
            ["target_user_name"] = said.Account.DisplayName,
            ["message_id"] = said.Id,
        }));
        return TwitchAnswers.Done(request);
    }

    private static EmulatorResponse Warn(TwitchRequest request)
    {
        (TwitchUser channel, TwitchUser user, string reason) = (request.User("broadcaster_id"), request.User("data.user_id"), request.Required("data.reason"));
        request.State.Services.Events.Publish("channel.warning.send", EventFacts.OfChannel(channel).With(EventFacts.OfUser(user)).With(EventFacts.OfModerator(request.Me)).With(new() { ["reason"] = reason }));
        return request.Answers.Data(request, new FactSet { ["broadcaster_id"] = channel.Id, ["user_id"] = user.Id, ["moderator_id"] = request.Me.Id, ["reason"] = reason });
    }

    private static FactSet Shield(TwitchRequest request)
    {
        (bool isActive, TwitchUser? moderator, DateTimeOffset? at) = request.State.Shields.GetValueOrDefault(request.User("broadcaster_id"));
        return (moderator is null ? [] : EventFacts.Of(moderator, "moderator")).With(new() { ["is_active"] = isActive, ["last_activated_at"] = at ?? (object)"" });
    }

    private static EmulatorResponse ChangeShield(TwitchRequest request)
    {
        TwitchUser channel = request.User("broadcaster_id");
        bool isActive = request.Flag("is_active");
        (_, _, DateTimeOffset? last) = request.State.Shields.GetValueOrDefault(channel);
        request.State.Shields[channel] = (isActive, request.Me, isActive ? request.Now : last);
        request.State.Services.Events.Publish(
            isActive ? "channel.shield_mode.begin" : "channel.shield_mode.end",
            EventFacts.OfChannel(channel).With(EventFacts.OfModerator(request.Me)).With(new() { [isActive ? "started_at" : "ended_at"] = request.Now }));
        return request.Answers.Data(request, Shield(request));
    }
}
