using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Reads whatever a delegate reads.</summary>
internal readonly struct DelegateAnswerReader<T>(JsonRead<T> read) : IAnswerReader<T>
{
    public bool NeedsBody => true;

    public T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context)
    {
        var json = new JsonCursor(body, context);
        T value = read(ref json);
        json.End();
        return value;
    }
}
