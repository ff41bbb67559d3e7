using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>The app's connections to streams: seeing and closing them.</summary>
internal static class ConnectionRoutes
{
    private static readonly string[] s_usual = ["id", "endpoint_name", "connected_at"];

    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new RouteHandler("GET api 2/connections", request => List(request, answers)),
        new RouteHandler("DELETE api 2/connections", request => Close(request, answers, Named(request))),
        new RouteHandler("DELETE api 2/connections/all", request => Close(request, answers, Open(request).Select(one => one.Id))),
        new RouteHandler("DELETE api 2/connections/{}", request => Close(
            request, answers, Open(request).Where(one => one.Endpoint == request.PathText("endpoint_id")).Select(one => one.Id))),
    ];

    private static IEnumerable<StreamConnection> Own(EmulatorRequest request) =>
        request.State.Streams.Connections.Where(one => one.App == request.Caller.App);

    private static IEnumerable<StreamConnection> Open(EmulatorRequest request) => Own(request).Where(one => one.DisconnectedAt is null);

    private static IEnumerable<string> Named(EmulatorRequest request) =>
        request.Wire.Json!.RootElement.GetProperty("uuids").EnumerateArray().Select(id => id.GetString()!);

    private static EmulatorResponse List(EmulatorRequest request, V2Answers answers)
    {
        string status = request.Text("status") ?? "active";
        IReadOnlyList<string> endpoints = request.List("endpoints");
        StreamConnection[] found = [.. Own(request)
            .Where(one => status == "all" || (one.DisconnectedAt is null) == (status == "active"))
            .Where(one => endpoints.Count == 0 || endpoints.Contains(one.Endpoint))];
        IReadOnlyList<string> fields = request.List("connection.fields") is { Count: > 0 } asked ? ["id", .. asked] : s_usual;
        return answers.Plain(request, OffsetPage<StreamConnection>.Of(request, found).ToJson(one => Describe(one, fields), []));
    }

    private static JsonObject Describe(StreamConnection connection, IReadOnlyList<string> fields)
    {
        var json = new JsonObject
        {
            ["client_ip"] = "127.0.0.1",
            ["connected_at"] = TimeText.Write(connection.ConnectedAt, TimeForm.IsoMilliseconds),
            ["endpoint_name"] = connection.Endpoint,
            ["id"] = connection.Id,
        };
        if (connection.DisconnectedAt is { } end)
        {
            json["disconnected_at"] = TimeText.Write(end, TimeForm.IsoMilliseconds);
            json["disconnect_reason"] = connection.Reason;
        }

        foreach (string name in json.Select(member => member.Key).Where(name => !fields.Contains(name)).ToArray())
            json.Remove(name);
        return json;
    }

    private static EmulatorResponse Close(EmulatorRequest request, V2Answers answers, IEnumerable<string> ids)
    {
        (string Id, bool Success)[] results = [.. ids.ToArray().Select(id => (id, request.State.Streams.Kill(request.App, id)))];
        return answers.Data(request, new JsonObject
        {
            ["successful_kills"] = results.Count(result => result.Success),
            ["failed_kills"] = results.Count(result => !result.Success),
            ["results"] = new JsonArray([.. results.Select(Describe)]),
        });
    }

    private static JsonObject Describe((string Id, bool Success) result)
    {
        var json = new JsonObject { ["uuid"] = result.Id, ["success"] = result.Success };
        if (!result.Success)
            json["error_message"] = "There is no such open connection.";
        return json;
    }
}
