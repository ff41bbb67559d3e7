using System.Text.Json;
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
        new ControlRoute(
            "POST events",
            "Raises an event of EventSub; tells how many subscriptions got it. type: as in channel.follow; version: as in 2; event: what happened, for those whom it concerns; a sample for all who subscribed unless set.",
            request => Raise(twitch.Value, request)),
    ];

    private static EmulatorResponse Raise(TwitchEmulator twitch, WireRequest request)
    {
        (string type, string version) = (ControlJson.Required(request, "type"), ControlJson.Required(request, "version"));
        JsonNode? what = ControlJson.Text(request, "event") is { Length: > 0 } text ? Parse(text) : null;
        if (twitch.Hub.Types.Find(type, version) is not { } known)
            throw new Refusal(404, 34, $"There is no event {type} in version {version}.");
        return new EmulatorResponse
        {
            Later = async cancellationToken =>
                ControlJson.Answer(new JsonObject { ["arrived"] = await twitch.Hub.RaiseAsync(known, what).WaitAsync(cancellationToken).ConfigureAwait(false) }),
        };
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new Refusal(400, 25, "'event' is no JSON.");
        }
    }

    private static JsonObject Write(TwitchState state, TwitchUser user) => new()
    {
        ["id"] = user.Id,
        ["login"] = user.Login,
        ["name"] = user.DisplayName,
        ["title"] = user.Title,
        ["game"] = user.Game?.Name,
        ["viewers"] = state.Streams.TryFind(user, out TwitchStream? stream) ? stream.Viewers : null,
        ["followers"] = state.Graph.CountOf(user),
    };
}
