using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Explorer;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Twitch.State;

namespace TwitterSdk.Emulator.Control;

/// <summary>Writes requests for who wants to try an endpoint, signed and all.</summary>
internal static class CallControls
{
    public static IEnumerable<IControl> All(EmulatorState state, Func<TwitchState> twitch, TimeProvider time, params IReadOnlyList<SpecCatalog> catalogs)
    {
        var keys = new ExplorerKeys(state, twitch);
        var signing = new CallSigning(keys, time);
        return
        [
            new ControlRoute(
                "POST calls",
                "A request ready to be sent, with credentials. endpoint: its name; user: who calls; scheme: which credentials, those that fit unless set; parameters: an object, by their wire names.",
                request =>
                {
                    string name = ControlJson.Required(request, "endpoint");
                    SpecEndpoint endpoint = catalogs.SelectMany(catalog => catalog.Endpoints).FirstOrDefault(one => one.Name == name)
                        ?? throw new Refusal(404, 34, $"There is no endpoint '{name}'; GET endpoints?contains= finds names.");
                    PreparedCall call = CallPreparation.Prepare(endpoint, Parameters(request));
                    signing.Sign(call, endpoint, request.Origin, ControlJson.Text(request, "user"), ControlJson.Text(request, "scheme"));
                    return ControlJson.Answer(call.ToJson());
                }),
        ];
    }

    private static JsonObject Parameters(WireRequest request)
    {
        if (request.Json?.RootElement is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("parameters"u8, out JsonElement parameters))
            return [];
        return parameters.ValueKind == JsonValueKind.Object
            ? JsonObject.Create(parameters)!
            : throw new Refusal(400, 25, "'parameters' must be an object.");
    }
}
