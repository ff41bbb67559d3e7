using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwitterSdk.Cli.Calls;

/// <summary>Answers that are form-encoded text.</summary>
internal static class FormAnswer
{
    /// <summary>The pairs as members of an object.</summary>
    public static JsonElement Read(string text)
    {
        var json = new JsonObject();
        foreach (string pair in text.Trim().Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            json[WebUtility.UrlDecode(at < 0 ? pair : pair[..at])] = WebUtility.UrlDecode(at < 0 ? "" : pair[(at + 1)..]);
        }

        return JsonElement.Parse(json.ToJsonString());
    }
}
