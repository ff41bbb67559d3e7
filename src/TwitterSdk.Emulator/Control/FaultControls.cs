using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Faults;
using TwitterSdk.Emulator.Http;

namespace TwitterSdk.Emulator.Control;

/// <summary>What shall go wrong.</summary>
internal static class FaultControls
{
    private const string Kinds = "answer (status, body, content_type), error (status, code, message), delay (seconds), hang, drop, drop_answer, "
        + "cut_body (after), cut_stream (after), stall_stream (after), end_stream (after, line), break_json, break_gzip, force_gzip";

    private const string DeliveryKinds = "wrong_signature, no_signature, changed_body, replay";

    public static IEnumerable<IControl> All(FaultList faults) =>
    [
        new ControlRoute("GET faults", "Faults that wait for their request.", _ => ControlJson.Answer(ControlJson.List(faults.Waiting, waiting => new JsonObject
        {
            ["endpoint"] = waiting.Endpoint, ["kind"] = waiting.Kind, ["times"] = waiting.Times,
        }))),
        new ControlRoute("POST faults", $"Lets requests of an endpoint fail. endpoint: its name, or the end of a path; times: how often; kind: {Kinds}. With the endpoint {FaultList.Deliveries}, deliveries to them: {DeliveryKinds}.", request =>
        {
            string endpoint = ControlJson.Required(request, "endpoint");
            int times = ControlJson.Int(request, "times", 1);
            if (times < 1)
                throw new Refusal(400, 25, "'times' must be 1 or more.");
            if (endpoint == FaultList.Deliveries)
                faults.AddToDeliveries(MakeForDelivery(request), times);
            else
                faults.Add(endpoint, Make(request), times);
            return EmulatorResponse.Empty(204);
        }),
        new ControlRoute("DELETE faults", "Lets nothing go wrong any more. endpoint: only what was asked for under this name.", request =>
        {
            if (ControlJson.Text(request, "endpoint") is { Length: > 0 } endpoint)
                faults.Clear(endpoint);
            else
                faults.Clear();
            return EmulatorResponse.Empty(204);
        }),
    ];

    private static DeliveryFault MakeForDelivery(WireRequest request) => ControlJson.Required(request, "kind") switch
    {
        "wrong_signature" => DeliveryFault.WrongSignature,
        "no_signature" => DeliveryFault.NoSignature,
        "changed_body" => DeliveryFault.ChangedBody,
        "replay" => DeliveryFault.Replay,
        string other => throw new Refusal(400, 25, $"There is no fault '{other}' for deliveries to webhooks. There are: {DeliveryKinds}."),
    };

    private static Fault Make(WireRequest request)
    {
        int status = ControlJson.Int(request, "status", 500);
        if (status is < 200 or > 599)
            throw new Refusal(400, 25, "'status' must be 200 to 599.");
        int after = ControlJson.Int(request, "after", 0);
        return ControlJson.Required(request, "kind") switch
        {
            "answer" => Fault.Answer(status, ControlJson.Text(request, "body") ?? "", ControlJson.Text(request, "content_type") ?? EmulatorResponse.JsonType),
            "error" => Fault.Error(status, ControlJson.Int(request, "code", 131), ControlJson.Text(request, "message") ?? "Internal error"),
            "delay" => Fault.Delay(TimeSpan.FromSeconds(ControlJson.Number(request, "seconds") ?? 1)),
            "hang" => Fault.Hang(),
            "drop" => Fault.Drop(),
            "drop_answer" => Fault.DropAnswer(),
            "cut_body" => Fault.CutBody(after),
            "cut_stream" => Fault.CutStream(after),
            "stall_stream" => Fault.StallStream(after),
            "end_stream" => Fault.EndStream(after, ControlJson.Text(request, "line")),
            "break_json" => Fault.BreakJson(),
            "break_gzip" => Fault.BreakGzip(),
            "force_gzip" => Fault.ForceGzip(),
            string other => throw new Refusal(400, 25, $"There is no fault '{other}'. There are: {Kinds}."),
        };
    }
}
