using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Reads form-encoded text as if it were a JSON object.</summary>
internal readonly struct FormAnswerReader<T> : IAnswerReader<T>
    where T : IJsonModel<T>
{
    public bool NeedsBody => true;

    public T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) =>
        JsonCursor.Read<T>(FormText.ToJson(body), context);
}
