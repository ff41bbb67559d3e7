using System.Text;
using System.Text.Json;

namespace TwitterSdk.Core.Errors;

/// <summary>Finds the errors in a body, whatever shape it has: the usual list, a single object, plain text, XML, HTML, a problem document.</summary>
internal static class ErrorBody
{
    private const int LongestText = 16 * 1024;

    /// <summary>The errors in their order; none when the body says nothing that can be read.</summary>
    public static IReadOnlyList<ApiError> Read(ReadOnlySpan<byte> body) => Read(body, out _);

    /// <summary>The errors, and those that are problem documents as such too.</summary>
    public static IReadOnlyList<ApiError> Read(ReadOnlySpan<byte> body, out IReadOnlyList<ApiProblem> problems)
    {
        problems = [];
        body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        body = body.Trim(" \t\r\n\0"u8);
        if (body.IsEmpty)
            return [];
        if (body[0] is (byte)'{' or (byte)'[' or (byte)'"')
        {
            try
            {
                var reader = new Utf8JsonReader(body);
                using JsonDocument document = JsonDocument.ParseValue(ref reader);
                problems = ProblemJson.Read(document.RootElement);
                return ErrorJson.Read(document.RootElement);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Cut off, or no valid UTF-8: then it is text, and text is better than nothing.
            }
        }

        string text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestText)]);
        return text[0] == '<' ? ErrorMarkup.Read(text) : [new ApiError(null, ErrorText.Tidy(text))];
    }
}
