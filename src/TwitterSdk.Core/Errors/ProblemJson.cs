using System.Text.Json;

namespace TwitterSdk.Core.Errors;

/// <summary>Finds the problems in a JSON body: the body itself, or the items of its list of errors.</summary>
internal static class ProblemJson
{
    public static IReadOnlyList<ApiProblem> Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return [];
        if (IsProblem(json))
            return [One(json)];
        if (!json.TryGetProperty("errors", out JsonElement errors) || errors.ValueKind != JsonValueKind.Array)
            return [];

        List<ApiProblem> problems = [];
        foreach (JsonElement error in errors.EnumerateArray())
        {
            if (error.ValueKind == JsonValueKind.Object && IsProblem(error))
                problems.Add(One(error));
        }

        return problems;
    }

    // Either member alone is one: "type" may be left out where it says nothing, and a title where the type says all.
    private static bool IsProblem(JsonElement json) => Text(json, "type") is not null || (Text(json, "title") is not null && Text(json, "message") is null);

    private static ApiProblem One(JsonElement json)
    {
        string? type = Text(json, "type");
        return new ApiProblem
        {
            Type = type,
            Name = NameOf(type),
            Title = Text(json, "title"),
            Detail = Text(json, "detail") ?? Text(json, "message"),
            Status = json.TryGetProperty("status", out JsonElement status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out int number) ? number : null,
            Parameter = Text(json, "parameter"),
            Value = Text(json, "value"),
            ResourceId = Text(json, "resource_id"),
            ResourceType = Text(json, "resource_type"),
            Section = Text(json, "section"),
            Field = Text(json, "field"),
            Reason = Text(json, "reason"),
            Period = Text(json, "period"),
            Scope = Text(json, "scope"),
            ConnectionIssue = Text(json, "connection_issue"),
            DisconnectType = Text(json, "disconnect_type"),
            RegistrationUrl = Text(json, "registration_url"),
            RequiredEnrollment = Text(json, "required_enrollment"),
            Errors = Details(json),
        };
    }

    private static string? NameOf(string? type)
    {
        if (type is null || type.StartsWith("about:", StringComparison.OrdinalIgnoreCase))
            return null;
        string path = type.TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..] is { Length: > 0 } name ? name : null;
    }

    private static List<ApiProblemDetail> Details(JsonElement json)
    {
        List<ApiProblemDetail> details = [];
        if (!json.TryGetProperty("errors", out JsonElement errors) || errors.ValueKind != JsonValueKind.Array)
            return details;
        foreach (JsonElement error in errors.EnumerateArray())
        {
            if (error.ValueKind == JsonValueKind.Object)
                details.Add(new ApiProblemDetail(Text(error, "message") ?? Text(error, "detail"), Parameters(error)));
        }

        return details;
    }

    private static Dictionary<string, IReadOnlyList<string>> Parameters(JsonElement error)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (!error.TryGetProperty("parameters", out JsonElement parameters) || parameters.ValueKind != JsonValueKind.Object)
            return all;
        foreach (JsonProperty parameter in parameters.EnumerateObject())
        {
            all[parameter.Name] = parameter.Value.ValueKind == JsonValueKind.Array
                ? [.. parameter.Value.EnumerateArray().Select(Plain)]
                : [Plain(parameter.Value)];
        }

        return all;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Plain(value) : null;

    private static string Plain(JsonElement value) => ErrorText.Tidy(value.ToString());
}
