using System.Text.Json;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Cli.Calls;

/// <summary>A moment as it travels, without quotes around it.</summary>
internal static class MomentText
{
    public static string Of(DateTimeOffset moment, TimeFormat format)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            json.TimeValue(moment.ToUniversalTime(), format);
        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.ToString();
    }
}
