using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Rules;

namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>One change of rules. Rules that are refused stand among the errors and do not stop the others; a dry run changes nothing.</summary>
internal sealed class RuleChange(EmulatorRequest request)
{
    private readonly StreamRuleStore _store = request.State.StreamRules;
    private readonly EmulatorApp _app = request.Caller.App!;
    private readonly bool _isDry = request.Flag("dry_run");
    private readonly JsonArray _errors = [];

    public JsonObject Add()
    {
        List<StreamRule> made = [];
        int invalid = 0;
        foreach (JsonElement wanted in request.Wire.Json!.RootElement.GetProperty("add").EnumerateArray())
        {
            string value = wanted.GetProperty("value").GetString()!;
            string? tag = wanted.TryGetProperty("tag", out JsonElement given) ? given.GetString() : null;
            try
            {
                if (_store.Of(_app).Concat(made).FirstOrDefault(rule => rule.Value == value) is { } present)
                    Refuse("duplicate-rules", "DuplicateRule", value, new() { ["id"] = WireId.Of(present.Id) });
                else
                    made.Add(_store.Make(value, tag));
            }
            catch (RuleException wrong)
            {
                invalid++;
                Refuse("invalid-rules", "UnprocessableEntity", value, new() { ["details"] = new JsonArray(wrong.Message) });
            }
        }

        if (_store.CountOf(_app) + made.Count > _store.MaxRules)
            throw Refusal.With(422, new ApiProblem("rule-cap", "RulesCapExceeded", $"An app may have {_store.MaxRules} rules."));
        if (!_isDry)
            made.ForEach(rule => _store.Keep(_app, rule));
        int sent = made.Count + _errors.Count;
        JsonObject answer = Answer(new() { ["created"] = made.Count, ["not_created"] = sent - made.Count, ["valid"] = sent - invalid, ["invalid"] = invalid });
        if (made.Count > 0)
            answer["data"] = new JsonArray([.. made.Select(RuleRoutes.Rule)]);
        return answer;
    }

    public JsonObject Delete(bool all)
    {
        List<StreamRule> gone = all ? [.. _store.Of(_app)] : [.. Named("ids", rule => WireId.Of(rule.Id)), .. Named("values", rule => rule.Value)];
        foreach (StreamRule rule in gone)
        {
            if (!_isDry)
                _store.Remove(_app, rule);
        }

        return Answer(new() { ["deleted"] = gone.Count, ["not_deleted"] = _errors.Count });
    }

    private IEnumerable<StreamRule> Named(string list, Func<StreamRule, string> name)
    {
        if (EmulatorRequest.JsonAt(request.Wire.Json!.RootElement, $"delete.{list}") is not { ValueKind: JsonValueKind.Array } names)
            yield break;
        foreach (JsonElement element in names.EnumerateArray())
        {
            string text = element.ToString();
            if (_store.Of(_app).FirstOrDefault(rule => name(rule) == text) is { } rule)
                yield return rule;
            else
                Refuse("invalid-request", "Rule does not exist", text, []);
        }
    }

    private void Refuse(string kind, string title, string value, JsonObject members)
    {
        members["value"] = value;
        members["title"] = title;
        members["type"] = $"https://api.x.com/2/problems/{kind}";
        _errors.Add((JsonNode)members);
    }

    private JsonObject Answer(JsonObject summary)
    {
        var json = new JsonObject { ["meta"] = new JsonObject { ["sent"] = RuleRoutes.Now(request), ["summary"] = summary } };
        if (_errors.Count > 0)
            json["errors"] = _errors;
        return json;
    }
}
