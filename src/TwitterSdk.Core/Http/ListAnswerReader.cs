using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Reads a list of models.</summary>
internal readonly struct ListAnswerReader<T> : IAnswerReader<IReadOnlyList<T>>
    where T : IJsonModel<T>
{
    public bool NeedsBody => true;

    public IReadOnlyList<T> Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context)
    {
        var json = new JsonCursor(body, context);
        IReadOnlyList<T> list = json.ReadList<T>();
        json.End();
        return list;
    }
}
