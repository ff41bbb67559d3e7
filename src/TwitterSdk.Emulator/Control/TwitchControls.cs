using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Control;

/// <summary>What Twitch remembers, in short.</summary>
internal static class TwitchControls
{
    public static IEnumerable<IControl> All(Func<TwitchState> twitch) =>
    [
        new ControlRoute("GET channels", "All users of Twitch with their channels, and who is live.", _ =>
        {
            TwitchState state = twitch();
            return ControlJson.Answer(ControlJson.List(state.Users.All, user => Write(state, user)));
        }),
    ];

    private static JsonObject Write(TwitchState state, TwitchUser user) => new()
    {
        ["id"] = user.Id,
        ["login"] = user.Login,
        ["name"] = user.DisplayName,
        ["title"] = user.Title,
        ["game"] = user.Game?.Name,
        ["viewers"] = state.Streams.TryFind(user, out TwitchStream? stream) ? stream.Viewers : null,
        ["followers"] = state.Graph.Followers(user).Count,
    };
}
