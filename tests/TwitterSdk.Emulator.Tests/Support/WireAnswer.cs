using System.Net;
using System.Text.Json;

namespace TwitterSdk.Emulator.Tests.Support;

/// <summary>An answer, read to its end.</summary>
internal sealed record WireAnswer(HttpStatusCode Status, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The vendor's code of the first error; 0 when there is none.</summary>
    public int Code => Text.StartsWith("{\"errors\"", StringComparison.Ordinal)
        ? Json.GetProperty("errors")[0].GetProperty("code").GetInt32()
        : 0;

    public long Id => Json.GetProperty("id").GetInt64();

    public long[] Ids => [.. Json.EnumerateArray().Select(item => item.GetProperty("id").GetInt64())];

    public string? Header(string name) => Message.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.First() : null;

    public override string ToString() => $"{(int)Status} {Text}";
}
