using System.Text.Json;
using System.Text.Json.Nodes;
using TwitterSdk.Emulator.Chapters.V2.Objects;
using TwitterSdk.Emulator.Http;
using TwitterSdk.Emulator.Routing;
using TwitterSdk.Emulator.State;
using TwitterSdk.Emulator.Streaming.Rules;

namespace TwitterSdk.Emulator.Chapters.V2.Streams;

/// <summary>One change of rules. Rules that are refused stand among the errors and do not stop the others; a dry run changes nothing.</summary>
internal sealed class RuleChange(EmulatorRequest request, StreamRuleStore store)
{
    private readonly EmulatorApp _app = request.App;
    private readonly bool _isDry = request.Flag("dry_run");

    /// <summary>What was refused.</summary>
    public JsonArray Errors { get; } = [];

    /// <summary>How many of those make no sense.</summary>
    public int Invalid { get; private set; }

    /// <summary>The text of a member; null when it is not there.</summary>
    public static string? Text(JsonElement rule, string name) => rule.TryGetProperty(name, out JsonElement given) ? given.GetString() : null;

    /// <summary>Adds rules; tells those that could be.</summary>
    public List<StreamRule> Add(IEnumerable<JsonElement> wanted)
    {
        List<StreamRule> made = [];
        foreach (JsonElement one in wanted)
        {
            string value = Text(one, "value") ?? "";
            try
            {
                if (store.Of(_app).Concat(made).FirstOrDefault(rule => rule.Value == value) is { } present)
                    Refuse("duplicate-rules", "DuplicateRule", value, new() { ["id"] = WireId.Of(present.Id) });
                else
                    made.Add(store.Make(value, Text(one, "tag")));
            }
            catch (RuleException wrong)
            {
                Invalid++;
                Refuse("invalid-rules", "UnprocessableEntity", value, new() { ["details"] = new JsonArray(wrong.Message) });
            }
        }

        if (store.CountOf(_app) + made.Count > store.MaxRules)
            throw Refusal.With(422, new ApiProblem("rule-cap", "RulesCapExceeded", $"An app may have {store.MaxRules} rules."));
        if (!_isDry)
            made.ForEach(rule => store.Keep(_app, rule));
        return made;
    }

    /// <summary>Removes rules; tells which.</summary>
    public IReadOnlyList<StreamRule> Delete(IEnumerable<StreamRule?> found)
    {
        StreamRule[] gone = [.. found.OfType<StreamRule>().Distinct()];
        foreach (StreamRule rule in gone)
        {
            if (!_isDry)
                store.Remove(_app, rule);
        }

        return gone;
    }

    /// <summary>The rule that a text names; null beside an error when there is none.</summary>
    public StreamRule? Find(string text, Func<StreamRule, string> name)
    {
        StreamRule? found = store.Of(_app).FirstOrDefault(rule => name(rule) == text);
        if (found is null)
            Refuse("invalid-request", "Rule does not exist", text, []);
        return found;
    }

    private void Refuse(string kind, string title, string value, JsonObject members)
    {
        members["value"] = value;
        members["title"] = title;
        members["type"] = $"https://api.x.com/2/problems/{kind}";
        Errors.Add((JsonNode)members);
    }
}
