using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Reads one model.</summary>
internal readonly struct ModelAnswerReader<T> : IAnswerReader<T>
    where T : IJsonModel<T>
{
    public bool NeedsBody => true;

    public T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => JsonCursor.Read<T>(body, context);
}
