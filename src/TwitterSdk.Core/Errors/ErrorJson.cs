using System.Globalization;
using System.Text.Json;

namespace TwitterSdk.Core.Errors;

/// <summary>Finds the errors in a JSON body.</summary>
internal static class ErrorJson
{
    public static IReadOnlyList<ApiError> Read(JsonElement json)
    {
        List<ApiError> errors = [];
        if (json.ValueKind != JsonValueKind.Object)
        {
            AddAll(errors, json, parameter: null);
            return errors;
        }

        if (json.TryGetProperty("errors", out JsonElement many))
            AddAll(errors, many, parameter: null);
        if (json.TryGetProperty("error", out JsonElement single))
            AddSingle(errors, single, json);

        // A problem document tells in its own members what its list may leave out.
        ApiError whole = One(json, parameter: null);
        if (errors.TrueForAll(static error => error is { Code: null, Message: null }))
            return whole is { Code: null, Message: null, TextCode: null } ? errors : [whole];
        for (int i = 0; i < errors.Count && whole.TextCode is not null; i++)
        {
            if (errors[i] is { Code: null, TextCode: null } error)
                errors[i] = error with { TextCode = whole.TextCode };
        }

        return errors;
    }

    private static void AddAll(List<ApiError> errors, JsonElement json, string? parameter)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in json.EnumerateArray())
                    AddAll(errors, item, parameter);
                break;
            case JsonValueKind.Object when LooksLikeError(json):
                errors.Add(One(json, parameter));
                break;
            case JsonValueKind.Object:
                // Some gateways key lists of errors by the parameter at fault.
                foreach (JsonProperty member in json.EnumerateObject())
                    AddAll(errors, member.Value, member.Name);
                break;
            case JsonValueKind.String:
                errors.Add(new ApiError(null, ErrorText.Tidy(json.GetString()!), parameter));
                break;
        }
    }

    // "error" is an object, a sentence, or a word that another member explains.
    private static void AddSingle(List<ApiError> errors, JsonElement single, JsonElement whole)
    {
        if (single.ValueKind != JsonValueKind.String)
        {
            AddAll(errors, single, parameter: null);
            return;
        }

        string text = ErrorText.Tidy(single.GetString()!);
        string? explained = Text(whole, "error_description") ?? Text(whole, "message");
        errors.Add(new ApiError(null, explained ?? text, null, text.Contains(' ', StringComparison.Ordinal) ? null : text));
    }

    private static bool LooksLikeError(JsonElement json) =>
        json.TryGetProperty("code", out _) || json.TryGetProperty("message", out _) || json.TryGetProperty("title", out _) || json.TryGetProperty("detail", out _);

    private static ApiError One(JsonElement json, string? parameter)
    {
        (int? code, string? textCode) = Code(json);
        return new ApiError(
            code,
            Text(json, "message") ?? Text(json, "detail") ?? Text(json, "error_description") ?? Text(json, "title"),
            parameter ?? Text(json, "parameter") ?? Text(json, "attribute") ?? FirstParameter(json),
            textCode ?? Text(json, "label") ?? Text(json, "type"));
    }

    private static (int? Number, string? Text) Code(JsonElement json)
    {
        if (!json.TryGetProperty("code", out JsonElement code))
            return (null, null);
        if (code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out int number))
            return (number, null);
        if (code.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            return (null, null);
        string text = code.ToString();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? (number, null) : (null, ErrorText.Tidy(text));
    }

    private static string? FirstParameter(JsonElement json)
    {
        if (json.TryGetProperty("parameters", out JsonElement parameters) && parameters.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty parameter in parameters.EnumerateObject())
                return parameter.Name;
        }

        return null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? ErrorText.Tidy(value.GetString()!) : null;
}
