using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Observation;

namespace TwitterSdk.Emulator.Control;

/// <summary>What clients asked, and what became of it.</summary>
internal static class RequestControls
{
    private const int Usual = 100;

    public static IEnumerable<IControl> All(RequestLog log) =>
    [
        new ControlRoute("GET requests", "Requests with their verdicts, oldest first. after: only those with a higher number; count: how many, the newest of them.", request =>
        {
            long after = ControlJson.Id(request, "after");
            int count = ControlJson.Int(request, "count", Usual);
            return ControlJson.Answer(ControlJson.List(log.Snapshot().Where(one => one.Number > after).TakeLast(count), Write));
        }),
        new ControlRoute("DELETE requests", "Forgets all requests.", _ =>
        {
            log.Clear();
            return EmulatorResponse.Empty(204);
        }),
    ];

    private static JsonObject Write(RecordedRequest request) => new()
    {
        ["number"] = request.Number,
        ["at"] = ControlJson.Time(request.At),
        ["method"] = request.Method,
        ["host"] = request.Host,
        ["path"] = request.Path,
        ["endpoint"] = request.Endpoint,
        ["status"] = request.Status,
        ["auth"] = request.Auth.ToString(),
        ["user"] = request.User,
        // With an OAuth 1.0a signature that does not fit, the base string that would.
        ["problem"] = request.Problem,
        ["detail"] = request.Detail,
        ["refused"] = request.RefusedParameter,
        ["body_bytes"] = request.BodyLength,
        ["parameters"] = ControlJson.List(request.Parameters, one => new JsonObject { ["place"] = one.Place, ["name"] = one.Name, ["value"] = one.Value }),
    };
}
