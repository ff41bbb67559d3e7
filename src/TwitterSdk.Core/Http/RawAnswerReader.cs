using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Keeps the JSON as it came; an answer without a body is JSON null.</summary>
internal readonly struct RawAnswerReader : IAnswerReader<JsonRaw>
{
    public bool NeedsBody => false;

    public JsonRaw Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) =>
        new(body.Trim(" \t\r\n"u8).IsEmpty ? "null"u8 : body);
}
