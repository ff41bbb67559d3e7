using System.Text;
using TwitterSdk.Core.Json;

namespace TwitterSdk.Core.Http;

/// <summary>Reads one model.</summary>
internal readonly struct ModelReader<T> : IAnswerReader<T>
    where T : IJsonModel<T>
{
    public bool NeedsBody => true;

    public T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => JsonCursor.Read<T>(body, context);
}

/// <summary>Reads a list of models.</summary>
internal readonly struct ListReader<T> : IAnswerReader<IReadOnlyList<T>>
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

/// <summary>Reads whatever a delegate reads.</summary>
internal readonly struct DelegateReader<T>(JsonRead<T> read) : IAnswerReader<T>
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

/// <summary>Reads form-encoded text as if it were a JSON object.</summary>
internal readonly struct FormReader<T> : IAnswerReader<T>
    where T : IJsonModel<T>
{
    public bool NeedsBody => true;

    public T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) =>
        JsonCursor.Read<T>(FormText.ToJson(body), context);
}

/// <summary>Reads text.</summary>
internal readonly struct TextReader : IAnswerReader<string>
{
    public bool NeedsBody => true;

    public string Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => Encoding.UTF8.GetString(body);
}

/// <summary>Reads bytes.</summary>
internal readonly struct BytesReader : IAnswerReader<byte[]>
{
    public bool NeedsBody => true;

    public byte[] Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => body.ToArray();
}

/// <summary>Expects nothing.</summary>
internal readonly struct NothingReader : IAnswerReader<bool>
{
    public bool NeedsBody => false;

    public bool Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context) => true;
}

/// <summary>Expects a redirect, and reads where it leads.</summary>
internal readonly struct RedirectReader : IAnswerReader<Uri>
{
    public bool NeedsBody => false;

    public bool Accepts(int status) => status is >= 300 and < 400 and not 304;

    public Uri Read(ReadOnlySpan<byte> body, HttpResponseMessage response, JsonReadContext? context)
    {
        Uri location = response.Headers.Location ?? throw new InvalidDataException("it redirects, but names no address.");
        return location.IsAbsoluteUri ? location : new Uri(response.RequestMessage!.RequestUri!, location);
    }
}
