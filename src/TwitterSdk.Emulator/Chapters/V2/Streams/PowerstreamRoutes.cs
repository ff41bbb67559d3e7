using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.Streaming;
using TwitterSdk.Emulator.Streaming.Content;
using TwitterSdk.Emulator.Streaming.Rules;

namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>The Powerstream and its rules, which are others than those of the filtered stream.</summary>
internal static class PowerstreamRoutes
{
    private const string Rules = "2/powerstream/rules";
    private const string DataCenter = "atla";

    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new StreamRoute("powerstream", "powerstream", request => new PowerMessages(request), StreamParameters.CamelCase) { Opened = Greet },
        new RouteHandler($"GET api {Rules}", request => Answer(request, answers, request.State.PowerstreamRules.Of(request.App), [])),
        new RouteHandler($"POST api {Rules}", request => Add(request, answers)),
        new RouteHandler($"DELETE api {Rules}", request => Delete(request, answers)),
    ];

    /// <summary>Whoever asks for the nearest data centre is told which one it is, by the headers and by the first message.</summary>
    private static EmulatorResponse Greet(EmulatorRequest request, StreamFeed feed, EmulatorResponse answer)
    {
        if (!request.Flag("localDcOnly"))
            return answer;
        feed.Send(StreamMessages.ConnectionMetadata(DataCenter, request.Time.GetUtcNow()));
        return answer with { Headers = [.. answer.Headers, new("x-powerstream-datacenter", DataCenter), new("x-powerstream-localdconly", "true")] };
    }

    private static EmulatorResponse Add(EmulatorRequest request, V2Answers answers)
    {
        var change = new RuleChange(request, request.State.PowerstreamRules);
        return Answer(request, answers, change.Add(Wanted(request)), change.Errors);
    }

    private static EmulatorResponse Delete(EmulatorRequest request, V2Answers answers)
    {
        var change = new RuleChange(request, request.State.PowerstreamRules);
        IReadOnlyList<StreamRule> gone = change.Delete(Wanted(request).Select(one => RuleChange.Text(one, "id") is { } id
            ? change.Find(id, rule => WireId.Of(rule.Id))
            : change.Find(RuleChange.Text(one, "value") ?? "", rule => rule.Value)));
        var json = new JsonObject { ["data"] = new JsonObject { ["deleted"] = gone.Count, ["not_deleted"] = change.Errors.Count } };
        return answers.Plain(request, With(json, change.Errors));
    }

    private static JsonElement.ArrayEnumerator Wanted(EmulatorRequest request) => request.Wire.Json!.RootElement.GetProperty("rules").EnumerateArray();

    private static EmulatorResponse Answer(EmulatorRequest request, V2Answers answers, IReadOnlyList<StreamRule> rules, JsonArray errors)
    {
        var json = new JsonObject { ["data"] = new JsonObject { ["rules"] = new JsonArray([.. rules.Select(RuleRoutes.Rule)]) } };
        return answers.Plain(request, With(json, errors));
    }

    private static JsonObject With(JsonObject json, JsonArray errors)
    {
        if (errors.Count > 0)
            json["errors"] = errors;
        return json;
    }
}
