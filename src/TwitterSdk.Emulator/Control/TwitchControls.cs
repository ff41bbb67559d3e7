using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Twitch;

namespace TwitterSdk.Emulator.Control;

/// <summary>How the emulated Twitch behaves.</summary>
internal static class TwitchControls
{
    public static IEnumerable<IControl> All(Lazy<TwitchEmulator> twitch) =>
    [
        new ControlRoute("POST twitch", "How the emulated Twitch behaves. gone: 1 when what Twitch has switched off answers 410, 0 when it lives on.", request =>
        {
            twitch.Value.RetiredIsGone = ControlJson.Int(request, "gone", 0) != 0;
            return ControlJson.Answer(new JsonObject { ["gone"] = twitch.Value.RetiredIsGone });
        }),
    ];
}
