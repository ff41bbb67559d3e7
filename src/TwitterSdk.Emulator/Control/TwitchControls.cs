using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Control;

/// <summary>What the emulated Twitch remembers, in short, and how it behaves.</summary>
internal static class TwitchControls
{
    public static IEnumerable<IControl> All(Lazy<TwitchEmulator> twitch) =>
    [
        new ControlRoute("GET channels", "All users of Twitch with their channels, and who is live.", _ =>
        {
            TwitchState state = twitch.Value.State;
            return ControlJson.Answer(ControlJson.List(state.Users.All, user => Write(state, user)));
        }),
        new ControlRoute("POST twitch", "How the emulated Twitch behaves. gone: 1 when what Twitch has switched off answers 410, 0 when it lives on.", request =>
        {
            twitch.Value.RetiredIsGone = ControlJson.Int(request, "gone", 0) != 0;
            return ControlJson.Answer(new JsonObject { ["gone"] = twitch.Value.RetiredIsGone });
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
