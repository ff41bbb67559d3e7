using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Chapters.V2.Pages;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Rules;
using TwitterSdk.Emulator.Validation;
using TwitterSdk.Generators.Specs;

namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>The rules of the filtered stream: reading, counting, and handing changes on.</summary>
internal static class RuleRoutes
{
    private const string Path = "2/tweets/search/stream/rules";

    public static IEnumerable<IHandler> All(V2Answers answers) =>
    [
        new RouteHandler($"GET api {Path}", request => List(request, answers)),
        new RouteHandler($"POST api {Path}", request => Update(request, answers)),
        new RouteHandler($"GET api {Path}/counts", request => Count(request, answers)),
    ];

    public static JsonObject Rule(StreamRule rule)
    {
        var json = new JsonObject { ["id"] = WireId.Of(rule.Id), ["value"] = rule.Value };
        if (rule.Tag is not null)
            json["tag"] = rule.Tag;
        return json;
    }

    private static string Now(EmulatorRequest request) => TimeText.Write(request.Time.GetUtcNow(), TimeForm.IsoMilliseconds);

    private static EmulatorResponse List(EmulatorRequest request, V2Answers answers)
    {
        IReadOnlyList<string> ids = request.List("ids");
        StreamRule[] rules = [.. request.State.StreamRules.Of(request.App).Where(rule => ids.Count == 0 || ids.Contains(WireId.Of(rule.Id)))];
        return answers.Plain(request, OffsetPage<StreamRule>.Of(request, rules).ToJson(Rule, new JsonObject { ["sent"] = Now(request) }));
    }

    private static EmulatorResponse Update(EmulatorRequest request, V2Answers answers)
    {
        var change = new RuleChange(request, request.State.StreamRules);
        return answers.Plain(request, request.JsonText("add") is not null ? Add(request, change) : Delete(request, change));
    }

    private static JsonObject Add(EmulatorRequest request, RuleChange change)
    {
        List<StreamRule> made = change.Add(request.Wire.Json!.RootElement.GetProperty("add").EnumerateArray());
        int sent = made.Count + change.Errors.Count;
        JsonObject answer = Summary(request, change, new()
        {
            ["created"] = made.Count, ["not_created"] = change.Errors.Count, ["valid"] = sent - change.Invalid, ["invalid"] = change.Invalid,
        });
        if (made.Count > 0)
            answer["data"] = new JsonArray([.. made.Select(Rule)]);
        return answer;
    }

    /// <summary>Deletes the rules that are named, or all when none is.</summary>
    private static JsonObject Delete(EmulatorRequest request, RuleChange change)
    {
        IReadOnlyList<StreamRule> gone = change.Delete(request.JsonText("delete") is null
            ? request.State.StreamRules.Of(request.App)
            : Named(request, change, "ids", rule => WireId.Of(rule.Id)).Concat(Named(request, change, "values", rule => rule.Value)));
        return Summary(request, change, new() { ["deleted"] = gone.Count, ["not_deleted"] = change.Errors.Count });
    }

    private static IEnumerable<StreamRule?> Named(EmulatorRequest request, RuleChange change, string list, Func<StreamRule, string> name) =>
        EmulatorRequest.JsonAt(request.Wire.Json!.RootElement, $"delete.{list}") is { ValueKind: JsonValueKind.Array } names
            ? names.EnumerateArray().Select(text => change.Find(text.ToString(), name))
            : [];

    private static JsonObject Summary(EmulatorRequest request, RuleChange change, JsonObject summary)
    {
        var json = new JsonObject { ["meta"] = new JsonObject { ["sent"] = Now(request), ["summary"] = summary } };
        if (change.Errors.Count > 0)
            json["errors"] = change.Errors;
        return json;
    }

    private static EmulatorResponse Count(EmulatorRequest request, V2Answers answers)
    {
        EmulatorApp app = request.App;
        int count = request.State.StreamRules.CountOf(app);
        string cap = request.State.StreamRules.MaxRules.ToString(CultureInfo.InvariantCulture);
        JsonObject Own() => new() { ["client_app_id"] = WireId.Of(app.Id), ["rule_count"] = count };
        return answers.Data(request, new JsonObject
        {
            ["all_project_client_apps"] = new JsonArray(Own()),
            ["cap_per_client_app"] = cap,
            ["cap_per_project"] = cap,
            ["client_app_rules_count"] = Own(),
            ["project_rules_count"] = count.ToString(CultureInfo.InvariantCulture),
        });
    }
}
