using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TwitterSdk.Core.Json;

/// <summary>What every model can do, without reflection.</summary>
public static class JsonModel
{
    /// <summary>Reads a model from JSON text.</summary>
    /// <exception cref="JsonReadException">The JSON is broken.</exception>
    public static T Parse<T>(string json, JsonReadContext? context = null)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return JsonCursor.Read<T>(utf8.AsSpan(0, Encoding.UTF8.GetBytes(json, utf8)), context);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Reads a model from UTF-8.</summary>
    /// <exception cref="JsonReadException">The JSON is broken.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, JsonReadContext? context = null)
        where T : IJsonModel<T> => JsonCursor.Read<T>(utf8, context);

    /// <summary>The JSON text of a model.</summary>
    public static string ToJson<T>(T model, JsonWriterOptions options = default)
        where T : IJsonModel<T> => Encoding.UTF8.GetString(Write(model, options).WrittenSpan);

    /// <summary>The UTF-8 of a model.</summary>
    public static byte[] ToUtf8<T>(T model, JsonWriterOptions options = default)
        where T : IJsonModel<T> => Write(model, options).WrittenSpan.ToArray();

    private static ArrayBufferWriter<byte> Write<T>(T model, JsonWriterOptions options)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, options);
        model.Write(json);
        json.Flush();
        return buffer;
    }
}

/// <summary>The empty value of a model: what an object without members reads as.</summary>
public static class JsonModel<T>
    where T : IJsonModel<T>
{
    /// <summary>The empty value.</summary>
    public static T Empty { get; } = JsonCursor.Read<T>("{}"u8);
}
