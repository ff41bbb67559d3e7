using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch.Facts;
using TwitterSdk.Emulator.Twitch.Server;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Twitch.Helix;

/// <summary>Channels that recommend others.</summary>
internal static class ShoutoutRoutes
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pauseOfTarget = TimeSpan.FromHours(1);

    public static IEnumerable<TwitchRoute> All() => [new("Helix.Chat.SendShoutout", ShoutOut)];

    private static EmulatorResponse ShoutOut(TwitchRequest request)
    {
        (TwitchUser from, TwitchUser to) = (request.User("from_broadcaster_id"), request.User("to_broadcaster_id"));
        if (from == to)
            throw new Refusal(400, 0, "A channel cannot shout itself out");
        if (!request.State.Moderation.MayModerate(from, request.Me))
            throw new Refusal(403, 0, $"The user does not moderate the channel {from.Login}");
        if (!request.State.Streams.TryFind(from, out TwitchStream? stream))
            throw new Refusal(400, 0, "The channel is not live");
        string key = $"shoutout {from.Id}";
        request.State.Cooldowns.Check(key);
        request.State.Cooldowns.Use($"{key} {to.Id}", s_pauseOfTarget);
        request.State.Cooldowns.Use(key, s_pause);
        FactSet facts = EventFacts.OfModerator(request.Me).With(new()
        {
            ["viewer_count"] = stream.Viewers,
            ["started_at"] = request.Now,
            ["cooldown_ends_at"] = request.Now + s_pause,
            ["target_cooldown_ends_at"] = request.Now + s_pauseOfTarget,
        });
        request.State.Services.Events.Publish("channel.shoutout.create", facts.With(EventFacts.OfChannel(from)).With(EventFacts.Of(to, "to_broadcaster_user")));
        request.State.Services.Events.Publish("channel.shoutout.receive", facts.With(EventFacts.OfChannel(to)).With(EventFacts.Of(from, "from_broadcaster_user")));
        return TwitchAnswers.Done(request);
    }
}
