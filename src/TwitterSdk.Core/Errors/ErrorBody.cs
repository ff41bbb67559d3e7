using System.Net;
using System.Text;
using System.Text.Json;

namespace TwitterSdk.Core.Errors;

/// <summary>Finds the errors in a body, whatever shape it has: the usual list, a single object, plain text, XML, HTML, a problem document.</summary>
internal static class ErrorBody
{
    private const int LongestMessage = 500;

    public static IReadOnlyList<ApiError> Read(ReadOnlySpan<byte> body)
    {
        body = body.Trim(" \t\r\n"u8);
        if (body.IsEmpty)
            return [];
        if (body[0] is (byte)'{' or (byte)'[')
        {
            try
            {
                var reader = new Utf8JsonReader(body);
                using JsonDocument document = JsonDocument.ParseValue(ref reader);
                return FromJson(document.RootElement);
            }
            catch (JsonException)
            {
                // Cut off or not JSON after all: then it is text, and text is better than nothing.
            }
        }

        return FromText(Encoding.UTF8.GetString(body[..Math.Min(body.Length, 16 * 1024)]));
    }

    private static List<ApiError> FromJson(JsonElement json)
    {
        List<ApiError> errors = [];
        if (json.ValueKind == JsonValueKind.Array)
        {
            AddAll(errors, json);
            return errors;
        }

        if (json.TryGetProperty("errors", out JsonElement many))
            AddAll(errors, many);
        if (json.TryGetProperty("error", out JsonElement single))
            AddAll(errors, single);

        // A problem document says it in its own members; an error in a list is more precise, so it goes first.
        if (errors.Count == 0 || errors.TrueForAll(error => error.Code is null && error.Message is null))
        {
            ApiError problem = One(json);
            if (problem != new ApiError(null, null))
                return [problem];
        }

        return errors;
    }

    private static void AddAll(List<ApiError> errors, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in json.EnumerateArray())
                    AddAll(errors, item);
                break;
            case JsonValueKind.Object when !LooksLikeError(json):
                // Some gateways key lists of errors by the parameter at fault.
                foreach (JsonProperty member in json.EnumerateObject())
                    AddAll(errors, member.Value);
                break;
            case JsonValueKind.Object:
                errors.Add(One(json));
                break;
            case JsonValueKind.String:
                errors.Add(new ApiError(null, Trim(json.GetString()!)));
                break;
        }
    }

    private static bool LooksLikeError(JsonElement json) =>
        json.TryGetProperty("code", out _) || json.TryGetProperty("message", out _) || json.TryGetProperty("title", out _) || json.TryGetProperty("detail", out _);

    private static ApiError One(JsonElement json)
    {
        (int? code, string? textCode) = Code(json);
        string? message = Text(json, "message") ?? Text(json, "detail") ?? Text(json, "error_description") ?? Text(json, "title");
        string? parameter = Text(json, "parameter") ?? Text(json, "attribute");
        return new ApiError(code, message is null ? null : Trim(message), parameter, textCode ?? Text(json, "type"));
    }

    private static (int? Number, string? Text) Code(JsonElement json)
    {
        if (!json.TryGetProperty("code", out JsonElement code))
            return (null, null);
        if (code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out int number))
            return (number, null);
        string text = code.ToString();
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) ? (number, null) : (null, text);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<ApiError> FromText(string text)
    {
        if (text[0] != '<')
            return [new ApiError(null, Trim(text))];

        // <errors><error code="32">Could not authenticate you</error></errors>, or a page whose title says it.
        if (ErrorMarkup.XmlError().Match(text) is { Success: true } xml)
            return [new ApiError(int.Parse(xml.Groups["code"].Value, System.Globalization.CultureInfo.InvariantCulture), Trim(WebUtility.HtmlDecode(xml.Groups["text"].Value)))];
        return ErrorMarkup.Title().Match(text) is { Success: true } title
            ? [new ApiError(null, Trim(WebUtility.HtmlDecode(title.Groups["text"].Value)))]
            : [];
    }

    private static string Trim(string text)
    {
        text = text.Trim();
        return text.Length <= LongestMessage ? text : string.Concat(text.AsSpan(0, LongestMessage), "…");
    }
}
